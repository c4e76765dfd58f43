package dev.govcloud.api.filing;

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

/** What a unit filed in one matter, kept as it was: rulings are on this and on nothing else. */
@JsonClassDescription(
    "What a using unit filed in one matter of a CloudResourceRequest, kept as it was on that day: a"
        + " Decision names it and is judged on it. Written by the operator only and never edited;"
        + " it goes with its request.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Filing")
@Plural("filings")
@ShortNames("fil")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "UNIT", jsonPath = ".spec.unit")
@AdditionalPrinterColumn(name = "MATTER", jsonPath = ".spec.matter")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "FILED", jsonPath = ".spec.filedOn")
@AdditionalPrinterColumn(name = "DUE", jsonPath = ".status.due")
@AdditionalPrinterColumn(name = "STAGE", jsonPath = ".status.stage")
@AdditionalPrinterColumn(name = "FROM", jsonPath = ".status.party")
@AdditionalSelectableField(jsonPath = ".spec.request.name")
@AdditionalSelectableField(jsonPath = ".status.state")
@AdditionalSelectableField(jsonPath = ".status.party")
@ValidationRule(
    value =
        "self.metadata.name.startsWith(self.spec.request.name + '-')"
            + " && self.metadata.name.substring(self.spec.request.name.size() + 1)"
            + ".matches('^[1-9][0-9]*$')"
            + " && int(self.metadata.name.substring(self.spec.request.name.size() + 1))"
            + " == self.spec.number",
    message = "a filing is named by its request and number, e.g. bus-1")
public class Filing extends CustomResource<FilingSpec, FilingStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;

  /** The name of a request, a hyphen and a number. */
  public static final int NAME_LENGTH = 74;
}
