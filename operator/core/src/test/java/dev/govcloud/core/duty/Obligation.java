package dev.govcloud.core.duty;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.duty.DutyStatus;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.regulation.DutyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One duty, looked at again and again, as the operator does. */
final class Obligation {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  final CloudPolicySpec policy = CloudPolicySpec.defaults();
  private final Duty duty;
  private final List<Fulfilment> unanswered = new ArrayList<>();
  private final List<DutyFacts.Statement> statements = new ArrayList<>();
  private Collection<CalendarYear> years = CalendarFile.bundled();
  private Optional<Instant> ended = Optional.empty();
  DutyOutcome outcome;

  private Obligation(Duty duty) {
    this.duty = duty;
    duty.getMetadata().setGeneration(1L);
  }

  /** A duty of the platform, owed since a day, in the term that a day is in. */
  static Obligation ofThePlatform(DutyKind kind, String day) {
    LocalDate in = LocalDate.parse(day);
    OwedDuties owed = new OwedDuties(Optional.of(in.withDayOfYear(1)), CHINA, at(day + "T12:00"));
    return new Obligation(
        owed.ofThePlatform("govcloud-system").stream()
            .filter(d -> kind.label().equals(d.getSpec().kind))
            .filter(d -> d.getSpec().term.equals(kind.every().around(in).label()))
            .findFirst()
            .orElseThrow());
  }

  /** A duty that is owed for a system of level 3 that was opened on a day. */
  static Obligation ofASystem(String opened) {
    Instant at = at(opened + "T09:00");
    Service service =
        new Service("bus", Optional.of(at), Optional.of(at), Optional.empty(), 3, Optional.of(at));
    OwedDuties owed =
        new OwedDuties(
            Optional.of(LocalDate.parse(opened).withDayOfYear(1)), CHINA, at.plusSeconds(60));
    return new Obligation(
        owed.ofUnit("bureau", List.of(service)).stream()
            .filter(d -> "MlpsEvaluation".equals(d.getSpec().kind))
            .findFirst()
            .orElseThrow());
  }

  /** An instant in China, written without a zone. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }

  /** Somebody states that it was done. */
  Obligation done(String local) {
    return done(local, "minutes of the drill");
  }

  /** The same, proved by a document or by none. */
  Obligation done(String local, String document) {
    Fulfilment f = new Fulfilment();
    f.getMetadata().setName("ful-" + (statements.size() + 1));
    f.setSpec(new FulfilmentSpec());
    f.getSpec().fulfilledBy = "ops@provider.example";
    f.getSpec().deed = "Done";
    if (document != null) {
      FulfilmentSpec.Evidence evidence = new FulfilmentSpec.Evidence();
      evidence.name = document;
      f.getSpec().evidence.add(evidence);
    }
    unanswered.add(f);
    statements.add(new DutyFacts.Statement(f, at(local)));
    return this;
  }

  /** The newest Fulfilment is deleted and written once more, under the same name. */
  Obligation writtenAgain(String local) {
    Fulfilment f = statements.remove(statements.size() - 1).fulfilment();
    unanswered.add(f);
    statements.add(new DutyFacts.Statement(f, at(local)));
    return this;
  }

  /** The operator died before it could say what became of the statements. */
  Obligation answerLost() {
    statements.forEach(s -> unanswered.add(s.fulfilment()));
    return this;
  }

  /** The service ends. */
  Obligation serviceEnds(String local) {
    ended = Optional.of(at(local));
    return this;
  }

  /** The notice of a year arrives. */
  Obligation calendar(Collection<CalendarYear> known) {
    years = known;
    return this;
  }

  /** The operator looks and writes down what it found. */
  Obligation look(String local) {
    Deadlines deadlines =
        new Deadlines(WorkingCalendar.of(CHINA, years), Policies.countingRules(policy));
    List<DutyFacts.Statement> open =
        statements.stream().filter(s -> unanswered.contains(s.fulfilment())).toList();
    outcome =
        DutyDecider.decide(new DutyFacts(duty, open, ended, policy, deadlines, at(local)))
            .orElseThrow();
    duty.setStatus(new DutyStatus());
    duty.getStatus().milestones = new ArrayList<>(outcome.milestones());
    duty.getStatus().fulfilment = outcome.fulfilment().orElse(null);
    outcome.answers().forEach(a -> unanswered.removeIf(f -> name(f).equals(a.fulfilment())));
    if (Chain.firstBroken(outcome.milestones()).isPresent()) {
      throw new AssertionError("the record is broken");
    }
    return this;
  }

  private static String name(Fulfilment f) {
    return f.getMetadata().getName();
  }

  /** The words of the record. */
  List<String> record() {
    return outcome.milestones().stream().map(m -> m.kind).toList();
  }

  /** Open, Overdue, Met … as it is shown. */
  String state(String local) {
    return outcome.period().state(at(local));
  }

  /** The last day. */
  String due() {
    return outcome.period().deadline().orElseThrow().dueDate().toString();
  }
}
