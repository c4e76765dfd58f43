package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.Period;
import dev.govcloud.core.lifecycle.Facts.Ruling;
import java.time.Instant;

/**
 * Something that happened and is not in the record yet.
 *
 * @param at when
 * @param trigger the row it asks for; null for a notice
 * @param notice what is recorded where no row is asked for; null otherwise
 * @param ruling the Decision it is; null otherwise
 * @param stage the period a notice is about
 * @param actor who did it
 * @param revision the application it is about
 * @param message what happened, for people
 * @param period a period computed anew; null otherwise
 */
record Happening(
    Instant at,
    Trigger trigger,
    MilestoneKind notice,
    Ruling ruling,
    Stage stage,
    String actor,
    String revision,
    String message,
    Period period) {

  static Happening of(Instant at, Trigger trigger, String actor, String revision, String message) {
    return new Happening(at, trigger, null, null, null, actor, revision, message, null);
  }

  static Happening notice(Instant at, MilestoneKind kind, Stage stage, String message) {
    return new Happening(at, null, kind, null, stage, "system", null, message, null);
  }

  static Happening ruling(Ruling ruling) {
    var spec = ruling.decision().getSpec();
    String message = spec.opinion == null ? "Verdict " + spec.verdict + "." : spec.opinion;
    return new Happening(
        ruling.at(), null, null, ruling, null, spec.decidedBy, spec.revision, message, null);
  }

  static Happening recomputed(Instant at, Obligation about, Period period, String message) {
    return new Happening(
        at,
        null,
        MilestoneKind.DEADLINE_RECOMPUTED,
        null,
        about.stage(),
        "system",
        about.revision(),
        message,
        period);
  }
}
