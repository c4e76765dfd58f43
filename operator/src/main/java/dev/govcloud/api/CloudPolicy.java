package dev.govcloud.api;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;import io.fabric8.kubernetes.model.annotation.Version;

/** The numbers and lists in force; never looser than the regulation (article 30). */
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("CloudPolicy")
@Plural("cloudpolicies")
@ShortNames("cpol")@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "ACCEPT", jsonPath = ".spec.periods.acceptanceWorkingDays")
@AdditionalPrinterColumn(name = "APPROVE", jsonPath = ".spec.periods.approvalWorkingDays")
@AdditionalPrinterColumn(name = "TRIAL", jsonPath = ".spec.trial.defaultDays")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class CloudPolicy extends CustomResource<CloudPolicySpec, Void> {}
