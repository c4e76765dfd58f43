package dev.govcloud.api.unit;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import dev.govcloud.api.ApiVersion;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** A using unit (article 8) and the namespace in which it files its applications. */
@JsonClassDescription(
    "A using unit (article 8) and the namespace in which it files its applications.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("UsingUnit")
@Plural("usingunits")
@ShortNames("unit")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "UNIT", jsonPath = ".spec.name")
@AdditionalPrinterColumn(name = "LEVEL", jsonPath = ".spec.level")
@AdditionalPrinterColumn(name = "NAMESPACE", jsonPath = ".spec.namespace")
@AdditionalPrinterColumn(name = "LIVE", jsonPath = ".status.liveRequests")
@AdditionalPrinterColumn(name = "VCPU", jsonPath = ".status.approved.vcpu")
@AdditionalPrinterColumn(name = "MEMORY", jsonPath = ".status.approved.memoryGiB", priority = 1)
@AdditionalPrinterColumn(name = "STORAGE", jsonPath = ".status.approved.storageGiB", priority = 1)
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@ValidationRule(
    value = "self.metadata.name == self.spec.namespace",
    message = "a namespace belongs to one unit: give the UsingUnit the name of its namespace")
public class UsingUnit extends CustomResource<UsingUnitSpec, UsingUnitStatus> {
  private static final long serialVersionUID = 1L;

  /** As long as the name of a namespace. */
  public static final int NAME_LENGTH = 63;
}
