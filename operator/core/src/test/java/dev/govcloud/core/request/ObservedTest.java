package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what was approved stands and runs, so that it can be handed over (A10). */
class ObservedTest {
  private static final Instant EARLY = Instant.parse("2026-03-03T01:00:00Z");
  private static final Instant LATE = Instant.parse("2026-03-03T02:00:00Z");

  @Test
  void readyIsEveryMachineThatWasApproved() {
    assertThat(seen(machine("web-1", true, false), machine("web-2", true, false)).ready(two()))
        .isTrue();
    assertThat(seen(machine("web-1", true, false)).ready(two())).as("one is missing").isFalse();
    assertThat(seen(machine("web-1", true, false), machine("web-2", false, false)).ready(two()))
        .as("one does not run")
        .isFalse();
    assertThat(seen(machine("web-1", true, false), machine("web-2", true, true)).ready(two()))
        .as("one is going")
        .isFalse();
  }

  @Test
  void whatStandsIsWhatWasApprovedInANamespaceThatStays() {
    Observed seen = seen();
    assertThat(seen.stands(two())).isTrue();
    assertThat(seen.standing(Optional.of("bus-2"), Optional.empty()).stands(two()))
        .as("something else stands")
        .isFalse();
    assertThat(seen.withProblem(Optional.of("a foreign namespace")).stands(two())).isFalse();
    assertThat(in(Optional.empty()).stands(two())).isFalse();
    assertThat(in(Optional.of(new Observed.Namespace("gc-x", "uid", true))).stands(two()))
        .as("the namespace is going")
        .isFalse();
  }

  @Test
  void readySinceTheLastOfThemWas() {
    Observed machines = seen(machine("web-1", LATE), machine("web-2", EARLY));
    assertThat(machines.standing(Optional.of("bus-1"), Optional.of(EARLY)).readySince())
        .contains(LATE);
    Observed objects = seen(machine("web-1", EARLY));
    assertThat(objects.standing(Optional.of("bus-1"), Optional.of(LATE)).readySince())
        .contains(LATE);
  }

  @Test
  void whereOneDoesNotTellNobodyKnowsSinceWhen() {
    Observed machines = seen(machine("web-1", LATE), machine("web-2", true, false));
    assertThat(machines.standing(Optional.of("bus-1"), Optional.of(EARLY)).readySince()).isEmpty();
    assertThat(seen(machine("web-1", LATE)).readySince()).as("nor the objects").isEmpty();
  }

  @Test
  void aProblemThatShowsWhileActingIsTheProblem() {
    Observed seen = seen().withProblem(Optional.of("the first"));
    assertThat(seen.withProblem(Optional.empty()).problem()).contains("the first");
    assertThat(seen.withProblem(Optional.of("the second")).problem()).contains("the second");
    assertThat(seen.nothingLeft()).isFalse();
    assertThat(Observed.NOTHING.nothingLeft()).isTrue();
    assertThat(Observed.NOTHING.withProblem(Optional.of("not looked at")).nothingLeft()).isFalse();
  }

  private static Snapshot two() {
    Snapshot approved = new Snapshot();
    approved.filing = "bus-1";
    approved.resources = new CloudResourceRequestSpec.Resources();
    Host web = Wishes.aHost("web", 2);
    web.count = 2;
    approved.resources.hosts.add(web);
    return approved;
  }

  private static Observed seen(Observed.Host... hosts) {
    return in(Optional.of(new Observed.Namespace("gc-x", "uid", false)), hosts);
  }

  private static Observed in(Optional<Observed.Namespace> namespace, Observed.Host... hosts) {
    return new Observed(
        namespace,
        List.of(hosts),
        Optional.of("bus-1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Observed.Host machine(String name, boolean running, boolean terminating) {
    return new Observed.Host(name, name, running, terminating, Optional.empty(), Optional.empty());
  }

  private static Observed.Host machine(String name, Instant since) {
    return new Observed.Host(name, name, true, false, Optional.empty(), Optional.of(since));
  }
}
