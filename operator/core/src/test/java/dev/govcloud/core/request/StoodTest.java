package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A20: what stands is what can be lost, whatever was granted or is still to come. */
class StoodTest {
  private static final Consumer<CloudResourceRequestSpec> WITHOUT_APP =
      all(s -> s.resources.hosts.removeIf(h -> h.name.equals("app")), reason("Not used."));

  private static Life accepted() {
    Life life = Life.filed("2026-03-02", host("app", 4));
    life.policy.reduction.objectionWorkingDays = 2;
    return life.grant("Acceptance");
  }

  private static Life refused(Consumer<CloudResourceRequestSpec> change) {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(change);
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change").look();
    assertThat(life.open(Stage.MENDING)).isPresent();
    return life;
  }

  private static List<String> lacks(Life life) {
    return life.newest(Matter.CHANGE).object().getSpec().lacks;
  }

  @Test
  @DisplayName("a host that the approval left out never ran: dropping it takes nothing away")
  void whatWasLeftOutIsNoLoss() {
    Life life = accepted();
    life.decide("Approval", "ApprovedWithAdjustment", adjust("app", null, 0));
    life.on("2026-03-03").edit(WITHOUT_APP);
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.outcome.objection()).isEmpty();
    assertThat(life.grant("Change").kinds()).contains("ChangeGranted");
    assertThat(TakenAway.by(life.newest(Matter.CHANGE).object().getSpec().change)).isEmpty();
  }

  @Test
  @DisplayName(
      "filed before the hand-over and granted after it: it lies open from the hand-over on")
  void filedBeforeTheHandOver() {
    Life life = accepted();
    life.provisions = false;
    life.grant("Approval").on("2026-03-03").edit(WITHOUT_APP);
    assertThat(life.outcome.objection()).as("nothing runs yet").isEmpty();
    life.provisions = true;
    life.on("2026-03-04");
    assertThat(life.phase()).isEqualTo("Trial");
    assertThat(life.outcome.objection().orElseThrow().said())
        .contains("host app", "until the end of 2026-03-06");
    Answer early = life.on("2026-03-06").decide("Change", "Approved", d -> {});
    assertThat(early.reason()).as(early.message()).isEqualTo("OpenToObjection");
    assertThat(life.on("2026-03-09").grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("granted before the hand-over it takes nothing away that runs")
  void grantedBeforeTheHandOver() {
    Life life = accepted();
    life.provisions = false;
    life.grant("Approval").on("2026-03-03").edit(WITHOUT_APP);
    assertThat(life.grant("Change").kinds()).contains("ChangeApproved");
  }

  @Test
  @DisplayName("a paper that is added after the hand-over begins no new days for objections")
  void supplementedAfterTheHandOver() {
    Life life = accepted();
    life.provisions = false;
    life.grant("Approval").on("2026-03-03").edit(WITHOUT_APP);
    life.provisions = true;
    life.on("2026-03-04");
    life.on("2026-03-05").edit(reason("Not used any more."));
    assertThat(life.outcome.objection().orElseThrow().until()).hasToString("2026-03-06");
  }

  @Test
  @DisplayName("what the cluster refuses lets nobody shrink what holds data since before")
  void whatStoodIsNotShrunk() {
    Life life = refused(minor());
    life.on("2026-05-07").edit(all(disk(10), reason("Smaller.")));
    assertThat(lacks(life)).anyMatch(l -> l.contains("systemDiskGiB is 40 and only grows"));
  }

  @Test
  @DisplayName("what was refused may be asked for smaller: no data are on it")
  void whatWasRefusedIsMended() {
    Life life = refused(minor());
    life.on("2026-05-07").edit(all(disk(45), reason("A little smaller.")));
    assertThat(lacks(life)).isEmpty();
    life.refusal = Optional.empty();
    assertThat(life.grant("Change").record()).contains("Changed 2026-05-07");
  }

  @Test
  @DisplayName("what was refused never ran: to leave it out again takes nothing away")
  void whatWasRefusedIsNoLoss() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.reduction.objectionWorkingDays = 2;
    life.policy.majorChange.growthPercent = 60;
    life.edit(all(vcpu(3), reason("More.")));
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change").on("2026-05-07").edit(all(vcpu(2), reason("As it was.")));
    assertThat(life.outcome.objection()).isEmpty();
    life.edit(all(vcpu(1), reason("Less than it was.")));
    assertThat(life.outcome.objection().orElseThrow().losses().toString())
        .isEqualTo("[host web vCPU 2 to 1]");
  }

  private static Observed standing(Life life, Observed.Line... lines) {
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(lines),
        Optional.of(life.outcome.approved().filing),
        Optional.of(life.now),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Observed.Line line(String kind, String name, boolean byHand, boolean ready) {
    return new Observed.Line(
        kind,
        name,
        byHand,
        byHand && ready,
        ready,
        ready ? Optional.of(Life.at("2026-05-07")) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Amount.NOTHING);
  }

  private static Life refusing(Life life, Observed.Line... lines) {
    life.frozen =
        Optional.of(
            standing(life, lines)
                .written(Optional.empty(), Optional.empty())
                .withRefusal(
                    Optional.of(new Observed.Refusal("VirtualMachine b-1: no", life.now))));
    life.look();
    assertThat(life.open(Stage.MENDING)).isPresent();
    return life;
  }

  @Test
  @DisplayName("what an earlier change made stands, although nothing was carried out whole since")
  void whatWasCarriedOutEarlier() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(loadBalancer(), reason("Balance.")));
    life.grant("Change");
    Observed.Line web = line("Host", "web", false, true);
    life.frozen = Optional.of(standing(life, web, line("Network", "load balancers", true, false)));
    life.on("2026-05-08").edit(all(host("b", 1), reason("One more."))).grant("Change");
    assertThat(life.kinds()).contains("EarlierChanged");
    refusing(life, web).edit(all(disk(45), without("b"), reason("Smaller.")));
    assertThat(lacks(life)).anyMatch(l -> l.contains("systemDiskGiB is 50 and only grows"));
  }

  @Test
  @DisplayName("a disk that has grown is not asked for smaller, whatever else was refused")
  void whatHasGrown() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(disk(50), host("b", 1), reason("More.")));
    life.provisions = false;
    life.grant("Change");
    Observed.Line web = line("Host", "web", false, true);
    refusing(life, web.using(new Amount(2, 4, 50)), line("Host", "b", false, false));
    life.edit(all(disk(45), without("b"), reason("Smaller.")));
    assertThat(lacks(life)).anyMatch(l -> l.contains("systemDiskGiB is 50 and only grows"));
    Life kept = Life.active("2026-03-02").on("2026-05-06");
    kept.policy.majorChange.growthPercent = 1000;
    kept.edit(all(disk(50), host("b", 1), reason("More.")));
    kept.provisions = false;
    kept.grant("Change");
    refusing(kept, web.using(new Amount(2, 4, 40)), line("Host", "b", false, false));
    kept.edit(all(disk(45), without("b"), reason("A little more.")));
    assertThat(lacks(kept)).isEmpty();
  }

  @Test
  @DisplayName("what people delivered of a grant that was refused in part can be lost")
  void whatWasDelivered() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.reduction.objectionWorkingDays = 2;
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(loadBalancer(), host("b", 1), reason("More.")));
    life.provisions = false;
    life.grant("Change");
    refusing(
        life,
        line("Network", "load balancers", true, true),
        line("Host", "web", false, true),
        line("Host", "b", false, false));
    life.edit(all(s -> s.resources.network = null, without("b"), reason("Neither.")));
    assertThat(life.outcome.objection().orElseThrow().losses().toString())
        .isEqualTo("[load balancers]");
  }

  @Test
  @DisplayName("a database whose end is refused with the rest still holds its data")
  void aDatabaseThatStands() {
    Life life = new Life("2026-03-02");
    life.policy.catalogue.databaseImages =
        List.of(Wishes.databaseImage("16"), Wishes.databaseImage("15"));
    all(postgres("orders", "16"), postgres("bills", "15")).accept(life.request.getSpec());
    life.look().grant("Acceptance").grant("Approval").edit(Wishes.tests("2026-03-02"));
    life.grant("FinalReview").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(s -> s.resources.databases.remove(0), host("b", 1), reason("No orders.")));
    life.provisions = false;
    life.grant("Change");
    refusing(
        life,
        line("Host", "web", false, true),
        line("Host", "b", false, false),
        line("Database", "orders", false, true),
        line("Database", "bills", false, true));
    life.edit(
        all(
            postgres("orders", "16"),
            s -> s.resources.databases.get(1).storageGiB = 5,
            without("b"),
            reason("Orders again, smaller.")));
    assertThat(lacks(life)).anyMatch(l -> l.contains("orders/storageGiB is 10 and only grows"));
  }

  private static Consumer<CloudResourceRequestSpec> postgres(String name, String version) {
    return all(
        database(name, "PostgreSQL"),
        s -> s.resources.databases.get(s.resources.databases.size() - 1).version = version);
  }

  private static Consumer<CloudResourceRequestSpec> loadBalancer() {
    return s -> {
      s.resources.network = new Network();
      s.resources.network.loadBalancers = 1;
    };
  }

  private static Consumer<CloudResourceRequestSpec> without(String host) {
    return s -> s.resources.hosts.removeIf(h -> h.name.equals(host));
  }
}
