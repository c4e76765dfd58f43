package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.engine.Ledger;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks over the shoulder of a life, step by step, and knows what the regulation forbids. It reads
 * the words of the record with its own eyes ({@link Docket}), not by the table.
 */
final class Auditor {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> ORDER =
      List.of("Submitted", "Accepted", "Approved", "HandedOver", "Opened");

  private final Life life;
  private final Docket docket = new Docket();
  private List<String> known = List.of();
  private Snapshot ran;

  Auditor(Life life) {
    this.life = life;
    look();
  }

  /** After every step. */
  void look() {
    List<Milestone> record = life.outcome.milestones();
    List<String> hashes = record.stream().map(m -> m.hash).toList();
    assertThat(hashes.subList(0, Math.min(known.size(), hashes.size())))
        .as("append-only")
        .isEqualTo(known);
    List<Milestone> news = record.subList(known.size(), record.size());
    for (Milestone m : news) {
      rulingsAreOnWhatWasOpen(m);
      new Charges(record, m, life).nobodyIsChargedForTheTurnOfAnother();
      docket.enter(m);
    }
    known = hashes;
    noStageIsSkipped();
    nothingStandsOrFallsWithoutARuling();
    whatRunsChangesOnlyByARulingOrInItsRange(news);
    docket.isThatOf(life.outcome.book());
    nothingIsDeletedBeforeItsCopy(record);
    ran = Contents.copy(life.outcome.approved(), Snapshot.class);
  }

  /** Rule A25: data that was handed over is copied, or the record says why not, before it goes. */
  private void nothingIsDeletedBeforeItsCopy(List<Milestone> record) {
    List<String> kinds = record.stream().map(m -> m.kind).toList();
    if (life.outcome.provision() == Provision.RECLAIM && kinds.contains("HandedOver")) {
      assertThat(kinds).containsAnyOf("CopyTaken", "NoCopyTaken");
    }
    assertThat(kinds.stream().filter(Set.of("CopyTaken", "NoCopyTaken")::contains))
        .as("said once")
        .hasSizeLessThanOrEqualTo(1);
    if (life.outcome.deletable() && kinds.contains("CopyTaken")) {
      assertThat(kinds).as("no record goes before its copy").contains("CopyDestroyed");
    }
  }

  private void rulingsAreOnWhatWasOpen(Milestone m) {
    if (m.decision == null) {
      return;
    }
    DecisionSpec ruling = life.ruling(m.decision);
    assertThat(m.filing).as("%s names what it judged", m.decision).isEqualTo(ruling.filing);
    boolean order = Set.of("Suspended", "Resumed").contains(m.kind);
    assertThat(docket.state(m.filing))
        .as("%s: %s was, when %s", m.decision, m.filing, m.kind)
        .isEqualTo(order ? "Granted" : "Open");
    if (!order) {
      assertThat(docket.filedBy(m.filing, life.outcome.book()))
          .as("%s: four eyes", m.decision)
          .doesNotContain(ruling.decidedBy);
    } else {
      assertThat(docket.mayBeOrderedOn()).as("what runs or was suspended").contains(m.filing);
    }
    if (!"Approved".equals(ruling.verdict) || order) {
      assertThat(ruling.opinion).as("%s has an opinion", m.decision).isNotBlank();
    }
    if (Set.of("Accepted", "Approved", "ChangeApproved", "ChangeGranted", "Opened", "Extended")
        .contains(m.kind)) {
      assertThat(life.unit.registered()).as("%s: a unit is registered", m.decision).isTrue();
    }
  }

  private void noStageIsSkipped() {
    List<String> kinds = life.kinds();
    for (int i = 1; i < ORDER.size(); i++) {
      int at = kinds.indexOf(ORDER.get(i));
      assertThat(at < 0 || kinds.subList(0, at).contains(ORDER.get(i - 1)))
          .as("%s", kinds)
          .isTrue();
    }
  }

  private void nothingStandsOrFallsWithoutARuling() {
    List<String> kinds = life.kinds();
    Provision provision = life.outcome.provision();
    if (provision != Provision.NOTHING) {
      assertThat(kinds).contains("Approved");
    }
    if (provision == Provision.FORMAL) {
      assertThat(kinds).contains("Opened");
    }
    if (provision == Provision.STOPPED) {
      boolean suspended = kinds.lastIndexOf("Suspended") > kinds.lastIndexOf("Resumed");
      boolean ranOut = kinds.lastIndexOf("TrialRanOut") > kinds.lastIndexOf("Extended");
      assertThat(suspended || ranOut).as("stopped by an order or by the trial's end").isTrue();
    }
    if (provision == Provision.RECLAIM || kinds.contains("Reclaimed")) {
      assertThat(kinds).containsAnyOf("TerminationApproved", "ReclaimStarted", "Withdrawn");
    }
    if (kinds.contains("ReclaimStarted")) {
      assertThat(kinds).containsSubsequence("TrialRanOut", "ReclaimStarted");
    }
    if (life.outcome.approved() != null) {
      assertThat(life.outcome.approved().filing).as("what runs").isEqualTo(docket.runs());
    }
  }

