package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** KubeVirt machines, as plain data: no model of theirs is bound to a version of ours. */
public final class VirtualMachines {
  public static final String API_VERSION = "kubevirt.io/v1";
  public static final String KIND = "VirtualMachine";

  private final CloudResourceRequest request;
  private final Snapshot approved;

  VirtualMachines(CloudResourceRequest request, Snapshot approved) {
    this.request = request;
    this.approved = approved;
  }

  /** Every machine of a host line. */
  List<GenericKubernetesResource> of(Host host, boolean running) {
    return Names.machines(host).stream().map(name -> machine(host, name, running)).toList();
  }

  private GenericKubernetesResource machine(Host host, String name, boolean running) {
    GenericKubernetesResource vm = new GenericKubernetesResource();
    vm.setApiVersion(API_VERSION);
    vm.setKind(KIND);
    vm.setMetadata(Tenancy.meta(request, name));
    vm.setAdditionalProperty(
        "spec",
        Map.of(
            "runStrategy",
            running ? "Always" : "Halted",
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
  private static Map<String, Object> domain(Host host) {
    List<Map<String, Object>> disks =
        diskSizes(host).stream()
            .map(d -> Map.<String, Object>of("name", d.name(), "disk", Map.of("bus", "virtio")))
            .toList();
    return Map.of(
        "cpu", Map.of("sockets", host.vcpu, "cores", 1, "threads", 1),
        "memory", Map.of("guest", host.memoryGiB + "Gi"),
        "devices", Map.of("disks", disks));
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
        "spec",
            Map.of(
                "source",
                source,
                "storage",
                Map.of("resources", Map.of("requests", Map.of("storage", disk.gib() + "Gi")))));
  }

  /** What the catalogue named when it was approved; without a catalogue the system's own name. */
  private String image(Host host) {
    return approved.images.stream()
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

  private record Disk(String name, int gib) {}

  private static List<Disk> diskSizes(Host host) {
    List<Disk> disks = new ArrayList<>();
    disks.add(new Disk("system", host.systemDiskGiB));
    for (int i = 0; i < host.dataDisks.size(); i++) {
      disks.add(new Disk("data-" + (i + 1), host.dataDisks.get(i).gib));
    }
    return disks;
  }
}
