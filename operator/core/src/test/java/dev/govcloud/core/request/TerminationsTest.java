package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of service, and what stays readable after it (article 16). */
class TerminationsTest {
  static Stream<Arguments> incomplete() {
    return Stream.of(
        flaw("off line next year", "2027-01-15 is yet to come", offline("2027-01-15")),
        flaw("off line tomorrow", "2026-05-07 is yet to come", offline("2026-05-07")),
        flaw("off line on no day", "2026-02-30 is no day", offline("2026-02-30")),
        flaw("not off line", "offlineOn is missing", offline(null)),
        flaw("data not migrated", "dataMigrated", s -> s.termination.dataMigrated = null),
        flaw("without a backup", "backup is missing", s -> s.termination.backup = null),
        flaw("a backup nowhere", "backup.location", s -> s.termination.backup.location = " "),
        flaw("a backup unknown", "backup.sha256", s -> s.termination.backup.sha256 = null));
  }

  @ParameterizedTest(name = "D1: {0}: not filed, and the condition says so")
  @MethodSource("incomplete")
  void notFiled(String flaw, String why, Consumer<CloudResourceRequestSpec> edit) {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(all(Life::terminate, edit));
    assertThat(life.kinds()).endsWith("Opened");
    assertThat(life.outcome.lacks(Stage.TERMINATION_REVIEW))
        .singleElement()
        .asString()
        .contains(why);
  }

  @Test
  @DisplayName("D1: off line today is filed today; in Shanghai's day, not in that of UTC")
  void offlineToday() {
    Life life = Life.active("2026-03-02");
    life.now = java.time.Instant.parse("2026-05-05T16:30:00Z");
    life.edit(all(Life::terminate, offline("2026-05-06")));
    assertThat(life.record()).last().isEqualTo("TerminationApplied 2026-05-06");
    assertThat(life.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-05-12");
  }

  @Test
  @DisplayName("D1: the day that was named comes: it is filed on that day, also unseen")
  void theDayComes() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(Life::terminate, offline("2026-05-11")));
    assertThat(life.now.plus(life.outcome.wakeIn().orElseThrow()).minusMillis(1))
        .isEqualTo("2026-05-10T16:00:00Z");
    life.sleep().wake("2026-05-20");
    assertThat(life.record())
        .containsSubsequence("Opened 2026-03-02", "TerminationApplied 2026-05-11");
    assertThat(life.newest(Matter.TERMINATION).object().getSpec().filedOn).isEqualTo("2026-05-11");
  }

  @Test
  @DisplayName("D1: before the formal opening the reason is enough (A26)")
  void beforeTheOpening() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(all(Life::terminate, offline(null), s -> s.termination.backup = null));
    assertThat(life.kinds()).endsWith("TerminationApplied");
    assertThat(life.grant("Termination").phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("D2: refused with the block left in the manifest, the tests file the final review")
  void theFinalReviewIsFiled() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life::terminate);
    life.rule("Termination", "Refused", "It is in use.").on("2026-03-11");
    life.edit(tests("2026-03-11"));
    assertThat(life.record()).last().isEqualTo("FinalReviewApplied 2026-03-11");
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("D2: tests handed in under the review of the end are filed with its refusal")
  void heldUpUntilTheRefusal() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life::terminate);
    life.edit(all(tests("2026-03-09"), Life.extension(10)));
    assertThat(life.kinds()).endsWith("TerminationApplied");
    life.on("2026-03-11").rule("Termination", "Refused", "It is in use.");
    assertThat(life.record())
        .endsWith("ExtensionApplied 2026-03-11", "FinalReviewApplied 2026-03-11");
  }

  @Test
  @DisplayName("D2: what the end superseded is filed again when it is withdrawn, refused, returned")
  void whatTheEndSuperseded() {
    for (String verdict : new String[] {"Refused", "Returned"}) {
      Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).edit(Life::terminate);
      assertThat(life.filings()).contains("Change Superseded 2026-05-06");
      life.on("2026-05-08").rule("Termination", verdict, "It is in use.");
      assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-05-08");
    }
    Life withdrawn = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    withdrawn.edit(Life::terminate).on("2026-05-08").edit(withoutTermination());
    assertThat(withdrawn.record()).last().isEqualTo("ChangeApplied 2026-05-08");
  }

  @Test
  @DisplayName("D2: a returned end that is corrected comes before the change filed meanwhile")
  void aReturnedEnd() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    life.rule("Termination", "Returned", "Where is the backup?").on("2026-05-08").edit(minor());
    assertThat(life.kinds()).endsWith("ChangeApplied");
    assertThat(life.open(Stage.TERMINATION_CORRECTION)).as("still the unit's turn").isPresent();
    life.edit(s -> s.termination.backup.location = "vault 4");
    assertThat(life.kinds()).endsWith("TerminationCorrected");
    assertThat(life.filings()).contains("Change Superseded 2026-05-08");
  }

  @Test
  @DisplayName("D3: papers, backup, old and new of what was granted stay in the filings for good")
  void readableForGood() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).grant("Change");
    life.edit(s -> s.materials.clear()).edit(s -> s.tests.clear());
    life.on("2026-09-01").edit(Life::terminate).grant("Termination").on("2029-03-01");
    assertThat(life.phase()).isEqualTo("Terminated");
    assertThat(life.filings())
        .containsExactly(
            "Application Granted 2026-03-02",
            "FinalReview Granted 2026-03-02",
            "Change Granted 2026-05-06",
            "Termination Granted 2026-09-01");
    assertThat(life.newest(Matter.APPLICATION).content().materials).hasSize(3);
    assertThat(life.newest(Matter.FINAL_REVIEW).content().tests).hasSize(3);
    assertThat(life.newest(Matter.TERMINATION).content().termination.backup.location)
        .isEqualTo("vault 3");
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.differences)
        .extracting(d -> d.path + " " + d.from + " -> " + d.to)
        .containsExactly("hosts/web/systemDiskGiB 40 -> 50");
  }

  @Test
  @DisplayName("D3: each filing says whose place it takes, and with which opinion")
  void theLineIsReadable() {
    Life life = Life.filed("2026-03-02").rule("Acceptance", "Refused", "How many users?");
    life.on("2026-03-09").edit(s -> s.system.users = 100);
    life.on("2026-03-10").edit(s -> s.system.users = 200);
    var third = life.newest(Matter.APPLICATION);
    assertThat(third.object().getSpec().previous.filing).isEqualTo("bus-2");
    assertThat(third.object().getSpec().previous.state).isEqualTo("Superseded");
    assertThat(life.outcome.book().lineage(third))
        .extracting(FilingBook.Entry::name)
        .containsExactly("bus-3", "bus-2", "bus-1");
    assertThat(life.outcome.book().entry("bus-2").orElseThrow().object().getSpec().previous.opinion)
        .isEqualTo("How many users?");
  }

  private static Arguments flaw(String what, String why, Consumer<CloudResourceRequestSpec> edit) {
    return Arguments.of(what, why, edit);
  }

  private static Consumer<CloudResourceRequestSpec> offline(String day) {
    return spec -> spec.termination.offlineOn = day;
  }
}
