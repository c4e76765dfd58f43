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

/** KubeVirt machines, as plain data: no model of theirs is bound to a version of ours. */
final class VirtualMachines {
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
                Map.of("labels", Map.of(Labels.HOST, host.name)),
                "spec",
                Map.of("domain", domain(host), "volumes", volumes(host, name)))));
    return vm;
  }

  /** Sockets, because KubeVirt changes only them while the machine runs. */
  private Map<String, Object> domain(Host host) {
    List<Map<String, Object>> disks =
        diskSizes(host).stream()
            .map(d -> Map.<String, Object>of("name", d.name(), "disk", Map.of("bus", "virtio")))
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
    return diskSizes(host).stream()
        .map(
            d ->
                Map.<String, Object>of(
                    "name", d.name(), "dataVolume", Map.of("name", machine + "-" + d.name())))
        .toList();
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
