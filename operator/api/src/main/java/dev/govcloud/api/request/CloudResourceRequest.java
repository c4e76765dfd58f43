package dev.govcloud.api.request;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import dev.govcloud.api.ApiVersion;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalSelectableField;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** An application of a using unit for government-cloud resources, from filing to reclaim. */
@JsonClassDescription(
    "An application of a using unit for government-cloud resources, from filing to "
        + "reclaim. The unit writes spec; the operator answers in status; the authority "
        + "rules with a Decision.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("CloudResourceRequest")
@Plural("cloudresourcerequests")
@ShortNames("crr")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "PHASE", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(name = "AWAITING", jsonPath = ".status.next.stage")
@AdditionalPrinterColumn(name = "FROM", jsonPath = ".status.next.party")
@AdditionalPrinterColumn(name = "DUE", jsonPath = ".status.next.due")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".status.phase")
@AdditionalSelectableField(jsonPath = ".status.next.stage")
@AdditionalSelectableField(jsonPath = ".status.next.party")
@ValidationRule(
    value = "self.metadata.name.size() <= 63",
    message = "the name of a request goes into labels: use at most 63 characters")
public class CloudResourceRequest
    extends CustomResource<CloudResourceRequestSpec, CloudResourceRequestStatus>
    implements Namespaced {}
