package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each application still lacks before it can be granted (articles 11 to 16). */
final class Lacks {
  private static final String END_HOLDS_UP =
      "termination: nothing else is applied for while the end of service of ";

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
        new ArrayList<>(
            Completeness.change(content, c.runs.resources, spentReasons(), c.facts.policy()));
    // Before the hand-over nothing holds data.
    if (c.phase() != Phase.APPROVED) {
      Snapshot stands = new Stood(c).now();
      lacks.addAll(Shrinks.of(stands, content.resources, c.facts.policy().catalogue));
    }
    if (major) {
      lacks.addAll(majorProofs(content, before, at));
    }
    return lacks;
  }

  /**
   * New papers and tests that a major change needs and does not have (article 15). Before the
   * hand-over there is nothing to test: what is set up then is tested in the trial.
   */
  List<String> majorProofs(FilingContent content, Optional<FilingBook.Entry> filing, Instant at) {
    int wanted = content.mlps == null || content.mlps.level == null ? 0 : content.mlps.level;
    int level = Math.max(wanted, c.approvedLevel());
    LocalDate since = c.changeProofsSince(filing, at);
    int months = c.facts.policy().tests.reportMaxAgeMonths;
    Proofs proofs = proofs(content, level, since, at, c.usedUp(), months);
    return c.phase() == Phase.APPROVED
        ? proofs.missingPapers()
        : with(proofs.missingPapers(), proofs.missingTests());
  }

  /**
   * What a filing lacks: by the rules of its day, or by today's where they ask for less. A major
   * change that was filed before there was anything to test is tested once there is, and tests that
   * another ruling used up meanwhile prove nothing more. Whether the unit is registered is not a
   * matter of the filing.
   */
  List<String> now(FilingBook.Entry filing, Instant at) {
    return now(filing, filing.major(), at);
  }

  /** The same, where a change counts as major by what would be granted. */
  List<String> now(FilingBook.Entry filing, boolean major, Instant at) {
    List<String> then = filing.object().getSpec().lacks;
    if (filing.matter() == Matter.FINAL_REVIEW) {
      return finalReview(filing.content(), filing.filedAt(), Proofs.OLDEST_MONTHS);
    }
    boolean untested =
        filing.matter() == Matter.CHANGE
            && major
            && c.phase() != Phase.APPROVED
            && (c.beforeHandOver(filing) || Proofs.shared(filing.content(), c.usedUp()));
    return then.isEmpty() && !untested
        ? then
        : whenFiled(filing.matter(), filing.content(), major, Optional.of(filing), at);
  }

  /** Every test that the final review still lacks, for the level that was approved. */
  List<String> finalReview(FilingContent content, Instant at) {
    return finalReview(content, at, c.facts.policy().tests.reportMaxAgeMonths);
  }

  /** It was complete on its day; what may have risen since is the level that was approved. */
  private List<String> finalReview(FilingContent content, Instant at, int months) {
    return proofs(content, c.approvedLevel(), c.trialSince(), at, c.testedChanges(), months)
        .missingForFinalReview();
  }

  private Proofs proofs(
      FilingContent content,
      int level,
      LocalDate since,
      Instant at,
      List<FilingBook.Entry> used,
      int months) {
    return new Proofs(
        content,
        level,
        since,
        c.facts.day(at),
        used,
        Completeness.requiredPapers(c.facts.policy()),
        months);
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
    if (phase == Phase.TRIAL) {
      shown.put(Stage.FINAL_REVIEW, c.endUnderReview() ? heldUp(now) : finalReviewNow(now));
    }
    boolean running = c.possible(Trigger.TERMINATION_APPLIED);
    if (running && c.spec.termination != null && !c.endUnderReview()) {
      shown.put(Stage.TERMINATION_REVIEW, termination(now));
    }
    shown.values().removeIf(List::isEmpty);
    return shown;
  }

  /** What has its proofs and is not filed, because the end of service is asked for too. */
  private List<String> heldUp(Instant now) {
    return c.ledger
        .open(Stage.TERMINATION_REVIEW)
        .filter(end -> finalReviewNow(now).isEmpty())
        .map(
            end -> END_HOLDS_UP + end.about() + " is under review: take the block out, or await it")
        .map(List::of)
        .orElse(List.of());
  }

  /** Of what is filed and still asked for; else of what the manifest says now. */
  private List<String> finalReviewNow(Instant now) {
    return c.book
        .standing(Matter.FINAL_REVIEW)
        .filter(f -> f.underReview() && !c.wish.differsInWhatIsJudged(f))
        .map(f -> now(f, now))
        .orElseGet(() -> finalReview(c.wish.content(), now));
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
