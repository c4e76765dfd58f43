package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What happens to requests, drawn at random: time, edits, rulings, and what lies around them. A
 * step is drawn by looking at one life and then does the same to whichever it is given.
 */
final class Steps {
  /** One thing that somebody does; who is awake looks at it at once. */
  record Step(String what, Consumer<Life> does) {}

  private static final List<String> STAGES =
      List.of(
          "Acceptance",
          "Approval",
          "TrialExtension",
          "FinalReview",
          "Change",
          "Termination",
          "Suspension",
          "Resumption");

  private static final List<String> VERDICTS =
      List.of("Approved", "Approved", "ApprovedWithAdjustment", "Refused", "Returned");

  private final Random random;

  Steps(Random random) {
    this.random = random;
  }

  /** Anything. */
  Step any(Life life) {
    int which = random.nextInt(20);
    if (which < 4) {
      return time(life);
    }
    return which < 17 ? act(life) : around(life);
  }

  /** What may happen while the operator sleeps: whatever does not need it. */
  Step asleep(Life life, boolean mayEdit) {
    int which = random.nextInt(10);
    if (which < 3) {
      return time(life);
    }
    return mayEdit ? act(life) : ruling(life);
  }

  /** Whoever is awaited acts, mostly. */
  private Step act(Life life) {
    return chance(awaited(life).isEmpty() ? 20 : 60) ? ruling(life) : edit(life);
  }

