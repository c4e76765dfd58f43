package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.engine.Guard.Objection;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Requirement;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up what the table asks of a ruling; each objection says why and what to do instead. */
final class Checks {
  private final Case c;
  private final Facts.Ruling ruling;
  private final DecisionSpec spec;
  private final Trigger trigger;
  private final Instant at;
  private final Optional<FilingBook.Entry> filing;

  Checks(Case c, Facts.Ruling ruling, Trigger trigger, Instant at) {
    this.c = c;
    this.ruling = ruling;
    this.spec = ruling.decision().getSpec();
    this.trigger = trigger;
    this.at = at;
    this.filing = c.book.entry(spec.filing);
  }

  /** What speaks against a requirement; empty when it is met. */
  Optional<Objection> objection(Requirement requirement) {
    return switch (requirement) {
      case NAMES_WHAT_IS_OPEN -> namesWhatIsOpen();
      case NOTHING_UNSEEN -> nothingUnseen();
      case FOUR_EYES -> fourEyes();
      case REASONED -> reasoned();
      case UNIT_REGISTERED -> unitRegistered();
      case COMPLETE -> complete();
      case ADJUSTS_WHAT_IS_FILED ->
          said("WrongAdjustment", new Adjustments(c, spec, filing.orElseThrow(), trigger).astray());
      case PROVEN_AS_GRANTED -> provenAsGranted();
      case OPEN_TO_OBJECTION -> openToObjection();
      case WITHIN_CEILING -> limits(ceiling());
      case WITHIN_EXTENSION_LIMITS -> limits(TrialLimits.objections(filing.orElseThrow(), c));
      case BY_OVERRIDE ->
          override()
              ? Optional.empty()
              : limits(List.of("the trial has run out already; everything still stands"));
      case NOT_OVER_YET -> notOverYet();
      case IN_GRACE ->
          c.open(Stage.GRACE)
              ? Optional.empty()
              : objects("AlreadyDecided", "the grace period is over and the reclaim has begun");
      case NOT_SUSPENDED ->
          c.open(Stage.SUSPENSION)
              ? objects("Suspended", "the request is suspended: lift the suspension first")
              : Optional.empty();
      case NOT_YET_SUSPENDED ->
          c.open(Stage.SUSPENSION)
              ? objects("AlreadyDecided", "the request is suspended already")
              : Optional.empty();
      case ROOM_LEFT -> roomLeft();
    };
  }

  private Optional<Objection> roomLeft() {
    return c.brimful()
        ? objects(
            "RecordFull",
            "the record has "
                + c.ledger.milestones().size()
                + " entries and keeps the rest for the end of service: have it ended")
        : Optional.empty();
  }

  private Optional<Objection> namesWhatIsOpen() {
    String open =
        trigger.order()
            ? c.runs.filing
            : c.ledger.open(trigger.ruledStage().orElseThrow()).map(Period::about).orElse(null);
    // What was suspended may have been changed since: the filing that it was ordered on counts too.
    boolean ordered =
        trigger == Trigger.SUSPENSION_LIFTED
            && c.ledger
                .open(Stage.SUSPENSION)
                .map(Period::about)
                .filter(spec.filing::equals)
                .isPresent();
    return spec.filing.equals(open) || ordered
        ? Optional.empty()
        : objects(
            "StaleFiling",
            "it judges "
                + spec.filing
                + ", but what awaits this ruling is "
                + open
                + "; read that filing and decide on it");
  }

  /**
   * An edit that nobody saw may have been about anything, and one that may have come before the
   * ruling may take away what is ruled on: in doubt nothing is granted.
   */
  private Optional<Objection> nothingUnseen() {
    Optional<Facts.Edit> edit = c.facts.edit();
    boolean missed = edit.filter(e -> e.missed() > 0 && ruling.version() < e.version()).isPresent();
    if (missed) {
      return objects(
          "StaleFiling",
          "edits were made that nobody saw, perhaps before it; read what is filed now and decide"
              + " on that");
    }
    Stage stage = trigger.ruledStage().orElseThrow();
    boolean doubt =
        !c.editTaken
            && edit.filter(e -> !e.ordered()).isPresent()
            && new Applications(c, edit.get().at()).end(stage);
    return doubt
        ? objects(
            "StaleFiling",
            "the unit edited what it judges, and it cannot be told which came first; read what is"
                + " filed now and decide on that")
        : Optional.empty();
  }

  private Optional<Objection> fourEyes() {
    boolean own =
        filing.stream()
            .flatMap(f -> c.book.lineage(f).stream())
            .map(f -> f.object().getSpec().filedBy)
            .anyMatch(by -> Account.same(by, spec.decidedBy));
    return own || Account.same(spec.decidedBy, c.spec.applicant)
        ? objects(
            "OwnApplication",
            spec.decidedBy + " filed it or is the applicant; somebody else must decide")
        : Optional.empty();
  }

