package dev.govcloud.api.policy;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import dev.govcloud.api.ApiVersion;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** The numbers and lists in force; never looser than the regulation (article 30). */
@JsonClassDescription(
    "The periods, lists and contacts in force. A policy is never looser than the "
        + "regulation (article 30); what it leaves out keeps its default.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("CloudPolicy")
@Plural("cloudpolicies")
@ShortNames("cpol")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(
    name = "ACCEPT",
    jsonPath = ".status.inForce.periods.acceptanceWorkingDays")
@AdditionalPrinterColumn(name = "APPROVE", jsonPath = ".status.inForce.periods.approvalWorkingDays")
@AdditionalPrinterColumn(name = "TRIAL", jsonPath = ".status.inForce.trial.defaultDays")
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(
    name = "STRAYS",
    jsonPath = ".status.strays",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class CloudPolicy extends CustomResource<CloudPolicySpec, CloudPolicyStatus> {
  private static final long serialVersionUID = 1L;
}
