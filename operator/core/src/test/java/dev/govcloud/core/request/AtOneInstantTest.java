package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A3: a period is over at 24:00; what comes at that very instant comes after it. */
class AtOneInstantTest {
  private static final Instant MIDNIGHT = Life.at("2026-03-10");

  private static Happening notice(MilestoneKind kind) {
    return Happening.notice(MIDNIGHT, kind, Stage.TRIAL, "So it is.");
  }

  @Test
  @DisplayName("whatever lapses comes before what is filed then, a longer calendar before that")
  void whatLapsesComesFirst() {
    Instant filed =
        Happening.of(MIDNIGHT, Trigger.CHANGE_APPLIED, "clerk@transport.example", null, "Filed.")
            .place();
    Instant counted = notice(MilestoneKind.DEADLINE_RECOMPUTED).place();
    for (Trigger lapse :
        List.of(Trigger.TRIAL_LAPSED, Trigger.GRACE_LAPSED, Trigger.RETENTION_LAPSED)) {
      assertThat(Happening.byTime(MIDNIGHT, lapse, "Over.").place())
          .as(lapse.name())
          .isBetween(counted.plusNanos(1), filed.minusNanos(1));
    }
    assertThat(notice(MilestoneKind.DEADLINE_MISSED).place())
        .isBetween(counted.plusNanos(1), filed.minusNanos(1));
    assertThat(notice(MilestoneKind.TRIAL_ENDING).place()).as("a warning").isEqualTo(filed);
  }
}