  private void whatRunsChangesOnlyByARulingOrInItsRange(List<Milestone> news) {
    Snapshot runs = life.outcome.approved();
    boolean granted =
        news.stream()
            .anyMatch(m -> Set.of("Approved", "ChangeApproved", "ChangeGranted").contains(m.kind));
    if (!granted) {
      Snapshot before = Contents.copy(ran, Snapshot.class);
      Snapshot after = Contents.copy(runs, Snapshot.class);
      level(before);
      level(after);
      assertThat(MAPPER.<JsonNode>valueToTree(after))
          .as("what runs")
          .isEqualTo(MAPPER.<JsonNode>valueToTree(before));
    } else if (ran != null && news.stream().noneMatch(m -> "Approved".equals(m.kind))) {
      nothingThatRunsIsCut(runs);
    }
  }

  /** Elastic hosts in their range are all the same. */
  private static void level(Snapshot snapshot) {
    if (snapshot != null) {
      snapshot.resources.hosts.stream().filter(Contents::inRange).forEach(h -> h.count = 0);
    }
  }

  /** Less than ran only where the unit itself asked for less. */
  private void nothingThatRunsIsCut(Snapshot runs) {
    var asked = life.outcome.book().entry(runs.filing).orElseThrow().content();
    for (Host was : ran.resources.hosts) {
      Optional<Host> wanted = named(asked.resources.hosts, was.name);
      Optional<Host> is = named(runs.resources.hosts, was.name);
      assertThat(is.isPresent()).as("host %s", was.name).isEqualTo(wanted.isPresent());
      if (is.isPresent() && was.count > 0) {
        least(was.name, is.get().vcpu, was.vcpu, wanted.get().vcpu);
        least(was.name, is.get().memoryGiB, was.memoryGiB, wanted.get().memoryGiB);
        least(was.name, is.get().count, was.count, wanted.get().count);
      }
    }
  }

  private static void least(String host, int is, int was, int wanted) {
    assertThat(is).as("%s is not cut", host).isGreaterThanOrEqualTo(Math.min(was, wanted));
  }

  private static Optional<Host> named(List<Host> hosts, String name) {
    return hosts.stream().filter(h -> h.name.equals(name)).findFirst();
  }

  /** At the end of a history. */
  void close() {
    List<Milestone> record = life.outcome.milestones();
    assertThat(Chain.firstBroken(record)).isEmpty();
    assertThat(record.stream().map(m -> Instant.parse(m.at)).toList()).isSorted();
    assertThat(new Ledger<>(Requests.TABLE, record).periods())
        .as("replayed")
        .isEqualTo(life.outcome.periods());
    for (Stage stage : Stage.values()) {
      assertThat(
              life.outcome.periods().stream()
                  .filter(p -> p.open() && p.clock() == stage)
                  .map(p -> stage == Stage.CHANGE_EXECUTION ? p.about() : ""))
          .as("open periods of %s: one, and of changes that are carried out one each", stage)
          .doesNotHaveDuplicates();
    }
    whoeverIsShownAsLateIsOnRecordAsLate();
    life.look();
    assertThat(life.outcome.added()).as("looked at again").isZero();
    if (life.outcome.rests()) {
      assertThat(life.outcome.wakeIn()).as("what rests never wakes").isEmpty();
      assertThat(life.outcome.reminders()).isEmpty();
    }
  }

  private void whoeverIsShownAsLateIsOnRecordAsLate() {
    List<Milestone> record = life.outcome.milestones();
    for (Stage stage : Stage.values()) {
      long missed =
          record.stream()
              .filter(m -> "DeadlineMissed".equals(m.kind) && stage.label().equals(m.stage))
              .count();
      assertThat(missed)
          .as("%s missed: %s", stage, life.record())
          .isBetween(late(stage, life.now.minusSeconds(5)), late(stage, life.now));
    }
  }

  /** A lapse of this moment may still be waited with. */
  private long late(Stage stage, Instant now) {
    return life.outcome.periods().stream()
        .filter(p -> p.clock() == stage && Set.of("Missed", "Overdue").contains(p.state(now)))
        .count();
  }
}
