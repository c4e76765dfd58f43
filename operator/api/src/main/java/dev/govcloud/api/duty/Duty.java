package dev.govcloud.api.duty;

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

/** One report, bulletin, drill … that is owed for one term, with its clock and its record. */
@JsonClassDescription(
    "One report, bulletin, drill or evaluation that somebody owes for one month, quarter or year"
        + " (articles 7, 18, 19, 21 to 23, 27 and 28). Made by govcloud-operator, answered by a"
        + " Fulfilment; nobody edits it.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("Duty")
@Plural("duties")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "KIND", jsonPath = ".spec.kind")
@AdditionalPrinterColumn(name = "TERM", jsonPath = ".spec.term")
@AdditionalPrinterColumn(name = "SYSTEM", jsonPath = ".spec.request")
@AdditionalPrinterColumn(name = "FROM", jsonPath = ".spec.party")
@AdditionalPrinterColumn(name = "STATE", jsonPath = ".status.state")
@AdditionalPrinterColumn(name = "DUE", jsonPath = ".status.deadline.dueDate")
@AdditionalPrinterColumn(name = "FULFILMENT", jsonPath = ".status.fulfilment")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalSelectableField(jsonPath = ".spec.kind")
@AdditionalSelectableField(jsonPath = ".spec.party")
@AdditionalSelectableField(jsonPath = ".status.state")
public class Duty extends CustomResource<DutySpec, DutyStatus> implements Namespaced {
  private static final long serialVersionUID = 1L;
}
