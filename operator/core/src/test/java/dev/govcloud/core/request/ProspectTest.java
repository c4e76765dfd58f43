package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionSpec.HostAdjustment;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.unit.UsingUnitSpec.Ceiling;
import dev.govcloud.core.engine.Guard.Objection;
import dev.govcloud.core.regulation.Requirement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of a ruling before it is made is what becomes of it. */
class ProspectTest {
  private static final String DAY = "2026-03-02";

  private static Prospect prospect(
      Life life, String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = new Decision();
    decision.getMetadata().setName("not-made");
    DecisionSpec spec = new DecisionSpec();
    spec.request = life.request.getMetadata().getName();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.filing = life.filing(stage);
    spec.decidedBy = Life.DECIDER;
    details.accept(spec);
    decision.setSpec(spec);
    return Prospect.of(life.facts(), decision);
  }

  /** Asks first, then rules: the first objection is the answer. */
  private static List<String> askedAndRuled(
      Life life, String stage, String verdict, Consumer<DecisionSpec> details) {
    List<String> foreseen =
        prospect(life, stage, verdict, details).objections().stream()
            .map(Objection::reason)
            .toList();
    String reason = life.decide(stage, verdict, details).reason();
    assertThat(reason).isEqualTo(foreseen.stream().findFirst().orElse("Effective"));
    return foreseen;
  }

  @Test
  void whatIsInOrderMeetsEachRequirement() {
    Prospect prospect = prospect(Life.filed(DAY), "Acceptance", "Approved", d -> {});
    assertThat(prospect.objections()).isEmpty();
    assertThat(prospect.points())
        .extracting(Prospect.Point::asks)
        .contains(Requirement.FOUR_EYES, Requirement.COMPLETE, Requirement.UNIT_REGISTERED);
    assertThat(askedAndRuled(Life.filed(DAY), "Acceptance", "Approved", d -> {})).isEmpty();
  }

  @Test
  void everyDefectIsNamedAtOnce() {
    Life life = Life.filed(DAY, s -> s.materials.clear());
    assertThat(
            askedAndRuled(
                life,
                "Acceptance",
                "Approved",
                d -> d.decidedBy = life.request.getSpec().applicant))
        .containsExactly("OwnApplication", "RequirementMissing");
  }

  @Test
  void whatIsNotAwaitedIsJudgedNoFurther() {
    Life life = Life.filed(DAY);
    assertThat(askedAndRuled(life, "Approval", "Approved", d -> {})).containsExactly("Premature");
    assertThat(prospect(life, "Approval", "Returned", d -> {}).outOfPlace())
        .hasValueSatisfying(o -> assertThat(o.reason()).isEqualTo("WrongVerdict"));
    assertThat(prospect(life, "Approval", "Approved", d -> {}).points()).isEmpty();
  }

