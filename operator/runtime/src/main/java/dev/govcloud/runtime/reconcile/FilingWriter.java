package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.status.FilingStates;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps what was filed, before the record that names it is written, and tells what became of it.
 */
final class FilingWriter {
  private static final int CONFLICT = 409;

  private final Watches watches;
  private final StatusWriter statuses;

  FilingWriter(Watches watches, StatusWriter statuses) {
    this.watches = watches;
    this.statuses = statuses;
  }

  /**
   * Creates the filings that are not there yet. A repeat after a crash finds its own and is
   * harmless; what else stands there is met by the next look.
   */
  void keep(List<Filing> filed, List<Filing> known, Context<CloudResourceRequest> context) {
    List<String> there = known.stream().map(f -> f.getMetadata().getName()).toList();
    for (Filing filing : filed) {
      if (!there.contains(filing.getMetadata().getName())) {
        create(filing, context);
      }
    }
  }

  private void create(Filing filing, Context<CloudResourceRequest> context) {
    try {
      watches.create(filing, context);
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        throw e;
      }
      Filing live = watches.filing(filing.getMetadata());
      boolean same =
          live != null
              && live.getSpec().request.uid.equals(filing.getSpec().request.uid)
              && live.getSpec().digest.equals(filing.getSpec().digest)
              && live.getSpec().filedAt.equals(filing.getSpec().filedAt);
      if (!same) {
        throw new IllegalStateException(
            "Filing "
                + filing.getMetadata().getName()
                + " is there with other content, of an earlier request of that name or written just"
                + " before a crash; looked at again in a moment",
            e);
      }
    }
  }

  /** Writes what became of each filing, where it is new. */
  void tell(Outcome outcome, List<Filing> known, Context<CloudResourceRequest> context) {
    Map<String, Filing> live =
        known.stream()
            .collect(Collectors.toMap(f -> f.getMetadata().getName(), f -> f, (a, b) -> a));
    Map<String, FilingStatus> wanted = FilingStates.of(outcome);
    Function<String, Filing> any = name -> live.getOrDefault(name, made(outcome, name));
    wanted.forEach(
        (name, status) -> {
          Filing filing = any.apply(name);
          if (filing != null) {
            statuses.tell(filing, status, context);
          }
        });
  }

  private static Filing made(Outcome outcome, String name) {
    return outcome.filed().stream()
        .filter(f -> name.equals(f.getMetadata().getName()))
        .findFirst()
        .orElse(null);
  }
}
