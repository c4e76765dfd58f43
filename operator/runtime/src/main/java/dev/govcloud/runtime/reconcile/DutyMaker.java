package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.duty.OwedDuties;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.Dutiful;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes each duty that is owed by now, once: its name is the same however often it is made. */
final class DutyMaker implements TermMaker {
  private static final int CONFLICT = 409;

  private final Watches watches;
  private final PackedStore<Duty, Dutiful> known;
  private final String systemNamespace;
  private final Timeline timeline;

  DutyMaker(
      Watches watches,
      PackedStore<Duty, Dutiful> known,
      String systemNamespace,
      Timeline timeline) {
    this.watches = watches;
    this.known = known;
    this.systemNamespace = systemNamespace;
    this.timeline = timeline;
  }

  /**
   * What is owed for the platform.
   *
   * @return how long until the next term begins; empty where nothing is owed yet
   */
  Optional<Duration> forThePlatform(CloudPolicySpec policy, KubernetesClient client) {
    OwedDuties owed = owed(policy);
    make(owed.ofThePlatform(systemNamespace), client);
    return nextTerm(owed);
  }

  /** What is owed for a unit and its systems. */
  @Override
  public Optional<Duration> forUnit(
      String namespace, CloudPolicySpec policy, KubernetesClient client) {
    OwedDuties owed = owed(policy);
    make(owed.ofUnit(namespace, watches.services(namespace)), client);
    return nextTerm(owed);
  }

  private OwedDuties owed(CloudPolicySpec policy) {
    return new OwedDuties(
        Optional.ofNullable(policy.duties.since).map(LocalDate::parse),
        Policies.zone(policy),
        timeline.now());
  }

  private void make(List<Duty> owed, KubernetesClient client) {
    Set<String> there =
        owed.stream()
            .map(d -> d.getMetadata().getNamespace())
            .distinct()
            .flatMap(known::names)
            .collect(Collectors.toSet());
    owed.stream()
        .filter(d -> !there.contains(d.getMetadata().getName()))
        .forEach(d -> make(d, client));
  }

  /** The cache may not know yet what is there. */
  private static void make(Duty duty, KubernetesClient client) {
    try {
      client.resource(duty).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
    }
  }

  private Optional<Duration> nextTerm(OwedDuties owed) {
    return owed.next().map(at -> timeline.wait(Duration.between(timeline.now(), at)).plusMillis(1));
  }
}
