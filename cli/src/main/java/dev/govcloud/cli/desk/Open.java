package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a verb rules on: found in what a request awaits. Pure.
 *
 * @param stage the stage
 * @param filing the filing that is ruled on
 * @param due the last day for it; null where there is none
 */
record Open(Stage stage, String filing, String due) {

  /**
   * The one thing that a verb can rule on now.
   *
   * @param stage the stage that was named; null for whichever it is
   * @throws Fault where there is none or more than one, with what there is instead
   */
  static Open of(
      Verb verb, Target.Named request, CloudResourceRequestStatus status, String stage, Words words)
      throws Fault {
    Optional<Stage> named =
        stage == null ? Optional.empty() : Optional.of(named(stage, verb, words));
    List<Open> found =
        all(verb, status).filter(o -> named.isEmpty() || named.get() == o.stage).toList();
    if (found.size() > 1) {
      throw new Fault(words.say("desk.open-several", request, listed(found), verb.word()));
    }
    return found.stream().findFirst().orElseThrow(() -> none(verb, request, status, words));
  }

  private static Stage named(String stage, Verb verb, Words words) throws Fault {
    return verb.stages().stream()
        .filter(s -> s.decisionStage().equals(stage))
        .findFirst()
        .orElseThrow(
            () ->
                new Fault(
                    words.say(
                        "desk.open-no-such-stage",
                        verb.word(),
                        Words.plain(stage),
                        verb.stages().stream()
                            .map(Stage::decisionStage)
                            .collect(Collectors.joining(", ")))));
  }

  private static Stream<Open> all(Verb verb, CloudResourceRequestStatus status) {
    if (verb == Verb.SUSPEND) {
      return Stream.ofNullable(status.approved)
          .map(a -> new Open(Stage.SUSPENSION_ORDER, a.filing, null));
    }
    if (verb == Verb.RESUME) {
      return awaited(status)
          .filter(a -> Stage.SUSPENSION.label().equals(a.stage))
          .map(a -> new Open(Stage.SUSPENSION, status.approved.filing, null));
    }
    return awaited(status)
        .flatMap(
            a ->
                Requests.TABLE.clock(a.stage).filter(verb.stages()::contains).stream()
                    .map(s -> new Open(s, a.filing, a.due)));
  }

  private static Stream<Awaiting> awaited(CloudResourceRequestStatus status) {
    return status.awaiting.stream();
  }

  /** What awaits another verb, else what is awaited of whom. */
  private static Fault none(
      Verb verb, Target.Named request, CloudResourceRequestStatus status, Words words) {
    List<String> others =
        awaited(status)
            .flatMap(
                a -> Requests.TABLE.clock(a.stage).stream().map(s -> other(a, s, request, words)))
            .flatMap(Optional::stream)
            .toList();
    if (!others.isEmpty()) {
      return new Fault(
          words.say("desk.open-other", request, verb.word(), String.join("; ", others)));
    }
    String awaited =
        awaited(status)
            .map(a -> words.say("desk.open-awaited", words.stage(a.stage), words.party(a.party)))
            .collect(Collectors.joining(", "));
    String phase =
        status.phase == null ? words.say("desk.open-no-record") : words.phase(status.phase);
    return new Fault(
        awaited.isEmpty()
            ? words.say("desk.open-nothing", request, verb.word(), phase)
            : words.say("desk.open-only", request, verb.word(), phase, awaited));
  }

  private static Optional<String> other(
      Awaiting a, Stage stage, Target.Named request, Words words) {
    List<Verb> verbs =
        Verb.on(stage).stream().filter(v -> v != Verb.SUSPEND && v != Verb.RESUME).toList();
    return verbs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say(
                "desk.open-use",
                words.stage(a.stage),
                a.filing,
                verbs.stream().map(Verb::word).collect(Collectors.joining("|")),
                request.name(),
                request.namespace()));
  }

  private static String listed(List<Open> found) {
    return found.stream()
        .map(o -> o.stage.decisionStage() + " (" + o.filing + ")")
        .collect(Collectors.joining(", "));
  }
}
