package dev.govcloud.demo;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Who acts: the unit's clerk and the authority's officer, each under an account of its own. */
final class Cast {
  static final String NAMESPACE = "bureau-transport";
  private static final String OFFICER = "decider@authority.example";
  final KubernetesClient onlooker = client(null, null);
  private final KubernetesClient clerk = client("clerk@transport.example", "transport-clerks");
  private final KubernetesClient officer = client(OFFICER, "govcloud:authority");
  private final AtomicInteger rulings = new AtomicInteger();
  private final Path examples;
  private final Duration patience;

  /** Somebody waits at most so long for something to come about. */
  Cast(Path examples, Duration patience) {
    this.examples = examples;
    this.patience = patience;
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

  void file(CloudResourceRequest request) {
    clerk.resource(request).create();
  }

  /** The operator may write the status in between: then the request is read and edited anew. */
  void edit(String name, Consumer<CloudResourceRequest> change) {
    var request = clerk.resources(CloudResourceRequest.class).inNamespace(NAMESPACE).withName(name);
    while (true) {
      try {
        request.edit(
            r -> {
              change.accept(r);
              return r;
            });
        return;
      } catch (KubernetesClientException e) {
        if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
          throw e;
        }
      }
    }
  }

  /** Rules on what awaits a ruling. */
  void rule(String name, String stage, String verdict, String opinion, Integer trialDays)
      throws InterruptedException {
    var status = await(name, s -> s.awaiting.stream().anyMatch(a -> stage.equals(a.stage)), stage);
    var decision = new Decision();
    decision.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(NAMESPACE)
            .withName(name + "-" + rulings.incrementAndGet())
            .build());
    var spec = new DecisionSpec();
    spec.request = name;
    spec.stage = stage;
    spec.verdict = verdict;
    spec.opinion = opinion;
    spec.decidedBy = OFFICER;
    spec.revision =
        status.awaiting.stream()
            .filter(a -> stage.equals(a.stage))
            .findFirst()
            .orElseThrow()
            .revision;
    if (trialDays != null) {
      spec.adjustment = new DecisionSpec.Adjustment();
      spec.adjustment.trialDays = trialDays;
    }
    decision.setSpec(spec);
    officer.resource(decision).create();
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

  CloudResourceRequestStatus phase(String name, String phase) throws InterruptedException {
    return await(name, s -> phase.equals(s.phase), "phase " + phase);
  }

  CloudResourceRequestStatus await(
      String name, Predicate<CloudResourceRequestStatus> wanted, String what)
      throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end)) {
      var status = status(name);
      if (status != null && wanted.test(status)) {
        return status;
      }
      Thread.sleep(50);
    }
    var status = status(name);
    throw new IllegalStateException(
        "%s: waited %d s in vain for %s; it is in phase %s"
            .formatted(name, patience.toSeconds(), what, status == null ? "none" : status.phase));
  }
}
