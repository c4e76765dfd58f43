package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.network;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.remarks;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When an edit was made, what came first, and that none is lost (articles 11, 12, 15, 16). */
class EditsTest {
  @Test
  @DisplayName("E1: an edit that only removes a block is a change application of its own day")
  void removalIsAnEdit() {
    Life life = withNetwork().on("2026-11-02");
    life.edit(s -> s.resources.network = null);
    assertThat(life.record()).last().isEqualTo("ChangeApplied 2026-11-02");
    assertThat(life.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-11-09");
    assertThat(life.kinds()).doesNotContain("DeadlineMissed");
  }

  @Test
  @DisplayName("E1: a host, a rule, a database that is removed is filed on the day of the removal")
  void removalsOfAnyKind() {
    Life life = grown().sleep().on("2026-11-02");
    life.edit(s -> s.resources.hosts.removeIf(h -> "app".equals(h.name)));
    life.wake("2026-11-20");
    assertThat(life.record()).contains("ChangeApplied 2026-11-02", "DeadlineMissed 2026-11-10");
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.differences)
        .as("every field of the host goes")
        .allMatch(d -> d.path.startsWith("hosts/app") && d.to == null)
        .isNotEmpty();
  }

  @Test
  @DisplayName("E2: a remark removed after the acceptance leaves the acceptance standing")
  void remarksRestartNothing() {
    Life life = Life.filed("2026-03-02", remarks("See the annex.")).sleep();
    life.on("2026-03-04").write("Acceptance", "Approved", d -> {});
    life.on("2026-03-05").edit(remarks(null));
    life.wake("2026-03-06");
    assertThat(life.record()).containsExactly("Submitted 2026-03-02", "Accepted 2026-03-04");
    assertThat(life.due(Stage.APPROVAL)).isEqualTo("2026-03-06");
  }

  @Test
  @DisplayName("E2: a remark touches no change, no final review and no termination under review")
  void remarksRestartNothingThatIsUnderReview() {
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    change.on("2026-05-08").edit(remarks("Thanks."));
    assertThat(change.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-12");
    Life review = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09"));
    review.on("2026-03-11").edit(remarks("Thanks."));
    assertThat(review.due(Stage.FINAL_REVIEW)).isEqualTo("2026-03-16");
    Life end = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate);
    end.on("2026-05-08").edit(remarks("Thanks."));
    assertThat(end.due(Stage.TERMINATION_REVIEW)).isEqualTo("2026-05-12");
  }

  @Test
  @DisplayName("E2: what stands in the filing is what was filed, whatever the manifest says later")
  void theFilingKeepsTheRemark() {
    Life life = Life.filed("2026-03-02", remarks("See the annex."));
    life.on("2026-03-05").edit(remarks(null));
    assertThat(life.newest(Matter.APPLICATION).content().remarks).isEqualTo("See the annex.");
  }

