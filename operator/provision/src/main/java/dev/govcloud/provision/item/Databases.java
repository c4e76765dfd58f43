package dev.govcloud.provision.item;

import dev.govcloud.api.policy.CloudPolicySpec.DatabaseImage;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Makings;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Databases of which the catalogue names an image, as clusters of CloudNativePG; every other engine
 * is delivered by hand. Its own operator makes the credentials, as a Secret in the namespace.
 */
final class Databases implements ItemKind {
  static final String KIND = "Database";
  private static final String HEALTHY = "Cluster in healthy state";

  /**
   * Connections besides those of the application: PostgreSQL keeps three for its administrator and
   * does not start with fewer; CloudNativePG replicates, measures and backs up by some more.
   */
  private static final int RESERVED = 20;

  /** What an instance gets where nobody says: enough for a small application. */
  private static final int INSTANCE_CPU = 1;

  private static final int INSTANCE_MEMORY_MI = 2048;

  /** One more may stand for a moment while an instance is exchanged. */
  private static final int EXCHANGED = 1;

  @Override
  public ManagedKind managed() {
    return ManagedKind.DATABASE;
  }

  @Override
  public List<Line> lines(Resources resources, Snapshot made) {
    return resources.databases.stream()
        .filter(d -> image(d, made).isPresent())
        .map(Databases::line)
        .toList();
  }

  /** A database as a line, whoever delivers it. */
  static Line line(Database d) {
    String standby = Boolean.TRUE.equals(d.ha) ? ", with standby" : "";
    String charset = d.charset == null ? "" : ", " + d.charset;
    return new Line(
        KIND, d.name, Makings.name(d) + ", " + d.storageGiB + " GiB" + charset + standby);
  }

  /** By hand it is told too how many may be connected: nobody else reads that. */
  static Line lineByHand(Database d) {
    Line line = line(d);
    return d.maxConcurrent == null || d.maxConcurrent == 0
        ? line
        : new Line(KIND, d.name, line.amount() + ", " + d.maxConcurrent + " connections");
  }

  private static Optional<String> image(Database d, Snapshot made) {
    return made.databaseImages.stream()
        .filter(i -> i.name.equals(Makings.name(d)))
        .map((DatabaseImage i) -> i.image)
        .findFirst();
  }

  @Override
  public List<? extends HasMetadata> objects(Line line, Order order) {
    return order.approved().resources.databases.stream()
        .filter(d -> d.name.equals(line.name()))
        .map(d -> cluster(d, order))
        .toList();
  }

  private static GenericKubernetesResource cluster(Database d, Order order) {
    GenericKubernetesResource cluster = PlainObjects.of(ManagedKind.DATABASE, order, d.name);
    cluster.getMetadata().getAnnotations().put(Labels.HIBERNATION, order.running() ? "off" : "on");
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("instances", instances(d));
    spec.put("imageName", image(d, order.approved()).orElseThrow());
    spec.put("storage", Map.of("size", d.storageGiB + "Gi"));
    Map<String, String> amounts =
        Map.of("cpu", String.valueOf(INSTANCE_CPU), "memory", INSTANCE_MEMORY_MI + "Mi");
    spec.put("resources", Map.of("requests", amounts, "limits", amounts));
    spec.put("bootstrap", Map.of("initdb", initial(d)));
    if (d.maxConcurrent != null && d.maxConcurrent > 0) {
      String most = String.valueOf(Math.min(d.maxConcurrent, Makings.MOST_CONNECTIONS) + RESERVED);
      spec.put("postgresql", Map.of("parameters", Map.of("max_connections", most)));
    }
    cluster.setAdditionalProperty("spec", spec);
    return cluster;
  }

  /** A database and an owner of the same name: PostgreSQL takes no hyphens unquoted. */
  private static Map<String, Object> initial(Database d) {
    Map<String, Object> initial = new LinkedHashMap<>();
    initial.put("database", d.name.replace('-', '_'));
    initial.put("owner", d.name.replace('-', '_'));
    if (d.charset != null) {
      initial.put("encoding", d.charset);
    }
    return initial;
  }

  private static int instances(Database d) {
    return Boolean.TRUE.equals(d.ha) ? 2 : 1;
  }

  /**
   * Healthy, with every instance that it is to have, and no volume still growing: the phase is that
   * of before for a moment after a change.
   */
  @Override
  public Standing read(HasMetadata live) {
    boolean healthy = Conditions.status(live, "phase").filter(HEALTHY::equals).isPresent();
    Standing standing = Standing.of(Conditions.of(live, "Ready"), Optional.empty());
    return healthy && complete((GenericKubernetesResource) live)
        ? standing
        : Standing.waiting(
            Conditions.status(live, "phaseReason").filter(r -> !healthy).map(Object::toString));
  }

  private static boolean complete(GenericKubernetesResource cluster) {
    Object wanted = cluster.get("spec", "instances");
    Object ready = cluster.get("status", "readyInstances");
    List<?> growing = cluster.get("status", "resizingPVC");
    return wanted instanceof Number w
        && ready instanceof Number r
        && w.intValue() == r.intValue()
        && (growing == null || growing.isEmpty());
  }

  @Override
  public Map<String, Object> halt() {
    return Map.of("metadata", Map.of("annotations", Map.of(Labels.HIBERNATION, "on")));
  }

  @Override
  public boolean holds(HasMetadata live, Claim claim) {
    return live.getMetadata().getName().equals(claim.labels().get("cnpg.io/cluster"));
  }

  /** An application counts a database by its disk, however many instances it has. */
  @Override
  public Amount used(HasMetadata live) {
    Object size = ((GenericKubernetesResource) live).get("spec", "storage", "size");
    return new Amount(0, 0, Quantities.gib(size));
  }

  /** Hibernated: its instances were shut down cleanly and their volumes stay. */
  @Override
  public boolean halted(HasMetadata live) {
    return Conditions.of(live, Labels.HIBERNATION)
        .filter(c -> "True".equals(c.get("status")))
        .isPresent();
  }

  @Override
  public Optional<NetworkPolicy> traffic(Order order) {
    return Optional.of(Traffic.database(order));
  }

  @Override
  public Totals needs(Resources resources, Snapshot made) {
    Totals needs = Totals.NONE;
    for (Database d : resources.databases) {
      if (image(d, made).isPresent()) {
        Totals one = new Totals(INSTANCE_CPU, INSTANCE_MEMORY_MI, d.storageGiB, 0);
        needs = needs.plus(one.times(instances(d) + EXCHANGED));
      }
    }
    return needs;
  }
}
