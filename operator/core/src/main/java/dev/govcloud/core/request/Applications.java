package dev.govcloud.core.request;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the unit applies for by editing its manifest, as far as it is not on record yet. The wish is
 * compared with what runs and with what was filed last, both in normal form.
 */
final class Applications {
  private final Case c;
  private final Wish wish;
  private final Instant at;
  private final Lacks lacks;

  /** As of an instant: the edit's, or that of the newest fact. */
  Applications(Case c, Instant at) {
    this.c = c;
    this.wish = c.wish;
    this.at = at;
    this.lacks = new Lacks(c);
  }

  /** In the order in which they win: the end of service over everything else (article 16). */
  Optional<Happening> next() {
    return Stream.of(application(), termination(), change(), extension(), finalReview())
        .flatMap(Optional::stream)
        .filter(h -> c.possible(h.trigger()) && allowed(h))
        .findFirst();
  }

  /** A full record takes no further application but the end of service, and every withdrawal. */
  private boolean allowed(Happening h) {
    boolean files = h.trigger().files().filter(m -> m != Matter.TERMINATION).isPresent();
    boolean first = h.trigger() == Trigger.APPLICATION_FILED;
    boolean guarded =
        Requests.TABLE.row(c.phase(), h.trigger()).orElseThrow().guards().isEmpty()
            || c.open(Stage.GRACE);
    return guarded && (!files || first || !c.full());
  }

  private Optional<Happening> application() {
    var standing = c.book.newest(Matter.APPLICATION);
    if (standing.isEmpty()) {
      return files(Trigger.APPLICATION_FILED, "Application filed.");
    }
    if (c.spec.termination != null) {
      return happens(
          Trigger.APPLICATION_WITHDRAWN, standing.get().name(), c.spec.termination.reason);
    }
    FilingBook.Entry filed = standing.get();
    return switch (filed.state()) {
      case RETURNED ->
          wish.differsAtAll(filed)
              ? files(Trigger.APPLICATION_CORRECTED, "The returned application was corrected.")
              : Optional.empty();
      case REFUSED ->
          wish.differsAtAll(filed)
              ? files(Trigger.APPLICATION_EDITED, "A new application replaces the refused one.")
              : Optional.empty();
      default ->
          wish.differsInWhatIsJudged(filed)
              ? files(Trigger.APPLICATION_EDITED, "A newer application replaces the one before.")
              : Optional.empty();
    };
  }

  private Optional<Happening> termination() {
    var standing = c.book.standing(Matter.TERMINATION);
    boolean complete = lacks.termination(at).isEmpty();
    if (c.spec.termination == null) {
      return noLongerAskedFor(
          standing, Trigger.TERMINATION_WITHDRAWN, "The block termination was removed.");
    }
    if (standing.isPresent() && !wish.differsInWhatIsJudged(standing.get())) {
      return Optional.empty();
    }
    if (!complete) {
      return standing
          .filter(FilingBook.Entry::underReview)
          .flatMap(
              f ->
                  happens(
                      Trigger.TERMINATION_WITHDRAWN,
                      f.name(),
                      "The block termination was changed and lacks something now."));
    }
    boolean returned = standing.filter(f -> f.state() == FilingBook.State.RETURNED).isPresent();
    return files(
        returned ? Trigger.TERMINATION_CORRECTED : Trigger.TERMINATION_APPLIED,
        c.spec.termination.reason);
  }

  /**
   * Under review or returned: withdrawn. Settled otherwise: taken back, so that it may come anew.
   */
  private Optional<Happening> noLongerAskedFor(
      Optional<FilingBook.Entry> standing, Trigger withdrawn, String message) {
    return standing.flatMap(
        f ->
            f.underReview() || f.state() == FilingBook.State.RETURNED
                ? happens(withdrawn, f.name(), message)
                : happens(Trigger.WISH_TAKEN_BACK, f.name(), message));
  }

  private Optional<Happening> change() {
    if (c.runs == null || c.endUnderReview() || !c.possible(Trigger.CHANGE_APPLIED)) {
      return Optional.empty();
    }
    var standing = standingWish();
    if (wish.basis().equals(Contents.basis(Contents.of(c.runs)))) {
      return standing.filter(this::stillAsksForMore).isEmpty()
          ? Optional.empty()
          : noLongerAskedFor(
              standing, Trigger.CHANGE_WITHDRAWN, "The manifest asks for what runs again.");
    }
    return standing.isEmpty() ? applyForChange() : change(standing.get());
  }

