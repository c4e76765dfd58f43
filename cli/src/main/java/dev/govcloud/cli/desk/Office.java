package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads objects with the rights of the caller: selected by the server, page by page. What somebody
 * may not read, or what the cluster does not have, is empty; every other failure is one.
 */
final class Office {
  private static final long PAGE = 500;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final KubernetesClient client;
  private final Words words;

  Office(KubernetesClient client, Words words) {
    this.client = client;
    this.words = words;
  }

  /** A request; fails with the cure where there is none. */
  CloudResourceRequest request(Target.Named named) throws Fault {
    return find(named)
        .orElseThrow(
            () -> new Fault(words.say("fault.no-request", named.name(), named.namespace())));
  }

  /** A request; empty where there is none. */
  Optional<CloudResourceRequest> find(Target.Named named) {
    return Optional.ofNullable(
        client
            .resources(CloudResourceRequest.class)
            .inNamespace(named.namespace())
            .withName(named.name())
            .get());
  }

  /** The filings of a request, oldest first. */
  List<Filing> filings(CloudResourceRequest request) {
    return list(
            Filing.class,
            request.getMetadata().getNamespace(),
            "spec.request.name=" + request.getMetadata().getName())
        .stream()
        .filter(f -> request.getMetadata().getUid().equals(f.getSpec().request.uid))
        .sorted(Comparator.comparing(f -> f.getSpec().number))
        .toList();
  }

  /** One filing by name; empty where there is none. */
  Optional<Filing> filing(String namespace, String name) {
    return Optional.ofNullable(
        client.resources(Filing.class).inNamespace(namespace).withName(name).get());
  }

  /** The Decisions that name a request, void ones included. */
  List<Decision> decisions(Target.Named request) {
    return list(Decision.class, request.namespace(), "spec.request=" + request.name());
  }

  /** The unit of a namespace: it has the name of its namespace. */
  Readable<Optional<UsingUnit>> unit(String namespace) {
    return readable(
        () -> Optional.ofNullable(client.resources(UsingUnit.class).withName(namespace).get()),
        Optional.empty());
  }

  /** Every object of a kind that has no namespace. */
  <T extends HasMetadata> Readable<List<T>> all(Class<T> kind) {
    return readable(() -> pages(kind, null, null), List.of());
  }

  /** The policies, by which one may tell whether the rules can be read at all. */
  Readable<List<CloudPolicy>> policies() {
    return all(CloudPolicy.class);
  }

  /**
   * The objects of a kind that the server selects.
   *
   * @param namespace {@link Caller#EVERYWHERE} for all
   * @param selector of fields; null for none
   */
  <T extends HasMetadata> List<T> list(Class<T> kind, String namespace, String selector) {
    return pages(kind, namespace, selector);
  }

  /** The same of a kind that an older cluster does not have, or that the caller may not read. */
  <T extends HasMetadata> List<T> listed(Class<T> kind, String namespace, String selector) {
    return readable(() -> pages(kind, namespace, selector), List.<T>of()).value();
  }

  /**
   * What was read.
   *
   * @param value empty where it may not be read
   * @param allowed whether it may be read
   */
  record Readable<T>(T value, boolean allowed) {}

  /** Something that asks the server. */
  private interface Question<T> {
    T ask();
  }

  private static <T> Readable<T> readable(Question<T> question, T otherwise) {
    try {
      return new Readable<>(question.ask(), true);
    } catch (KubernetesClientException e) {
      if (e.getCode() == FORBIDDEN || e.getCode() == NOT_FOUND) {
        return new Readable<>(otherwise, false);
      }
      throw e;
    }
  }

  private <T extends HasMetadata> List<T> pages(Class<T> kind, String namespace, String selector) {
    List<T> all = new ArrayList<>();
    String next = null;
    do {
      ListOptions page =
          new ListOptionsBuilder()
              .withLimit(PAGE)
              .withContinue(next)
              .withFieldSelector(selector)
              .build();
      KubernetesResourceList<T> part = page(kind, namespace, page);
      all.addAll(part.getItems());
      next = part.getMetadata() == null ? null : part.getMetadata().getContinue();
    } while (next != null && !next.isEmpty());
    return all;
  }

  private <T extends HasMetadata> KubernetesResourceList<T> page(
      Class<T> kind, String namespace, ListOptions page) {
    var resources = client.resources(kind);
    if (namespace == null) {
      return resources.list(page);
    }
    return namespace.equals(Caller.EVERYWHERE)
        ? resources.inAnyNamespace().list(page)
        : resources.inNamespace(namespace).list(page);
  }
}
