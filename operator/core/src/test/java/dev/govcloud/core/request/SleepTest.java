package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Two operators on one history: one looks after every step and every day, the other sleeps now and
 * then. Up to the one edit that the API server lets pass unseen both have the same record, entry
 * for entry and hash for hash.
 */
class SleepTest {
  /**
   * What the operator itself has to carry out before anything follows: one that sleeps does not,
   * and nobody says that it did. And what nobody can name before it is filed.
   */
  private static final Set<String> ONLY_AWAKE = Set.of("Approval", "Change", "Termination");

  /** One step of a history. */
  record Step(String what, Consumer<Two> does) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** The history as the two operators know it. */
  static final class Two {
    final Life awake;
    final Life sleeper;

    /** What is reclaimed does not go: when it went is not told by the cluster. */
    Two(String from) {
      awake = LawTest.begun(from);
      sleeper = LawTest.begun(from);
      awake.held = true;
      sleeper.held = true;
    }

    /** Days pass; who is awake looks on each. */
    void later(int days) {
      for (int i = 0; i < days; i++) {
        awake.later(1);
      }
      sleeper.later(days);
    }

    /** Nobody edits before the last edit is on record: then he tries again in a moment. */
    void edit(Consumer<CloudResourceRequestSpec> edit) {
      if (!unseen()) {
        awake.edit(edit);
        sleeper.edit(edit);
      }
    }

    private boolean unseen() {
      return sleeper.facts().edit().isPresent();
    }

    void rule(String stage, String verdict, boolean right) {
      if (sleeper.asleep && ONLY_AWAKE.contains(stage) && "Approved".equals(verdict)) {
        return;
      }
      String filing = sleeper.filing(stage);
      Consumer<DecisionSpec> details =
          d -> {
            d.filing = filing;
            d.opinion = "Because.";
            d.decidedBy = right ? d.decidedBy : awake.request.getSpec().applicant;
          };
      for (Life life : List.of(awake, sleeper)) {
        life.write(stage, verdict, details);
        life.look();
      }
    }

    String day() {
      return awake.now.atZone(Life.ZONE).toLocalDate().toString();
    }

    void sleep(boolean asleep) {
      sleeper.asleep = asleep;
      sleeper.look();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Step> time =
        Arbitraries.integers().between(0, 12).map(d -> new Step(d + " days", t -> t.later(d)));
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
                Arbitraries.of("Approved", "Approved", "Refused", "Returned"),
                Arbitraries.of(true, true, true, false))
            .as(
                (stage, verdict, right) ->
                    new Step(
                        stage + " " + verdict + (right ? "" : " by the applicant"),
                        two -> two.rule(stage, verdict, right)));
    Arbitrary<Step> edit =
        Arbitraries.integers()
            .between(0, edits("").size() - 1)
            .map(i -> new Step("edit " + i, two -> two.edit(edits(two.day()).get(i))));
    Arbitrary<Step> sleep =
        Arbitraries.of(true, false).map(b -> new Step(b ? "sleep" : "wake", two -> two.sleep(b)));
    return Arbitraries.oneOf(time, ruling, ruling, edit, edit, sleep).list().ofMaxSize(40);
  }

  /** Nothing of days to come: what they bring about is not seen of a manifest edited since. */
  static List<Consumer<CloudResourceRequestSpec>> edits(String day) {
    return List.of(
        s -> s.remarks = s.remarks == null ? "x" : null,
        s -> s.materials.clear(),
        s -> s.system.users = s.system.users == null ? 1 : s.system.users + 1,
        s -> Life.passTests(s, day),
        s -> Life.tests(s, "Failed", day),
        s -> s.tests.clear(),
        Life::terminate,
        s -> s.termination = null,
        Life.extension(10),
        Life.extension(20),
        s -> s.trial = null,
        all(Wishes.disk(50), reason("More passengers.")),
        all(Wishes.disk(45), reason("A few more.")),
        Wishes.disk(40),
        Wishes.vcpu(8),
        Wishes.vcpu(2),
        s -> s.officers.securityAudit = null);
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Arbitraries.of("filed", "in trial", "in trial", "active");
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void whoSleptHasTheSameRecord(
      @ForAll("beginnings") String from, @ForAll("histories") List<Step> steps) {
    Two two = new Two(from);
    steps.forEach(step -> step.does().accept(two));
    two.sleep(false);
    two.awake.later(0);
    assertThat(two.sleeper.record()).isEqualTo(two.awake.record());
    assertThat(two.sleeper.outcome.milestones())
        .extracting(m -> m.hash)
        .isEqualTo(two.awake.outcome.milestones().stream().map(m -> m.hash).toList());
    assertThat(two.sleeper.filings()).isEqualTo(two.awake.filings());
    assertThat(two.sleeper.outcome.wakeIn()).isEqualTo(two.awake.outcome.wakeIn());
    assertThat(two.sleeper.outcome.wakeIn().orElse(Duration.ZERO))
        .isGreaterThanOrEqualTo(Duration.ZERO);
  }
}
