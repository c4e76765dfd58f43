package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One random history: lives go through the same steps, and it is told where something is wrong. */
final class History {
  private static final String DAY = "2026-03-02";

  final Steps steps;
  private final Random random;
  private final List<String> told = new ArrayList<>();

  /**
   * Something was filed without an edit while one slept: a ruling made room for what the manifest
   * had asked for all the time. Who sleeps knows the manifest only as the edit after it left it.
   */
  boolean freed;

  private History(long seed) {
    random = new Random(seed);
    steps = new Steps(random);
  }

  /** Goes through a history; a failure tells it. */
  static void of(long seed, Consumer<History> happens) {
    History history = new History(seed);
    try {
      happens.accept(history);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "history " + seed + ": " + String.join("\n  ", history.told) + "\n" + e.getMessage(), e);
    }
  }

  /** How often something is done. */
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /** Some of these, all at the same station of their life. */
  List<Life> begin(int lives) {
    int station = random.nextInt(8);
    told.add("station " + station);
    return Stream.generate(() -> at(station)).limit(lives).toList();
  }

  private static Life at(int station) {
    return switch (station) {
      case 0 -> Life.filed(DAY);
      case 1 -> Life.filed(DAY).grant("Acceptance");
      case 2 -> Stations.in(Phase.APPROVED, Trigger.CHANGE_APPLIED);
      case 3, 4 -> Life.inTrial(DAY);
      case 5 -> Life.active(DAY);
      case 6 -> Stations.change(Life.active(DAY));
      default -> elastic();
    };
  }

  private static Life elastic() {
    return Life.filed(DAY, s -> Edits.elastic(s.resources.hosts.get(0)))
        .grant("Acceptance")
        .grant("Approval")
        .edit(s -> Life.passTests(s, DAY))
        .grant("FinalReview");
  }

  /** A step of all of these. */
  void happens(Steps.Step step, List<Life> lives) {
    told.add(lives.get(0).now + (lives.get(0).asleep ? " asleep: " : ": ") + step.what());
    lives.forEach(step.does());
  }

  /**
   * The first sleeps and the others do not; meanwhile nobody works on the cluster, since that is
   * the operator's work too.
   *
   * @param mostEdits how many edits the server takes meanwhile
   */
  void sleeps(List<Life> lives, int mostSteps, int mostEdits) {
    Life sleeper = lives.get(0);
    lives.forEach(life -> life.frozen = Optional.of(standing(life.seen())));
    sleeper.sleep();
    int edits = 0;
    for (int i = upTo(mostSteps); i > 0; i--) {
      long before = sleeper.editVersion();
      long filed = filings(lives);
      happens(steps.asleep(sleeper, edits < mostEdits), lives);
      boolean edited = sleeper.editVersion() != before;
      freed |= !edited && filings(lives) != filed;
      edits += edited ? 1 : 0;
    }
    told.add("awake");
    lives.forEach(life -> life.frozen = Optional.empty());
    sleeper.wake();
    lives.forEach(Life::look);
  }

  private static long filings(List<Life> lives) {
    return lives.stream().mapToLong(life -> life.outcome.book().entries().size()).sum();
  }

  /** Nothing is taken back meanwhile either. */
  private static Observed standing(Observed seen) {
    return new Observed(
        seen.namespace().or(() -> Optional.of(new Observed.Namespace("gc-x", "u", false))),
        seen.objects(),
        seen.lines(),
        seen.standing(),
        seen.standsSince(),
        seen.problem(),
        seen.refusal(),
        seen.copy(),
        seen.blockers());
  }

  /** Everything that is told of both is the same. */
  static void same(Life one, Life other) {
    assertThat(one.record()).isEqualTo(other.record());
    assertThat(one.filings()).isEqualTo(other.filings());
    for (int i = 0; i < one.rulings().size(); i++) {
      assertThat(one.answers().get(i)).isEqualTo(other.answers().get(i));
    }
    assertThat(facts(one)).isEqualTo(facts(other));
    assertThat(one.outcome.periods()).isEqualTo(other.outcome.periods());
    assertThat(runs(one)).isEqualTo(runs(other));
    assertThat(one.outcome.milestones().stream().map(m -> m.hash))
        .containsExactlyElementsOf(other.outcome.milestones().stream().map(m -> m.hash).toList());
  }

  private static String runs(Life life) {
    return life.outcome.approved() == null ? null : life.outcome.approved().filing;
  }

  /** The facts without their words. */
  static List<List<String>> facts(Life life) {
    return life.outcome.milestones().stream().map(History::fact).toList();
  }

  private static List<String> fact(Milestone m) {
    return Stream.of(
            m.kind,
            m.at,
            m.actor,
            m.stage,
            m.filing,
            m.filingDigest,
            m.decision,
            m.period == null ? null : m.period.start + " to " + m.period.due)
        .map(String::valueOf)
        .toList();
  }
}
