package dev.govcloud.api.usage;

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
import io.fabric8.kubernetes.model.annotation.Version;

/** What a unit used of what it was allocated in one month: samples while it lasts, then frozen. */
@JsonClassDescription(
    "How much of what a unit was allocated it used in one month, what was done for it, and what"
        + " would be better (articles 14, 19 and 27). Made and filled by govcloud-operator; closed"
        + " after the month and never altered then. The provider answers for it by the Fulfilment"
        + " of its duty.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("UsageReport")
@Plural("usagereports")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "MONTH", jsonPath = ".spec.month")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "COVERAGE", jsonPath = ".status.coveragePercent")
@AdditionalPrinterColumn(name = "IDLE", jsonPath = ".status.counts.idle")
@AdditionalPrinterColumn(name = "OVER", jsonPath = ".status.counts.overProvisioned")
@AdditionalPrinterColumn(name = "UNDER", jsonPath = ".status.counts.underProvisioned")
@AdditionalPrinterColumn(name = "NODATA", jsonPath = ".status.counts.noData")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.month")
@AdditionalSelectableField(jsonPath = ".status.state")
public class UsageReport extends CustomResource<UsageReportSpec, UsageReportStatus>
    implements Namespaced {
  private static final long serialVersionUID = 1L;
}
