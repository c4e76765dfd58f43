package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An operator that does nothing but fail says so; what passes by itself is no sign. */
class PassesTest {
  private Instant now = Instant.parse("2026-03-02T02:00:00Z");
  private final Passes passes = new Passes(() -> now);

  @Test
  void nothingButFailuresForAWhileIsNotHealthy() {
    failAll();
    now = now.plus(Passes.PATIENCE).minusSeconds(1);
    assertThat(passes.healthy()).as("it may pass").isTrue();
    now = now.plusSeconds(1);
    assertThat(passes.healthy()).isFalse();
    passes.succeeded();
    assertThat(passes.healthy()).isTrue();
  }

  @Test
  void afterASuccessTheWhileBeginsAnew() {
    failAll();
    now = now.plus(Passes.PATIENCE);
    passes.succeeded();
    failAll();
    assertThat(passes.healthy()).isTrue();
    now = now.plus(Passes.PATIENCE);
    assertThat(passes.healthy()).isFalse();
  }

  @Test
  void aSingleFailureIsNoSign() {
    passes.failed();
    now = now.plus(Duration.ofDays(1));
    assertThat(passes.healthy()).isTrue();
  }

  private void failAll() {
    for (int i = 0; i < Passes.TELLING; i++) {
      passes.failed();
    }
  }
}
