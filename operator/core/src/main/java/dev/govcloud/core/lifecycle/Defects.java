package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each application still lacks before it can be granted (articles 11 to 16). */
final class Defects {
  private final Facts facts;
  private final CloudResourceRequestSpec spec;
  private final Record record;
  private final ChangeStatus change;

  Defects(Facts facts, Record record, ChangeStatus change) {
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.record = record;
    this.change = change;
  }

  /** What the application before a review lacks on the day of an instant. */
  List<String> of(Stage review, Instant at) {
    return switch (review) {
      case ACCEPTANCE, APPROVAL -> Completeness.defects(facts);
      case FINAL_REVIEW -> new Proofs(facts, day(at)).missingForFinalReview();
      case CHANGE_REVIEW -> ofChange(at);
      case TERMINATION_REVIEW -> Completeness.terminationDefects(spec, record.phase());
      default -> List.of();
    };
  }

  private List<String> ofChange(Instant at) {
    List<String> defects =
        new ArrayList<>(Completeness.changeDefects(facts.request().getSpec(), facts.policy()));
    if (change != null && Boolean.TRUE.equals(change.major)) {
      defects.addAll(new Proofs(facts, day(at)).missingForMajorChange(approvedOn()));
    }
    return defects;
  }

  /** By review, for what is or can be applied for now; reviews that lack nothing are left out. */
  Map<Stage, List<String>> now() {
    List<Stage> reviews = new ArrayList<>();
    Phase phase = record.phase();
    boolean running = Lifecycle.row(phase, Trigger.TERMINATION_APPLIED).isPresent();
    if (phase == Phase.SUBMITTED || phase == Phase.ACCEPTED) {
      reviews.add(Stage.ACCEPTANCE);
    }
    if (phase == Phase.TRIAL && spec.termination == null) {
      reviews.add(Stage.FINAL_REVIEW);
    }
    if (record.open(Stage.CHANGE_REVIEW).isPresent()) {
      reviews.add(Stage.CHANGE_REVIEW);
    }
    if (running && spec.termination != null) {
      reviews.add(Stage.TERMINATION_REVIEW);
    }
    Map<Stage, List<String>> defects = new EnumMap<>(Stage.class);
    reviews.forEach(r -> defects.put(r, of(r, facts.now())));
    defects.values().removeIf(List::isEmpty);
    return defects;
  }

  /** The day on which what runs was approved. */
  private LocalDate approvedOn() {
    return record
        .last(MilestoneKind.APPROVED, MilestoneKind.CHANGE_APPROVED)
        .map(m -> day(Instant.parse(m.at)))
        .orElse(LocalDate.MIN);
  }

  private LocalDate day(Instant at) {
    return at.atZone(facts.deadlines().calendar().zone()).toLocalDate();
  }
}
