package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the calendar, as they are typed. */
class DueCommandTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir.root"), "examples", "28-holiday-calendar.yaml");

  @TempDir Path dir;

  private static JsonNode asked(String... args) throws IOException {
    Typed typed = Typed.of(args);
    assertThat(typed.code()).as(typed.err()).isZero();
    return new ObjectMapper().readTree(typed.out()).path("deadlines").path(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-08, 2, 2024-02-18",
    "2025-01-26, 5, 2025-02-08",
    "2025-09-30, 3, 2025-10-11",
    "2026-02-14, 5, 2026-02-28",
    "2026-09-24, 5, 2026-10-09",
    "2026-09-30, 0, 2026-09-30",
  })
  void workingDays(String from, String days, String due) throws IOException {
    JsonNode answer = asked("due", "--from", from, "--working-days", days, "-o", "json");
    assertThat(answer.path("dueDate").asText()).isEqualTo(due);
    assertThat(answer.path("provisional").asBoolean()).isFalse();
    int counted = 0;
    for (JsonNode day : answer.path("days")) {
      counted += day.path("counted").asBoolean() ? 1 : 0;
    }
    assertThat(counted).isEqualTo(Integer.parseInt(days));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-20, 30, 2026-02-24", "2026-09-15, 15, 2026-09-30"})
  void calendarDaysRollToAWorkingDay(String from, String days, String due) throws IOException {
    JsonNode answer = asked("due", "--from", from, "--calendar-days", days, "-o", "json");
    assertThat(answer.path("dueDate").asText()).isEqualTo(due);
  }

  @Test
  void theTimeOfDayCountsInTheZoneOfThePolicy() throws IOException {
    String late = "2026-09-29T16:30:00Z";
    assertThat(
            asked("due", "--from", late, "--working-days", "1", "-o", "json")
                .path("dueDate")
                .asText())
        .isEqualTo("2026-10-08");
    assertThat(
            asked("due", "--from", "2026-09-29T23:59", "--working-days", "1", "-o", "json")
                .path("dueDate")
                .asText())
        .isEqualTo("2026-09-30");
  }

  @Test
  void everyDayAndWhyItIsCountedOrNot() {
    Typed typed = Typed.of("due", "--from", "2026-09-30", "--working-days", "3", "-o", "wide");
    assertThat(typed.out())
        .contains("Due on 2026-10-10 Sat, until 24:00 (Asia/Shanghai)")
        .contains("2026-09-30 Wed   -     the day of the event is not counted (A1)")
        .contains("2026-10-01 Thu   -     国庆节")
        .contains("2026-10-08 Thu   1     working day")
        .contains("2026-10-10 Sat   3     rest day worked in exchange, 国庆节");
  }

  @Test
  void aYearWithoutANoticeIsProvisionalUntilOneIsGiven() throws IOException {
    String[] asked = {"due", "--from", "2026-12-28", "--working-days", "5"};
    assertThat(Typed.of(asked).out())
        .contains("Due on 2027-01-05")
        .contains("Provisional: no holiday notice of 2027 is loaded");
    assertThat(
            Typed.of(
                    "due",
                    "--from",
                    "2026-12-28",
                    "--working-days",
                    "5",
                    "--calendar",
                    EXAMPLE.toString())
                .out())
        .contains("Due on 2027-01-05")
        .doesNotContain("Provisional");
  }

  @Test
  void aFileOfHolidayCnWillDoForAQuestion() throws IOException {
    Path file = dir.resolve("二〇二七.json");
    Files.writeString(file, HolidayCn.of2027().toString());
    String[] asked = {
      "due", "--from", "2026-12-31", "--working-days", "1", "--calendar", file.toString()
    };
    assertThat(Typed.of(asked).out()).contains("Due on 2027-01-04").doesNotContain("Provisional");
  }

  @Test
  void theLengthOfAStage() {
    assertThat(Typed.of("due", "--from", "2026-03-02", "--stage", "acceptance").out())
        .contains("Due on 2026-03-09");
    assertThat(Typed.of("due", "--from", "2026-03-02", "--stage", "Trial").out())
        .contains("30 calendar days");
  }

  @Test
  void moreThanOneLengthIsAnsweredEach() {
    assertThat(
            Typed.of("due", "--from", "2026-03-02", "--working-days", "5", "--calendar-days", "30")
                .out())
        .contains("Due on 2026-03-09", "Due on 2026-04-01");
  }

  @Test
  void inChinese() {
    assertThat(Typed.in(Lang.ZH, "due", "--from", "2026-09-30", "--working-days", "3").out())
        .contains("2026-10-10 周六 届满", "调休上班");
    assertThat(Typed.in(Lang.ZH, "due", "--from", "2026-09-30").err())
        .contains("请说明期限多长", "--working-days N");
    assertThat(Typed.in(Lang.ZH, "due", "--help").out()).contains("用法：", "选项：", "以工作日计的长度");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "due --from 2026-09-30|say how long the period is: --working-days N",
        "due --from 2026-02-30 --working-days 1|--from 2026-02-30 is no day; write it as",
        "due --from tomorrow --working-days 1|--from tomorrow is no day",
        "due --working-days -1|--working-days -1 is no length; give a number of days from 0",
        "due --working-days 99999|--working-days 99999 is no length",
        "due --working-days five|--working-days takes N, and five is none",
        "due --stage Correction|there is no stage Correction with a length; write one of Acceptance",
        "due --working-days 1 -o xml|'--output takes json|yaml|wide, and xml is none'",
        "due --working-days 1 --calendar no.yaml|no.yaml does not exist",
        "due --working-days 1 --calendar /|/ is a directory; name a file",
        "due --workingdays 1|did you mean --working-days?",
      })
  void wrongInputsAreOneSentence(String typed, String said) {
    Typed answer = Typed.of(typed.split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).startsWith("kubectl govcloud: ").contains(said);
  }

  @Test
  void aCalendarThatCannotBeTrustedIsRefusedByItsDay() throws IOException {
    Path file = dir.resolve("y2027.yaml");
    String text = Files.readString(EXAMPLE);
    Files.writeString(file, text.replace("2027-02-05", "2027-02-30"));
    Typed answer = Typed.of("due", "--working-days", "1", "--calendar", file.toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("y2027 spec.days[3] 2027-02-30", "is no date");
    Files.writeString(file, "kind: Pod\n");
    assertThat(Typed.of("due", "--working-days", "1", "--calendar", file.toString()).err())
        .contains("holds no WorkCalendar");
    Files.writeString(file, "a: [\n");
    assertThat(Typed.of("due", "--working-days", "1", "--calendar", file.toString()).err())
        .contains("cannot be read as a manifest");
  }

  @Test
  void yamlSaysTheSameAsJson() throws IOException {
    String[] json = {"due", "--from", "2026-09-30", "--working-days", "3", "-o", "json"};
    String[] yaml = json.clone();
    yaml[6] = "yaml";
    assertThat(Trees.yaml(Typed.of(yaml).out()))
        .isEqualTo(new ObjectMapper().readTree(Typed.of(json).out()));
  }
}
