package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Termination;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The examples in their order are lives: each is applied as it is by its writer once the one before
 * had its effect, is filed under the name that its comment says, and the ruling on it takes effect.
 * The calendar stands on a day that fits and is put forward where the story goes on later.
 */
class ExamplesInOrderIT {
  private static final String LAST = "26";
  private static final String PROVIDER = "ops@provider.example";
  private static final String OWED = "AwaitingFulfilment";
  private static final String REVIEWER = "decider@authority.example";
  private static final long NATURAL_PACE = Duration.ofDays(1).toMillis();

  /** The day on which an example and those after it are applied. */
  private static final Map<String, String> DAYS =
      Map.of(
          "02", "2026-03-10",
          "13", "2026-03-24",
          "15", "2026-04-09",
          "20", "2026-09-17",
          "25", "2026-11-24");

  private final ControlPlane plane = ControlPlane.get();
  private final KubernetesClient admin = plane.admin();
  private OperatorProcess operator;

  @Test
  void appliedOneAfterTheOtherTheyAreLives() {
    Examples.registerUnit();
    try {
      for (String file : Examples.files()) {
        String number = file.substring(0, 2);
        if (number.compareTo("02") >= 0 && number.compareTo(LAST) <= 0) {
          putForwardTo(DAYS.get(number));
          live(file);
        }
        besides(number);
      }
      await()
          .untilAsserted(
              () ->
                  assertThat(states())
                      .containsEntry("parking-1", "Refused")
                      .containsEntry("parking-2", "Withdrawn")
                      .containsEntry("permits-2", "Granted")
                      .containsEntry("permits-3", "Superseded")
                      .containsEntry("kiosk-1", "Withdrawn"));
      assertThat(states().entrySet().stream().filter(e -> e.getKey().startsWith("bus-")))
          .hasSize(6)
          .allMatch(e -> e.getValue().equals("Granted"));
      assertThat(status("bus").deadlines)
          .as("all was in time")
          .noneMatch(d -> "Missed".equals(d.state));
      assertThat(status("bus").phase).isEqualTo("Terminated");
    } finally {
      operator.close();
    }
  }

  /** What the examples leave out: other requests go the same way, and end without a story. */
  private void besides(String number) {
    switch (number) {
      case "05" -> end("kiosk");
      case "09" -> {
        await().untilAsserted(() -> assertThat(states()).containsEntry("permits-1", "Returned"));
        rule("permits", "permits-2", "Acceptance");
        rule("permits", "permits-2", "Approval", false);
        byHand("permits", "Delivered");
      }
      case "16" -> {
        await().untilAsserted(() -> assertThat(states()).containsEntry("permits-3", "Open"));
        end("permits");
      }
      default -> {}
    }
  }

  private void putForwardTo(String day) {
    if (day != null) {
      if (operator != null) {
        operator.close();
      }
      operator = OperatorProcess.timeLapse(day + "T01:00:00Z", NATURAL_PACE);
    }
  }

  private void live(String file) {
    String name = Examples.name(file);
    Examples.apply(file, "--dry-run=none");
    if (Examples.kind(file).equals("Decision")) {
      awaitEffect(name);
    } else {
      awaitRequest(name, r -> true);
      Examples.filedAs(file)
          .ifPresent(filing -> assertThat(newestFiling(name)).as(file).isEqualTo(filing));
    }
  }

  /** On record, and whatever is to be set up, changed or taken back is. */
  private void awaitRequest(String name, Predicate<CloudResourceRequest> more) {
    await("request " + name + " at rest")
        .atMost(Duration.ofSeconds(90))
        .until(() -> settled(request(name).get()) && more.test(request(name).get()));
  }

  private static boolean settled(CloudResourceRequest r) {
    return r.getStatus() != null
        && r.getMetadata().getGeneration().equals(r.getStatus().observedGeneration)
        && r.getStatus().awaiting.stream().noneMatch(a -> "CloudProvider".equals(a.party));
  }

  private void awaitEffect(String decision) {
    awaitRequest(awaitAnswer(decision).getSpec().request, r -> true);
  }

