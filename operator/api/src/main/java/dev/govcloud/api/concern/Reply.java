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

/** One step on a ticket or a finding, signed. */
@JsonClassDescription(
    "One signed step on a Ticket or a Finding: acknowledge, progress, resolve, verify, reopen or"
        + " close. Which party may take which step when stands in docs/tickets.md. It is never"
        + " edited.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Reply")
@Plural("replies")
@ShortNames("rep")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "ON", jsonPath = ".spec.of.kind")
@AdditionalPrinterColumn(name = "NAME", jsonPath = ".spec.of.name")
@AdditionalPrinterColumn(name = "STEP", jsonPath = ".spec.step")
@AdditionalPrinterColumn(name = "PARTY", jsonPath = ".spec.party")
@AdditionalPrinterColumn(name = "EFFECT", jsonPath = ".status.effect")
@AdditionalPrinterColumn(name = "BY", jsonPath = ".spec.repliedBy")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.of.kind")
@AdditionalSelectableField(jsonPath = ".spec.of.name")
public class Reply extends CustomResource<ReplySpec, ReplyStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;
}