  private boolean override() {
    return Boolean.TRUE.equals(spec.override);
  }

  private Optional<Objection> reasoned() {
    boolean needed = !"Approved".equals(spec.verdict) || override() || trigger.order();
    return needed && (spec.opinion == null || spec.opinion.isBlank())
        ? objects("OpinionMissing", spec.stage + " " + spec.verdict + " needs an opinion")
        : Optional.empty();
  }

  private Optional<Objection> unitRegistered() {
    return c.facts.unit().registered()
        ? Optional.empty()
        : objects(
            "UnitNotRegistered",
            "namespace "
                + c.facts.request().getMetadata().getNamespace()
                + " belongs to no registered unit: register it as a UsingUnit, then decide again"
                + " (article 2)");
  }

  private Optional<Objection> lacks(List<String> lacks) {
    return lacks.isEmpty()
        ? Optional.empty()
        : objects(
            "RequirementMissing",
            "the application lacks: " + String.join("; ", lacks) + "; refuse it with an opinion");
  }

  private Optional<Objection> complete() {
    FilingBook.Entry asked = filing.orElseThrow();
    Optional<Objection> lacks = lacks(new Lacks(c).now(asked, major(asked), at));
    boolean provides = trigger == Trigger.APPROVAL_GRANTED || trigger == Trigger.CHANGE_GRANTED;
    return lacks.isPresent() || !provides
        ? lacks
        : said("RequirementMissing", Makings.missing(granted(asked)));
  }

  private Optional<Objection> provenAsGranted() {
    FilingBook.Entry asked = filing.orElseThrow();
    return major(asked) && !asked.major()
        ? lacks(new Lacks(c).majorProofs(asked.content(), filing, at))
        : Optional.empty();
  }

  /**
   * A change is major by what is granted: an adjustment can make it so, or no longer so. Where
   * nothing is granted beyond what was asked, a change that was minor on its day stays so.
   */
  private boolean major(FilingBook.Entry asked) {
    if (trigger != Trigger.CHANGE_GRANTED || spec.adjustment == null) {
      return asked.major();
    }
    var granted = Contents.of(granted(asked));
    granted.change = asked.content().change;
    boolean more = Amount.of(granted.resources).exceeds(Amount.of(asked.content().resources));
    int percent = c.facts.policy().majorChange.growthPercent;
    return (asked.major() || more)
        && Boolean.TRUE.equals(Changes.of(Contents.of(c.runs), granted, percent).major);
  }

  private Snapshot granted(FilingBook.Entry asked) {
    return Snapshots.granted(asked, c.runs, spec, c.facts.policy());
  }

  private List<String> ceiling() {
    FilingBook.Entry asked = filing.orElseThrow();
    List<String> limits = new ArrayList<>(c.facts.unit().exceeded(granted(asked).resources));
    boolean adjusted = spec.adjustment != null && spec.adjustment.trialDays != null;
    limits.addAll(
        adjusted
            ? TrialLimits.length(spec.adjustment.trialDays, c)
            : TrialLimits.objections(asked, c));
    return limits;
  }

  private Optional<Objection> limits(List<String> limits) {
    return limits.isEmpty() || override()
        ? Optional.empty()
        : objects(
            "LimitExceeded",
            String.join("; ", limits)
                + "; refuse it, or approve with override: true and an opinion");
  }

  /** On the last day of its review it is ruled on all the same: nobody is kept from his period. */
  private Optional<Objection> openToObjection() {
    boolean lastDay =
        c.ledger
            .open(Stage.CHANGE_REVIEW)
            .flatMap(Period::deadline)
            .filter(d -> !c.facts.day(at).isBefore(d.dueDate()))
            .isPresent();
    FilingBook.Entry asked = filing.orElseThrow();
    return Losses.notice(c, asked, granted(asked).resources)
        .filter(n -> !lastDay && !c.facts.day(at).isAfter(n.until()))
        .flatMap(n -> objects("OpenToObjection", n.said() + "; decide again after it"));
  }

  private Optional<Objection> notOverYet() {
    int days = filing.orElseThrow().content().trial.extension.days;
    var before = c.ledger.newest(Stage.TRIAL).flatMap(Period::deadline).orElseThrow();
    var longer = c.facts.deadlines().calendarDays(before.due().minusMillis(1), days);
    return longer.lapsed(at)
        ? objects(
            "AlreadyDecided",
            days
                + " more days would have ended on "
                + longer.dueDate()
                + " already: the unit has to apply for more")
        : Optional.empty();
  }

  private Optional<Objection> said(String reason, List<String> objections) {
    return objections.isEmpty() ? Optional.empty() : objects(reason, String.join("; ", objections));
  }

  private static Optional<Objection> objects(String reason, String message) {
    return Optional.of(new Objection(reason, message));
  }
}
