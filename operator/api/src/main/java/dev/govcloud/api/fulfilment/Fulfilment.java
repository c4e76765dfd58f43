package dev.govcloud.api.fulfilment;

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

/** A signed statement that a line of a request was delivered or taken back, or a duty done. */
@JsonClassDescription(
    "A signed statement that one line of a granted CloudResourceRequest was delivered, or taken"
        + " back, by hand (articles 9, 11 and 16), or that a Duty was done (articles 7, 18, 19, 21"
        + " to 23, 27 and 28). It is never edited.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Fulfilment")
@Plural("fulfilments")
@ShortNames("ful")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "REQUEST", jsonPath = ".spec.request")
@AdditionalPrinterColumn(name = "FILING", jsonPath = ".spec.filing")
@AdditionalPrinterColumn(name = "KIND", jsonPath = ".spec.item.kind")
@AdditionalPrinterColumn(name = "ITEM", jsonPath = ".spec.item.name")
@AdditionalPrinterColumn(name = "DUTY", jsonPath = ".spec.duty.kind")
@AdditionalPrinterColumn(name = "TERM", jsonPath = ".spec.duty.term")
@AdditionalPrinterColumn(name = "DEED", jsonPath = ".spec.deed")
@AdditionalPrinterColumn(name = "EFFECT", jsonPath = ".status.effect")
@AdditionalPrinterColumn(name = "BY", jsonPath = ".spec.fulfilledBy")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.request")
public class Fulfilment extends CustomResource<FulfilmentSpec, FulfilmentStatus>
    implements Namespaced {
  private static final long serialVersionUID = 1L;
}
