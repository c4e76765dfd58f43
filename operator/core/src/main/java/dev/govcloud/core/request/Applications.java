package dev.govcloud.core.request;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
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
    return all().findFirst();
  }

  /** Whether any of it ends what a stage awaits: then a ruling on that stage would be stale. */
  boolean end(Stage stage) {
    return all()
        .flatMap(h -> Requests.TABLE.row(c.phase(), h.trigger()).stream())
        .anyMatch(row -> row.ends().contains(stage));
  }

  private Stream<Happening> all() {
    return Stream.of(application(), termination(), change(), extension(), finalReview())
        .flatMap(Optional::stream)
        .filter(h -> c.possible(h.trigger()) && allowed(h));
  }

  /** A full record takes no further application but the end of service, and every withdrawal. */
  private boolean allowed(Happening h) {
    var row = Requests.TABLE.row(c.phase(), h.trigger()).orElseThrow();
    boolean guarded = row.guards().isEmpty() || c.open(Stage.GRACE);
    boolean end = h.trigger().files().filter(m -> m == Matter.TERMINATION).isPresent();
    boolean room = h.trigger().files().isEmpty() || !(end ? c.brimful() : c.full());
    return guarded && room;
  }

  private Optional<Happening> application() {
    var standing = c.book.newest(Matter.APPLICATION);
    if (standing.isEmpty()) {
      return c.leaving()
          ? Optional.empty()
          : files(Matter.APPLICATION, standing, "Application filed.");
    }
    if (c.spec.termination != null) {
      return happens(
          Trigger.APPLICATION_WITHDRAWN, standing.get().name(), c.spec.termination.reason);
    }
    return asksForOther(standing.get())
        ? files(Matter.APPLICATION, standing, instead(standing.get()))
        : Optional.empty();
  }

  private static String instead(FilingBook.Entry filed) {
    return switch (filed.state()) {
      case RETURNED -> "The returned application was corrected.";
      case REFUSED -> "A new application replaces the refused one.";
      default -> "A newer application replaces the one before.";
    };
  }

  private Optional<Happening> termination() {
    var standing = c.book.standing(Matter.TERMINATION);
    boolean complete = lacks.termination(at).isEmpty();
    if (c.spec.termination == null) {
      return noLongerAskedFor(
          standing, Trigger.TERMINATION_WITHDRAWN, "The block termination was removed.");
    }
    if (known(standing)) {
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
    return files(Matter.TERMINATION, standing, c.spec.termination.reason);
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
    boolean other = !wish.asksTheSameAs(filed) || wish.wordsDiffer(filed);
    boolean files =
        switch (filed.state()) {
          case OPEN -> other || filed.major() && wish.differsInProofs(filed);
          case RETURNED -> other || asksForOther(filed);
          case SUPERSEDED -> true;
          default -> !wish.asksTheSameAs(filed) || givesNewReason(filed);
        };
    return files ? applyForChange() : Optional.empty();
  }

  /** Refused or cut, the same amounts can be filed again by giving a new reason (article 15). */
  private boolean givesNewReason(FilingBook.Entry filed) {
    String given = wish.changeReason();
    return given != null
        && c.editedSince(filed)
        && wish.wordsDiffer(filed)
        && !lacks.spentReasons().contains(given);
  }

  private Optional<Happening> applyForChange() {
    String given = wish.changeReason();
    return files(
        Matter.CHANGE, c.book.standing(Matter.CHANGE), given == null ? "No reason given." : given);
  }

  private Optional<Happening> extension() {
    boolean possible = c.possible(Trigger.EXTENSION_APPLIED);
    boolean grace = c.phase() == Phase.TERMINATING;
    if (!possible || c.endUnderReview() || grace && !c.open(Stage.GRACE)) {
      return Optional.empty();
    }
    var standing = c.book.standing(Matter.TRIAL_EXTENSION);
    if (c.spec.trial == null || c.spec.trial.extension == null) {
      return noLongerAskedFor(
          standing, Trigger.EXTENSION_WITHDRAWN, "The block trial.extension was removed.");
    }
    return known(standing)
        ? Optional.empty()
        : files(Matter.TRIAL_EXTENSION, standing, c.spec.trial.extension.reason);
  }

  private Optional<Happening> finalReview() {
    if (!c.possible(Trigger.FINAL_REVIEW_APPLIED) || c.endUnderReview()) {
      return Optional.empty();
    }
    var standing = c.book.standing(Matter.FINAL_REVIEW);
    if (known(standing)) {
      return Optional.empty();
    }
    if (lacks.finalReview(wish.content(), at).isEmpty()) {
      return files(Matter.FINAL_REVIEW, standing, "All tests passed.");
    }
    boolean forgotten =
        standing.filter(f -> f.underReview() || wish.content().tests.isEmpty()).isPresent();
    return forgotten
        ? noLongerAskedFor(
            standing,
            Trigger.FINAL_REVIEW_WITHDRAWN,
            "The tests that were filed no longer stand as passed.")
        : Optional.empty();
  }

  /**
   * Whether something else is asked for than in a filing. Of one that was returned, or refused
   * without a reason of its own that could be given anew, anything may be what was mended, by an
   * edit that was made since.
   */
  private boolean asksForOther(FilingBook.Entry filing) {
    Matter matter = filing.matter();
    boolean wordless = matter == Matter.APPLICATION || matter == Matter.FINAL_REVIEW;
    boolean mendable =
        filing.state() == FilingBook.State.RETURNED
            || filing.state() == FilingBook.State.REFUSED && wordless;
    return wish.differsInWhatIsJudged(filing)
        || mendable && c.editedSince(filing) && wish.differsAtAll(filing);
  }

  /** Filed already, and nothing took its place but what the unit asks for still. */
  private boolean known(Optional<FilingBook.Entry> standing) {
    return standing
        .filter(f -> f.state() != FilingBook.State.SUPERSEDED && !asksForOther(f))
        .isPresent();
  }

  private Optional<Happening> files(
      Matter matter, Optional<FilingBook.Entry> before, String message) {
    return happens(trigger(matter, wish, before), null, message);
  }

  private Optional<Happening> happens(Trigger trigger, String about, String message) {
    return Optional.of(Happening.of(at, trigger, c.spec.applicant, about, message));
  }

  /** As what something is filed, by what became of the filing before it in the matter. */
  static Trigger trigger(Matter matter, Wish wish, Optional<FilingBook.Entry> before) {
    boolean returned = before.filter(f -> f.state() == FilingBook.State.RETURNED).isPresent();
    return switch (matter) {
      case APPLICATION ->
          before.isEmpty()
              ? Trigger.APPLICATION_FILED
              : returned ? Trigger.APPLICATION_CORRECTED : Trigger.APPLICATION_EDITED;
      case CHANGE ->
          returned
              ? Trigger.CHANGE_CORRECTED
              : before.filter(f -> supplements(wish, f)).isPresent()
                  ? Trigger.CHANGE_SUPPLEMENTED
                  : Trigger.CHANGE_APPLIED;
      case TRIAL_EXTENSION -> Trigger.EXTENSION_APPLIED;
      case FINAL_REVIEW -> Trigger.FINAL_REVIEW_APPLIED;
      case TERMINATION -> returned ? Trigger.TERMINATION_CORRECTED : Trigger.TERMINATION_APPLIED;
    };
  }

  /** The same change in the same words: only its proofs are handed in. */
  private static boolean supplements(Wish wish, FilingBook.Entry filed) {
    return filed.underReview() && wish.asksTheSameAs(filed) && !wish.wordsDiffer(filed);
  }
}
