package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Histories of any kind, while the policy changes, the server refuses, the unit is deregistered and
 * nobody looks: what the regulation forbids happens in none.
 */
class LawTest {
  /** One step of a history. */
  record Step(String what, Consumer<Life> does) {
    @Override
    public String toString() {
      return what;
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> time =
        Arbitraries.integers().between(0, 15).map(d -> new Step(d + " days", l -> l.later(d)));
    Arbitrary<Step> ruling =
        Combinators.combine(
                Arbitraries.of(
                    "Acceptance",
                    "Approval",
                    "TrialExtension",
                    "FinalReview",
                    "Change",
                    "Change",
                    "Termination",
                    "Suspension",
                    "Resumption"),
                Arbitraries.of("Approved", "ApprovedWithAdjustment", "Refused", "Returned"))
            .as((stage, verdict) -> new Step(stage + " " + verdict, l -> rule(l, stage, verdict)));
    Arbitrary<Step> edit =
        Arbitraries.integers()
            .between(0, SleepTest.edits("").size() - 1)
            .map(i -> new Step("edit " + i, l -> edit(l, i)));
    Arbitrary<Step> setting = Arbitraries.of(settings());
    return Arbitraries.oneOf(time, ruling, ruling, edit, edit, setting).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Arbitraries.of("filed", "in trial", "active");
  }

  static Life begun(String from) {
    return switch (from) {
      case "filed" -> Life.filed("2026-03-02");
      case "in trial" -> Life.inTrial("2026-03-02");
      default -> Life.active("2026-03-02");
    };
  }

  private static List<Step> settings() {
    return List.of(
        new Step("sleep", l -> l.sleep()),
        new Step("wake", l -> wake(l)),
        new Step("restart after a return", l -> l.policy.counting.onReturn = "Restart"),
        new Step("short trials", l -> l.policy.trial.defaultDays = 15),
        new Step("stricter", l -> l.policy.majorChange.growthPercent = 10),
        new Step("more papers", l -> l.policy.requiredMaterials = List.of("Other")),
        new Step("does not provision", l -> provisions(l, false)),
        new Step("provisions", l -> provisions(l, true)),
        new Step("refuses", l -> refuses(l, true)),
        new Step("accepts", l -> refuses(l, false)),
        new Step("deregistered", l -> l.unit = UnitShare.UNREGISTERED),
        new Step("registered", l -> l.unit = UnitShare.unbounded("Transport bureau")));
  }

  private static void wake(Life life) {
    life.asleep = false;
    life.look();
  }

  private static void provisions(Life life, boolean works) {
    life.provisions = works;
    life.look();
  }

  private static void refuses(Life life, boolean refuses) {
    life.refusal =
        refuses ? Optional.of(new Observed.Refusal("invalid", life.now)) : Optional.empty();
    life.provisions = !refuses;
    life.look();
  }

  private static void edit(Life life, int i) {
    if (life.facts().edit().isEmpty()) {
      String day = life.now.atZone(Life.ZONE).toLocalDate().toString();
      life.edit(SleepTest.edits(day).get(i));
    }
  }

  private static void rule(Life life, String stage, String verdict) {
    Consumer<DecisionSpec> details =
        "ApprovedWithAdjustment".equals(verdict)
            ? Wishes.adjust("web", life.rulings().size() % 4 + 1, null)
            : d -> d.opinion = "Because.";
    life.write(stage, verdict, details);
    life.look();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void nothingForbiddenHappens(
      @ForAll("beginnings") String from, @ForAll("histories") List<Step> steps) {
    Life life = begun(from);
    for (Step step : steps) {
      Resources before = resources(life);
      List<Milestone> known = List.copyOf(life.outcome.milestones());
      step.does().accept(life);
      assertThat(life.outcome.milestones().subList(0, known.size())).isEqualTo(known);
      nobodyOwesOutOfTurn(life);
      nothingIsCut(before, life, known.size());
      rulingsAreOnWhatTheyName(life);
    }
    assertThat(life.outcome.wakeIn().isPresent() || !waitsForTime(life)).isTrue();
  }

  private static Resources resources(Life life) {
    var runs = life.outcome.approved();
    return runs == null ? new Resources() : Contents.copy(runs.resources, Resources.class);
  }

  /** A period is open only while it is the turn of whoever has to keep it. */
  private static void nobodyOwesOutOfTurn(Life life) {
    boolean suspended = life.open(Stage.SUSPENSION).isPresent();
    for (Period<Stage> p : life.outcome.periods()) {
      boolean review = p.clock().owedBy() == Party.AUTHORITY;
      if (p.open() && review) {
        assertThat(life.outcome.book().entry(p.about()).orElseThrow().underReview())
            .as("%s about %s", p.clock(), p.about())
            .isTrue();
      }
      if (p.open() && p.clock() == Stage.HAND_OVER) {
        assertThat(life.outcome.blocked() || suspended).as("hand-over").isFalse();
      }
      if (p.open() && p.clock() == Stage.CHANGE_EXECUTION) {
        assertThat(life.outcome.blocked()).as("execution").isFalse();
      }
    }
    for (Stage stage : Stage.values()) {
      assertThat(life.outcome.periods().stream().filter(p -> p.open() && p.clock() == stage))
          .as("open periods of %s", stage)
          .hasSizeLessThanOrEqualTo(stage == Stage.CHANGE_EXECUTION ? Integer.MAX_VALUE : 1);
    }
  }

  /** Less of a host, or none, only as the unit itself asked in a filing that was granted. */
  private static void nothingIsCut(Resources before, Life life, int known) {
    Phase phase = life.outcome.phase();
    if (life.outcome.provision() == Provision.STOPPED) {
      assertThat(life.kinds()).containsAnyOf("Suspended", "TrialRanOut");
    }
    if (phase == Phase.TERMINATING || phase == Phase.TERMINATED) {
      assertThat(life.kinds())
          .containsAnyOf("TerminationApproved", "Withdrawn", "ReclaimStarted", "TrialRanOut");
      return;
    }
    for (Host host : before.hosts) {
      Host now =
          life.outcome.approved().resources.hosts.stream()
              .filter(h -> h.name.equals(host.name))
              .findFirst()
              .orElseThrow();
      if (now.vcpu < host.vcpu) {
        assertThat(life.outcome.milestones().subList(known, life.outcome.milestones().size()))
            .filteredOn(m -> MilestoneKind.grantsChange(m.kind))
            .anyMatch(m -> asked(life, m) <= now.vcpu);
      }
    }
  }

  private static int asked(Life life, Milestone m) {
    return life.outcome.book().entry(m.filing).orElseThrow().content().resources.hosts.get(0).vcpu;
  }

  private static void rulingsAreOnWhatTheyName(Life life) {
    life.rulings().stream()
        .map(Facts.Ruling::decision)
        .forEach(
            d ->
                life.outcome.milestones().stream()
                    .filter(m -> d.getMetadata().getName().equals(m.decision))
                    .forEach(m -> assertThat(m.filing).isEqualTo(d.getSpec().filing)));
  }

  /** Something is to lapse, or to be spoken of. */
  private static boolean waitsForTime(Life life) {
    return life.outcome.periods().stream()
        .filter(Period::open)
        .flatMap(p -> p.deadline().stream())
        .anyMatch(d -> !d.lapsed(life.now));
  }
}
