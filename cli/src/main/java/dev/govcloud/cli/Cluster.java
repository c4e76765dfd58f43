package dev.govcloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.record.Attached;
import dev.govcloud.cli.record.RecordFormat;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the few objects that make a record, with the rights of the caller. */
final class Cluster implements AutoCloseable {
  private static final ResourceDefinitionContext REQUESTS =
      kind("CloudResourceRequest", "cloudresourcerequests", true);
  private static final ResourceDefinitionContext UNITS = kind("UsingUnit", "usingunits", false);

  private final Session session;
  private final KubernetesClient client;
  private final String namespace;

  private Cluster(Session session) {
    this.session = session;
    this.client = session.client();
    this.namespace = session.namespace();
  }

  /** The cluster that the options of the command line and the kubeconfig name. */
  static Cluster of(CommandSpec spec) throws Fault, IOException {
    return new Cluster(Govcloud.root(spec).open());
  }

  String namespace() {
    return namespace;
  }

  /** The present instant. */
  Instant now() {
    return session.now();
  }

  JsonNode request(String name) throws Fault {
    GenericKubernetesResource request =
        client.genericKubernetesResources(REQUESTS).inNamespace(namespace).withName(name).get();
    if (request == null) {
      throw new Fault(session.words().say("fault.no-request", name, namespace));
    }
    return RecordFormat.tree(request);
  }

  /** Every object on a request that its record can lean on, void rulings included. */
  Map<Attached, List<JsonNode>> attached(String request) {
    Map<Attached, List<JsonNode>> all = new EnumMap<>(Attached.class);
    for (Attached kind : Attached.values()) {
      all.put(
          kind,
          objects(kind).list().getItems().stream()
              .map(RecordFormat::tree)
              .filter(o -> kind.on(request, o))
              .toList());
    }
    return all;
  }

  /**
   * With those that its record names and that are not among them: written since, or on another
   * request.
   */
  Map<Attached, List<JsonNode>> complete(Map<Attached, List<JsonNode>> attached, JsonNode request) {
    Map<Attached, List<JsonNode>> all = new EnumMap<>(Attached.class);
    attached.forEach(
        (kind, there) -> {
          List<String> known =
              there.stream().map(o -> o.path("metadata").path("name").asText()).toList();
          Stream<JsonNode> missed =
              kind.named(request).stream()
                  .filter(name -> !known.contains(name))
                  .map(name -> objects(kind).withName(name).get())
                  .filter(Objects::nonNull)
                  .map(RecordFormat::tree);
          all.put(kind, Stream.concat(there.stream(), missed).toList());
        });
    return all;
  }

  private NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      objects(Attached kind) {
    return client
        .genericKubernetesResources(kind(kind.kind(), kind.list(), true))
        .inNamespace(namespace);
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

  /** Creates a request; fails where there is one of its name. */
  void create(JsonNode manifest) {
    client
        .genericKubernetesResources(REQUESTS)
        .inNamespace(namespace)
        .resource(
            client
                .getKubernetesSerialization()
                .convertValue(manifest, GenericKubernetesResource.class))
        .create();
  }

  /** The use reports of the unit. */
  List<UsageReport> reports() {
    return client.resources(UsageReport.class).inNamespace(namespace).list().getItems();
  }

  /** Every CloudPolicy. */
  List<CloudPolicy> policies() {
    return client.resources(CloudPolicy.class).list().getItems();
  }

  /** Every WorkCalendar. */
  List<WorkCalendar> calendars() {
    return client.resources(WorkCalendar.class).list().getItems();
  }

  /** A unit by the name of its UsingUnit. */
  UsingUnitSpec unit(String name) throws Fault {
    UsingUnit unit = client.resources(UsingUnit.class).withName(name).get();
    if (unit == null) {
      throw new Fault(session.words().say("fault.no-unit", name));
    }
    return unit.getSpec();
  }

  @Override
  public void close() {
    session.close();
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
