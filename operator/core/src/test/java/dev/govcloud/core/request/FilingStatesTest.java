package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Matter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What became of each filing stays as it was when the matter goes on or ends. */
class FilingStatesTest {

  @Test
  @DisplayName("what was returned and corrected stays Returned when the service ends")
  void returnedStaysReturned() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.rule("Change", "Returned", "Say what for.");
    life.on("2026-05-07").edit(all(disk(50), reason("More passengers in the summer.")));
    life.on("2026-05-08").edit(Life::terminate).grant("Termination");
    assertThat(life.filings())
        .contains("Change Returned 2026-05-06", "Change Superseded 2026-05-07");
  }

  @Test
  @DisplayName("T13: where the filings have taken their room only the end of service is filed")
  void noRoomIsLeft() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.policy.limits.filedMiBPerRequest = 0;
    life.edit(minor());
    assertThat(life.filings()).noneMatch(f -> f.startsWith("Change"));
    life.on("2026-05-07").edit(Life::terminate);
    assertThat(life.kinds()).endsWith("Opened", "TerminationApplied");
    assertThat(life.grant("Termination").phase()).isEqualTo("Terminated");
  }

  @Test
  @DisplayName("a unit that calls its change major files it anew, as a major one")
  void declaredMajor() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    assertThat(life.newest(Matter.CHANGE).major()).isFalse();
    life.on("2026-05-07").edit(s -> s.change.declaredMajor = true);
    assertThat(life.newest(Matter.CHANGE).major()).isTrue();
    assertThat(life.filings()).contains("Change Superseded 2026-05-06", "Change Open 2026-05-07");
    life.on("2026-05-08").edit(s -> s.remarks = "As discussed.");
    assertThat(life.filings()).as("remarks are of no matter").hasSize(4);
  }
}