  @Test
  void whatIsAdjustedIsShownBesideWhatIsAskedAndWhatRuns() {
    Life life = Life.filed(DAY).grant("Acceptance");
    Consumer<DecisionSpec> less = d -> adjust(d, "web", 1);
    Prospect prospect = prospect(life, "Approval", "ApprovedWithAdjustment", less);
    assertThat(prospect.adjusted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.path).isEqualTo("hosts/web/vcpu");
              assertThat(d.from + " to " + d.to).isEqualTo("2 to 1");
            });
    assertThat(prospect.differences())
        .anySatisfy(
            d -> {
              assertThat(d.path).isEqualTo("hosts/web/vcpu");
              assertThat(d.from).isNull();
              assertThat(d.to).isEqualTo("1");
            });
    assertThat(prospect.wanted().orElseThrow().vcpu()).isEqualTo(1);
    assertThat(askedAndRuled(life, "Approval", "ApprovedWithAdjustment", less)).isEmpty();
  }

  @Test
  void aWrongAdjustmentAndACeilingAreBothSaid() {
    Life life = Life.filed(DAY).grant("Acceptance");
    Ceiling ceiling = new Ceiling();
    ceiling.vcpu = 1;
    life.unit = new UnitShare("Transport bureau", ceiling, Amount.NOTHING);
    assertThat(
            askedAndRuled(life, "Approval", "ApprovedWithAdjustment", d -> adjust(d, "nowhere", 1)))
        .containsExactly("WrongAdjustment", "LimitExceeded");
  }

  @Test
  void anExtensionShowsWhatItAsksFor() {
    Life life = Life.inTrial(DAY).edit(Life.extension(20));
    Prospect prospect = prospect(life, "TrialExtension", "Approved", d -> {});
    assertThat(prospect.differences())
        .anySatisfy(
            d -> {
              assertThat(d.path).isEqualTo("trial/extension/days");
              assertThat(d.to).isEqualTo("20");
            });
    assertThat(prospect.wanted()).isEmpty();
    assertThat(prospect.adjusted()).isEmpty();
  }

  @Test
  void whatAChangeTakesAwayIsSaidWhetherOrNotAnybodyMayObject() {
    Life life = Life.active(DAY).edit(s -> s.resources.hosts.get(0).memoryGiB = 2);
    Prospect prospect = prospect(life, "Change", "Approved", d -> {});
    assertThat(prospect.takesAway()).isEmpty();
    assertThat(prospect.losses()).containsExactly("host web memory GiB 4 to 2");
    assertThat(prospect(life, "Suspension", "Approved", d -> {}).losses()).isEmpty();
  }

  @Test
  void aLossThatLiesOpenToObjectionIsShownWithItsDay() {
    Life life = Life.active(DAY).on("2026-05-06");
    life.policy.reduction.objectionWorkingDays = 2;
    life.edit(s -> s.resources.hosts.get(0).memoryGiB = 2);
    assertThat(prospect(life, "Change", "Approved", d -> {}).takesAway().orElseThrow().said())
        .contains("host web memory GiB 4 to 2", "until the end of 2026-05-08");
  }

  @Test
  void aFinalReviewTakesNothingAway() {
    Life life = Life.inTrial(DAY).edit(s -> Life.passTests(s, DAY));
    life.policy.reduction.objectionWorkingDays = 2;
    Prospect prospect = prospect(life, "FinalReview", "Approved", d -> {});
    assertThat(prospect.takesAway()).isEmpty();
    assertThat(prospect.losses()).isEmpty();
    assertThat(prospect.adjusted()).isEmpty();
  }

  @Test
  void aFinalReviewShowsEachTestThatIsJudged() {
    Life life = Life.inTrial(DAY).edit(s -> Life.passTests(s, DAY));
    assertThat(prospect(life, "FinalReview", "Approved", d -> {}).differences())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.path).startsWith("tests/"))
        .allSatisfy(d -> assertThat(d.to).as(d.path).isNotBlank());
  }

  @Test
  void aShorterTrialIsAnAdjustmentAndIsShownBesideTheOneAskedFor() {
    Life life = Life.filed(DAY).grant("Acceptance");
    Consumer<DecisionSpec> shorter =
        d -> {
          d.opinion = "Two weeks will do.";
          d.adjustment = new DecisionSpec.Adjustment();
          d.adjustment.trialDays = 15;
        };
    assertThat(prospect(life, "Approval", "ApprovedWithAdjustment", shorter).adjusted())
        .singleElement()
        .satisfies(
            d -> assertThat(d.path + " " + d.from + " to " + d.to).isEqualTo("trialDays 30 to 15"));
    assertThat(prospect(life, "Approval", "Approved", d -> {}).adjusted()).isEmpty();
  }

  @Test
  void aChangeHasNoTrialThatCouldBeAdjusted() {
    Life life = Life.active(DAY).edit(Wishes.minor());
    assertThat(prospect(life, "Change", "Approved", d -> {}).adjusted()).isEmpty();
  }

  @Test
  void ofAChangeItIsShownWhetherItIsMajorAndWhy() {
    Life life = Life.active(DAY).edit(Wishes.vcpu(4));
    assertThat(prospect(life, "Change", "Approved", d -> {}).change().orElseThrow().reasons)
        .singleElement()
        .asString()
        .contains("vCPU grows from 2 to 4");
    assertThat(prospect(Life.filed(DAY), "Acceptance", "Approved", d -> {}).change()).isEmpty();
  }

  @Test
  void whatAFilingAsksForIsReadWithoutARuling() {
    Life life = Life.active(DAY).edit(Wishes.vcpu(4));
    List<FilingBook.Entry> filings = life.outcome.book().entries();
    assertThat(Prospect.asks(filings.get(0)))
        .as("an application asks for all of it")
        .anySatisfy(
            d ->
                assertThat(d.path + " " + d.from + " to " + d.to)
                    .isEqualTo("hosts/web/vcpu null to 2"));
    assertThat(Prospect.asks(filings.get(filings.size() - 1)))
        .as("a change asks for what it changes")
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.path + " " + d.from + " to " + d.to)
                    .isEqualTo("hosts/web/vcpu 2 to 4"));
  }

  @Test
  void whatAFilingTakesAwayIsReadWithoutARuling() {
    Life life = Life.active(DAY).edit(s -> s.resources.hosts.get(0).memoryGiB = 2);
    List<FilingBook.Entry> filings = life.outcome.book().entries();
    FilingBook.Entry change = filings.get(filings.size() - 1);
    assertThat(Prospect.losses(change, life.outcome.approved()))
        .containsExactly("host web memory GiB 4 to 2");
    assertThat(Prospect.losses(change, null)).as("before anything runs").isEmpty();
    Snapshot more = Contents.copy(life.outcome.approved(), Snapshot.class);
    more.resources.hosts.get(0).memoryGiB = 8;
    assertThat(Prospect.losses(filings.get(0), more)).as("an application is none").isEmpty();
  }

  @Test
  void aRulingThatNamesAnotherFilingIsJudgedNoFurther() {
    Life life = Life.active(DAY).edit(Wishes.minor());
    List<Prospect.Point> points =
        prospect(life, "Change", "Approved", d -> d.filing = life.outcome.approved().filing)
            .points();
    Prospect.Point last = points.get(points.size() - 1);
    assertThat(last.asks()).isEqualTo(Requirement.NAMES_WHAT_IS_OPEN);
    assertThat(last.objection().orElseThrow().reason()).isEqualTo("StaleFiling");
  }

  @Test
  void anEditThatIsNotOnRecordIsNotLookedAt() {
    Life life = Life.filed(DAY).sleep().edit(s -> s.materials.clear()).touch();
    assertThat(prospect(life, "Acceptance", "Approved", d -> {}).objections()).isEmpty();
  }

  private static void adjust(DecisionSpec d, String host, int vcpu) {
    d.opinion = "Less will do.";
    d.adjustment = new DecisionSpec.Adjustment();
    HostAdjustment a = new HostAdjustment();
    a.name = host;
    a.vcpu = vcpu;
    d.adjustment.hosts.add(a);
  }
}
