package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.text.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The upkeep of notices: what a data set publishes becomes what the server takes. */
class CalendarCommandTest {
  private static final String NOTICE = "国办发明电〔2026〕9号";

  @TempDir Path dir;

  private String file(ObjectNode year) throws IOException {
    Path file = dir.resolve("2027.json");
    Files.writeString(file, year.toString());
    return file.toString();
  }

  @Test
  void aYearBecomesAManifestThatIsTakenAsItIs() throws IOException {
    Typed made = Typed.of("calendar", "import", file(HolidayCn.of2027()), "--notice", NOTICE);
    assertThat(made.code()).as(made.err()).isZero();
    JsonNode manifest = Trees.yaml(made.out());
    assertThat(manifest.path("metadata").path("name").asText()).isEqualTo("y2027");
    assertThat(manifest.path("spec").path("notice").asText()).isEqualTo(NOTICE);
    assertThat(manifest.path("spec").path("days")).hasSize(15);
    assertThat(made.out()).contains("date: \"2027-01-01\"");
    Path applied = dir.resolve("y2027.yaml");
    Files.writeString(applied, made.out());
    Typed checked = Typed.of("calendar", "check", applied.toString());
    assertThat(checked.code()).as(checked.out()).isZero();
    assertThat(checked.out())
        .contains("y2027: 2027 has 15 days off")
        .contains("Days are known until 2027-12-31; deadlines from 2028 on are provisional");
  }

  @Test
  void whatIsNoNoticeYetIsRefused() throws IOException {
    ObjectNode empty = HolidayCn.of2027();
    empty.putArray("days");
    Typed refused = Typed.of("calendar", "import", file(empty), "--notice", NOTICE);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("days is empty", "load a year only when its notice");
    ObjectNode half = HolidayCn.of2027();
    ((ArrayNode) half.path("days")).remove(3);
    Typed checked = Typed.of("calendar", "check", file(half));
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).contains("would be refused", "lacks the days off 2027-02-05 春节");
  }

  @Test
  void aNumberOfTheNoticeIsAskedFor() throws IOException {
    String file = file(HolidayCn.of2027());
    assertThat(Typed.of("calendar", "import", file).err()).contains("--notice NUMBER");
    assertThat(Typed.of("calendar", "import", file, "--notice", "none").err())
        .contains("--notice none is no number of a notice");
    assertThat(Typed.of("calendar", "import", "--notice", NOTICE).err())
        .contains("FILE is missing");
  }

  @Test
  void whatDiffersFromTheBundledYearIsSaid() throws IOException {
    Path bundled =
        Path.of(
            System.getProperty("basedir.root"),
            "operator/core/src/main/resources/calendar/2026.json");
    ObjectNode year = (ObjectNode) Trees.yaml(Files.readString(bundled));
    ArrayNode days = (ArrayNode) year.path("days");
    days.addObject().put("name", "国庆节").put("date", "2026-10-08").put("isOffDay", true);
    Path file = dir.resolve("2026.json");
    Files.writeString(file, year.toString());
    assertThat(Typed.of("calendar", "check", file.toString()).out())
        .contains("differs from the bundled year in 1 days: 2026-10-08");
    days.removeAll();
    Files.writeString(file, year.toString());
    assertThat(Typed.of("calendar", "check", file.toString()).code()).isEqualTo(1);
  }

  @Test
  void aManifestUnderAnotherNameWouldBeRefused() throws IOException {
    Path file = dir.resolve("list.yaml");
    String example =
        Files.readString(
            Path.of(System.getProperty("basedir.root"), "examples", "28-holiday-calendar.yaml"));
    Files.writeString(file, example.replace("name: y2027", "name: next-year"));
    Typed checked = Typed.of("calendar", "check", file.toString(), "-o", "json");
    assertThat(checked.code()).isEqualTo(1);
    assertThat(
            Trees.yaml(checked.out()).path("calendars").path(3).path("refusals").path(0).asText())
        .contains("metadata.name is not y2027");
  }

  @Test
  void byItselfItListsWhatItCanDo() {
    Typed typed = Typed.of("calendar");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("check", "import");
  }
}
