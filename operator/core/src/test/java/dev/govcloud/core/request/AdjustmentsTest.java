package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.elastic;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A16, A20: what the authority may give instead of what is asked for, and what it may not. */
class AdjustmentsTest {
  private static final String ADJUSTED = "ApprovedWithAdjustment";

  @Test
  @DisplayName("an elastic host moves by itself: it gets no number, but fewer processors or none")
  void anElasticHost() {
    Life life = Life.filed("2026-03-02", elastic(1, 4)).grant("Acceptance");
    assertThat(life.decide("Approval", ADJUSTED, adjust("web", null, 2)).message())
        .contains("adjustment.hosts/web.count: an elastic host moves in its range by itself");
    assertThat(life.decide("Approval", ADJUSTED, adjust("web", 1, null)).effective()).isTrue();
    Life none = Life.filed("2026-03-02", all(elastic(1, 4), Wishes.host("app", 1)));
    none.grant("Acceptance");
    assertThat(none.decide("Approval", ADJUSTED, adjust("web", null, 0)).effective()).isTrue();
    none.on("2026-03-03").edit(s -> Wishes.web(s).count = 3);
    assertThat(none.outcome.approved().resources.hosts.get(0).count)
        .as("its range sets nothing up that the approval left out")
        .isZero();
  }

  @Test
  @DisplayName("a host of fixed number gets the number that the authority gives it")
  void aFixedHost() {
    Life life = Life.filed("2026-03-02", s -> Wishes.web(s).count = 3).grant("Acceptance");
    assertThat(life.decide("Approval", ADJUSTED, adjust("web", null, 2)).effective()).isTrue();
    assertThat(life.outcome.approved().resources.hosts.get(0).count).isEqualTo(2);
  }

  @Test
  @DisplayName("a grant of a change takes no memory from what runs")
  void memoryThatRuns() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(s -> Wishes.web(s).memoryGiB = 8, reason("More.")));
    assertThat(life.decide("Change", ADJUSTED, memory(2)).reason()).isEqualTo("WrongAdjustment");
    assertThat(life.decide("Change", ADJUSTED, memory(6)).effective()).isTrue();
  }

  @Test
  @DisplayName("who adjusts what was not applied for is told which hosts there are")
  void anotherHost() {
    Life life = Life.filed("2026-03-02", Wishes.host("app", 1)).grant("Acceptance");
    assertThat(life.decide("Approval", ADJUSTED, adjust("db", 1, null)).message())
        .contains(
            "adjustment.hosts names db, which is no host of the application; it has web, app");
  }

  private static Consumer<DecisionSpec> memory(int gib) {
    return d -> {
      adjust("web", null, null).accept(d);
      d.adjustment.hosts.get(0).memoryGiB = gib;
    };
  }
}
