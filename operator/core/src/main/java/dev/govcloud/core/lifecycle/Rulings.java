package dev.govcloud.core.lifecycle;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.lifecycle.Facts.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a Decision has effect; each refusal says why and what to do instead (rule A16, T4). */
final class Rulings {
  private final Facts facts;
  private final Record record;
  private final Snapshot application;
  private final Snapshot approved;
  private final ChangeStatus change;

  Rulings(
      Facts facts, Record record, Snapshot application, Snapshot approved, ChangeStatus change) {
    this.facts = facts;
    this.record = record;
    this.application = application;
    this.approved = approved;
    this.change = change;
  }

  /** What a Decision would trigger; empty for a verdict that its stage does not know. */
  static Optional<Trigger> trigger(Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    return Trigger.ofRuling(spec.stage, spec.verdict);
  }

  /** The objection to a Decision; empty when it takes effect. */
  Optional<Verdict> objection(Ruling ruling) {
    DecisionSpec spec = ruling.decision().getSpec();
    if (!Trigger.ruledOn(spec.stage)) {
      return refused(ruling, "WrongStage", "stage " + spec.stage + " is not ruled on");
    }
    Optional<Trigger> trigger = trigger(ruling);
    if (trigger.isEmpty()) {
      return refused(
          ruling,
          "WrongVerdict",
          "verdict " + spec.verdict + " does not exist for stage " + spec.stage);
    }
    Optional<String> judged = judged(trigger.get());
    if (Lifecycle.row(record.phase(), trigger.get()).isEmpty() || judged.isEmpty()) {
      return untimely(ruling, trigger.get());
    }
    if (!judged.get().equals(spec.revision)) {
      return stale(ruling, judged.get());
    }
    if (spec.decidedBy != null && spec.decidedBy.equals(facts.request().getSpec().applicant)) {
      return refused(
          ruling,
          "OwnApplication",
          spec.decidedBy + " is the applicant; somebody else must decide");
    }
    return content(ruling, trigger.get());
  }

  /** The revision that a ruling has to name; empty when nothing of the kind is open. */
  private Optional<String> judged(Trigger trigger) {
    Stage stage = trigger.ruledStage().orElseThrow();
    if (stage != Stage.SUSPENSION_ORDER) {
      return record.open(stage).map(Obligation::revision);
    }
    boolean suspended = record.open(Stage.SUSPENSION).isPresent();
    return suspended || approved == null ? Optional.empty() : Optional.of(approved.revision);
  }

  private Optional<Verdict> content(Ruling ruling, Trigger trigger) {
    DecisionSpec spec = ruling.decision().getSpec();
    boolean override = Boolean.TRUE.equals(spec.override);
    boolean order = trigger == Trigger.SUSPENSION_ORDERED || trigger == Trigger.SUSPENSION_LIFTED;
    boolean needsOpinion = !"Approved".equals(spec.verdict) || override || order;
    if (needsOpinion && (spec.opinion == null || spec.opinion.isBlank())) {
      return refused(
          ruling, "OpinionMissing", spec.stage + " " + spec.verdict + " needs an opinion");
    }
    List<String> astray = astray(spec, trigger);
    if (!astray.isEmpty()) {
      return refused(ruling, "WrongAdjustment", String.join("; ", astray));
    }
    List<String> missing =
        trigger.granted()
            ? new Defects(facts, record, change).of(trigger.ruledStage().orElseThrow(), ruling.at())
            : List.of();
    if (!missing.isEmpty()) {
      return refused(
          ruling,
          "RequirementMissing",
          "the application lacks: " + String.join("; ", missing) + "; refuse it with an opinion");
    }
    List<String> limits = override ? List.of() : limits(spec, trigger);
    return limits.isEmpty()
        ? Optional.empty()
        : refused(
            ruling,
            "LimitExceeded",
            String.join("; ", limits)
                + "; refuse it, or approve with override: true and an opinion");
  }

  /** What an adjustment sets that is not there to be set: nothing of a ruling is lost silently. */
  private List<String> astray(DecisionSpec spec, Trigger trigger) {
    List<String> astray = new ArrayList<>();
    if (spec.adjustment == null) {
      return astray;
    }
    List<String> hosts = application.resources.hosts.stream().map(h -> h.name).toList();
    spec.adjustment.hosts.stream()
        .filter(h -> !hosts.contains(h.name))
        .forEach(
            h ->
                astray.add(
                    "adjustment.hosts names "
                        + h.name
                        + ", which is no host of the application; it has "
                        + String.join(", ", hosts)));
    if (spec.adjustment.trialDays != null && trigger != Trigger.APPROVAL_GRANTED) {
      astray.add("adjustment.trialDays sets the trial at Approval only; drop it");
    }
    return astray;
  }

  private List<String> limits(DecisionSpec spec, Trigger trigger) {
    return switch (trigger) {
      case EXTENSION_GRANTED -> Extensions.objections(record, facts);
      case APPROVAL_GRANTED -> {
        Snapshot wanted = Snapshots.approved(application, spec, facts.policy().catalogue);
        List<String> limits = new ArrayList<>(facts.unit().exceeded(wanted.resources));
        limits.addAll(trialLimits(wanted, facts.policy()));
        yield limits;
      }
      case CHANGE_GRANTED ->
          facts
              .unit()
              .exceeded(Snapshots.approved(application, spec, facts.policy().catalogue).resources);
      default -> List.of();
    };
  }

  private static List<String> trialLimits(Snapshot wanted, CloudPolicySpec policy) {
    var trial = policy.trial;
    boolean within = trial.minDays <= wanted.trialDays && wanted.trialDays <= trial.maxDays;
    return within
        ? List.of()
        : List.of(
            "a trial of "
                + wanted.trialDays
                + " days is outside "
                + trial.minDays
                + " to "
                + trial.maxDays);
  }

  private static Optional<Verdict> stale(Ruling ruling, String judged) {
    return refused(
        ruling,
        "StaleRevision",
        "it judges "
            + ruling.decision().getSpec().revision
            + ", but what awaits this ruling is "
            + judged
            + "; read it again and decide on that revision");
  }

  private Optional<Verdict> untimely(Ruling ruling, Trigger trigger) {
    Stage stage = trigger.ruledStage().orElseThrow();
    boolean decided =
        record.newest(stage).isPresent()
            || stage == Stage.SUSPENSION_ORDER && record.open(Stage.SUSPENSION).isPresent();
    return decided
            || Lifecycle.refusal(record.phase(), trigger) == Lifecycle.Refusal.ALREADY_DECIDED
        ? refused(
            ruling, "AlreadyDecided", stage.label() + " is not awaited: it was decided before")
        : refused(
            ruling,
            "Premature",
            stage.label()
                + " is not awaited: the request is "
                + record.phase().label()
                + "; rule on it once status.awaiting shows it");
  }

  private static Optional<Verdict> refused(Ruling ruling, String reason, String message) {
    String name = ruling.decision().getMetadata().getName();
    return Optional.of(
        new Verdict(name, false, reason, "Decision " + name + " is void: " + message));
  }
}
