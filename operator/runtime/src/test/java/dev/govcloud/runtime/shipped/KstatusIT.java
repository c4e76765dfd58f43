package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.request.Life;
import dev.govcloud.runtime.e2e.ControlPlane;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What kstatus itself, by which Flux and kubectl's own tools judge health, says of a request. */
class KstatusIT {
  private static String status(CloudResourceRequest request) throws Exception {
    Path file = Files.createTempFile("request", ".json");
    Files.writeString(file, Serialization.asJson(request));
    Path output = Files.createTempFile("kstatus", ".out");
    Process kstatus =
        new ProcessBuilder(ControlPlane.program("kstatus").toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(kstatus.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output).trim();
    assertThat(kstatus.exitValue()).as(said).isZero();
    Files.delete(file);
    Files.delete(output);
    return said;
  }

  @Test
  void whatIsAwaitedIsInProgress() throws Exception {
    Life filed = Life.filed("2026-03-02");
    assertThat(status(Samples.seen(filed))).startsWith("InProgress: ");
    assertThat(status(Samples.seen(filed.grant("Acceptance")))).startsWith("InProgress: ");
    assertThat(status(Samples.seen(filed.grant("Approval")))).startsWith("InProgress: ");
  }

  @Test
  void whatTheUnitHasToMendHasFailed() throws Exception {
    Life refused = Life.filed("2026-03-02").rule("Acceptance", "Refused", "The plan is missing.");
    assertThat(status(Samples.seen(refused))).startsWith("Failed: ");
    Life rejected = Life.filed("2026-03-02").grant("Acceptance");
    rejected.rule("Approval", "Refused", "There is no need for it.");
    assertThat(status(Samples.seen(rejected))).startsWith("Failed: ");
  }

  @Test
  void whatIsOpenedIsCurrent() throws Exception {
    assertThat(status(Samples.seen(Life.active("2026-03-02")))).startsWith("Current: ");
  }

  @Test
  void anEditThatIsNotOnRecordIsInProgress() throws Exception {
    CloudResourceRequest edited = Samples.seen(Life.active("2026-03-02"));
    edited.getMetadata().setGeneration(edited.getStatus().observedGeneration + 1);
    assertThat(status(edited)).startsWith("InProgress: ");
  }

  @Test
  void whatTheOperatorHasNotSeenPassesForCurrent() throws Exception {
    CloudResourceRequest fresh = Samples.seen(Life.filed("2026-03-02"));
    fresh.setStatus(null);
    assertThat(status(fresh))
        .as("kstatus knows no better of any kind: docs/gitops.md says so, Flux gets expressions")
        .startsWith("Current: ");
  }

  @Test
  void inTrialTheUnitIsAwaited() throws Exception {
    assertThat(status(Samples.seen(Life.inTrial("2026-03-02")))).startsWith("InProgress: ");
  }
}
