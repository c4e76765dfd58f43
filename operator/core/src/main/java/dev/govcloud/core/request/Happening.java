package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened and is not in the record yet.
 *
 * @param at when
 * @param trigger the row it asks for; null for a notice
 * @param notice what is recorded where no row is asked for; null otherwise
 * @param ruling the Decision it is; null otherwise
 * @param stage the period a notice is about; null otherwise
 * @param actor who did it
 * @param filing the name of the filing it is about; null where it is about none, or a new one
 * @param filed the filing that is found unrecorded; null otherwise
 * @param message what happened, for people
 * @param period a period counted anew; null otherwise
 */
record Happening(
    Instant at,
    Trigger trigger,
    MilestoneKind notice,
    Facts.Ruling ruling,
    Stage stage,
    String actor,
    String filing,
    Filing filed,
    String message,
    FixedPeriod period) {

  /** The operator itself, as the record names it. */
  static final String OPERATOR = "govcloud-operator";

  /** Time alone, as the record names it. */
  static final String SYSTEM = "system";

  static Happening of(Instant at, Trigger trigger, String actor, String filing, String message) {
    return new Happening(at, trigger, null, null, null, actor, filing, null, message, null);
  }

  /**
   * Where it stands among others: a period is over at the very instant at which it lapses, before
   * whatever happens then; and a calendar that lengthens it comes before that.
   */
  Instant place() {
    boolean lapse =
        notice == MilestoneKind.DEADLINE_MISSED
            || trigger == Trigger.TRIAL_LAPSED
            || trigger == Trigger.GRACE_LAPSED
            || trigger == Trigger.RETENTION_LAPSED;
    boolean recomputed = notice == MilestoneKind.DEADLINE_RECOMPUTED;
    return recomputed ? at.minusNanos(2) : lapse ? at.minusNanos(1) : at;
  }

  /** A filing whose object is there and that is not on record. */
  static Happening found(Trigger trigger, Filing filing, String message) {
    var spec = filing.getSpec();
    return new Happening(
        Instant.parse(spec.filedAt),
        trigger,
        null,
        null,
        null,
        spec.filedBy,
        filing.getMetadata().getName(),
        filing,
        message,
        null);
  }

  /** What was seen in the cluster, about what runs. */
  static Happening seen(Case c, Trigger trigger, Instant at, String message) {
    String about = c.runs == null ? null : c.runs.filing;
    return of(at.truncatedTo(ChronoUnit.SECONDS), trigger, OPERATOR, about, message);
  }

  static Happening byTime(Instant at, Trigger trigger, String message) {
    return of(at, trigger, SYSTEM, null, message);
  }

  static Happening notice(Instant at, MilestoneKind kind, Stage stage, String message) {
    return new Happening(at, null, kind, null, stage, SYSTEM, null, null, message, null);
  }

  static Happening ruling(Facts.Ruling ruling, Instant at) {
    var spec = ruling.decision().getSpec();
    String message = spec.opinion == null ? "Verdict " + spec.verdict + "." : spec.opinion;
    return new Happening(
        at, null, null, ruling, null, spec.decidedBy, spec.filing, null, message, null);
  }

  static Happening recomputed(Instant at, Period<Stage> about, FixedPeriod period, String message) {
    return new Happening(
        at,
        null,
        MilestoneKind.DEADLINE_RECOMPUTED,
        null,
        about.clock(),
        SYSTEM,
        about.about(),
        null,
        message,
        period);
  }
}
