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

/** A fault, a question, a wish for help, that a unit brings before the cloud provider. */
@JsonClassDescription(
    "A fault, a question, a wish for help or a breach of data that a using unit brings before the"
        + " cloud provider (articles 17 to 19 and 25). It is never edited: what follows is said in"
        + " Replies.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Ticket")
@Plural("tickets")
@ShortNames("tic")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "KIND", jsonPath = ".spec.kind")
@AdditionalPrinterColumn(name = "SEVERITY", jsonPath = ".spec.severity")
@AdditionalPrinterColumn(name = "PHASE", jsonPath = ".status.phase")
@AdditionalPrinterColumn(name = "AWAITING", jsonPath = ".status.next.stage")
@AdditionalPrinterColumn(name = "FROM", jsonPath = ".status.next.party")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "DUE", jsonPath = ".status.next.due")
@AdditionalPrinterColumn(name = "SATISFACTION", jsonPath = ".status.satisfaction", priority = 1)
@AdditionalPrinterColumn(name = "TITLE", jsonPath = ".spec.title", priority = 1)
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.severity")
@AdditionalSelectableField(jsonPath = ".status.phase")
@AdditionalSelectableField(jsonPath = ".status.next.party")
public class Ticket extends CustomResource<TicketSpec, ConcernStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;
}
