package dev.govcloud.demo;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Who acts: the unit's clerk, the authority's and the provider's officer, each under an account.
 */
final class Cast {
  static final String NAMESPACE = "bureau-transport";
  private static final Duration AT_ONCE = Duration.ofMinutes(3);
  private static final Duration WEEKS = Duration.ofMinutes(20);
  private static final String OFFICER = "decider@authority.example";
  private static final String OPERATIONS = "ops@provider.example";
  final KubernetesClient onlooker = client(null, null);
  private final KubernetesClient clerk = client("clerk@transport.example", "transport-clerks");
  private final KubernetesClient officer = client(OFFICER, "govcloud:authority");
  private final KubernetesClient provider = client(OPERATIONS, "govcloud:provider");
  private final AtomicInteger rulings = new AtomicInteger();
  private final Path examples;
  private final Path kubectl;

  Cast(Path examples, Path kubectl) {
    this.examples = examples;
    this.kubectl = kubectl;
  }

  private static KubernetesClient client(String user, String group) {
    var config = new ConfigBuilder(Config.autoConfigure(null));
    if (user != null) {
      config.withImpersonateUsername(user).withImpersonateGroups(group);
    }
    return new KubernetesClientBuilder().withConfig(config.build()).build();
  }

  CloudResourceRequest example(String file) throws Exception {
    return Serialization.unmarshal(
        Files.readString(examples.resolve(file)), CloudResourceRequest.class);
  }

  /** Files a request; it is filed when it is on record. */
  CloudResourceRequestStatus file(CloudResourceRequest request) throws InterruptedException {
    clerk.resource(request).create();
    return onRecord(request.getMetadata().getName());
  }

  private CloudResourceRequestStatus onRecord(String name) throws InterruptedException {
    until(name, () -> recorded(request(name)), "its edit to be on record", AT_ONCE);
    return status(name);
  }

  private static boolean recorded(CloudResourceRequest request) {
    return request.getStatus() != null
        && request.getMetadata().getGeneration().equals(request.getStatus().observedGeneration);
  }

  /**
   * One edit at a time: each waits until the one before is on record. The operator may write in
   * between; then the request is read and edited anew.
   */
  CloudResourceRequestStatus edit(String name, Consumer<CloudResourceRequest> change)
      throws InterruptedException {
    onRecord(name);
    var request = clerk.resources(CloudResourceRequest.class).inNamespace(NAMESPACE).withName(name);
    while (true) {
      try {
        request.edit(
            r -> {
              change.accept(r);
              return r;
            });
        return onRecord(name);
      } catch (KubernetesClientException e) {
        if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
          throw e;
        }
      }
    }
  }

  /** Rules on the filing that awaits it, and hears that the ruling took effect. */
  void rule(String name, String stage, String verdict, String opinion, Integer trialDays)
      throws InterruptedException {
    var status = await(name, s -> filing(s, stage).isPresent(), stage);
    var decision = new Decision();
    decision.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(NAMESPACE)
            .withName(name + "-ruling-" + rulings.incrementAndGet())
            .build());
    var spec = new DecisionSpec();
    spec.request = name;
    spec.filing = filing(status, stage).orElseThrow();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.opinion = opinion;
    spec.decidedBy = OFFICER;
    if (trialDays != null) {
      spec.adjustment = new DecisionSpec.Adjustment();
      spec.adjustment.trialDays = trialDays;
    }
    decision.setSpec(spec);
    officer.resource(decision).create();
    until(name, () -> answer(decision) != null, "an answer to the ruling", AT_ONCE);
    if (!"Effective".equals(answer(decision).effect)) {
      throw new IllegalStateException(answer(decision).message);
    }
  }

  private static Optional<String> filing(CloudResourceRequestStatus status, String stage) {
    return status.awaiting.stream()
        .filter(a -> stage.equals(a.stage))
        .map(a -> a.filing)
        .findFirst();
  }

  private DecisionStatus answer(Decision decision) {
    var status = onlooker.resource(decision).get().getStatus();
    return status == null || status.effect == null ? null : status;
  }

  /** The provider's officer states what was done by hand, and hears that it counts. */
  void fulfil(String name, String item, String deed, String amount) throws InterruptedException {
    var fulfilment = new Fulfilment();
    fulfilment.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(NAMESPACE)
            .withName(name + "-" + item.toLowerCase() + "-" + deed.toLowerCase())
            .build());
    var spec = new FulfilmentSpec();
    spec.request = name;
    spec.filing = status(name).approved.filing;
    spec.item = new FulfilmentSpec.Item();
    spec.item.kind = "Security";
    spec.item.name = item;
    spec.deed = deed;
    spec.amount = amount;
    spec.fulfilledBy = OPERATIONS;
    fulfilment.setSpec(spec);
    provider.resource(fulfilment).create();
    until(
        name,
        () -> effect(fulfilment).equals("Effective"),
        "the statement on " + item + " to count",
        AT_ONCE);
  }

  private String effect(Fulfilment fulfilment) {
    var status = onlooker.resource(fulfilment).get().getStatus();
    return status == null || status.effect == null ? "" : status.effect;
  }

  /** What kubectl says. */
  String kubectl(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(kubectl.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private CloudResourceRequest request(String name) {
    return onlooker
        .resources(CloudResourceRequest.class)
        .inNamespace(NAMESPACE)
        .withName(name)
        .get();
  }

  CloudResourceRequestStatus status(String name) {
    var found = request(name);
    return found == null ? null : found.getStatus();
  }

  /** The names of what stands in the cluster for a request. */
  List<String> standing(String name) {
    return new Estate(onlooker).names(request(name));
  }

  /** Waits for what comes about at once. */
  CloudResourceRequestStatus await(
      String name, Predicate<CloudResourceRequestStatus> wanted, String what)
      throws InterruptedException {
    until(name, () -> holds(name, wanted), what, AT_ONCE);
    return status(name);
  }

  /** Waits for what may take weeks of the simulated calendar. */
  CloudResourceRequestStatus awaitPhase(String name, String phase) throws InterruptedException {
    until(name, () -> holds(name, s -> phase.equals(s.phase)), "phase " + phase, WEEKS);
    return status(name);
  }

  private boolean holds(String name, Predicate<CloudResourceRequestStatus> wanted) {
    var status = status(name);
    return status != null && wanted.test(status);
  }

  private void until(String name, BooleanSupplier so, String what, Duration patience)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!so.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        var status = status(name);
        throw new IllegalStateException(
            "%s: waited %d s in vain for %s; it is in phase %s"
                .formatted(
                    name, patience.toSeconds(), what, status == null ? "none" : status.phase));
      }
      Thread.sleep(50);
    }
  }
}
