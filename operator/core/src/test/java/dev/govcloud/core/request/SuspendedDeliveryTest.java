package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15: a change of a service that is halted is carried out when all of it is. */
class SuspendedDeliveryTest {
  @Test
  @DisplayName("what is delivered by hand late is not dated by when the hosts were halted")
  void deliveredLate() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(
        all(
            Wishes.security("WAF"),
            disk(50),
            reason("A firewall."),
            Wishes.papers("2026-05-06"),
            tests("2026-05-06")));
    life.provisions = false;
    life.grant("Change");
    assertThat(life.due(Stage.CHANGE_EXECUTION)).isEqualTo("2026-05-09");
    life.on("2026-05-07").rule("Suspension", "Approved", "For cause.").sleep();
    life.frozen = Optional.of(halted("2026-05-07", "2026-05-20", life.outcome.approved().filing));
    life.wake("2026-05-21");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Missed");
    assertThat(life.record().toString()).contains("Changed 2026-05-20");
  }

  private static Observed halted(String halted, String delivered, String filing) {
    var host = Observed.Line.made("Host", "web", false, Optional.empty(), Optional.empty());
    var firewall =
        new Observed.Line(
            "Security",
            "WAF",
            true,
            true,
            true,
            Optional.of(Life.at(delivered)),
            Optional.of("waf"),
            Optional.empty(),
            Amount.NOTHING);
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(host, firewall),
        Optional.of(filing),
        Optional.of(Life.at(halted)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
