package dev.govcloud.api.calendar;

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

/** The public holidays and shifted working days of one year. */
@JsonClassDescription(
    "The public holidays and shifted working days of one year, in the day format of "
        + "the holiday-cn data set.")
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("WorkCalendar")
@Plural("workcalendars")
@ShortNames("wcal")
@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(
    name = "YEAR",
    jsonPath = ".spec.year",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@ValidationRule(
    value =
        "self.metadata.name.matches('^y[0-9]{4}$') && self.spec.year == int(self.metadata.name.substring(1))",
    message = "there is one calendar a year: name it y and the year, e.g. y2027")
public class WorkCalendar extends CustomResource<WorkCalendarSpec, WorkCalendarStatus> {
  private static final long serialVersionUID = 1L;

  /** Of a name such as {@code y2027}. */
  public static final int NAME_LENGTH = 5;
}
