package dev.govcloud.core.concern;

import dev.govcloud.api.Words;
import dev.govcloud.api.concern.ReplySpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.concern.ConcernFacts.Said;
import dev.govcloud.core.concern.ConcernOutcome.Answer;
import dev.govcloud.core.engine.Guard;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernGuard;
import dev.govcloud.core.regulation.ConcernPhase;
import dev.govcloud.core.regulation.ConcernStep;
import dev.govcloud.core.regulation.Party;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether a step counts, and if not, why and what to do. */
final class Steps {
  /** From so many facts on only those are taken that lead to the end. */
  static final int ROOM = 150;

  private static final Set<String> SATISFACTIONS =
      Arrays.stream(Words.Satisfaction.values()).map(Enum::name).collect(Collectors.toSet());

  private final Concern concern;
  private final Ledger<ConcernPhase, ConcernClock> ledger;

  Steps(Concern concern, Ledger<ConcernPhase, ConcernClock> ledger) {
    this.concern = concern;
    this.ledger = ledger;
  }

  /** The answer to one that counts. */
  Answer counts(Said said) {
    ReplySpec spec = said.reply().getSpec();
    return new Answer(
        said.name(),
        true,
        "Done",
        spec.step + " of " + concern.called() + " by " + spec.party + " counts.");
  }

  /** The row that a reply follows; empty where the table has none. */
  Optional<Row<ConcernPhase, ConcernStep, ConcernClock>> row(Said said) {
    return ConcernStep.of(said.reply().getSpec().step)
        .flatMap(step -> concern.table().row(ledger.phase(), step));
  }

  /** Why one does not count; empty where it does. */
  Optional<Answer> objection(Said said) {
    ReplySpec spec = said.reply().getSpec();
    Optional<Row<ConcernPhase, ConcernStep, ConcernClock>> row = row(said);
    Optional<Party> party = Party.of(spec.party);
    if (party.filter(p -> p == concern.raisedBy() || p == concern.responsible()).isEmpty()) {
      return objects(
          said,
          "NotAParty",
          "it is between "
              + concern.raisedBy().label()
              + " and "
              + concern.responsible().label()
              + "; nobody else takes a step on it");
    }
    if (row.isEmpty()) {
      return objects(said, "NotInThisPhase", possible());
    }
    return row.get().guards().stream()
        .map(ConcernGuard.class::cast)
        .flatMap(g -> unmet(g, spec, party.get()).stream())
        .findFirst()
        .flatMap(o -> objects(said, o.reason(), o.message()));
  }

  private Optional<Guard.Objection> unmet(ConcernGuard guard, ReplySpec spec, Party party) {
    return switch (guard) {
      case EITHER -> Optional.empty();
      case RAISER -> wants(party == concern.raisedBy(), "NotItsStep", possible());
      case RESPONSIBLE -> wants(party == concern.responsible(), "NotItsStep", possible());
      case SATISFACTION ->
          wants(
              spec.satisfaction != null && SATISFACTIONS.contains(spec.satisfaction),
              "SatisfactionMissing",
              "who closes a ticket says how satisfied the unit is (article 28): write a new Reply"
                  + " with spec.satisfaction");
      case DOCUMENT ->
          wants(
              !spec.evidence.isEmpty(),
              "EvidenceMissing",
              "that it was rectified is proved by a document: write a new Reply with evidence");
      case NEW_DAY ->
          wants(
              spec.due != null,
              "NewDayMissing",
              "who reopens it says until when it is to be rectified now: write a new Reply with"
                  + " spec.due");
      case OTHER_HAND ->
          wants(
              !spec.repliedBy.equals(resolver()),
              "SameHand",
              "account "
                  + spec.repliedBy
                  + " said itself that it was resolved: let somebody else of "
                  + concern.raisedBy().label()
                  + " verify it");
      case ROOM -> roomLeft();
    };
  }

  private Optional<Guard.Objection> roomLeft() {
    int length = ledger.milestones().size();
    return wants(
        length < ROOM,
        "RecordFull",
        "its record has "
            + length
            + " entries and takes only what leads to its end: write the rest in a new "
            + concern.kind());
  }

  private String resolver() {
    return ledger.last(ConcernStep.RESOLVE).map((Milestone m) -> m.actor).orElse("");
  }

  private static Optional<Guard.Objection> wants(boolean met, String reason, String message) {
    return met ? Optional.empty() : Optional.of(new Guard.Objection(reason, message));
  }

  /** What each party may do now, as the table has it. */
  private String possible() {
    Map<String, List<String>> steps = new TreeMap<>();
    for (Party party : List.of(concern.raisedBy(), concern.responsible())) {
      List<String> own =
          concern.table().rows().stream()
              .filter(r -> r.in() == ledger.phase() && r.when().replied() && mayTake(party, r))
              .map(r -> r.when().word())
              .toList();
      if (!own.isEmpty()) {
        steps.put(party.label(), own);
      }
    }
    return steps.isEmpty()
        ? "nothing follows any more: raise a new one and name this one in it"
        : steps.entrySet().stream()
            .map(e -> e.getKey() + " may " + String.join(", ", e.getValue()))
            .collect(Collectors.joining("; ", "now ", " (docs/tickets.md)"));
  }

  private boolean mayTake(Party party, Row<ConcernPhase, ConcernStep, ConcernClock> row) {
    Party other = party == concern.raisedBy() ? concern.responsible() : concern.raisedBy();
    return row.guards().stream()
        .map(ConcernGuard.class::cast)
        .filter(ConcernGuard::ofWhom)
        .allMatch(g -> g == ConcernGuard.EITHER || !Objects.equals(whose(g), other));
  }

  private Party whose(ConcernGuard guard) {
    return guard == ConcernGuard.RAISER ? concern.raisedBy() : concern.responsible();
  }

  private Optional<Answer> objects(Said said, String reason, String why) {
    ReplySpec spec = said.reply().getSpec();
    return Optional.of(
        new Answer(
            said.name(),
            false,
            reason,
            "Reply "
                + said.name()
                + " ("
                + spec.step
                + " by "
                + spec.party
                + ") is void: "
                + concern.called()
                + " is "
                + ledger.phase().label()
                + ", and "
                + why
                + "."));
  }
}
