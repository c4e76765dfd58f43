package dev.govcloud.runtime.status;

import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is told of what is being set up or stopped. Each of many hosts would be a write of its
 * own, so nothing is told that is over in a moment, and many are told as many.
 */
final class Progress {
  /** So many are named one by one. */
  static final int FEW = 10;

  /** What is set up by then was not worth a word. */
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  private final Outcome outcome;
  private final Observed observed;
  private final Instant now;

  Progress(Outcome outcome, Observed observed, Instant now) {
    this.outcome = outcome;
    this.observed = observed;
    this.now = now;
  }

  /** Whether it is told what is awaited: people are, it fails, or it takes its time. */
  boolean told() {
    boolean people = lines().anyMatch(l -> l.byHand() && !l.ready());
    boolean fails = lines().anyMatch(l -> !l.ready() && l.message().isPresent());
    return people || fails || since().filter(at -> !at.plus(A_MOMENT).isAfter(now)).isPresent();
  }

  private Optional<Instant> since() {
    return Stream.of(Stage.HAND_OVER, Stage.CHANGE_EXECUTION)
        .flatMap(stage -> outcome.periods().stream().filter(p -> p.open() && p.clock() == stage))
        .map(p -> p.since())
        .reduce((a, b) -> b);
  }

  /** Whether a line that is ready says so; before the hand-over many others say nothing yet. */
  boolean toldOf(Observed.Line ready) {
    return outcome.phase() != Phase.APPROVED || ready.byHand() || told() && few(unready());
  }

  /** What is awaited, in the provider's words for it; empty where it is over in a moment. */
  List<String> awaited() {
    if (!told()) {
      return List.of();
    }
    boolean few = few(unready());
    return lines()
        .filter(l -> !l.ready() && (l.byHand() || few || l.message().isPresent()))
        .map(l -> name(l) + (l.byHand() ? " (the provider's Fulfilment)" : ""))
        .toList();
  }

  private List<Observed.Line> unready() {
    return lines().filter(l -> !l.byHand() && !l.ready()).toList();
  }

  /** Whether the service is to stand still. */
  boolean stops() {
    return outcome.provision() == Provision.STOPPED || outcome.provision() == Provision.COPY;
  }

  /** What was told to stop and still runs. */
  List<String> running() {
    return lines().filter(l -> !l.byHand() && !l.halted()).map(Progress::name).toList();
  }

  /** Whether a line has stopped, as far as that is told of each. */
  boolean stopped(Observed.Line line) {
    return line.halted() && running().size() <= FEW;
  }

  private static boolean few(List<?> lines) {
    return lines.size() <= FEW;
  }

  private Stream<Observed.Line> lines() {
    return observed.lines().stream();
  }

  private static String name(Observed.Line line) {
    return line.kind() + " " + line.name();
  }

  /** Names, as many as anybody reads. */
  static String said(List<String> names) {
    int shown = Math.min(names.size(), FEW);
    String said = String.join(", ", names.subList(0, shown));
    return shown == names.size() ? said : said + " and " + (names.size() - shown) + " more";
  }
}
