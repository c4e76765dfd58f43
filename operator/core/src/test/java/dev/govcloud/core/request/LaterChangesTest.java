package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.Network;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A later change neither holds up an earlier one nor does away with what that was promised. */
class LaterChangesTest {
  private static final Stage EXECUTION = Stage.CHANGE_EXECUTION;

  private static Observed seen(Life life, boolean stands, Observed.Line... lines) {
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(lines),
        stands ? Optional.of(life.outcome.approved().filing) : Optional.empty(),
        stands ? Optional.of(Life.at("2026-05-07")) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Observed.Line made(String kind, String name, String since) {
    Optional<Instant> at = Optional.ofNullable(since).map(Life::at);
    return Observed.Line.made(kind, name, at.isPresent(), at, Optional.empty());
  }

  @Test
  @DisplayName("A25: what an earlier change is to take away is copied as that was granted")
  void copiedAsGranted() {
    Life life = Wishes.opened("2026-03-02", host("app", 2)).on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.policy.platformCopy.method = "VolumeSnapshot";
    life.edit(all(s -> s.resources.hosts.remove(1), reason("No reports.")));
    life.provisions = false;
    life.grant("Change");
    life.policy.platformCopy.method = "None";
    life.on("2026-05-07").edit(all(disk(60), reason("More."))).grant("Change");
    life.provisions = true;
    life.on("2026-05-08");
    assertThat(life.outcome.approved().copyMethod).isEqualTo("VolumeSnapshot");
  }

  @Test
  @DisplayName("A6: what a later change is still to take away holds no earlier one up")
  void removalHoldsUpNothing() {
    Life life = Wishes.opened("2026-03-02", host("app", 2)).on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change");
    life.on("2026-05-08")
        .edit(all(s -> s.resources.hosts.remove(1), reason("No app.")))
        .grant("Change");
    // web is as it was granted since the 9th, in time; app is halted and its copy is being taken
    life.frozen =
        Optional.of(
            seen(life, false, made("Host", "web", "2026-05-09"))
                .written(
                    Optional.of(life.outcome.approved().filing),
                    Optional.of(Life.at("2026-05-08"))));
    life.on("2026-05-12");
    life.frozen = Optional.of(seen(life, true, made("Host", "web", "2026-05-09")));
    life.on("2026-05-13");
    assertThat(life.states(EXECUTION)).startsWith("Met");
  }

  @Test
  @DisplayName("two changes that lapse on one day are two breaches")
  void twoOnOneDay() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change")
        .edit(all(disk(60), reason("Still more.")))
        .grant("Change")
        .on("2026-05-13");
    assertThat(life.kinds().stream().filter("DeadlineMissed"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("the unit is not waited for while the provider copies")
  void mendedWhileCopying() {
    Life life = Wishes.opened("2026-03-02", host("app", 2)).on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(disk(50), s -> s.resources.hosts.remove(1), reason("No app.")));
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.grant("Change").look();
    assertThat(life.open(Stage.MENDING)).isPresent();
    life.refusal = Optional.empty();
    // the provider mended it: web is written and runs; app waits for a copy that his storage fails
    Observed waits =
        seen(life, false, made("Host", "web", "2026-05-07"))
            .written(
                Optional.of(life.outcome.approved().filing), Optional.of(Life.at("2026-05-07")))
            .withProblem(Optional.of("VirtualMachine app-1 is to go and is halted"));
    life.frozen = Optional.of(waits);
    life.on("2026-06-30");
    assertThat(life.open(Stage.MENDING)).isEmpty();
  }

  @Test
  @DisplayName("A25: what went without a copy is named whole")
  void namedWhole() {
    Life life =
        Wishes.opened(
                "2026-03-02",
                s -> {
                  for (int i = 1; i <= 6; i++) {
                    host("reports-of-the-eastern-line-" + i, 1).accept(s);
                  }
                })
            .on("2026-05-06");
    life.edit(
        all(
            s -> s.resources.hosts.removeIf(h -> h.name.startsWith("reports")),
            reason("No reports.")));
    life.grant("Change");
    String said = life.outcome.milestones().get(life.outcome.milestones().size() - 1).message;
    assertThat(said).contains("reports-of-the-eastern-line-6");
  }

  private static Observed.Line byHand(String kind, String name, String since) {
    Optional<Instant> at = Optional.ofNullable(since).map(Life::at);
    return new Observed.Line(
        kind,
        name,
        true,
        at.isPresent(),
        at.isPresent(),
        at,
        Optional.of("f"),
        Optional.empty(),
        Amount.NOTHING);
  }

  /** Granted on the 6th, due on the 9th, and another on the 8th; nothing of either stands. */
  private static Life twoOfTheNetwork(Consumer<Network> first, Consumer<Network> then) {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(
        all(
            s -> {
              s.resources.network = new Network();
              first.accept(s.resources.network);
            },
            reason("Balance.")));
    life.provisions = false;
    life.grant("Change");
    return life.on("2026-05-08")
        .edit(all(s -> then.accept(s.resources.network), reason("A name.")))
        .grant("Change");
  }

  @Test
  @DisplayName("A6: a load balancer that was delivered in time waits for no later domain name")
  void oneLineOfTheNetwork() {
    Life life = twoOfTheNetwork(n -> n.loadBalancers = 1, n -> n.domains.add("bus.example.gov.cn"));
    life.frozen =
        Optional.of(
            seen(
                life,
                true,
                made("Host", "web", "2026-05-01"),
                byHand("Network", "load balancers", "2026-05-08"),
                byHand("Network", "domain bus.example.gov.cn", null)));
    life.on("2026-05-11");
    assertThat(life.states(EXECUTION)).containsExactly("Met", "Open");
    assertThat(life.record()).contains("EarlierChanged 2026-05-08");
  }

  @Test
  @DisplayName("A6: of two domain names each is its own, whatever number it has in the list")
  void oneOfTwoDomains() {
    Life life = twoOfTheNetwork(n -> n.domains.add("m.gov.cn"), n -> n.domains.add("a.gov.cn"));
    Observed.Line later = byHand("Network", "domain a.gov.cn", null);
    life.frozen = Optional.of(seen(life, true, byHand("Network", "domain m.gov.cn", null), later));
    life.on("2026-05-09");
    assertThat(life.states(EXECUTION)).containsExactly("Open", "Open");
    life.frozen =
        Optional.of(seen(life, true, byHand("Network", "domain m.gov.cn", "2026-05-09"), later));
    life.on("2026-05-11");
    assertThat(life.states(EXECUTION)).containsExactly("Met", "Open");
  }

  @Test
  @DisplayName("A6: a domain name that a later change puts another in the place of is owed no more")
  void anotherDomainInItsPlace() {
    Life life =
        twoOfTheNetwork(
            n -> n.domains.add("m.gov.cn"),
            n -> {
              n.domains.clear();
              n.domains.add("a.gov.cn");
            });
    assertThat(life.states(EXECUTION)).containsExactly("Void", "Open");
  }

  @Test
  @DisplayName("A6: what was carried out in time while the operator slept was carried out in time")
  void grantedWhileAsleep() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(minor());
    life.provisions = false;
    life.grant("Change").on("2026-05-08").edit(all(disk(60), reason("Still more.")));
    // granted on the 8th; the host is as the first one asked since the 9th
    life.sleep();
    life.write("Change", "Approved", d -> {});
    life.frozen = Optional.of(seen(life, true, made("Host", "web", "2026-05-09")));
    life.wake("2026-05-12");
    assertThat(life.record()).contains("EarlierChanged 2026-05-09");
    assertThat(life.states(EXECUTION)).containsExactly("Met", "Open");
  }

  @Test
  @DisplayName("A25: a range that is cut below what runs takes machines away, and says so")
  void rangeThatIsCut() {
    Life life =
        Wishes.opened("2026-03-02", all(Wishes.elastic(3, 4), s -> Wishes.web(s).count = 4))
            .on("2026-05-06");
    life.policy.platformCopy.method = "None";
    life.edit(all(Wishes.elastic(1, 2), s -> Wishes.web(s).count = 2, reason("Fewer.")));
    life.grant("Change");
    assertThat(life.outcome.milestones().get(life.outcome.milestones().size() - 1).message)
        .contains("took no copy", "Host web");
  }

  @Test
  @DisplayName("a range that still holds what runs takes nothing away")
  void rangeThatIsMoved() {
    Life life =
        Wishes.opened("2026-03-02", all(Wishes.elastic(3, 4), s -> Wishes.web(s).count = 3))
            .on("2026-05-06");
    life.edit(all(Wishes.elastic(1, 3), reason("Fewer."))).grant("Change");
    assertThat(TakenAway.by(life.newest(Matter.CHANGE).object().getSpec().change)).isEmpty();
  }
}
