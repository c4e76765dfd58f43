package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each application still lacks before it can be granted (articles 11 to 16). */
final class Lacks {
  private final Case c;

  Lacks(Case c) {
    this.c = c;
  }

  /** What a content lacks when it is filed at an instant, by the rules of that day. */
  List<String> whenFiled(
      Matter matter,
      FilingContent content,
      boolean major,
      Optional<FilingBook.Entry> before,
      Instant at) {
    return switch (matter) {
      case APPLICATION -> Completeness.application(content, c.facts.policy());
      case CHANGE -> change(content, major, before, at);
      case TRIAL_EXTENSION, FINAL_REVIEW, TERMINATION -> List.of();
    };
  }

  private List<String> change(
      FilingContent content, boolean major, Optional<FilingBook.Entry> before, Instant at) {
    List<String> lacks =
        new ArrayList<>(Completeness.change(content, spentReasons(), c.facts.policy()));
    if (major) {
      lacks.addAll(majorProofs(content, before, at));
    }
    return lacks;
  }

  /** New papers and tests that a major change needs and does not have (article 15). */
  List<String> majorProofs(FilingContent content, Optional<FilingBook.Entry> filing, Instant at) {
    int wanted = content.mlps == null || content.mlps.level == null ? 0 : content.mlps.level;
    return new Proofs(
            content,
            Math.max(wanted, c.approvedLevel()),
            c.changeProofsSince(filing, at),
            c.facts.day(at),
            c.usedUp(),
            c.facts.policy())
        .missingForMajorChange();
  }

  /**
   * What a filing lacks: by the rules of its day, or by today's where they ask for less. Whether
   * the unit is registered is not a matter of the filing.
   */
  List<String> now(FilingBook.Entry filing, Instant at) {
    List<String> then = filing.object().getSpec().lacks;
    if (filing.matter() == Matter.FINAL_REVIEW) {
      return finalReview(filing.content(), filing.filedAt());
    }
    return then.isEmpty()
        ? then
        : whenFiled(filing.matter(), filing.content(), filing.major(), Optional.of(filing), at);
  }

  /** Every test that the final review still lacks, for the level that was approved. */
  List<String> finalReview(FilingContent content, Instant at) {
    return new Proofs(
            content,
            c.approvedLevel(),
            c.trialSince(),
            c.facts.day(at),
            List.of(),
            c.facts.policy())
        .missingForFinalReview();
  }

  /** What the block termination lacks. */
  List<String> termination(Instant at) {
    return Completeness.termination(c.spec.termination, c.phase(), c.facts.day(at));
  }

  /** Reasons of changes that were granted: a reason belongs to one change only. */
  List<String> spentReasons() {
    return c.book.granted(Matter.CHANGE).stream()
        .map(f -> f.content().change)
        .filter(change -> change != null && change.reason != null)
        .map(change -> change.reason)
        .toList();
  }

  /** By review, for what is or can be applied for; reviews that lack nothing are left out. */
  Map<Stage, List<String>> shown() {
    Map<Stage, List<String>> shown = new EnumMap<>(Stage.class);
    Instant now = c.facts.now();
    Phase phase = c.phase();
    boolean applying = phase == Phase.SUBMITTED || phase == Phase.ACCEPTED;
    c.book
        .newest(Matter.APPLICATION)
        .filter(f -> applying)
        .ifPresent(f -> shown.put(Stage.ACCEPTANCE, with(unregistered(), now(f, now))));
    c.book
        .newest(Matter.CHANGE)
        .filter(f -> f.state() == FilingBook.State.OPEN || f.state() == FilingBook.State.RETURNED)
        .ifPresent(f -> shown.put(Stage.CHANGE_REVIEW, now(f, now)));
    if (phase == Phase.TRIAL && !c.endUnderReview()) {
      shown.put(Stage.FINAL_REVIEW, finalReview(c.wish.content(), now));
    }
    boolean running = c.possible(dev.govcloud.core.regulation.Trigger.TERMINATION_APPLIED);
    if (running && c.spec.termination != null) {
      shown.put(Stage.TERMINATION_REVIEW, termination(c.ledger.lastAt()));
    }
    shown.values().removeIf(List::isEmpty);
    return shown;
  }

  private List<String> unregistered() {
    return c.facts.unit().registered()
        ? List.of()
        : List.of(
            "namespace "
                + c.facts.request().getMetadata().getNamespace()
                + " belongs to no registered unit: the authority registers it as a UsingUnit"
                + " (article 2)");
  }

  private static List<String> with(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
