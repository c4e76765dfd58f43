package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.request.Amount;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.Totals;
import dev.govcloud.provision.copy.Claim;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Hosts, as virtual machines of KubeVirt. */
final class Hosts implements ItemKind {
  static final String KIND = "Host";

  /** What a virtual machine costs beside its guest, in MiB. */
  private static final long FIXED_OVERHEAD_MI = 280;

  private static final long OVERHEAD_MI_PER_CPU = 8;

  @Override
  public ManagedKind managed() {
    return ManagedKind.MACHINE;
  }

  @Override
  public List<Line> lines(Resources resources, Snapshot made) {
    return resources.hosts.stream().map(h -> new Line(KIND, h.name, amount(h))).toList();
  }

  private static String amount(Host h) {
    String disks = h.dataDisks.isEmpty() ? "" : ", " + h.dataDisks.size() + " data disks";
    String gpus = h.gpu == null || h.gpu == 0 ? "" : ", " + h.gpu + " GPU";
    return h.count + " x " + h.vcpu + " vCPU, " + h.memoryGiB + " GiB" + disks + gpus;
  }

  @Override
  public List<? extends HasMetadata> objects(Line line, Order order) {
    VirtualMachines machines = new VirtualMachines(order);
    return order.approved().resources.hosts.stream()
        .filter(h -> h.name.equals(line.name()))
        .flatMap(h -> Names.machines(h).stream().map(name -> machines.of(h, name)))
        .toList();
  }

  @Override
  public Standing read(HasMetadata live) {
    String name = live.getMetadata().getName();
    return Standing.of(
        Conditions.of(live, "Ready"),
        is("Failure", live)
            .map(c -> name + ": " + c.getOrDefault("message", "failed"))
            .or(() -> is("RestartRequired", live).map(c -> restart(live))));
  }

  private static Optional<Map<String, Object>> is(String condition, HasMetadata live) {
    return Conditions.of(live, condition).filter(c -> "True".equals(c.get("status")));
  }

  /** A restart interrupts the service: its unit says when. */
  private static String restart(HasMetadata live) {
    String name = live.getMetadata().getName();
    return name
        + " runs, with the values of before until it is restarted; the unit restarts it when it"
        + " suits: virtctl restart "
        + name
        + " -n "
        + live.getMetadata().getNamespace();
  }

  @Override
  public Map<String, Object> halt() {
    return Map.of("spec", Map.of("runStrategy", "Halted"));
  }

  /** A disk's claim is called as its data volume, which begins with the machine's name. */
  @Override
  public boolean holds(HasMetadata live, Claim claim) {
    List<Map<String, Object>> disks =
        ((GenericKubernetesResource) live).get("spec", "dataVolumeTemplates");
    return disks != null && disks.stream().map(Hosts::name).anyMatch(claim.name()::equals);
  }

  /** Disks are used as long as they are there, processors and memory while it runs. */
  @Override
  public Amount used(HasMetadata live) {
    GenericKubernetesResource machine = (GenericKubernetesResource) live;
    List<Map<String, Object>> disks = machine.get("spec", "dataVolumeTemplates");
    long gib =
        disks == null ? 0 : disks.stream().mapToLong(d -> Quantities.gib(requested(d))).sum();
    if (!created(live)) {
      return new Amount(0, 0, gib);
    }
    Object sockets = machine.get("spec", "template", "spec", "domain", "cpu", "sockets");
    Object guest = machine.get("spec", "template", "spec", "domain", "memory", "guest");
    long vcpu = sockets instanceof Number n ? n.longValue() : 0;
    return new Amount(vcpu, Quantities.gib(guest), gib);
  }

  /** The importer makes a claim of each disk once; a later size is nobody's but ours to ask for. */
  @Override
  public Map<String, Long> disks(HasMetadata wanted) {
    List<Map<String, Object>> disks =
        ((GenericKubernetesResource) wanted).get("spec", "dataVolumeTemplates");
    Map<String, Long> sizes = new TreeMap<>();
    disks.forEach(d -> sizes.put(name(d), Quantities.gib(requested(d))));
    return sizes;
  }

  private static String name(Map<String, Object> disk) {
    return String.valueOf(((Map<?, ?>) disk.get("metadata")).get("name"));
  }

  private static Object requested(Map<String, Object> disk) {
    GenericKubernetesResource volume = new GenericKubernetesResource();
    volume.setAdditionalProperties(disk);
    return volume.get("spec", "storage", "resources", "requests", "storage");
  }

  /** Its instance is gone, and with it whatever wrote to its disks, and none is to come. */
  @Override
  public boolean halted(HasMetadata live) {
    Object strategy = ((GenericKubernetesResource) live).get("spec", "runStrategy");
    return "Halted".equals(strategy) && !created(live);
  }

  private static boolean created(HasMetadata live) {
    return Conditions.status(live, "created").filter(Boolean.TRUE::equals).isPresent();
  }

  /** A rule without ports would open everything: where there is no image there is no rule. */
  @Override
  public Optional<NetworkPolicy> traffic(Order order) {
    return order.approved().images.isEmpty()
        ? Optional.empty()
        : Optional.of(Traffic.importer(order));
  }

  /** Each with what a machine costs beside its guest, and live migration of the largest one. */
  @Override
  public Totals needs(Resources resources, Snapshot made) {
    Totals needs = Totals.NONE;
    Totals largest = Totals.NONE;
    for (Host host : resources.hosts) {
      Totals one = new Totals(host.vcpu, memoryMi(host), storageGi(host), 1);
      needs = needs.plus(one.times(host.count));
      largest = largest.or(new Totals(host.vcpu, memoryMi(host), 0, 0));
    }
    return needs.plus(largest);
  }

  private static long memoryMi(Host host) {
    long guest = host.memoryGiB * 1024L;
    return guest + FIXED_OVERHEAD_MI + OVERHEAD_MI_PER_CPU * host.vcpu + guest / 512;
  }

  /**
   * The disks with the room of their file systems, and one more system disk while it is imported.
   */
  private static long storageGi(Host host) {
    long system = host.systemDiskGiB == null ? 0 : Totals.onFileSystem(host.systemDiskGiB);
    return 2 * system + host.dataDisks.stream().mapToLong(d -> Totals.onFileSystem(d.gib)).sum();
  }
}
