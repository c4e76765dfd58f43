package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack 5: managed fields are the writer's, so no time in them makes an edit older or newer. */
class AttacksOnTimeIT {
  private static OperatorProcess operator;
  private static final Bureau BUREAU = new Bureau("times");

  @BeforeAll
  static void start() {
    operator = OperatorProcess.realTime();
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @ParameterizedTest(name = "{0} days from now")
  @ValueSource(ints = {-30, -1, 1, 30})
  void anEditThatIsSeenToComeHasTheServersTime(int days) {
    String name = "seen-" + (days + 100);
    BUREAU.apply(name, r -> {});
    BUREAU.awaitFiling(name, "Acceptance");
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    forge(name, Instant.now().plus(Duration.ofDays(days)));
    datedByTheServer(name, before);
  }

  @Test
  void soHasOneWhoseManagedFieldsAreGone() {
    BUREAU.apply("bare", r -> {});
    BUREAU.awaitFiling("bare", "Acceptance");
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    CloudResourceRequest edited = edited("bare");
    edited.getMetadata().setManagedFields(List.of(new ManagedFieldsEntry()));
    BUREAU.clerk.resource(edited).update();
    datedByTheServer("bare", before);
  }

  /** The gap in which nobody led is all that a writer can choose from. */
  @ParameterizedTest(name = "{0} days from now")
  @ValueSource(ints = {-30, 30})
  void anEditThatIsFoundHasNoTimeOutsideOfTheGap(int days) {
    String name = "found-" + (days + 100);
    BUREAU.apply(name, r -> {});
    BUREAU.awaitFiling(name, "Acceptance");
    operator.kill();
    Instant led = lastLed();
    await().until(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).isAfter(led));
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    forge(name, Instant.now().plus(Duration.ofDays(days)));
    operator.start();
    // The server notes its own time beside the forged one: that lies in the gap and is the edit's.
    assertThat(second(name, before).dated).isEqualTo(days < 0 ? "Writer" : "Server");
  }

  /** Whole seconds are all that a writer's time has: the gap begins with the next one. */
  private static Instant lastLed() {
    var lease =
        BUREAU.admin.leases().inNamespace(ControlPlane.SYSTEM).withName("govcloud-operator").get();
    return lease.getSpec().getRenewTime().toInstant();
  }

  private static void datedByTheServer(String name, Instant before) {
    assertThat(second(name, before).dated).isEqualTo("Server");
  }

  /** What was filed with the edit, at no other time than it was made. */
  private static FilingSpec second(String name, Instant before) {
    BUREAU.awaitStatus(
        name, s -> s.milestones.stream().anyMatch(m -> "Resubmitted".equals(m.kind)));
    Filing second =
        BUREAU
            .admin
            .resources(Filing.class)
            .inNamespace(BUREAU.namespace)
            .withName(name + "-2")
            .get();
    assertThat(Instant.parse(second.getSpec().filedAt)).isBetween(before, Instant.now());
    return second.getSpec();
  }

  private static void forge(String name, Instant time) {
    CloudResourceRequest edited = edited(name);
    ManagedFieldsEntry entry = new ManagedFieldsEntry();
    entry.setManager("forger");
    entry.setOperation("Update");
    entry.setApiVersion(edited.getApiVersion());
    entry.setFieldsType("FieldsV1");
    entry.setTime(time.truncatedTo(ChronoUnit.SECONDS).toString());
    entry.setFieldsV1(new FieldsV1());
    entry
        .getFieldsV1()
        .setAdditionalProperty(
            "f:spec", Map.of("f:system", Map.of("f:purpose", Map.of()), "f:applicant", Map.of()));
    edited.getMetadata().setManagedFields(List.of(entry));
    BUREAU.clerk.resource(edited).update();
  }

  private static CloudResourceRequest edited(String name) {
    CloudResourceRequest edited = BUREAU.get(name);
    edited.getSpec().system.purpose = "Arrivals at every stop, at " + Instant.now();
    return edited;
  }
}
