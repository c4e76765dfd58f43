package dev.govcloud.core.request;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Guard.Objection;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Requirement;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a Decision has effect, judged on the filing that it names (rule A16, T4). */
public final class Rulings {
  private static final Set<FilingBook.State> TAKEN_BACK =
      Set.of(FilingBook.State.WITHDRAWN, FilingBook.State.SUPERSEDED);

  private final Case c;

  Rulings(Case c) {
    this.c = c;
  }

  /** Whether a Decision has had no answer and left nothing in the record: the one place to ask. */
  public static boolean unanswered(Decision decision, List<Milestone> record) {
    var status = decision.getStatus();
    return (status == null || status.effect == null)
        && record.stream().noneMatch(m -> recorded(decision, m));
  }

  /** Whether a fact is what a Decision caused: by its UID, for a name may be used again. */
  static boolean recorded(Decision decision, Milestone m) {
    var meta = decision.getMetadata();
    return m.decision != null
        && (m.decisionUid == null || meta.getUid() == null
            ? m.decision.equals(meta.getName())
            : m.decisionUid.equals(meta.getUid()));
  }

  /**
   * Whether a Decision, if it has effect, grants resources: then others of the unit stand still.
   */
  public static boolean grantsResources(Decision decision) {
    DecisionSpec spec = decision.getSpec();
    return Trigger.ofRuling(spec.stage, spec.verdict)
        .filter(t -> t == Trigger.APPROVAL_GRANTED || t == Trigger.CHANGE_GRANTED)
        .isPresent();
  }

  /** The checksum by which the record names what was ruled. */
  public static String digest(DecisionSpec ruling) {
    return ContentForms.RULING.digest(ruling);
  }

  /** What a Decision would trigger; empty for a verdict that its stage does not know. */
  static Optional<Trigger> trigger(Facts.Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    return Trigger.ofRuling(spec.stage, spec.verdict);
  }

  /** The answer to a Decision that has no effect; empty when it takes effect. */
  Optional<Answer> refusal(Facts.Ruling ruling, Instant at) {
    Optional<Objection> objection = outOfPlace(ruling);
    return (objection.isPresent() ? objection : unmet(ruling, at)).flatMap(o -> refused(ruling, o));
  }

  /** Nothing of the kind is ruled on, or not now, or not on what it names. */
  Optional<Objection> outOfPlace(Facts.Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    if (!Trigger.ruledOn(spec.stage)) {
      return objects("WrongStage", "stage " + spec.stage + " is not ruled on");
    }
    Optional<Trigger> trigger = trigger(ruling);
    return trigger.isEmpty()
        ? Optional.of(wrongVerdict(spec))
        : unreadable(ruling).or(() -> untimely(spec, trigger.get()));
  }

  /** What the row asks of a Decision that is not out of place, in the order of the table. */
  List<Requirement> asked(Facts.Ruling ruling) {
    return Requests.TABLE
        .row(c.phase(), trigger(ruling).orElseThrow())
        .orElseThrow()
        .guards()
        .stream()
        .map(Requirement.class::cast)
        .toList();
  }

  /** What speaks against a Decision that is not out of place, looked up when it is asked for. */
  Checks checks(Facts.Ruling ruling, Instant at) {
    return new Checks(c, ruling, trigger(ruling).orElseThrow(), at);
  }

  private static Objection wrongVerdict(DecisionSpec spec) {
    List<String> known =
        java.util.stream.Stream.of(Trigger.values())
            .filter(
                t -> t.ruledStage().filter(s -> s.decisionStage().equals(spec.stage)).isPresent())
            .flatMap(t -> t.verdicts().stream())
            .distinct()
            .sorted()
            .toList();
    return new Objection(
        "WrongVerdict",
        "verdict "
            + spec.verdict
            + " does not exist for stage "
            + spec.stage
            + "; it knows "
            + String.join(", ", known));
  }

  /** The first requirement of the row that is not met. */
  private Optional<Objection> unmet(Facts.Ruling ruling, Instant at) {
    Checks checks = checks(ruling, at);
    return asked(ruling).stream().flatMap(r -> checks.objection(r).stream()).findFirst();
  }

  /** It names what is not there, or was not there yet when it was made. */
  private Optional<Objection> unreadable(Facts.Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    Optional<FilingBook.Entry> named = c.book.entry(spec.filing);
    if (named.isEmpty()) {
      return objects(
          "NoSuchFiling",
          "request "
              + spec.request
              + " has no filing "
              + spec.filing
              + "; kubectl get filings shows what awaits a ruling");
    }
    String made = named.get().object().getMetadata().getCreationTimestamp();
    String ruled = ruling.decision().getMetadata().getCreationTimestamp();
    boolean later =
        made != null && ruled != null && Instant.parse(ruled).isBefore(Instant.parse(made));
    return later || c.drafted.contains(spec.filing)
        ? objects(
            "NoSuchFiling",
            "filing "
                + spec.filing
                + " was made after it, so that nobody can have read it; read it and decide again")
        : Optional.empty();
  }

  /** Not awaited: the filing it names is no more, was decided, or does not lie before anybody. */
  private Optional<Objection> untimely(DecisionSpec spec, Trigger trigger) {
    Stage stage = trigger.ruledStage().orElseThrow();
    boolean awaited = c.possible(trigger) && (stage == Stage.SUSPENSION_ORDER || c.open(stage));
    Optional<FilingBook.Entry> named = c.book.entry(spec.filing);
    Optional<FilingBook.Entry> gone = named.filter(f -> TAKEN_BACK.contains(f.state()));
    if (gone.isPresent()) {
      return objects("StaleFiling", stale(gone.get()));
    }
    if (awaited) {
      return Optional.empty();
    }
    boolean decided =
        c.ledger.newest(stage).isPresent()
            || !Requests.TABLE.ahead(c.phase(), trigger, List.of(Phase.values()));
    return decided
        ? objects("AlreadyDecided", stage.label() + " is not awaited: " + sofar(named.get()))
        : objects(
            "Premature",
            stage.label()
                + " is not awaited: the request is "
                + c.phase().label()
                + "; rule on it once status.awaiting shows it");
  }

  private static String sofar(FilingBook.Entry filing) {
    return filing.state() == FilingBook.State.RETURNED
        ? filing.name() + " was returned, the next move is the unit's"
        : "it was decided before";
  }

  private String stale(FilingBook.Entry gone) {
    String when = gone.settled().map(m -> " at " + m.at).orElse("");
    String newer =
        c.book
            .newest(gone.matter())
            .filter(f -> !f.name().equals(gone.name()))
            .map(f -> "; read " + f.name() + " and decide on that")
            .orElse("; nothing of the kind awaits a ruling");
    return gone.name()
        + (gone.state() == FilingBook.State.WITHDRAWN
            ? " was withdrawn by the unit"
            : " was superseded")
        + when
        + newer;
  }

  private static Optional<Objection> objects(String reason, String message) {
    return Optional.of(new Objection(reason, message));
  }

  private static Optional<Answer> refused(Facts.Ruling ruling, Objection o) {
    String name = ruling.name();
    return Optional.of(
        new Answer(name, false, o.reason(), "Decision " + name + " is void: " + o.message()));
  }
}
