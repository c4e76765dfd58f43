package dev.govcloud.core.request;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A request in each phase of its life, and everything that can happen to it there. */
final class Stations {
  static final String MONDAY = "2026-03-02";

  private static final Set<Trigger> OF_PROVISIONING =
      Set.of(
          Trigger.PROVISIONING_REFUSED,
          Trigger.PROVISIONING_POSSIBLE,
          Trigger.EARLIER_CHANGE_DONE,
          Trigger.EARLIER_CHANGE_VOID,
          Trigger.CHANGE_DONE);

  private Stations() {}

  /** A request in a phase, as a trigger needs it there. */
  static Life in(Phase phase, Trigger when) {
    if (when == Trigger.CHANGE_UNDER_WAY) {
      return changed(disk(Life.inTrial(MONDAY), 45)).edit(s -> Life.passTests(s, MONDAY));
    }
    return switch (phase) {
      case UNFILED -> new Life(MONDAY);
      case SUBMITTED -> Life.filed(MONDAY);
      case ACCEPTED -> Life.filed(MONDAY).grant("Acceptance");
      case REJECTED -> Life.filed(MONDAY).grant("Acceptance").rule("Approval", "Refused", "No.");
      case APPROVED -> approved();
      case TRIAL ->
          OF_PROVISIONING.contains(when)
              ? changed(disk(Life.inTrial(MONDAY), 45))
              : Life.inTrial(MONDAY);
      case ACTIVE -> Life.active(MONDAY);
      case CHANGING -> changed(disk(Life.active(MONDAY), 45));
      case TERMINATING ->
          switch (when) {
            case NOTHING_LEFT, COPY_STANDS, NO_COPY_POSSIBLE -> terminating();
            case RETENTION_LAPSED -> copied().later(29);
            case COPY_GONE -> copied().later(31);
            default -> lapsed();
          };
      case TERMINATED ->
          switch (when) {
            case RETENTION_LAPSED -> retained().later(29);
            case COPY_GONE -> retained().later(31);
            default -> ended();
          };
    };
  }

  private static Life approved() {
    Life life = Life.filed(MONDAY).grant("Acceptance");
    life.provisions = false;
    return life.grant("Approval");
  }

  private static Life changed(Life life) {
    life.provisions = false;
    return life.grant("Change");
  }

  private static Life lapsed() {
    return Life.inTrial(MONDAY).later(32);
  }

  private static Life ended() {
    return Life.active(MONDAY).edit(Life::terminate).grant("Termination");
  }

  private static void copy(Life life, Observed.Copy.State state) {
    life.copy = Optional.of(state);
    life.look();
  }

  /** The platform's copy stands and all else still does. */
  private static Life copied() {
    Life life = terminating();
    life.copy = Optional.of(Observed.Copy.State.STANDS);
    return life.look();
  }

  private static Life retained() {
    Life life = copied();
    life.held = false;
    return life.look();
  }

  private static Life terminating() {
    Life life = Life.active(MONDAY).edit(Life::terminate);
    life.held = true;
    return life.grant("Termination");
  }

  /** What must have come before a trigger. */
  static Life prepared(Life life, Trigger when) {
    return switch (when) {
      case APPLICATION_CORRECTED -> life.rule("Acceptance", "Returned", "Page 3 is missing.");
      case PROVISIONING_POSSIBLE -> refused(life);
      case EXTENSION_WITHDRAWN, EXTENSION_GRANTED, EXTENSION_REFUSED ->
          life.edit(Life.extension(10));
      case FINAL_REVIEW_WITHDRAWN, FINAL_REVIEW_FAILED, FINAL_REVIEW_PASSED ->
          life.edit(s -> Life.passTests(s, MONDAY));
      case CHANGE_WITHDRAWN, CHANGE_GRANTED, CHANGE_REFUSED, CHANGE_RETURNED -> change(life);
      case CHANGE_CORRECTED -> change(life).rule("Change", "Returned", "How many?");
      case CHANGE_SUPPLEMENTED ->
          life.edit(because("rush hour", s -> s.resources.hosts.get(0).vcpu = 8));
      case TRIAL_LAPSED -> life.later(30);
      case SUSPENSION_LIFTED -> life.rule("Suspension", "Approved", "Attacks come from it.");
      case TERMINATION_WITHDRAWN, TERMINATION_REFUSED, TERMINATION_RETURNED, TERMINATION_GRANTED ->
          life.edit(Life::terminate);
      case TERMINATION_CORRECTED ->
          life.edit(Life::terminate).rule("Termination", "Returned", "Where is the backup?");
      case WISH_TAKEN_BACK -> askedInVain(life);
      case EARLIER_CHANGE_DONE, EARLIER_CHANGE_VOID -> twoChanges(life);
      default -> life;
    };
  }

  private static Life askedInVain(Life life) {
    return life.phase().equals("Terminating")
        ? life.edit(Life.extension(10)).rule("TrialExtension", "Refused", "No.")
        : disk(life, 55).rule("Change", "Refused", "No.");
  }

  private static Life refused(Life life) {
    life.refusal =
        Optional.of(new Observed.Refusal("VirtualMachine web-1: spec is not valid", life.now));
    return life.look();
  }

  /** A minor change is applied for. */
  static Life change(Life life) {
    return disk(life, 50);
  }

  private static Life disk(Life life, int gib) {
    return life.edit(
        because("the archive takes " + gib, s -> s.resources.hosts.get(0).systemDiskGiB = gib));
  }

