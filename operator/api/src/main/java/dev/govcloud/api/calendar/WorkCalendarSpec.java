package dev.govcloud.api.calendar;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.ArrayList;
import java.util.List;

/** One year in the day format of the holiday-cn data set. */
@JsonClassDescription("The year and the days that differ from the plain week.")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@ValidationRule(
    value = "self.days.map(d, d.date).all(x, self.days.exists_one(d, d.date == x))",
    message = "every date may occur once: remove the duplicate from spec.days",
    fieldPath = ".days")
@ValidationRule(
    value =
        "self.days.all(d, !d.date.matches('^[0-9]{4}') ||"
            + " int(d.date.substring(0, 4)) - self.year <= 1"
            + " && self.year - int(d.date.substring(0, 4)) <= 1)",
    message = "a notice holds days of its year and the years beside it: correct spec.days[].date",
    fieldPath = ".days")
public class WorkCalendarSpec {
  @JsonPropertyDescription("The year of the notice; days of the neighbouring years may occur.")
  @Required
  @Min(2000)
  @Max(2199)
  @ValidationRule(
      value = "self == oldSelf",
      message = "the year of a calendar cannot change: create another WorkCalendar")
  public Integer year;

  @JsonPropertyDescription(
      "Number of the notice that the days are taken from, e.g. 国办发明电〔2025〕7号: no day counts without"
          + " one, and a bundled year is corrected by one only.")
  @Required
  @Size(min = 4, max = 64)
  @Pattern("^[^\\p{C}]*[0-9][^\\p{C}]*$")
  public String notice;

  @JsonPropertyDescription("Addresses of the notices that the days are taken from.")
  @Size(max = 8)
  @ValidationRule(
      value = "self.all(paper, paper.matches(r'" + ApiVersion.ADDRESS + "'))",
      message =
          "every paper needs its whole address without blanks, e.g. https://www.gov.cn/notice.htm")
  public List<@Size(min = 1, max = 2048) String> papers = new ArrayList<>();

  @JsonPropertyDescription("The days that differ from the plain week.")
  @Required
  @Size(max = 120)
  public List<Day> days = new ArrayList<>();

  /** A day that differs from the plain week. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @ValidationRule(
      value =
          "self.isOffDay || !self.date.matches(r'"
              + ApiVersion.DAY
              + "') || timestamp(self.date + 'T00:00:00Z').getDayOfWeek() in [0, 6]",
      message = "only a Saturday or Sunday is worked in exchange: correct the date or isOffDay",
      fieldPath = ".isOffDay")
  public static class Day {
    @JsonPropertyDescription("Name of the holiday that the day belongs to.")
    @Required
    @Size(min = 1, max = 64)
    public String name;

    @JsonPropertyDescription("The day, written YYYY-MM-DD.")
    @Required
    @Size(max = Rules.DAY_LENGTH)
    @ValidationRule(
        value = Rules.DAY,
        message = Rules.DAY_WANTED,
        messageExpression = Rules.DAY_SAYS)
    public String date;

    @JsonProperty("isOffDay")
    @JsonPropertyDescription("true for a day off, false for a weekend day that is worked.")
    @Required
    public Boolean isOffDay;
  }
}
