package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.laboratoryTests;
import static dev.govcloud.core.request.Wishes.level;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ruling is judged on the filing that it names, and grants that and nothing else. */
class GrantsTest {
  @Test
  @DisplayName("G1: what was approved is level 3, whatever the manifest says in the trial")
  void theApprovedLevelIsProven() {
    Life life = trialOfLevel(3).on("2026-03-09");
    life.edit(all(level(2), tests("2026-03-09")));
    assertThat(life.kinds()).contains("ChangeApplied").doesNotContain("FinalReviewApplied");
    assertThat(life.outcome.lacks(Stage.FINAL_REVIEW))
        .anyMatch(l -> l.contains("CNAS-accredited laboratory, which level 3 needs"));
    assertThat(life.decide("FinalReview", "Approved", d -> {}).effective()).isFalse();
    assertThat(life.phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName(
      "G1: filed with a laboratory, it is granted though the manifest says level 1 by then")
  void aLaterLevelDoesNotTouchTheFiling() {
    Life life = trialOfLevel(3).on("2026-03-09").edit(laboratoryTests("2026-03-09"));
    life.on("2026-03-10").edit(level(1));
    assertThat(life.grant("FinalReview").phase()).isEqualTo("Active");
    assertThat(life.outcome.approved().mlpsLevel).isEqualTo(3);
  }

  @Test
  @DisplayName("G1: a level raised by a change granted in the trial is proven at the final review")
  void aRaisedLevelIsProven() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(all(level(3), reason("The office asks for it."), papers("2026-03-09")));
    life.edit(laboratoryTests("2026-03-09"));
    life.edit(s -> s.tests.removeIf(t -> "Function".equals(t.kind)));
    life.on("2026-03-10").edit(tests("2026-03-10"));
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
    life.edit(laboratoryTests("2026-03-10"));
    Life raised = life.grant("Change").on("2026-03-11").edit(tests("2026-03-11"));
    assertThat(raised.decide("FinalReview", "Approved", d -> {}).effective()).isFalse();
    raised.edit(laboratoryTests("2026-03-11"));
    assertThat(raised.grant("FinalReview").phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("G1: a level lowered by a granted change is what the trial proves from then on")
  void aLoweredLevelIsGranted() {
    Life life = trialOfLevel(3).on("2026-03-09");
    life.edit(all(level(2), reason("It holds less data."), tests("2026-03-09")));
    life.grant("Change");
    assertThat(life.kinds()).contains("FinalReviewApplied");
    assertThat(life.grant("FinalReview").outcome.approved().mlpsLevel).isEqualTo(2);
  }

  @ParameterizedTest(name = "G2: {0} {1} does not exist")
  @CsvSource({
    "FinalReview, Returned",
    "TrialExtension, Returned",
    "FinalReview, ApprovedWithAdjustment",
    "TrialExtension, ApprovedWithAdjustment",
    "Acceptance, ApprovedWithAdjustment",
    "Termination, ApprovedWithAdjustment",
    "Approval, Returned",
    "Suspension, Refused",
    "Resumption, Returned"
  })
  void aVerdictThatTheStageDoesNotKnow(String stage, String verdict) {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(all(tests("2026-03-09"), Life.extension(10)));
    Answer answer = life.decide(stage, verdict, d -> d.opinion = "Mend it.");
    assertThat(answer.reason()).isEqualTo("WrongVerdict");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.filings()).filteredOn(f -> f.contains(" Open ")).hasSize(2);
  }

  @Test
  @DisplayName("G3: whoever filed it does not rule on it, though the manifest names another now")
  void whoFiledItDoesNotRule() {
    Life life = Life.filed("2026-03-02");
    String a = life.request.getSpec().applicant;
    life.edit(s -> s.applicant = "b@transport.example");
    assertThat(by(life, "Acceptance", a).reason()).isEqualTo("OwnApplication");
    assertThat(by(life, "Acceptance", "b@transport.example").reason())
        .as("nor does the applicant of today")
        .isEqualTo("OwnApplication");
    assertThat(life.grant("Acceptance").phase()).isEqualTo("Accepted");
  }

  @Test
  @DisplayName("G3: nor does the same account in other letters")
  void norInOtherLetters() {
    Life life = Life.filed("2026-03-02");
    String a = life.request.getSpec().applicant;
    for (String written :
        new String[] {a.toUpperCase(java.util.Locale.ROOT), " " + a, a + "\u3000"}) {
      assertThat(by(life, "Acceptance", written).reason()).as(written).isEqualTo("OwnApplication");
    }
  }

  @Test
  @DisplayName("G3: nor does who filed what it takes the place of, in any matter")
  void norWhoFiledItBefore() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    String a = life.request.getSpec().applicant;
    life.edit(minor());
    life.edit(all(s -> s.applicant = "b@transport.example", disk(55)));
    life.edit(s -> s.applicant = "c@transport.example");
    assertThat(by(life, "Change", a).reason()).isEqualTo("OwnApplication");
    assertThat(by(life, "Change", "b@transport.example").reason()).isEqualTo("OwnApplication");
    life.edit(Life::terminate);
    assertThat(by(life, "Termination", "c@transport.example").reason()).isEqualTo("OwnApplication");
    assertThat(by(life, "Termination", a).effective()).as("he did not file that").isTrue();
  }

  @Test
  @DisplayName("G3: he may not refuse it or return it either")
  void norRefusesIt() {
    Life life = Life.filed("2026-03-02");
    String a = life.request.getSpec().applicant;
    life.edit(s -> s.applicant = "b@transport.example");
    for (String verdict : new String[] {"Refused", "Returned"}) {
      Answer answer =
          life.decide(
              "Acceptance",
              verdict,
              d -> {
                d.decidedBy = a;
                d.opinion = "Later.";
              });
      assertThat(answer.reason()).isEqualTo("OwnApplication");
    }
  }

  @Test
  @DisplayName("G4: an adjustment touches only what the filing changes, and cuts nothing that runs")
  void whatRunsIsNotCut() {
    Life life = withApp().on("2026-05-06").edit(minor());
    Answer answer = adjusted(life, "Change", adjust("app", null, 0));
    assertThat(answer.reason()).isEqualTo("WrongAdjustment");
    assertThat(answer.message()).contains("app, which runs and is not in this change");
    assertThat(adjusted(life, "Change", adjust("app", 1, null)).reason())
        .isEqualTo("WrongAdjustment");
    assertThat(adjusted(life, "Change", adjust("app", 8, null)).reason())
        .as("nor is it given what nobody asked for")
        .isEqualTo("WrongAdjustment");
  }

  @Test
  @DisplayName("G4: a host of the change is cut down to what runs of it, and not below")
  void downToWhatRuns() {
    Life life = withApp().on("2026-05-06");
    life.edit(all(vcpu(4), reason("More passengers."), papers("2026-05-06"), tests("2026-05-06")));
    assertThat(adjusted(life, "Change", adjust("web", 1, null)).reason())
        .isEqualTo("WrongAdjustment");
    assertThat(adjusted(life, "Change", adjust("web", null, 0)).reason())
        .isEqualTo("WrongAdjustment");
    assertThat(adjusted(life, "Change", adjust("web", 2, null)).effective()).isTrue();
  }

  @Test
  @DisplayName("G4: where the unit itself wants less, the ruling may grant that and no less")
  void downToWhatTheUnitWants() {
    Life life = withApp().on("2026-05-06").edit(all(vcpu(1), reason("Fewer passengers.")));
    assertThat(adjusted(life, "Change", adjust("web", 2, null)).effective()).isTrue();
    assertThat(life.outcome.approved().resources.hosts.get(0).vcpu).isEqualTo(2);
  }

  @Test
  @DisplayName("G4: a new host of the change may be cut to nothing; one that nobody knows may not")
  void aNewHostMayBeCut() {
    Life life = withApp().on("2026-05-06");
    life.edit(all(Wishes.host("batch", 1), disk(44), reason("A nightly run.")));
    life.edit(s -> s.resources.hosts.get(2).memoryGiB = 1);
    life.edit(s -> s.resources.hosts.get(2).systemDiskGiB = 10);
    assertThat(adjusted(life, "Change", adjust("bacth", null, 0)).reason())
        .isEqualTo("WrongAdjustment");
    assertThat(adjusted(life, "Change", adjust("batch", null, 0)).effective()).isTrue();
  }

  @Test
  @DisplayName("G4: an elastic host that moved in its range is not in a change of another")
  void elasticMovementIsNoChange() {
    Life life =
        opened("2026-03-02", all(Wishes.host("app", 2), Wishes.elastic(1, 4)))
            .on("2026-05-06")
            .edit(count(3));
    life.edit(all(s -> s.resources.hosts.get(1).vcpu = 1, reason("Less is needed.")));
    life.edit(count(2));
    assertThat(adjusted(life, "Change", adjust("web", null, 1)).reason())
        .isEqualTo("WrongAdjustment");
  }

  @Test
  @DisplayName("G5: an adjustment that makes a minor change major needs the proofs of a major one")
  void majorByWhatIsGranted() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    assertThat(adjusted(life, "Change", adjust("web", 3, null)).reason())
        .as("at the threshold")
        .isEqualTo("RequirementMissing");
    assertThat(adjusted(life, "Change", adjust("web", null, 2)).reason())
        .isEqualTo("RequirementMissing");
    life.edit(all(papers("2026-05-06"), tests("2026-05-06"), reason("Many more passengers.")));
    assertThat(adjusted(life, "Change", adjust("web", 3, null)).effective()).isTrue();
  }

