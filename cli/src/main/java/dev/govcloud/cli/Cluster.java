package dev.govcloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.record.RecordFormat;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.ArrayList;
import java.util.List;

/** Reads the few objects that make a record, with the rights of the caller. */
final class Cluster implements AutoCloseable {
  private static final ResourceDefinitionContext REQUESTS =
      kind("CloudResourceRequest", "cloudresourcerequests", true);
  private static final ResourceDefinitionContext DECISIONS = kind("Decision", "decisions", true);
  private static final ResourceDefinitionContext UNITS = kind("UsingUnit", "usingunits", false);

  private final KubernetesClient client;
  private final String namespace;

  private Cluster(Config config, String namespace) {
    this.client = new KubernetesClientBuilder().withConfig(config).build();
    this.namespace = namespace;
  }

  /** The cluster of a context; null stands for the current one, and for its namespace. */
  static Cluster of(String context, String namespace) throws Fault {
    Config config = Kubeconfig.config(context);
    String own = config.getNamespace() == null ? "default" : config.getNamespace();
    return new Cluster(config, namespace == null ? own : namespace);
  }

  String namespace() {
    return namespace;
  }

  JsonNode request(String name) throws Fault {
    GenericKubernetesResource request =
        client.genericKubernetesResources(REQUESTS).inNamespace(namespace).withName(name).get();
    if (request == null) {
      throw new Fault(
          "there is no CloudResourceRequest "
              + name
              + " in the namespace "
              + namespace
              + "; list them with: kubectl get cloudresourcerequests -A");
    }
    return RecordFormat.tree(request);
  }

  /** Every Decision on a request, void ones included. */
  List<JsonNode> decisions(String request) {
    return client
        .genericKubernetesResources(DECISIONS)
        .inNamespace(namespace)
        .list()
        .getItems()
        .stream()
        .map(RecordFormat::tree)
        .filter(d -> request.equals(d.path("spec").path("request").asText()))
        .toList();
  }

  /** With those that were written since, or that are named although they are on another request. */
  List<JsonNode> complete(List<JsonNode> decisions, List<String> named) {
    List<JsonNode> all = new ArrayList<>(decisions);
    List<String> there =
        decisions.stream().map(d -> d.path("metadata").path("name").asText()).toList();
    named.stream()
        .filter(name -> !there.contains(name))
        .map(n -> client.genericKubernetesResources(DECISIONS).inNamespace(namespace).withName(n))
        .map(d -> d.get())
        .filter(d -> d != null)
        .map(RecordFormat::tree)
        .forEach(all::add);
    return all;
  }

  /** The unit of the namespace; null where there is none, or the caller may not read it. */
  JsonNode unit() {
    try {
      return client.genericKubernetesResources(UNITS).list().getItems().stream()
          .map(RecordFormat::tree)
          .filter(u -> namespace.equals(u.path("spec").path("namespace").asText()))
          .findFirst()
          .orElse(null);
    } catch (KubernetesClientException e) {
      if (e.getCode() == 403 || e.getCode() == 404) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static ResourceDefinitionContext kind(String kind, String plural, boolean namespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(ApiVersion.GROUP)
        .withVersion(ApiVersion.VERSION)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(namespaced)
        .build();
  }
}