  private Decision awaitAnswer(String decision) {
    Resource<Decision> ruling =
        admin.resources(Decision.class).inNamespace(Examples.NAMESPACE).withName(decision);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ruling.get().getStatus(), s -> s != null && s.effect != null);
    Decision answered = ruling.get();
    assertThat(answered.getStatus().effect)
        .as(decision + ": " + answered.getStatus().message)
        .isEqualTo("Effective");
    return answered;
  }

  private void rule(String name, String filing, String stage) {
    rule(name, filing, stage, true);
  }

  /** As {@link #rule(String, String, String)}; what the provider owes by hand is not waited for. */
  private void rule(String name, String filing, String stage, boolean atRest) {
    Decision decision = new Decision();
    decision.getMetadata().setName(name + "-by-test-" + stage.toLowerCase());
    decision.getMetadata().setNamespace(Examples.NAMESPACE);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = name;
    decision.getSpec().filing = filing;
    decision.getSpec().stage = stage;
    decision.getSpec().verdict = "Approved";
    decision.getSpec().decidedBy = REVIEWER;
    plane.as(REVIEWER, "govcloud:authority").resource(decision).create();
    if (atRest) {
      awaitEffect(decision.getMetadata().getName());
    } else {
      awaitAnswer(decision.getMetadata().getName());
    }
  }

  /** What the provider's people do by hand, line by line, as example 30 does. */
  private void byHand(String name, String deed) {
    await()
        .untilAsserted(
            () -> assertThat(status(name).resources).anyMatch(i -> OWED.equals(i.state)));
    for (var item : status(name).resources) {
      if (OWED.equals(item.state)) {
        Fulfilment fulfilment = new Fulfilment();
        fulfilment.getMetadata().setGenerateName(name + "-" + deed.toLowerCase() + "-");
        fulfilment.getMetadata().setNamespace(Examples.NAMESPACE);
        fulfilment.setSpec(new FulfilmentSpec());
        fulfilment.getSpec().request = name;
        fulfilment.getSpec().filing = status(name).approved.filing;
        fulfilment.getSpec().item = new FulfilmentSpec.Item();
        fulfilment.getSpec().item.kind = item.kind;
        fulfilment.getSpec().item.name = item.name;
        fulfilment.getSpec().deed = deed;
        fulfilment.getSpec().amount = "Delivered".equals(deed) ? item.approved : null;
        fulfilment.getSpec().fulfilledBy = PROVIDER;
        plane.as(PROVIDER, "govcloud:provider").resource(fulfilment).create();
      }
    }
    awaitRequest(name, r -> true);
  }

  /** Nothing is left for other tests' operators to work on. */
  private void end(String name) {
    Edits.edit(
        plane
            .as("clerk@transport.example", "transport-clerks")
            .resources(CloudResourceRequest.class)
            .inNamespace(Examples.NAMESPACE)
            .withName(name),
        r -> r.getSpec().termination = because());
    awaitRequest(name, r -> true);
    if (status(name).awaiting.stream().anyMatch(a -> "Termination".equals(a.stage))) {
      rule(name, newestFiling(name), "Termination", false);
      if (status(name).resources.stream().anyMatch(i -> i.fulfilment != null)) {
        byHand(name, "TakenBack");
      }
    }
    awaitRequest(name, r -> "Terminated".equals(r.getStatus().phase));
  }

  private static Termination because() {
    Termination termination = new Termination();
    termination.reason = "The test is over.";
    return termination;
  }

  private Resource<CloudResourceRequest> request(String name) {
    return admin
        .resources(CloudResourceRequest.class)
        .inNamespace(Examples.NAMESPACE)
        .withName(name);
  }

  private CloudResourceRequestStatus status(String name) {
    return request(name).get().getStatus();
  }

  private List<Filing> filings() {
    return admin.resources(Filing.class).inNamespace(Examples.NAMESPACE).list().getItems();
  }

  private String newestFiling(String request) {
    return filings().stream()
        .filter(f -> f.getSpec().request.name.equals(request))
        .max(Comparator.comparing(f -> f.getSpec().number))
        .map(f -> f.getMetadata().getName())
        .orElseThrow();
  }

  private Map<String, String> states() {
    // What became of a filing is written after the record: a moment later.
    return filings().stream()
        .filter(f -> f.getStatus() != null)
        .collect(Collectors.toMap(f -> f.getMetadata().getName(), f -> f.getStatus().state));
  }
}
