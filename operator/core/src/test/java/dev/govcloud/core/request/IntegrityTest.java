package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Chain;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody forges in a status, a filing or a ruling is noticed before it is acted on. */
class IntegrityTest {
  static Stream<Arguments> forgeries() {
    return Stream.of(
        forged("entry 2", l -> l.request.getStatus().milestones.get(1).actor = "mayor"),
        forged(
            "entry 1",
            l -> l.request.getStatus().milestones = l.outcome.milestones().subList(1, 4)),
        forged("entry 3", l -> l.request.getStatus().milestones.get(2).sequence = 9L),
        forged("Filing bus-1", l -> filing(l).content.resources.hosts.get(0).vcpu = 64),
        forged("Filing bus-1", l -> filing(l).filedBy = "somebody@else.example"),
        forged("Decision decision-2", l -> l.ruling("decision-2").verdict = "Refused"),
        forged("status.approved", l -> approved(l).resources.hosts.get(0).vcpu = 128),
        forged("status.approved", l -> approved(l).resources.hosts.get(0).count = 9),
        forged("status.approved", l -> approved(l).zone = "Internet"),
        forged("status.approved", l -> approved(l).filing = "bus-2"),
        forged("status.approved", l -> l.request.getStatus().approved = null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void isNoticed(String what, Consumer<Life> forgery) {
    Life life = Life.active("2026-03-02");
    assertThat(Integrity.fault(life.facts())).isEmpty();
    forgery.accept(life);
    assertThat(Integrity.fault(life.facts())).hasValueSatisfying(f -> assertThat(f).contains(what));
  }

  @Test
  @DisplayName("A chain that is forged whole grants nothing either: a ruling stands behind a grant")
  void hashedAnew() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    Life other = Life.inTrial("2026-03-02");
    life.request.setStatus(other.request.getStatus());
    assertThat(Chain.firstBroken(life.request.getStatus().milestones)).isEmpty();
    assertThat(Integrity.fault(life.facts()))
        .hasValueSatisfying(f -> assertThat(f).contains("Decision decision-2"));
  }

  @Test
  @DisplayName("A form that only a newer operator knows is said to be one, and is no crash")
  void newerForm() {
    Life life = Life.filed("2026-03-02");
    filing(life).form = "v9";
    Milestone entry = life.request.getStatus().milestones.get(0);
    entry.filingDigest = Contents.digest(filing(life), "bureau-transport");
    entry.hash = Chain.hash(List.of(), entry);
    assertThat(Integrity.fault(life.facts()))
        .hasValueSatisfying(f -> assertThat(f).contains("bus-1 has the form v9", "or a newer one"));
  }

  @Test
  @DisplayName("What moved elastically, was changed, halted or is being ended is whole")
  void whatHappensByItself() {
    Life life = Wishes.opened("2026-03-02", Wishes.elastic(1, 5));
    life.on("2026-05-06").edit(s -> Wishes.web(s).count = 4).edit(Wishes.minor()).grant("Change");
    life.edit(Life::terminate).grant("Termination");
    assertThat(Integrity.fault(life.facts())).isEqualTo(Optional.empty());
    assertThat(List.of(life.phase())).containsExactly("Terminated");
  }

  private static Arguments forged(String what, Consumer<Life> forgery) {
    return Arguments.of(what, forgery);
  }

  private static dev.govcloud.api.filing.FilingSpec filing(Life life) {
    return life.outcome.book().entry("bus-1").orElseThrow().object().getSpec();
  }

  private static dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot approved(Life life) {
    return life.request.getStatus().approved;
  }
}