  @Test
  @DisplayName("E3: accepted as filed, then papers are removed: accepted, then resubmitted")
  void acceptedThenResubmitted() {
    Life life = Life.filed("2026-03-02").sleep();
    life.on("2026-03-04").write("Acceptance", "Approved", d -> {});
    life.on("2026-03-05").edit(s -> s.materials.clear());
    life.wake("2026-03-06");
    assertThat(life.record())
        .containsExactly("Submitted 2026-03-02", "Accepted 2026-03-04", "Resubmitted 2026-03-05");
    assertThat(life.states(Stage.ACCEPTANCE)).containsExactly("Met", "Open");
    assertThat(life.due(Stage.ACCEPTANCE)).isEqualTo("2026-03-12");
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).hasSize(2);
  }

  @Test
  @DisplayName(
      "E3: approved as filed, then more is wanted: what was approved stands, then a change")
  void approvedThenChanged() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    life.provisions = false;
    life.sleep().on("2026-03-04").write("Approval", "Approved", d -> {});
    life.on("2026-03-05").edit(all(vcpu(4), reason("More passengers.")));
    life.wake("2026-03-06");
    assertThat(life.record())
        .endsWith("Approved 2026-03-04", "ChangeApplied 2026-03-05")
        .doesNotContain("Resubmitted 2026-03-05");
    assertThat(life.outcome.approved().resources.hosts.get(0).vcpu).isEqualTo(2);
    assertThat(life.due(Stage.HAND_OVER)).isEqualTo("2026-03-09");
  }

  @Test
  @DisplayName("E3: refused as filed, then corrected: refused, then a new application")
  void refusedThenCorrected() {
    Life life = Life.filed("2026-03-02").sleep();
    life.on("2026-03-04").write("Acceptance", "Refused", d -> d.opinion = "Name the users.");
    life.on("2026-03-05").edit(s -> s.system.users = 100);
    life.wake("2026-03-20");
    assertThat(life.record())
        .containsSubsequence("NotAccepted 2026-03-04", "Resubmitted 2026-03-05");
    assertThat(life.newest(Matter.APPLICATION).object().getSpec().previous.opinion)
        .isEqualTo("Name the users.");
  }

  @Test
  @DisplayName("E4: a termination taken back before it is granted is not granted")
  void theTerminationWasTakenBack() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate).sleep();
    life.on("2026-05-07").edit(withoutTermination());
    var grant = life.on("2026-05-08").write("Termination", "Approved", d -> {});
    life.wake("2026-05-11");
    assertThat(life.answer(grant).reason()).isEqualTo("StaleFiling");
    assertThat(life.record()).last().isEqualTo("TerminationWithdrawn 2026-05-07");
    assertThat(life.phase()).isEqualTo("Active");
  }

  @Test
  @DisplayName("E4: the order of resourceVersion decides, whatever the times say")
  void theServerCountsNotTheClocks() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate).sleep();
    life.on("2026-05-09").edit(withoutTermination());
    life.now = Life.at("2026-05-08");
    var grant = life.write("Termination", "Approved", d -> {});
    life.wake("2026-05-11");
    assertThat(life.answer(grant).reason()).isEqualTo("StaleFiling");
    assertThat(life.record()).last().isEqualTo("TerminationWithdrawn 2026-05-08");
  }

  @Test
  @DisplayName("E4: granted before the block was removed: the end was granted")
  void grantedFirst() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(Life::terminate).sleep();
    var grant = life.on("2026-05-07").write("Termination", "Approved", d -> {});
    life.on("2026-05-08").edit(withoutTermination());
    life.wake("2026-05-11");
    assertThat(life.answer(grant).effective()).isTrue();
    assertThat(life.kinds()).contains("TerminationApproved").doesNotContain("TerminationWithdrawn");
  }

  @Test
  @DisplayName("E4: a grant of the change, the final review, the longer trial taken back is void")
  void grantsOfWhatWasTakenBackAreVoid() {
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(minor()).sleep();
    change.on("2026-05-07").edit(disk(40));
    var changed = change.on("2026-05-08").write("Change", "Approved", d -> {});
    change.wake("2026-05-08");
    assertThat(change.answer(changed).reason()).isEqualTo("StaleFiling");
    Life review = Life.inTrial("2026-03-02").on("2026-03-09").edit(tests("2026-03-09")).sleep();
    review.on("2026-03-10").edit(s -> s.tests.clear());
    var opened = review.on("2026-03-11").write("FinalReview", "Approved", d -> {});
    review.wake("2026-03-11");
    assertThat(review.answer(opened).reason()).isEqualTo("StaleFiling");
    Life longer = Life.inTrial("2026-03-02").on("2026-03-09").edit(Life.extension(10)).sleep();
    longer.on("2026-03-10").edit(s -> s.trial.extension = null);
    var extended = longer.on("2026-03-11").write("TrialExtension", "Approved", d -> {});
    longer.wake("2026-03-11");
    assertThat(longer.answer(extended).reason()).isEqualTo("StaleFiling");
  }

  private static Life withNetwork() {
    return Life.filed("2026-03-02", network())
        .grant("Acceptance")
        .grant("Approval")
        .edit(tests("2026-03-02"))
        .grant("FinalReview");
  }

  private static Life grown() {
    return Life.filed("2026-03-02", Wishes.host("app", 2))
        .grant("Acceptance")
        .grant("Approval")
        .edit(tests("2026-03-02"))
        .grant("FinalReview");
  }
}
