package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What Prometheus and the kubelet read. */
class MetricsIT {

  @Test
  void deadlinesAreInstantsAndVanishWithTheRequest() {
    Bureau bureau = new Bureau("figures");
    try (OperatorProcess operator = OperatorProcess.showingEachRequest()) {
      bureau.apply("figures", r -> {});
      CloudResourceRequestStatus status = bureau.awaitPhase("figures", "Submitted");
      long due = Instant.parse(status.deadlines.get(0).due).getEpochSecond();
      String series = "name=\"figures\",namespace=\"" + bureau.namespace + "\"";
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> value(operator, "govcloud_deadline_timestamp_seconds", series) == due);
      assertThat(value(operator, "govcloud_obligations_open", "namespace=\"" + bureau.namespace))
          .isEqualTo(1);
      bureau.approve("figures", "Acceptance");
      bureau.decide("figures", "Approval", "Refused", "Not needed.");
      bureau.awaitPhase("figures", "Rejected");
      await()
          .atMost(Duration.ofSeconds(15))
          .until(
              () ->
                  value(operator, "govcloud_obligations_ended_total", "stage=\"Acceptance\"") >= 1
                      && value(operator, "govcloud_obligations_recorded", "stage=\"Approval\"") >= 1
                      && value(operator, "govcloud_requests", "phase=\"Rejected\"") >= 1);
      bureau.clerk.resource(bureau.get("figures")).delete();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !operator.get("/q/metrics").contains(series));
      assertThat(value(operator, "govcloud_obligations_ended_total", "stage=\"Acceptance\""))
          .as("a counter outlives the request")
          .isGreaterThanOrEqualTo(1);
      for (String probe : new String[] {"live", "ready", "started"}) {
        assertThat(operator.get("/q/health/" + probe)).as(probe).contains("\"UP\"");
      }
    }
  }

  private static double value(OperatorProcess operator, String name, String label) {
    return operator
        .get("/q/metrics")
        .lines()
        .filter(l -> l.startsWith(name + "{") && l.contains(label))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
        .max()
        .orElse(-1);
  }
}
