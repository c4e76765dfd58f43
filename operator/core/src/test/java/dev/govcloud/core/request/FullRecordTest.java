package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.withoutTermination;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A record has room for rulings and for the end of service, however often somebody edits (T13). */
class FullRecordTest {
  @Test
  @DisplayName("E4: a full record takes no application, but every withdrawal")
  void aFullRecordTakesWithdrawals() {
    Life life = full(Life.active("2026-03-02")).edit(Life::terminate);
    assertThat(life.outcome.recordFull()).isTrue();
    life.sleep().later(1).edit(withoutTermination());
    var grant = life.later(1).write("Termination", "Approved", d -> {});
    life.asleep = false;
    life.later(1);
    assertThat(life.answer(grant).reason()).isEqualTo("StaleFiling");
    assertThat(life.kinds()).endsWith("TerminationApplied", "TerminationWithdrawn");
    assertThat(life.edit(disk(70)).kinds()).endsWith("TerminationWithdrawn");
  }

  @Test
  @DisplayName("E4: an editor who never stops does not fill the record beyond its limit")
  void theRecordStaysBounded() {
    Life life = full(Life.active("2026-03-02"));
    for (int i = 0; i < 60; i++) {
      life.edit(Life::terminate).edit(withoutTermination());
    }
    assertThat(life.outcome.milestones()).hasSizeLessThan(960);
  }

  @Test
  void anEditorThatNeverStopsLeavesRoomForRulingsAndForTheEnd() {
    Life life = Life.active("2026-03-02");
    for (int i = 0; !life.outcome.recordFull(); i++) {
      String reason = i + "\u57ce".repeat(2000);
      int disk = 41 + i % 50;
      life.edit(
          s -> {
            s.change = new Change();
            s.change.reason = reason;
            s.resources.hosts.get(0).systemDiskGiB = disk;
          });
    }
    int entries = life.outcome.milestones().size();
    assertThat(entries).isBetween(100, 900);
    life.edit(s -> s.resources.hosts.get(0).systemDiskGiB = 99);
    assertThat(life.outcome.milestones()).hasSize(entries);
    assertThat(life.rule("Change", "Refused", "Enough.").kinds()).endsWith("ChangeRefused");
    assertThat(life.edit(Life::terminate).grant("Termination").phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("What was filed is bounded by the policy; at the bound it can be ended and ordered")
  void largeFilingsAreBounded() {
    Life life = Life.active("2026-03-02");
    life.policy.limits.filedMiBPerRequest = 1;
    life.on("2026-05-06");
    int edits = 0;
    while (!life.outcome.recordFull()) {
      life.edit(large(edits++));
    }
    assertThat(edits).isBetween(3, 200);
    assertThat(life.outcome.book().bytes()).isBetween(1L << 20, (1L << 20) + 300_000);
    int filings = life.outcome.book().entries().size();
    assertThat(life.edit(large(edits)).outcome.book().entries()).as("no more").hasSize(filings);
    assertThat(order(life, "Suspension").effective()).isTrue();
    assertThat(order(life, "Resumption").effective()).isTrue();
    assertThat(life.rule("Change", "Refused", "Enough.").kinds()).endsWith("ChangeRefused");
    assertThat(life.edit(Life::terminate).kinds()).endsWith("TerminationApplied");
    assertThat(life.edit(withoutTermination()).kinds()).endsWith("TerminationWithdrawn");
    assertThat(life.edit(Life::terminate).grant("Termination").phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("More room, more filings: what was not filed at the bound is filed then")
  void aWiderBound() {
    Life life = Life.active("2026-03-02");
    life.policy.limits.filedMiBPerRequest = 1;
    life.on("2026-05-06");
    for (int i = 0; !life.outcome.recordFull(); i++) {
      life.edit(large(i));
    }
    int filings = life.outcome.book().entries().size();
    life.edit(large(999));
    assertThat(life.outcome.pendingEdit()).as("it is told").isTrue();
    life.policy.limits.filedMiBPerRequest = 2;
    life.later(60);
    assertThat(life.outcome.book().entries()).hasSize(filings + 1);
    assertThat(life.outcome.recordFull()).isFalse();
  }

  private static java.util.function.Consumer<dev.govcloud.api.request.CloudResourceRequestSpec>
      large(int number) {
    return s -> {
      s.change = new Change();
      s.change.reason = number + "城".repeat(2000);
      s.resources.hosts.get(0).systemDiskGiB = 50 + number % 2;
      s.remarks = "市".repeat(4000);
    };
  }

  private static Life full(Life life) {
    life.on("2026-05-06");
    while (!life.outcome.recordFull()) {
      life.edit(disk(50)).edit(disk(40));
    }
    return life;
  }

  @Test
  @DisplayName("An officer who suspends and resumes without end leaves room for the end of service")
  void ordersWithoutEnd() {
    Life life = Life.active("2026-03-02");
    int orders = 0;
    while (order(life, "Suspension").effective()) {
      assertThat(order(life, "Resumption").effective()).isTrue();
      orders++;
    }
    assertThat(orders).isGreaterThan(400);
    assertThat(order(life, "Suspension").reason()).isEqualTo("RecordFull");
    assertThat(life.outcome.milestones()).hasSizeLessThan(960);
  }

  private static Answer order(Life life, String stage) {
    return life.later(0).decide(stage, "Approved", d -> d.opinion = "可".repeat(4096));
  }
}