  @Test
  @DisplayName("G5: below the threshold an adjustment needs no proofs")
  void belowTheThreshold() {
    Life life = opened("2026-03-02", vcpu(4)).on("2026-05-06").edit(minor());
    assertThat(adjusted(life, "Change", adjust("web", 5, null)).effective()).isTrue();
  }

  @Test
  @DisplayName("G5: a major change cut to a minor one is judged by what is granted too")
  void minorByWhatIsGranted() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(vcpu(8), disk(50), reason("More passengers.")));
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("RequirementMissing");
    assertThat(adjusted(life, "Change", adjust("web", 2, null)).effective()).isTrue();
  }

  @Test
  @DisplayName("G5: what the unit itself declared major stays so, however little is granted")
  void declaredMajorStaysMajor() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(vcpu(8), disk(50), reason("New architecture.")));
    life.edit(s -> s.change.declaredMajor = true);
    assertThat(adjusted(life, "Change", adjust("web", 2, null)).reason())
        .isEqualTo("RequirementMissing");
  }

  private static Life trialOfLevel(int level) {
    return Life.filed("2026-03-02", level(level)).grant("Acceptance").grant("Approval");
  }

  private static Life withApp() {
    return opened("2026-03-02", Wishes.host("app", 2));
  }

  private static Consumer<CloudResourceRequestSpec> count(int n) {
    return spec -> Wishes.web(spec).count = n;
  }

  private static Answer by(Life life, String stage, String who) {
    return life.decide(stage, "Approved", d -> d.decidedBy = who);
  }

  private static Answer adjusted(Life life, String stage, Consumer<DecisionSpec> adjustment) {
    return life.decide(stage, "ApprovedWithAdjustment", adjustment);
  }
}
