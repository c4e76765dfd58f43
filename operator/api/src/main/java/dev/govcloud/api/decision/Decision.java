package dev.govcloud.api.decision;

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

/** A written ruling of the supervising authority on one stage of one request. */
@JsonClassDescription(
    "A written ruling of the supervising authority on one Filing of a "
        + "CloudResourceRequest in the same namespace. It is never edited.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Decision")
@Plural("decisions")
@ShortNames("dec")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "REQUEST", jsonPath = ".spec.request")
@AdditionalPrinterColumn(name = "FILING", jsonPath = ".spec.filing")
@AdditionalPrinterColumn(name = "STAGE", jsonPath = ".spec.stage")
@AdditionalPrinterColumn(name = "VERDICT", jsonPath = ".spec.verdict")
@AdditionalPrinterColumn(name = "EFFECT", jsonPath = ".status.effect")
@AdditionalPrinterColumn(name = "REASON", jsonPath = ".status.reason")
@AdditionalPrinterColumn(name = "BY", jsonPath = ".spec.decidedBy")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.request")
@AdditionalSelectableField(jsonPath = ".spec.filing")
public class Decision extends CustomResource<DecisionSpec, DecisionStatus> implements Namespaced {}
