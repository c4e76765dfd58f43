package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.rule;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static dev.govcloud.core.request.Wishes.web;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.Collections;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked for again, or only written otherwise: what is a filing and what is none. */
class RepeatsTest {
  @Test
  @DisplayName("C3: asked 8, approved 2: writing back the approved 2 files nothing")
  void writingBackTheApproved() {
    Life life = cut().on("2026-05-06").edit(vcpu(2));
    assertThat(life.filings()).filteredOn(f -> f.startsWith("Change")).isEmpty();
    assertThat(life.outcome.pendingEdit()).isFalse();
    assertThat(life.kinds()).endsWith("TakenBack");
  }

  @Test
  @DisplayName("C3: the 8 that stays in the manifest is no application either")
  void theCutStands() {
    Life life = cut();
    assertThat(life.on("2026-05-06").edit(s -> s.remarks = "As before.").kinds())
        .endsWith("Opened");
    assertThat(life.outcome.pendingEdit()).as("a cut is no edit that waits").isFalse();
  }

  @Test
  @DisplayName("C3: the same for a change that was cut")
  void aChangeThatWasCut() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(all(disk(55), reason("More.")));
    life.edit(vcpu(4));
    assertThat(life.decide("Change", "ApprovedWithAdjustment", adjust("web", 2, null)).effective())
        .isTrue();
    int filings = life.filings().size();
    assertThat(life.on("2026-05-20").filings()).hasSize(filings);
    assertThat(life.edit(vcpu(2)).filings()).as("written back").hasSize(filings);
    assertThat(life.edit(vcpu(4)).filings()).as("asked for again").hasSize(filings + 1);
  }

  @Test
  @DisplayName("C4: months later the 8 that was cut is asked for with a reason: a change")
  void theCutIsAskedForWithAReason() {
    Life life = cut().on("2026-11-02").edit(reason("The winter timetable."));
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-11-02");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-11-09");
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.differences)
        .extracting(d -> d.path + " " + d.from + " " + d.to)
        .containsExactly("hosts/web/vcpu 2 8");
  }

  @Test
  @DisplayName("C4: a reason that stood in the manifest from the start is not a new one")
  void aReasonFromTheStart() {
    Life life = cut(reason("We need it."));
    assertThat(life.filings()).noneMatch(f -> f.startsWith("Change"));
    assertThat(life.edit(reason("Now more than ever.")).kinds()).endsWith("ChangeApplied");
  }

  @Test
  @DisplayName("C4: a reason belongs to one change only: that of a granted one counts for no other")
  void aReasonOfAnotherChange() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor()).grant("Change");
    life.on("2026-06-01").edit(disk(55));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW))
        .anyMatch(l -> l.contains("of a change that was granted before"));
    life.edit(reason("Yet more passengers."));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
  }

  @Test
  @DisplayName("C4: refused, the same amounts are filed again by giving a new reason, no other way")
  void refusedAndAskedForAgain() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Refused", "Not needed.").on("2026-05-20");
    int filings = life.filings().size();
    life.edit(s -> s.remarks = "Please.");
    assertThat(life.filings()).hasSize(filings);
    life.edit(reason("The winter timetable."));
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-05-20");
    assertThat(life.newest(Matter.CHANGE).object().getSpec().previous.opinion)
        .isEqualTo("Not needed.");
  }

  @Test
  @DisplayName("C5: a change refused, taken back, filed again in the same words has its clock")
  void aChangeInTheSameWords() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Refused", "Not needed.").edit(disk(40));
    assertThat(life.kinds()).endsWith("ChangeRefused", "TakenBack");
    life.on("2026-11-02").edit(minor());
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-11-02");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-11-09");
  }

  @Test
  @DisplayName("C5: the same for a longer trial, and for a second one after the first was granted")
  void aLongerTrialInTheSameWords() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life.extension(10));
    life.rule("TrialExtension", "Refused", "Not yet.").edit(s -> s.trial.extension = null);
    life.on("2026-03-20").edit(Life.extension(10));
    assertThat(life.record()).last().isEqualTo("ExtensionApplied 2026-03-20");
    assertThat(life.due(Stage.EXTENSION_REVIEW)).isEqualTo("2026-03-25");
    life.grant("TrialExtension").edit(s -> s.trial.extension = null);
    life.on("2026-04-01").edit(Life.extension(10));
    assertThat(life.record()).last().isEqualTo("ExtensionApplied 2026-04-01");
    assertThat(life.decide("TrialExtension", "Approved", d -> {}).reason())
        .isEqualTo("LimitExceeded");
  }

  @Test
  @DisplayName("C5: the same for the end of service")
  void theEndInTheSameWords() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    life.rule("Termination", "Refused", "It is in use.").edit(withoutTermination());
    life.on("2026-11-02").edit(Life::terminate);
    assertThat(life.record()).last().isEqualTo("TerminationApplied 2026-11-02");
    assertThat(life.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-11-09");
  }

  @Test
  @DisplayName("C5: the same for the final review, and once what it was refused for is mended")
  void theFinalReviewInTheSameWords() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    life.rule("FinalReview", "Refused", "Name other officers.").on("2026-03-12");
    assertThat(life.kinds()).endsWith("FinalReviewFailed");
    life.edit(s -> s.officers.securityAudit.name = "Audit office");
    assertThat(life.kinds()).endsWith("FinalReviewApplied");
    life.rule("FinalReview", "Refused", "Test again.").edit(s -> s.tests.clear());
    life.on("2026-03-20").edit(tests("2026-03-09"));
    assertThat(life.record()).last().isEqualTo("FinalReviewApplied 2026-03-20");
  }

  @Test
  @DisplayName("C5: refused and left as it is, nothing is filed again by itself")
  void leftAsItIs() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Refused", "Not needed.");
    assertThat(life.on("2026-11-02").kinds()).endsWith("ChangeRefused");
    Life end = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    end.rule("Termination", "Refused", "It is in use.");
    assertThat(end.on("2026-11-02").kinds()).endsWith("TerminationRefused");
  }

  @Test
  @DisplayName("C7: another order, defaults written out, a label of nothing: no filing")
  void writtenOtherwise() {
    Life life =
        opened("2026-03-02", all(Wishes.host("app", 2), rule("10.0.0.0/8"), rule("10.1.0.0/16")))
            .on("2026-05-06");
    int facts = life.kinds().size();
    life.edit(s -> Collections.reverse(s.resources.hosts));
    life.edit(s -> Collections.reverse(s.resources.network.rules));
    life.edit(s -> s.system.publicFacing = false);
    life.edit(s -> s.resources.network.publicIps = 0);
    life.edit(s -> web(s).gpu = 0);
    life.edit(s -> web(s).count = 1);
    assertThat(life.kinds()).hasSize(facts);
    assertThat(life.outcome.pendingEdit()).isFalse();
  }

  @Test
  @DisplayName("C7: the same while the application is under review: nothing is resubmitted")
  void writtenOtherwiseUnderReview() {
    Life life =
        Life.filed(
            "2026-03-02",
            all(Wishes.host("app", 2), Wishes.elastic(1, 4), s -> disks(web(s), 100, 200)));
    Collections.reverse(life.request.getSpec().materials);
    life.on("2026-03-03").edit(s -> Collections.reverse(s.resources.hosts));
    life.edit(s -> s.system.publicFacing = false);
    life.edit(s -> web(s).dataDisks.forEach(d -> d.type = "Standard"));
    life.edit(s -> web(s).count = 3);
    life.edit(s -> s.trial = days(30));
    assertThat(life.kinds()).containsExactly("Submitted");
    life.edit(s -> Collections.reverse(web(s).dataDisks));
    assertThat(life.kinds()).as("the order of disks counts").endsWith("Resubmitted");
  }

  @Test
  @DisplayName("C7: another length of the trial than was meant is another application")
  void anotherLengthOfTheTrial() {
    Life life = Life.filed("2026-03-02");
    life.policy.trial.defaultDays = 20;
    assertThat(life.on("2026-03-03").kinds()).as("as filed: 30").containsExactly("Submitted");
    assertThat(life.edit(s -> s.trial = days(20)).kinds()).endsWith("Resubmitted");
  }

  @Test
  @DisplayName("C7: an elastic host moves in its range without a filing, out of it by a change")
  void elasticInItsRange() {
    Life life = opened("2026-03-02", Wishes.elastic(1, 4)).on("2026-05-06");
    life.edit(s -> web(s).count = 3);
    assertThat(life.filings()).noneMatch(f -> f.startsWith("Change"));
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(3);
    life.edit(all(s -> web(s).count = 5, reason("A fair.")));
    assertThat(life.kinds()).endsWith("ChangeApplied");
    life.rule("Change", "Returned", "For how long?").on("2026-05-08");
    life.edit(s -> web(s).count = 2);
    assertThat(life.kinds())
        .as("what was asked for beyond it is withdrawn")
        .endsWith("ChangeWithdrawn");
  }

  @Test
  @DisplayName("C9: returned and withdrawn; half a year later another change has its full period")
  void aFullPeriodOfItsOwn() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.on("2026-05-11").rule("Change", "Returned", "For how long?").edit(disk(40));
    assertThat(life.kinds()).endsWith("ChangeReturned", "ChangeWithdrawn");
    assertThat(life.open(Stage.CORRECTION)).isEmpty();
    life.on("2026-11-02").edit(minor());
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-11-09");
    assertThat(life.states(Stage.CHANGE_REVIEW)).containsExactly("Stopped", "Open");
  }

  @Test
  @DisplayName("C9: the same for the end of service, and for a change that the end superseded")
  void aFullPeriodInOtherMatters() {
    Life end = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    end.on("2026-05-11").rule("Termination", "Returned", "Where is the backup?");
    end.edit(withoutTermination()).on("2026-11-02").edit(Life::terminate);
    assertThat(end.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-11-09");
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.on("2026-05-11").rule("Change", "Returned", "For how long?");
    change.edit(Life::terminate).on("2026-05-12").edit(withoutTermination());
    assertThat(change.record()).last().isEqualTo("ChangeApplied 2026-05-12");
    assertThat(change.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-19");
  }

  /** Asked for 8, approved 2, formally opened. */
  @SafeVarargs
  private static Life cut(Consumer<CloudResourceRequestSpec>... edits) {
    Life life = Life.filed("2026-03-02", all(vcpu(8), all(edits))).grant("Acceptance");
    life.decide("Approval", "ApprovedWithAdjustment", adjust("web", 2, null));
    return life.edit(tests("2026-03-02")).grant("FinalReview");
  }

  private static void disks(Host host, int... sizes) {
    for (int gib : sizes) {
      Host.DataDisk disk = new Host.DataDisk();
      disk.gib = gib;
      host.dataDisks.add(disk);
    }
  }

  private static dev.govcloud.api.request.Trial days(int n) {
    var trial = new dev.govcloud.api.request.Trial();
    trial.days = n;
    return trial;
  }
}