  /** What was last ruled on or awaits a ruling: a change, or what the approval cut. */
  private Optional<FilingBook.Entry> standingWish() {
    return c.book.newest(Matter.CHANGE).isPresent()
        ? c.book.standing(Matter.CHANGE)
        : c.book.standing(Matter.APPLICATION);
  }

  private boolean stillAsksForMore(FilingBook.Entry filed) {
    boolean settled =
        filed.state() == FilingBook.State.GRANTED
            && filed.basis().equals(Contents.basis(Contents.of(c.runs)));
    return !settled;
  }

  private Optional<Happening> change(FilingBook.Entry filed) {
    boolean same = wish.asksTheSameAs(filed);
    return switch (filed.state()) {
      case OPEN -> {
        if (!same || wish.wordsDiffer(filed)) {
          yield applyForChange();
        }
        yield filed.major() && wish.differsInProofs(filed)
            ? files(Trigger.CHANGE_SUPPLEMENTED, "Proofs of the change were handed in.")
            : Optional.empty();
      }
      case RETURNED -> {
        boolean corrected = !same || wish.wordsDiffer(filed) || wish.differsAtAll(filed);
        yield corrected ? files(Trigger.CHANGE_CORRECTED, reason()) : Optional.empty();
      }
      case SUPERSEDED -> applyForChange();
      default -> !same || givesNewReason(filed) ? applyForChange() : Optional.empty();
    };
  }

  /** Refused or cut, the same amounts can be filed again by giving a new reason (article 15). */
  private boolean givesNewReason(FilingBook.Entry filed) {
    String given = wish.changeReason();
    return given != null && wish.wordsDiffer(filed) && !lacks.spentReasons().contains(given);
  }

  private Optional<Happening> applyForChange() {
    return files(Trigger.CHANGE_APPLIED, reason());
  }

  private String reason() {
    return wish.changeReason() == null ? "No reason given." : wish.changeReason();
  }

  private Optional<Happening> extension() {
    boolean possible = c.possible(Trigger.EXTENSION_APPLIED);
    boolean grace = c.phase() == dev.govcloud.core.regulation.Phase.TERMINATING;
    if (!possible || c.endUnderReview() || grace && !c.open(Stage.GRACE)) {
      return Optional.empty();
    }
    var standing = c.book.standing(Matter.TRIAL_EXTENSION);
    if (c.spec.trial == null || c.spec.trial.extension == null) {
      return noLongerAskedFor(
          standing, Trigger.EXTENSION_WITHDRAWN, "The block trial.extension was removed.");
    }
    boolean known =
        standing
            .filter(f -> f.state() != FilingBook.State.SUPERSEDED)
            .filter(f -> !wish.differsInWhatIsJudged(f))
            .isPresent();
    return known
        ? Optional.empty()
        : files(Trigger.EXTENSION_APPLIED, c.spec.trial.extension.reason);
  }

  private Optional<Happening> finalReview() {
    if (!c.possible(Trigger.FINAL_REVIEW_APPLIED) || c.endUnderReview()) {
      return Optional.empty();
    }
    var standing = c.book.standing(Matter.FINAL_REVIEW);
    if (!lacks.finalReview(wish.content(), at).isEmpty()) {
      return standing
          .filter(FilingBook.Entry::underReview)
          .flatMap(
              f ->
                  happens(
                      Trigger.FINAL_REVIEW_WITHDRAWN,
                      f.name(),
                      "The tests that were filed no longer stand as passed."));
    }
    boolean known =
        standing
            .filter(f -> f.state() != FilingBook.State.SUPERSEDED)
            .filter(f -> !wish.differsInWhatIsJudged(f))
            .isPresent();
    return known ? Optional.empty() : files(Trigger.FINAL_REVIEW_APPLIED, "All tests passed.");
  }

  private Optional<Happening> files(Trigger trigger, String message) {
    return happens(trigger, null, message);
  }

  private Optional<Happening> happens(Trigger trigger, String about, String message) {
    return Optional.of(Happening.of(at, trigger, c.spec.applicant, about, message));
  }

  /** The triggers that a filing found unrecorded may be, by its matter. */
  static List<Trigger> filing(Matter matter) {
    return Stream.of(Trigger.values())
        .filter(t -> t.files().filter(m -> m == matter).isPresent())
        .toList();
  }
}
