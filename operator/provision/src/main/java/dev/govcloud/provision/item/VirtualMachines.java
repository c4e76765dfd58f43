package dev.govcloud.provision.item;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.request.Makings;
import dev.govcloud.provision.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** KubeVirt machines, as plain data: no model of theirs is bound to a version of ours. */
final class VirtualMachines {
  private static final String CLOUD_INIT = "cloud-init";

  private final Order order;

  VirtualMachines(Order order) {
    this.order = order;
  }

  /** One machine of a host line. */
  GenericKubernetesResource of(Host host, String name) {
    GenericKubernetesResource vm = PlainObjects.of(ManagedKind.MACHINE, order, name);
    if (host.role != null) {
      vm.getMetadata().getLabels().put(Labels.ROLE, host.role);
    }
    String elastic = String.valueOf(host.elastic != null);
    vm.getMetadata().getAnnotations().put(Labels.ELASTIC, elastic);
    vm.setAdditionalProperty(
        "spec",
        Map.of(
            "runStrategy",
            order.running() ? "Always" : "Halted",
            "dataVolumeTemplates",
            disks(host, name),
            "template",
            Map.of(
                "metadata",
                labelled(host),
                "spec",
                Map.of("domain", domain(host), "volumes", volumes(host, name)))));
    return vm;
  }

  private Map<String, Object> labelled(Host host) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("labels", Map.of(Labels.HOST, host.name));
    if (Boolean.TRUE.equals(order.approved().bandwidthByNetwork)) {
      metadata.put("annotations", bandwidth());
    }
    return metadata;
  }

  /** An equal share for as many machines as there may be, so that a move changes nobody's. */
  private Map<String, String> bandwidth() {
    var resources = order.approved().resources;
    int machines =
        resources.hosts.stream()
            .mapToInt(h -> h.elastic == null ? h.count : Math.max(h.count, h.elastic.max))
            .sum();
    String share = Math.max(1, Makings.mbps(resources) / Math.max(1, machines)) + "M";
    return Map.of(
        "kubernetes.io/ingress-bandwidth", share, "kubernetes.io/egress-bandwidth", share);
  }

  /** Sockets, because KubeVirt changes only them while the machine runs. */
  private Map<String, Object> domain(Host host) {
    List<Map<String, Object>> disks =
        Stream.concat(diskSizes(host).stream().map(Disk::name), seed(host).map(s -> CLOUD_INIT))
            .map(name -> Map.<String, Object>of("name", name, "disk", Map.of("bus", "virtio")))
            .toList();
    return Map.of(
        "cpu", Map.of("sockets", host.vcpu, "cores", 1, "threads", 1),
        "memory", Map.of("guest", host.memoryGiB + "Gi"),
        "devices", devices(host, disks));
  }

  private Map<String, Object> devices(Host host, List<Map<String, Object>> disks) {
    if (host.gpu == null || host.gpu == 0) {
      return Map.of("disks", disks);
    }
    List<Map<String, Object>> gpus =
        IntStream.rangeClosed(1, host.gpu)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "name", "gpu-" + i, "deviceName", order.approved().gpuDevice))
            .toList();
    return Map.of("disks", disks, "gpus", gpus);
  }

  private List<Map<String, Object>> disks(Host host, String machine) {
    return diskSizes(host).stream().map(d -> dataVolume(host, machine, d)).toList();
  }

  private Map<String, Object> dataVolume(Host host, String machine, Disk disk) {
    Map<String, Object> source =
        disk.name().equals("system")
            ? Map.of("registry", Map.of("url", "docker://" + image(host)))
            : Map.of("blank", Map.of());
    return Map.of(
        "metadata", Map.of("name", machine + "-" + disk.name()),
        "spec", Map.of("source", source, "storage", storage(disk)));
  }

  /** Of the class that the catalogue names for such a disk, else of the cluster's own. */
  private Map<String, Object> storage(Disk disk) {
    Map<String, Object> storage = new LinkedHashMap<>();
    storage.put("resources", Map.of("requests", Map.of("storage", disk.gib() + "Gi")));
    String storageClass = Makings.storageClass(order.approved(), disk.use());
    if (storageClass != null) {
      storage.put("storageClassName", storageClass);
    }
    return storage;
  }

  /** What the catalogue named when it was approved; without a catalogue the system's own name. */
  private String image(Host host) {
    return order.approved().images.stream()
        .filter(i -> i.name.equals(host.os))
        .map(i -> i.image)
        .findFirst()
        .orElse(host.os);
  }

  private static List<Map<String, Object>> volumes(Host host, String machine) {
    return Stream.concat(
            diskSizes(host).stream()
                .map(
                    d ->
                        Map.<String, Object>of(
                            "name",
                            d.name(),
                            "dataVolume",
                            Map.of("name", machine + "-" + d.name()))),
            seed(host))
        .toList();
  }

  /**
   * The unit's Secret as a disk, labelled so that cloud-init finds it. Optional: the unit can make
   * it only once the namespace is there, and no period of the provider's may wait for that.
   */
  private static Stream<Map<String, Object>> seed(Host host) {
    return Stream.ofNullable(host.cloudInitSecret)
        .map(
            secret ->
                Map.of(
                    "name",
                    CLOUD_INIT,
                    "secret",
                    Map.of("secretName", secret, "optional", true, "volumeLabel", "cidata")));
  }

  private record Disk(String name, int gib, StorageUse use) {}

  private static List<Disk> diskSizes(Host host) {
    List<Disk> disks = new ArrayList<>();
    disks.add(new Disk("system", host.systemDiskGiB, StorageUse.StandardDisk));
    for (int i = 0; i < host.dataDisks.size(); i++) {
      Host.DataDisk disk = host.dataDisks.get(i);
      boolean fast = "Performance".equals(disk.type);
      disks.add(
          new Disk(
              "data-" + (i + 1),
              disk.gib,
              fast ? StorageUse.PerformanceDisk : StorageUse.StandardDisk));
    }
    return disks;
  }
}