  private static List<String> awaited(Life life) {
    return life.outcome.periods().stream()
        .filter(Period::open)
        .map(p -> p.clock().decisionStage())
        .filter(STAGES::contains)
        .toList();
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /** Hours, days or weeks pass, or the clock comes close to the end of something. */
  Step time(Life life) {
    List<Instant> ends =
        life.outcome.periods().stream()
            .filter(Period::open)
            .flatMap(p -> p.deadline().stream().map(d -> d.due()))
            .filter(due -> due.isAfter(life.now.plusSeconds(10)))
            .toList();
    if (!ends.isEmpty() && chance(40)) {
      Instant end = ends.get(random.nextInt(ends.size()));
      int seconds = List.of(-3600, -1, 0, 1, 4, 5, 3600).get(random.nextInt(7));
      return time("the end of a period and " + seconds + " s", end.plusSeconds(seconds));
    }
    Duration more =
        switch (random.nextInt(4)) {
          case 0 -> Duration.ofHours(upTo(12));
          case 1 -> Duration.ofDays(upTo(chance(50) ? 30 : 8));
          default -> Duration.ofDays(upTo(4));
        };
    return time(more.toString(), life.now.plus(more));
  }

  private static Step time(String what, Instant to) {
    return new Step(
        what,
        life -> {
          life.now = to.isAfter(life.now) ? to : life.now;
          life.look();
        });
  }

  /** An edit, mostly about what can be applied for now. */
  Step edit(Life life) {
    Edits.Edit edit = Edits.any(random, life.outcome.phase());
    return new Step(
        edit.what(),
        l -> l.edit(s -> edit.does().accept(s, l.now.atZone(Life.ZONE).toLocalDate())));
  }

  /** A ruling, mostly on what is awaited, mostly on the filing that awaits it. */
  Step ruling(Life life) {
    List<String> awaited = awaited(life);
    boolean sensible = !awaited.isEmpty() && chance(80);
    String stage = one(sensible ? awaited : STAGES);
    String verdict = verdict(stage);
    Consumer<DecisionSpec> details = details(life, stage, verdict);
    DecisionSpec shown = new DecisionSpec();
    details.accept(shown);
    String what = stage + " " + verdict + " on " + shown.filing + " by " + shown.decidedBy;
    return new Step(
        what,
        l -> {
          l.write(stage, verdict, details);
          l.look();
        });
  }

  /** Mostly one that the stage knows. */
  private String verdict(String stage) {
    String verdict = one(VERDICTS);
    for (int i = 0; i < 9 && Trigger.ofRuling(stage, verdict).isEmpty(); i++) {
      verdict = chance(95) ? one(VERDICTS) : verdict;
    }
    return verdict;
  }

  private Consumer<DecisionSpec> details(Life life, String stage, String verdict) {
    String filing =
        chance(15) ? "bus-" + upTo(life.outcome.book().entries().size()) : life.filing(stage);
    String named = chance(3) ? "bus-999" : filing;
    String by = chance(10) ? one(Edits.CLERKS) : Life.DECIDER;
    String opinion = chance(10) ? null : "Because.";
    Boolean override = chance(30) ? true : null;
    DecisionSpec.Adjustment adjustment =
        "ApprovedWithAdjustment".equals(verdict) ? adjustment() : null;
    return d -> {
      d.filing = named;
      d.decidedBy = by;
      d.opinion = opinion;
      d.override = override;
      d.adjustment = adjustment;
    };
  }

  private DecisionSpec.Adjustment adjustment() {
    DecisionSpec.Adjustment adjustment = new DecisionSpec.Adjustment();
    adjustment.trialDays = chance(30) ? 15 + random.nextInt(16) : null;
    for (String name : List.of("web", "app")) {
      if (chance(60)) {
        var host = new DecisionSpec.HostAdjustment();
        host.name = name;
        host.vcpu = chance(50) ? upTo(8) : null;
        host.memoryGiB = chance(50) ? upTo(8) : null;
        host.count = chance(50) ? random.nextInt(3) : null;
        adjustment.hosts.add(host);
      }
    }
    return adjustment;
  }

  /** What lies around a request: the cluster, the unit, the policy, the calendar. */
  private Step around(Life life) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> provisioning(life);
      case 2 -> registration();
      case 3 -> policy();
      default -> calendar(life);
    };
  }

  private Step provisioning(Life life) {
    boolean works = chance(60);
    Optional<Observed.Refusal> refusal =
        works || chance(50)
            ? Optional.empty()
            : Optional.of(new Observed.Refusal("web-1 is not valid", life.now.minusSeconds(1)));
    boolean held = chance(30);
    Optional<Instant> ready = chance(50) ? Optional.of(life.now) : Optional.empty();
    Optional<Observed.Copy.State> copy =
        chance(50)
            ? Optional.of(Observed.Copy.State.values()[random.nextInt(3)])
            : Optional.empty();
    return new Step(
        "provisions "
            + works
            + ", refused "
            + refusal.isPresent()
            + ", held "
            + held
            + ", copy "
            + copy.map(Enum::name).orElse("not looked for"),
        l -> {
          l.provisions = works;
          l.refusal = refusal;
          l.held = held;
          l.ready = ready;
          l.copy = copy;
          l.look();
        });
  }

  private Step registration() {
    boolean registered = chance(75);
    return new Step(
        "registered " + registered,
        l -> {
          l.unit = registered ? UnitShare.unbounded("Transport bureau") : UnitShare.UNREGISTERED;
          l.look();
        });
  }

  private Step policy() {
    int working = upTo(5);
    String onReturn = one(List.of("Resume", "Restart"));
    Consumer<CloudPolicySpec> change =
        switch (random.nextInt(9)) {
          case 0 -> p -> p.periods.acceptanceWorkingDays = working;
          case 1 -> p -> p.periods.changeApprovalWorkingDays = working;
          case 2 -> p -> p.periods.terminationReviewWorkingDays = working;
          case 3 -> p -> p.periods.finalReviewWorkingDays = working;
          case 4 -> p -> p.counting.onReturn = onReturn;
          case 5 -> p -> p.trial.extensionNoticeWorkingDays = working;
          case 6 -> p -> p.requiredMaterials = new ArrayList<>(List.of("Other"));
          case 7 -> p -> p.trial.graceWorkingDays = working;
          default -> p -> p.majorChange.growthPercent = 10 * working;
        };
    return new Step(
        "the policy says " + working + " or " + onReturn,
        l -> {
          change.accept(l.policy);
          l.look();
        });
  }

  /** A notice for the year, or a correction: some day near now is off, or worked. */
  private Step calendar(Life life) {
    LocalDate day = life.now.atZone(Life.ZONE).toLocalDate().plusDays(random.nextInt(12));
    boolean off = day.getDayOfWeek().getValue() < 6 || chance(50);
    return new Step(
        day + (off ? " is off" : " is worked"),
        l -> {
          l.years = Stream.concat(l.years.stream(), Stream.of(with(l.years, day, off))).toList();
          l.look();
        });
  }

  private static CalendarYear with(List<CalendarYear> years, LocalDate day, boolean off) {
    List<CalendarYear.Day> days = new ArrayList<>();
    years.stream()
        .filter(y -> y.year() == day.getYear())
        .reduce((a, b) -> b)
        .ifPresent(y -> days.addAll(y.days()));
    days.removeIf(d -> d.date().equals(day));
    days.add(new CalendarYear.Day("Correction", day, off));
    return new CalendarYear(day.getYear(), List.of(), days);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