  /** A reason belongs to one change only. */
  private static Consumer<CloudResourceRequestSpec> because(
      String reason, Consumer<CloudResourceRequestSpec> edit) {
    return s -> {
      s.change = new Change();
      s.change.reason = reason;
      edit.accept(s);
    };
  }

  /** Whether a trigger follows from another fact at once. */
  static boolean follows(Trigger when) {
    return when == Trigger.EXECUTION_GOES_ON
        || when == Trigger.CHANGE_UNDER_WAY
        || when == Trigger.EARLIER_CHANGE_VOID;
  }

  /** Makes a trigger happen. */
  static void fire(Life life, Trigger when) {
    if (when.ruledStage().isPresent()) {
      rule(life, when);
      return;
    }
    switch (when) {
      case APPLICATION_FILED -> life.look();
      case APPLICATION_EDITED, APPLICATION_CORRECTED -> life.edit(s -> s.usageUntil = "2029-12-31");
      case APPLICATION_WITHDRAWN, TERMINATION_APPLIED -> life.edit(Life::terminate);
      case PROVISIONING_REFUSED -> refused(life);
      case EXTENSION_APPLIED -> life.edit(Life.extension(10));
      case EXTENSION_WITHDRAWN -> life.edit(s -> s.trial.extension = null);
      case FINAL_REVIEW_APPLIED -> life.edit(s -> Life.passTests(s, MONDAY));
      case FINAL_REVIEW_WITHDRAWN -> life.edit(s -> Life.tests(s, "Failed", MONDAY));
      case CHANGE_APPLIED -> change(life);
      case CHANGE_CORRECTED -> life.edit(s -> s.change.reason = "Twelve thousand passengers.");
      case CHANGE_SUPPLEMENTED -> life.edit(s -> Life.passTests(s, "2026-03-03"));
      case CHANGE_WITHDRAWN -> asBefore(life);
      case TERMINATION_CORRECTED -> life.edit(s -> s.termination.backup.location = "vault 4");
      case TERMINATION_WITHDRAWN -> life.edit(s -> s.termination = null);
      case WISH_TAKEN_BACK -> takeBack(life);
      case TRIAL_LAPSED -> life.later(2);
      case GRACE_LAPSED -> life.later(20);
      case RETENTION_LAPSED -> life.later(3);
      case COPY_STANDS -> copy(life, Observed.Copy.State.STANDS);
      case NO_COPY_POSSIBLE, COPY_GONE -> copy(life, Observed.Copy.State.NONE);
      case EXECUTION_GOES_ON -> owedAgain(life);
      case CHANGE_UNDER_WAY -> life.grant("FinalReview");
      case EARLIER_CHANGE_DONE -> theEarlierIsDone(life);
      case EARLIER_CHANGE_VOID -> backAgain(life);
      default -> stands(life);
    }
  }

  /**
   * The trial runs out while a change is carried out, and is given more time; later on one of two
   * changes was refused, and is accepted.
   */
  private static void owedAgain(Life life) {
    life.provisions = false;
    if (life.phase().equals("Changing")) {
      refused(twoChanges(life));
      life.refusal = Optional.empty();
      life.frozen = Optional.of(accepted(life));
      life.look();
      return;
    }
    change(life).grant("Change").later(31).edit(Life.extension(30));
    life.decide("TrialExtension", "Approved", Wishes.override());
  }

  /** Everything is written, and nothing runs yet. */
  private static Observed accepted(Life life) {
    Observed.Line host =
        Observed.Line.made("Host", "web", false, Optional.empty(), Optional.empty());
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(host),
        Optional.of(life.outcome.approved().filing),
        Optional.of(life.now),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** On top of a change that is not carried out, two more. */
  private static Life twoChanges(Life life) {
    life.policy.majorChange.growthPercent = 1000;
    return life.edit(because("more people", s -> s.resources.hosts.get(0).vcpu = 3))
        .grant("Change");
  }

  private static void backAgain(Life life) {
    life.edit(because("fewer people", s -> s.resources.hosts.get(0).vcpu = 2)).grant("Change");
  }

  /** The host is as it was to be, another one is not there yet. */
  private static void theEarlierIsDone(Life life) {
    life.frozen =
        Optional.of(
            new Observed(
                Optional.of(new Observed.Namespace("gc-x", "uid", false)),
                List.of(),
                List.of(
                    Observed.Line.made("Host", "web", true, Optional.empty(), Optional.empty())),
                Optional.of(life.outcome.approved().filing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    life.look();
  }

  private static void takeBack(Life life) {
    if (life.phase().equals("Terminating")) {
      life.edit(s -> s.trial.extension = null);
    } else {
      asBefore(life);
    }
  }

  private static void asBefore(Life life) {
    life.edit(s -> s.resources = life.outcome.approved().resources);
  }

  private static void stands(Life life) {
    life.provisions = true;
    life.held = false;
    life.refusal = Optional.empty();
    life.look();
  }

  private static void rule(Life life, Trigger when) {
    Answer answer = ruling(life, when);
    if (!answer.effective()) {
      throw new AssertionError(when + ": " + answer);
    }
  }

  /** A ruling as a trigger says, with an opinion, and where the trial is over as an override. */
  static Answer ruling(Life life, Trigger when) {
    String stage = when.ruledStage().orElseThrow().decisionStage();
    String verdict = when.granted() ? "Approved" : when.verdicts().iterator().next();
    return life.decide(
        stage,
        verdict,
        d -> {
          d.opinion = "Because.";
          d.override = life.phase().equals("Terminating") && when == Trigger.EXTENSION_GRANTED;
        });
  }
}
