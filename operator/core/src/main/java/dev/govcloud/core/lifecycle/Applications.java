package dev.govcloud.core.lifecycle;

import static dev.govcloud.core.lifecycle.MilestoneKind.CHANGE_APPLIED;
import static dev.govcloud.core.lifecycle.MilestoneKind.CHANGE_RETURNED;
import static dev.govcloud.core.lifecycle.MilestoneKind.CHANGE_WITHDRAWN;
import static dev.govcloud.core.lifecycle.MilestoneKind.EXTENSION_APPLIED;
import static dev.govcloud.core.lifecycle.MilestoneKind.EXTENSION_WITHDRAWN;
import static dev.govcloud.core.lifecycle.MilestoneKind.FINAL_REVIEW_APPLIED;
import static dev.govcloud.core.lifecycle.MilestoneKind.TERMINATION_APPLIED;
import static dev.govcloud.core.lifecycle.MilestoneKind.TERMINATION_RETURNED;
import static dev.govcloud.core.lifecycle.MilestoneKind.TERMINATION_WITHDRAWN;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;

/** What the unit applies for by editing its manifest, as far as it is not on record yet. */
final class Applications {
  private final Facts facts;
  private final CloudResourceRequestSpec spec;
  private final Record record;
  private final Wish wish;
  private final Snapshot application;
  private final Snapshot approved;
  private final Defects defects;

  Applications(Facts facts, Wish wish, Record record, Snapshot application, Snapshot approved) {
    this.facts = facts;
    this.spec = facts.request().getSpec();
    this.record = record;
    this.wish = wish;
    this.application = application;
    this.approved = approved;
    this.defects = new Defects(facts, record, null);
  }

  /** In the order in which they win: the end of service over everything else (article 16). */
  Stream<Happening> all() {
    return Stream.of(filing(), termination(), change(), extension(), finalReview())
        .flatMap(Optional::stream)
        .filter(h -> Lifecycle.row(record.phase(), h.trigger()).isPresent())
        .filter(h -> h.trigger().endsService() || !record.full());
  }

  private Optional<Happening> filing() {
    if (record.phase() == Phase.UNFILED) {
      return applied(Trigger.APPLICATION_FILED, wish.revision(), "Application filed.");
    }
    if (spec.termination != null) {
      return applied(Trigger.APPLICATION_WITHDRAWN, wish.revision(), spec.termination.reason);
    }
    return application == null || wish.revision().equals(application.revision)
        ? Optional.empty()
        : applied(
            Trigger.APPLICATION_EDITED, wish.revision(), "A new revision replaces the old one.");
  }

  private Optional<Happening> termination() {
    String wanted = wish.termination();
    if (wanted == null) {
      return pending(Stage.TERMINATION_REVIEW, TERMINATION_APPLIED, TERMINATION_RETURNED)
          ? applied(Trigger.TERMINATION_WITHDRAWN, null, "The block termination was removed.")
          : Optional.empty();
    }
    boolean complete = defects.of(Stage.TERMINATION_REVIEW, facts.editedAt()).isEmpty();
    return complete
            && isNew(wanted, Stage.TERMINATION_REVIEW, TERMINATION_APPLIED, TERMINATION_WITHDRAWN)
        ? applied(Trigger.TERMINATION_APPLIED, wanted, spec.termination.reason)
        : Optional.empty();
  }

  private Optional<Happening> change() {
    if (approved == null || spec.termination != null) {
      return Optional.empty();
    }
    if (wish.basis().equals(approved.basis)) {
      return pending(Stage.CHANGE_REVIEW, CHANGE_APPLIED, CHANGE_RETURNED)
          ? applied(Trigger.CHANGE_WITHDRAWN, null, "The edit was taken back.")
          : Optional.empty();
    }
    String reason = spec.change == null ? "No reason given." : spec.change.reason;
    return isNew(wish.revision(), Stage.CHANGE_REVIEW, CHANGE_APPLIED, CHANGE_WITHDRAWN)
        ? applied(Trigger.CHANGE_APPLIED, wish.revision(), reason)
        : Optional.empty();
  }

  private Optional<Happening> extension() {
    String wanted = wish.extension();
    if (wanted == null) {
      return record.open(Stage.EXTENSION_REVIEW).isPresent()
          ? applied(Trigger.EXTENSION_WITHDRAWN, null, "The block trial.extension was removed.")
          : Optional.empty();
    }
    return spec.termination == null
            && isNew(wanted, Stage.EXTENSION_REVIEW, EXTENSION_APPLIED, EXTENSION_WITHDRAWN)
        ? applied(Trigger.EXTENSION_APPLIED, wanted, spec.trial.extension.reason)
        : Optional.empty();
  }

  private Optional<Happening> finalReview() {
    boolean tested =
        !spec.tests.isEmpty() && defects.of(Stage.FINAL_REVIEW, facts.editedAt()).isEmpty();
    return tested
            && spec.termination == null
            && isNew(wish.revision(), Stage.FINAL_REVIEW, FINAL_REVIEW_APPLIED)
        ? applied(Trigger.FINAL_REVIEW_APPLIED, wish.revision(), "All tests passed.")
        : Optional.empty();
  }

  private Optional<Happening> applied(Trigger trigger, String about, String message) {
    return Optional.of(Happening.of(facts.editedAt(), trigger, spec.applicant, about, message));
  }

  /** Filed or returned, and not yet settled. */
  private boolean pending(Stage review, MilestoneKind applied, MilestoneKind returned) {
    return record.open(review).isPresent()
        || record.last(applied, returned).map(m -> returned.label().equals(m.kind)).orElse(false)
            && record.newest(review).map(o -> o.ending() == Obligation.Ending.STOPPED).orElse(false)
            && record.open(Stage.CORRECTION).isPresent();
  }

  /** Not filed yet in this form, or what was filed fell away without a ruling. */
  private boolean isNew(String wanted, Stage review, MilestoneKind... appliedOrWithdrawn) {
    Optional<Milestone> last = record.last(appliedOrWithdrawn);
    boolean known =
        last.map(m -> m.kind.equals(appliedOrWithdrawn[0].label()) && wanted.equals(m.revision))
            .orElse(false);
    boolean fellAway =
        record.newest(review).map(o -> o.ending() == Obligation.Ending.FELL_AWAY).orElse(false);
    return !known || fellAway;
  }
}
