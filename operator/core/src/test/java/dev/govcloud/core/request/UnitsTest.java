package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Units that are not, or no longer, registered (articles 2 and 8). */
class UnitsTest {
  @Test
  @DisplayName("U1: in service: no further grant, what runs runs, the end stays possible")
  void inService() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.unit = UnitShare.UNREGISTERED;
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("UnitNotRegistered");
    assertThat(life.outcome.provision()).isEqualTo(Provision.FORMAL);
    life.edit(Life::terminate).grant("Termination");
    assertThat(life.phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("U1: in the trial: neither more time nor the opening; the trial ends by its date")
  void inTheTrial() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-09");
    life.edit(Wishes.all(tests("2026-03-09"), Life.extension(10)));
    life.unit = UnitShare.UNREGISTERED;
    for (String stage : new String[] {"FinalReview", "TrialExtension"}) {
      assertThat(life.decide(stage, "Approved", d -> {}).reason()).isEqualTo("UnitNotRegistered");
      life.rule(stage, "Refused", "Not a unit any more.");
    }
    assertThat(life.outcome.provision()).isEqualTo(Provision.TRIAL);
    assertThat(life.on("2026-04-02").phase()).isEqualTo("Terminating");
  }

  @Test
  @DisplayName("U1: in the grace period an override does not get past it either")
  void noOverride() {
    Life life = Life.inTrial("2026-03-02").on("2026-04-03").edit(Life.extension(10));
    life.unit = UnitShare.UNREGISTERED;
    assertThat(life.decide("TrialExtension", "Approved", Wishes.override()).reason())
        .isEqualTo("UnitNotRegistered");
  }

  @Test
  @DisplayName("U1: neither accepted nor approved, but refused or returned; and it is said")
  void atTheApplication() {
    Life life = new Life("2026-03-02");
    life.unit = UnitShare.UNREGISTERED;
    life.look();
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
        .anyMatch(l -> l.contains("no registered unit"));
    assertThat(life.decide("Acceptance", "Approved", d -> {}).reason())
        .isEqualTo("UnitNotRegistered");
    life.rule("Acceptance", "Returned", "Register first.");
    life.unit = UnitShare.unbounded("Transport bureau");
    life.on("2026-03-09").edit(s -> s.remarks = "Registered.").grant("Acceptance");
    life.unit = UnitShare.UNREGISTERED;
    assertThat(life.decide("Approval", "Approved", d -> {}).reason())
        .isEqualTo("UnitNotRegistered");
  }

  @Test
  @DisplayName("U1: registered again, the next ruling grants what was filed meanwhile")
  void registeredAgain() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.unit = UnitShare.UNREGISTERED;
    life.edit(minor());
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("UnitNotRegistered");
    life.unit = UnitShare.unbounded("Transport bureau");
    assertThat(life.grant("Change").kinds()).endsWith("ChangeGranted", "Changed");
  }

  @Test
  @DisplayName("U1: an order for cause is no grant: suspended and resumed as any other")
  void ordersForCause() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.unit = UnitShare.UNREGISTERED;
    life.rule("Suspension", "Approved", "Not a unit any more.");
    assertThat(life.rule("Resumption", "Approved", "Until it has moved.").outcome.provision())
        .isEqualTo(Provision.FORMAL);
  }
}
