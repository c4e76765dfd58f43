package dev.govcloud.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.calendar.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Thousands of random lives, legal and illegal: what the regulation forbids happens in none. */
class HistoriesTest {
  private static final List<String> ORDER =
      List.of("Submitted", "Accepted", "Approved", "HandedOver", "Opened");

  /** One thing that somebody does to a request. */
  interface Step extends Consumer<Life> {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> time = Arbitraries.integers().between(0, 40).map(d -> life -> life.later(d));
    Arbitrary<Step> ruling =
        Combinators.combine(
                Arbitraries.of(
                    "Acceptance",
                    "Approval",
                    "TrialExtension",
                    "FinalReview",
                    "Change",
                    "Termination",
                    "Suspension",
                    "Resumption"),
                Arbitraries.of(
                    "Approved",
                    "Approved",
                    "Approved",
                    "ApprovedWithAdjustment",
                    "Refused",
                    "Returned"),
                Arbitraries.of(Flaw.NONE, Flaw.NONE, Flaw.NONE, Flaw.STALE, Flaw.OWN))
            .as((stage, verdict, flaw) -> life -> rule(life, stage, verdict, flaw));
    Arbitrary<Step> edit = Arbitraries.of(edits()).map(e -> life -> life.edit(e));
    Arbitrary<Step> setting = Arbitraries.of(true, false).map(b -> life -> provisions(life, b));
    return Arbitraries.oneOf(time, ruling, ruling, ruling, edit, setting).list().ofMaxSize(24);
  }

  private static List<Consumer<CloudResourceRequestSpec>> edits() {
    return List.of(
        s -> s.remarks = s.remarks == null ? "x" : null,
        s -> s.materials.clear(),
        Life::passTests,
        Life::terminate,
        s -> s.termination = null,
        Life.extension(10),
        s -> s.resources.hosts.get(0).vcpu = 3,
        s -> s.resources.hosts.get(0).vcpu = 2,
        s -> s.resources.hosts.get(0).systemDiskGiB = 50);
  }

  private static void provisions(Life life, boolean works) {
    life.provisions = works;
    life.look();
  }

  /** What may be wrong with a ruling whatever it says. */
  private enum Flaw {
    NONE,
    STALE,
    OWN
  }

  private static void rule(Life life, String stage, String verdict, Flaw flaw) {
    Verdict answer =
        life.decide(
            stage,
            verdict,
            d -> {
              d.opinion = "Because.";
              d.revision = flaw == Flaw.STALE ? "sha256:" + "0".repeat(64) : d.revision;
              d.decidedBy = flaw == Flaw.OWN ? life.request.getSpec().applicant : d.decidedBy;
            });
    assertThat(answer.effective() && flaw != Flaw.NONE).as("%s in effect", flaw).isFalse();
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void nothingForbiddenHappens(@ForAll("histories") List<Step> steps) {
    Life life = Life.filed("2026-03-02");
    for (Step step : steps) {
      int known = life.outcome.milestones().size();
      step.accept(life);
      assertThat(life.outcome.milestones().size()).as("append-only").isGreaterThanOrEqualTo(known);
      noStageIsSkipped(life);
      nothingStandsOrFallsWithoutARuling(life);
    }
    periodsAreThoseOfTheStatute(life);
    theRecordIsWhole(life);
  }

  private static void noStageIsSkipped(Life life) {
    List<String> kinds = life.kinds();
    for (int i = 1; i < ORDER.size(); i++) {
      int at = kinds.indexOf(ORDER.get(i));
      assertThat(at < 0 || kinds.subList(0, at).contains(ORDER.get(i - 1)))
          .as("%s", kinds)
          .isTrue();
    }
  }

  private static void nothingStandsOrFallsWithoutARuling(Life life) {
    List<String> kinds = life.kinds();
    Provision provision = life.outcome.provision();
    if (provision != Provision.NOTHING) {
      assertThat(kinds).contains("Approved");
    }
    if (provision == Provision.FORMAL) {
      assertThat(kinds).contains("Opened");
    }
    if (provision == Provision.STOPPED) {
      assertThat(kinds).containsAnyOf("TrialRanOut", "Suspended");
    }
    if (provision == Provision.RECLAIM || kinds.contains("Reclaimed")) {
      assertThat(kinds).containsAnyOf("TerminationApproved", "ReclaimStarted", "Withdrawn");
    }
    if (kinds.contains("ReclaimStarted")) {
      assertThat(kinds).containsSubsequence("TrialRanOut", "ReclaimStarted");
    }
    if (life.outcome.approved() != null) {
      assertThat(life.outcome.milestones())
          .as("what runs was approved as it is")
          .anyMatch(m -> m.decision != null && life.outcome.approved().revision.equals(m.revision));
    }
  }

  private static void periodsAreThoseOfTheStatute(Life life) {
    var calendar = life.facts().deadlines().calendar();
    for (Obligation o : life.outcome.obligations()) {
      if (o.deadline().isEmpty()) {
        continue;
      }
      Deadline d = o.deadline().get();
      var from = d.start().atZone(Life.ZONE).toLocalDate();
      if (o.stage() == Stage.TRIAL) {
        assertThat(d.dueDate()).isAfterOrEqualTo(from.plusDays(d.length()));
        continue;
      }
      assertThat(d.length()).isEqualTo(Periods.STATUTE.of(o.stage(), 30));
      assertThat(calendar.workingDaysBetween(from, d.dueDate())).isEqualTo(d.length());
      assertThat(calendar.isWorkingDay(d.dueDate())).isTrue();
    }
    for (Stage stage : Stage.values()) {
      assertThat(life.outcome.obligations().stream().filter(o -> o.open() && o.stage() == stage))
          .as("open periods of %s", stage)
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private static void theRecordIsWhole(Life life) {
    assertThat(Chain.firstBroken(life.outcome.milestones())).isEmpty();
    assertThat(life.outcome.milestones().stream().map(m -> Instant.parse(m.at)).toList())
        .isSorted();
    List<String> before = life.record();
    life.look();
    assertThat(life.record()).as("replayed").isEqualTo(before);
    assertThat(life.outcome.added()).isZero();
  }
}
