package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.rule;
import static dev.govcloud.core.request.Wishes.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.runtime.status.StatusBuilder;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the status says of what stands, beside what is asked for and what is approved. */
class StatusTest {
  private Life life;

  private CloudResourceRequestStatus status(Observed seen) {
    return StatusBuilder.next(life.request, life.outcome, seen, life.now);
  }

  private static Observed seen(Life life, Observed.Line... lines) {
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(lines),
        Optional.of(life.outcome.approved().filing),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Observed.Line made(String kind, String name, boolean ready) {
    return Observed.Line.made(kind, name, ready, Optional.empty(), Optional.empty());
  }

  private static Observed.Line byHand(String kind, String name, boolean delivered, boolean ready) {
    return new Observed.Line(
        kind,
        name,
        true,
        delivered,
        ready,
        Optional.empty(),
        Optional.of("f1"),
        Optional.of("The provider does it."),
        Amount.NOTHING);
  }

  private static List<String> lines(CloudResourceRequestStatus status) {
    return status.resources.stream()
        .map(
            i ->
                i.kind
                    + " "
                    + i.name
                    + ": "
                    + i.requested
                    + " | "
                    + i.approved
                    + " | "
                    + i.allocated
                    + " | "
                    + i.state)
        .toList();
  }

  private static Condition condition(CloudResourceRequestStatus status, String type) {
    return status.conditions.stream()
        .filter(c -> type.equals(c.getType()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " in " + status.conditions));
  }

  @Test
  @DisplayName("Art. 14: what runs keeps its line, whatever a later filing asks for")
  void whatIsApprovedHasItsLine() {
    life = Wishes.opened("2026-03-02", all(host("app", 4), rule("10.0.0.0/8")));
    life.on("2026-05-06")
        .edit(
            all(
                s -> s.resources.hosts.removeIf(h -> h.name.equals("app")),
                rule("10.1.0.0/16"),
                rule("10.2.0.0/16"),
                reason("Otherwise.")));
    assertThat(lines(status(seen(life, made("Host", "web", true), made("Host", "app", true)))))
        .containsExactly(
            "Host web: 1 x 2 vCPU, 4 GiB | 1 x 2 vCPU, 4 GiB | 1 x 2 vCPU, 4 GiB | Ready",
            "Host app: null | 1 x 4 vCPU, 4 GiB | 1 x 4 vCPU, 4 GiB | Ready",
            "Network rules: 3 rules | 1 rule | 1 rule | Ready");
  }

  @Test
  @DisplayName("what is to be taken back by hand is not hidden by what was made in its place")
  void leftByHand() {
    life = new Life("2026-03-02");
    CloudPolicySpec.DatabaseImage image = new CloudPolicySpec.DatabaseImage();
    image.name = "PostgreSQL 16";
    image.image = "registry/postgresql:16";
    life.policy.catalogue.databaseImages.add(image);
    database("orders", "PostgreSQL").accept(life.request.getSpec());
    life.request.getSpec().resources.databases.get(0).version = "16";
    life.look().grant("Acceptance").grant("Approval");
    var status =
        status(
            seen(
                life,
                made("Host", "web", true),
                made("Database", "orders", true),
                byHand("Database", "orders", true, false)));
    assertThat(lines(status))
        .contains(
            "Database orders: PostgreSQL 16, 10 GiB | PostgreSQL 16, 10 GiB"
                + " | PostgreSQL 16, 10 GiB | Ready",
            "Database orders: null | null | null | AwaitingFulfilment");
  }

  @Test
  @DisplayName("before the hand-over it is told what is there, where, and what is awaited")
  void beforeTheHandOver() {
    life = Life.filed("2026-03-02", all(security("WAF"), host("app", 1))).grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    var status =
        status(
            seen(
                life,
                made("Host", "web", true),
                made("Host", "app", false),
                byHand("Security", "WAF", false, false)));
    assertThat(status.namespace.name).isEqualTo("gc-x");
    assertThat(lines(status))
        .containsExactly(
            "Host web: 1 x 2 vCPU, 4 GiB | 1 x 2 vCPU, 4 GiB | null | Ready",
            "Host app: 1 x 1 vCPU, 4 GiB | 1 x 1 vCPU, 4 GiB | null | Provisioning",
            "Security WAF: 1 x | 1 x | null | AwaitingFulfilment");
    assertThat(condition(status, "Provisioned").getMessage())
        .isEqualTo(
            "What was approved is being set up or changed. Awaited: Host app, Security WAF (the"
                + " provider's Fulfilment).");
  }

  @Test
  @DisplayName("what is over in a moment is not told host by host")
  void overInAMoment() {
    life = Life.filed("2026-03-02", host("app", 1)).grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    Observed some = seen(life, made("Host", "web", true), made("Host", "app", false));
    assertThat(status(some).namespace).isNull();
    assertThat(status(some).resources).extracting(i -> i.state).containsOnly("Provisioning");
    life.now = life.now.plus(Duration.ofSeconds(30));
    assertThat(status(some).namespace.uid).isEqualTo("uid");
    assertThat(status(some).resources)
        .extracting(i -> i.state)
        .containsExactly("Ready", "Provisioning");
    assertThat(condition(status(some), "Provisioned").getMessage()).endsWith("Awaited: Host app.");
  }

  @Test
  @DisplayName("fifty hosts are not fifty writes")
  void manyAreToldAsMany() {
    life = Life.filed("2026-03-02");
    for (int i = 0; i < 50; i++) {
      host("h" + i, 1).accept(life.request.getSpec());
    }
    life.edit(s -> {});
    life.grant("Acceptance");
    life.provisions = false;
    life.grant("Approval");
    life.now = life.now.plus(Duration.ofMinutes(5));
    assertThat(said(0)).isEqualTo(said(1)).isEqualTo(said(39)).doesNotContain("Ready");
    assertThat(said(40)).contains("Ready").isNotEqualTo(said(41));
  }

  private String said(int ready) {
    List<Observed.Line> lines = new ArrayList<>();
    lines.add(made("Host", "web", ready > 0));
    for (int i = 0; i < 50; i++) {
      lines.add(made("Host", "h" + i, i < ready));
    }
    var status = status(seen(life, lines.toArray(Observed.Line[]::new)));
    return lines(status) + condition(status, "Provisioned").getMessage();
  }

  @Test
  @DisplayName("Art. 20: told to stop is not stopped")
  void toldToStop() {
    life = Life.active("2026-03-02").on("2026-05-06");
    life.rule("Suspension", "Approved", "For cause.");
    var runs = status(seen(life, made("Host", "web", true).halted(false)));
    assertThat(condition(runs, "Provisioned").getReason()).isEqualTo("Stopping");
    assertThat(condition(runs, "Provisioned").getMessage())
        .isEqualTo("The hosts and databases are told to stop; Host web still runs.");
    assertThat(runs.resources).extracting(i -> i.state).containsExactly("Stopping");
    var stands = status(seen(life, made("Host", "web", false).halted(true)));
    assertThat(condition(stands, "Provisioned").getReason()).isEqualTo("Stopped");
    assertThat(stands.resources).extracting(i -> i.state).containsExactly("Stopped");
  }

  @Test
  @DisplayName("Art. 14: in the grace period everything still stands, and is counted")
  void inTheGracePeriod() {
    life = Life.inTrial("2026-03-02").later(32);
    assertThat(life.open(Stage.GRACE)).isPresent();
    var web = made("Host", "web", false).using(new Amount(0, 0, 40)).halted(true);
    var status = status(seen(life, web));
    assertThat(status.resources.get(0).allocated).isEqualTo("1 x 2 vCPU, 4 GiB");
    assertThat(status.resources.get(0).used).isEqualTo("40 GiB of storage");
    assertThat(status.amounts.allocated.vcpu).isEqualTo(2);
    assertThat(status.amounts.used.storageGiB).isEqualTo(40);
  }

  @Test
  @DisplayName(
      "what was refused is not said to stand stopped, and by what nobody may do to be mended")
  void refusedAndStopped() {
    life = Life.inTrial("2026-03-02").edit(minor());
    life.refusal = Optional.of(new Observed.Refusal("PersistentVolumeClaim x: no", life.now));
    life.grant("Change").later(32);
    assertThat(life.open(Stage.GRACE)).isPresent();
    var web = made("Host", "web", false).halted(true);
    var said = condition(status(seen(life, web).withRefusal(life.refusal)), "Provisioned");
    assertThat(said.getReason()).isEqualTo("ProvisioningBlocked");
    assertThat(said.getMessage())
        .contains("PersistentVolumeClaim x: no", "No change can be applied for now")
        .doesNotContain("The unit corrects it");
    assertThat(condition(status(seen(life, web)), "Provisioned").getMessage())
        .isEqualTo("Nothing runs: the service is stopped.");
  }

  @Test
  @DisplayName("what is accepted by now is not said to be refused")
  void acceptedByNow() {
    life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.refusal = Optional.of(new Observed.Refusal("PersistentVolumeClaim x: no", life.now));
    life.grant("Change");
    var seen = seen(life, made("Host", "web", true));
    assertThat(condition(status(seen), "Provisioned").getMessage()).doesNotContain("refuses");
  }

  @Test
  @DisplayName("what is taken back is neither ready nor being set up")
  void whileItIsTakenBack() {
    life = Life.active("2026-03-02").on("2026-05-06");
    life.held = true;
    life.edit(Life::terminate).grant("Termination");
    life.copy = Optional.of(Observed.Copy.State.NONE);
    life.look();
    assertThat(life.outcome.provision().name()).isEqualTo("RECLAIM");
    assertThat(status(seen(life, made("Host", "web", true).halted(true))).resources)
        .extracting(i -> i.state)
        .containsExactly("Stopped");
  }

  @Test
  @DisplayName("what was never made has not stopped, and of a missing kind nobody sees either")
  void neverMade() {
    life = Life.active("2026-03-02").on("2026-05-06");
    life.rule("Suspension", "Approved", "For cause.");
    var never = status(seen(life, made("Host", "web", false).nothingThere()));
    assertThat(never.resources).extracting(i -> i.state).containsExactly("Absent");
    var missing =
        Observed.Line.made(
                "Host", "web", false, Optional.empty(), Optional.of("The cluster has no kind."))
            .nothingThere();
    var unknown = status(seen(life, missing)).resources.get(0);
    assertThat(unknown.state).isEqualTo("Unknown");
    assertThat(unknown.message).isEqualTo("The cluster has no kind.");
    assertThat(unknown.used).isNull();
  }

  @Test
  @DisplayName("what the cluster refuses is not said to stand, and the cause stays known")
  void refused() {
    life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.refusal = Optional.of(new Observed.Refusal("PersistentVolumeClaim x: no", life.now));
    life.grant("Change");
    assertThat(life.open(Stage.MENDING)).isPresent();
    for (Observed seen :
        List.of(
            seen(life, made("Host", "web", true)).written(Optional.empty(), Optional.empty()),
            seen(life, made("Host", "web", true)).withRefusal(life.refusal))) {
      for (String type : List.of("Provisioned", "Ready", "Stalled")) {
        assertThat(condition(status(seen), type).getReason()).isEqualTo("ProvisioningBlocked");
        assertThat(condition(status(seen), type).getMessage())
            .contains("The cluster refuses what was approved: PersistentVolumeClaim x: no");
      }
      assertThat(condition(status(seen), "Provisioned").getStatus()).isEqualTo("False");
    }
  }

  @Test
  @DisplayName("what holds a change up is named: no edit files it while the end is under review")
  void heldUpByTheEndOfService() {
    life = Life.active("2026-03-02").on("2026-05-06").edit(all(Life::terminate, disk(50)));
    assertThat(life.open(Stage.TERMINATION_REVIEW)).isPresent();
    assertThat(
            condition(status(seen(life, made("Host", "web", true))), "ChangePending").getMessage())
        .contains(
            "The block termination keeps it from being applied for", "end of service of bus-3")
        .doesNotContain("Edit it anew");
  }
}
