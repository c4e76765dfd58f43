package dev.govcloud.api.concern;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import dev.govcloud.api.ApiVersion;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalSelectableField;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** What an office that supervises found wrong, who is to rectify it and until when. */
@JsonClassDescription(
    "What the supervising authority, the management agency or the information-security authority"
        + " found wrong, who is to rectify it and until when (articles 7, 20 and 21). It is never"
        + " edited: what follows is said in Replies.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Finding")
@Plural("findings")
@ShortNames("fin")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "BY", jsonPath = ".spec.party")
@AdditionalPrinterColumn(name = "AGAINST", jsonPath = ".spec.responsible")
@AdditionalPrinterColumn(name = "SEVERITY", jsonPath = ".spec.severity")
@AdditionalPrinterColumn(name = "PHASE", jsonPath = ".status.phase")
@AdditionalPrinterColumn(name = "AWAITING", jsonPath = ".status.next.stage")
@AdditionalPrinterColumn(name = "FROM", jsonPath = ".status.next.party")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "DUE", jsonPath = ".status.next.due")
@AdditionalPrinterColumn(name = "TITLE", jsonPath = ".spec.title", priority = 1)
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.severity")
@AdditionalSelectableField(jsonPath = ".spec.responsible")
@AdditionalSelectableField(jsonPath = ".status.phase")
@AdditionalSelectableField(jsonPath = ".status.state")
@AdditionalSelectableField(jsonPath = ".status.next.party")
public class Finding extends CustomResource<FindingSpec, ConcernStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;
}
