package dev.govcloud.lifecycle;

import dev.govcloud.api.DecisionSpec;
import dev.govcloud.lifecycle.Facts.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a Decision has effect; each refusal says why and what to do instead (rule A16, T4). */
final class Rulings {
  private static final Set<String> GRANTING = Set.of("Approved", "ApprovedWithAdjustment");

  private Rulings() {}

  /** What a Decision would trigger; empty for a stage that nobody rules on. */
  static Optional<Trigger> trigger(Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    return Trigger.ofRuling(spec.stage, GRANTING.contains(spec.verdict));
  }

  /** The objection to a Decision; empty when it takes effect. */
  static Optional<Verdict> objection(Ruling ruling, Record record, Facts facts) {
    DecisionSpec spec = ruling.decision().getSpec();
    Optional<Trigger> trigger = trigger(ruling);
    if (trigger.isEmpty()) {
      return refused(ruling, "WrongStage", "stage " + spec.stage + " is not ruled on this way yet");
    }
    Stage stage = trigger.get().ruledStage().orElseThrow();
    Optional<Obligation> open = record.open(stage);
    if (Lifecycle.row(record.phase(), trigger.get()).isEmpty() || open.isEmpty()) {
      return untimely(ruling, stage, trigger.get(), record);
    }
    if (!open.get().revision().equals(spec.revision)) {
      return refused(
          ruling,
          "StaleRevision",
          "it judges "
              + spec.revision
              + ", but the application is "
              + open.get().revision()
              + "; read the application again and decide on that revision");
    }
    if (spec.decidedBy != null && spec.decidedBy.equals(facts.request().getSpec().applicant)) {
      return refused(
          ruling,
          "OwnApplication",
          spec.decidedBy + " is the applicant; somebody else must decide");
    }
    return content(ruling, trigger.get(), facts);
  }

  private static Optional<Verdict> content(Ruling ruling, Trigger trigger, Facts facts) {
    DecisionSpec spec = ruling.decision().getSpec();
    boolean needsOpinion = !"Approved".equals(spec.verdict);
    if (needsOpinion && (spec.opinion == null || spec.opinion.isBlank())) {
      return refused(ruling, "OpinionMissing", spec.verdict + " needs an opinion (article 12)");
    }
    List<String> missing =
        switch (trigger) {
          case ACCEPTANCE_GRANTED, APPROVAL_GRANTED ->
              Completeness.defects(facts.request().getSpec());
          case FINAL_REVIEW_PASSED -> Completeness.missingTests(facts.request().getSpec());
          default -> List.of();
        };
    return missing.isEmpty()
        ? Optional.empty()
        : refused(
            ruling,
            "RequirementMissing",
            "the application lacks: " + String.join("; ", missing) + "; refuse it with an opinion");
  }

  private static Optional<Verdict> untimely(
      Ruling ruling, Stage stage, Trigger trigger, Record record) {
    boolean decided = record.obligations().stream().anyMatch(o -> o.stage() == stage);
    return decided
            || Lifecycle.refusal(record.phase(), trigger) == Lifecycle.Refusal.ALREADY_DECIDED
        ? refused(
            ruling, "AlreadyDecided", stage.label() + " is not awaited: it was decided before")
        : refused(
            ruling,
            "Premature",
            stage.label() + " is not awaited: the request is " + record.phase().label());
  }

  private static Optional<Verdict> refused(Ruling ruling, String reason, String message) {
    String name = ruling.decision().getMetadata().getName();
    return Optional.of(
        new Verdict(name, false, reason, "Decision " + name + " is void: " + message));
  }
}
