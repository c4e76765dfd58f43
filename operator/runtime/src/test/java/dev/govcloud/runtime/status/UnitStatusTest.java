package dev.govcloud.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.provision.UnitNamespace.Standing;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a unit may be struck off (article 16). */
class UnitStatusTest {
  private final UsingUnit unit = new UsingUnit();
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");

  UnitStatusTest() {
    unit.getMetadata().setName("bureau");
    unit.getMetadata().setGeneration(1L);
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().namespace = "bureau";
    unit.setStatus(null);
  }

  private Boolean closed(int live) {
    unit.setStatus(UnitStatus.next(unit, live, Standing.STANDS, now));
    return unit.getStatus().closed;
  }

  private void closing(Boolean closing) {
    unit.getSpec().closing = closing;
    unit.getMetadata().setGeneration(unit.getMetadata().getGeneration() + 1);
  }

  @Test
  void aUnitThatIsNotClosingIsNeverClosed() {
    assertThat(closed(0)).isNull();
    assertThat(unit.getStatus().closingSince).isNull();
    assertThat(UnitStatus.settling(unit.getStatus())).isFalse();
  }

  @Test
  void whatIsOnItsWayIsWaitedFor() {
    closing(true);
    assertThat(closed(0)).isNull();
    assertThat(UnitStatus.settling(unit.getStatus())).isTrue();
    now = now.plusSeconds(9);
    assertThat(closed(0)).isNull();
    now = now.plusSeconds(1);
    assertThat(closed(0)).isTrue();
  }

  @Test
  void whatArrivedMeanwhileIsEndedFirst() {
    closing(true);
    closed(0);
    now = now.plusSeconds(10);
    assertThat(closed(1)).isNull();
    assertThat(UnitStatus.settling(unit.getStatus())).isFalse();
    assertThat(closed(0)).isTrue();
  }

  @Test
  void anEditStartsTheWaitAnew() {
    closing(true);
    closed(0);
    now = now.plusSeconds(10);
    assertThat(closed(0)).isTrue();
    closing(null);
    assertThat(closed(0)).isNull();
    closing(true);
    assertThat(closed(0)).as("it may have been open between two looks").isNull();
    closing(true);
    assertThat(closed(0)).isNull();
  }
}
