package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.FixedPeriod;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Clock;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a period of a record is the statute's, and whoever let it lapse was in his turn. */
final class Charges {
  /** What takes the next move from whoever keeps a period, by the words of the record. */
  private static final Map<Stage, Set<String>> HANDS_ON =
      Map.of(
          Stage.ACCEPTANCE,
          Set.of("Accepted", "NotAccepted", "Returned", "Withdrawn"),
          Stage.APPROVAL,
          Set.of("Approved", "Refused", "Resubmitted", "Withdrawn"),
          Stage.HAND_OVER,
          Set.of("HandedOver", "ProvisioningRefused", "Suspended", "Withdrawn"),
          Stage.CHANGE_REVIEW,
          Set.of(
              "ChangeApproved",
              "ChangeGranted",
              "ChangeRefused",
              "ChangeReturned",
              "ChangeWithdrawn",
              "TerminationApplied",
              "TerminationCorrected",
              "TrialRanOut"),
          Stage.CHANGE_EXECUTION,
          Set.of("Changed", "ProvisioningRefused", "TerminationApproved", "TrialRanOut"),
          Stage.TERMINATION_REVIEW,
          Set.of(
              "TerminationApproved",
              "TerminationRefused",
              "TerminationReturned",
              "TerminationWithdrawn",
              "TrialRanOut"),
          Stage.RECLAIM,
          Set.of("Reclaimed"));

  private static final Set<String> GOES_ON =
      Set.of(
          "Corrected",
          "ChangeCorrected",
          "TerminationCorrected",
          "ProvisioningPossible",
          "Resumed");

  private final List<Milestone> record;
  private final Milestone m;
  private final Life life;

  Charges(List<Milestone> record, Milestone m, Life life) {
    this.record = record;
    this.m = m;
    this.life = life;
  }

  void nobodyIsChargedForTheTurnOfAnother() {
    if ("DeadlineMissed".equals(m.kind)) {
      missed(stage(m.stage));
    } else if (m.period != null && !"DeadlineRecomputed".equals(m.kind)) {
      begins(m.period, stage(m.period.stage));
    }
  }

  private static Stage stage(String label) {
    return Stream.of(Stage.values()).filter(s -> s.label().equals(label)).findFirst().orElseThrow();
  }

  /** A period that begins has the number of the policy in force, and ends on a working day. */
  private void begins(FixedPeriod p, Stage stage) {
    LocalDate due = LocalDate.parse(p.dueDate);
    if ("Extended".equals(m.kind)) {
      assertThat(due).isAfter(LocalDate.parse(newest(stage, before(m)).period.dueDate));
      return;
    }
    if ("ChangeSupplemented".equals(m.kind)) {
      assertThat(p.dueDate).isEqualTo(newest(stage, before(m)).period.dueDate);
      return;
    }
    var approved = life.outcome.approved();
    Integer trial = approved == null ? null : approved.trialDays;
    int full = Numbers.days(stage, life.policy, trial);
    assertThat(p.length).as("%s at most", stage).isBetween(1, Math.max(1, stage.most()));
    if (GOES_ON.contains(m.kind)) {
      assertThat(p.length).as("%s goes on", stage).isLessThanOrEqualTo(stage.most());
    } else {
      assertThat(p.length).as("%s in full", stage).isEqualTo(full);
    }
    var deadlines = life.facts().deadlines();
    Instant start = Instant.parse(p.start);
    assertThat(due)
        .isEqualTo(
            stage == Stage.TRIAL || stage == Stage.COPY_RETENTION
                ? deadlines.calendarDays(start, p.length).dueDate()
                : deadlines.workingDays(start, p.length).dueDate());
  }

  /** The party had its turn, without a break, and in all as long as the regulation gives it. */
  private void missed(Stage stage) {
    assertThat(stage.kind()).as("%s is charged", stage).isEqualTo(Clock.Kind.STATUTORY);
    Milestone counted = newest(stage, before(m));
    Milestone began = begin(stage, before(m));
    assertThat(Instant.parse(m.at)).isAfterOrEqualTo(Instant.parse(counted.period.due));
    List<Milestone> meanwhile =
        record.subList(began.sequence.intValue(), m.sequence.intValue() - 1);
    assertThat(meanwhile)
        .as("%s since %s: whose turn was it?", stage, began.kind)
        .noneMatch(f -> HANDS_ON.get(stage).contains(f.kind));
    assertThat(had(stage, began, counted.period.length))
        .as("days that %s had", stage.party())
        .isGreaterThanOrEqualTo(first(stage, began).period.length);
  }

  /** Days of the period and of those whose rest it is. */
  private int had(Stage stage, Milestone began, int days) {
    if (!GOES_ON.contains(began.kind)) {
      return days;
    }
    List<Milestone> earlier = before(began);
    Milestone previous = begin(stage, earlier);
    Milestone stopped =
        earlier.subList(previous.sequence.intValue(), earlier.size()).stream()
            .filter(f -> HANDS_ON.get(stage).contains(f.kind))
            .findFirst()
            .orElseThrow();
    int used =
        life.facts()
            .deadlines()
            .workingDaysUsed(Instant.parse(previous.period.start), Instant.parse(stopped.at));
    return days + had(stage, previous, used);
  }

  private Milestone first(Stage stage, Milestone began) {
    return GOES_ON.contains(began.kind) ? first(stage, begin(stage, before(began))) : began;
  }

  private List<Milestone> before(Milestone fact) {
    return record.subList(0, fact.sequence.intValue() - 1);
  }

  private static Milestone newest(Stage stage, List<Milestone> facts) {
    return last(stage, facts).orElseThrow();
  }

  private static Milestone begin(Stage stage, List<Milestone> facts) {
    return last(
            stage,
            facts.stream()
                .filter(f -> !Set.of("DeadlineRecomputed", "ChangeSupplemented").contains(f.kind))
                .toList())
        .orElseThrow();
  }

  private static Optional<Milestone> last(Stage stage, List<Milestone> facts) {
    return facts.stream()
        .filter(f -> f.period != null && stage.label().equals(f.period.stage))
        .reduce((a, b) -> b);
  }
}
