package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;

/**
 * What the approved machines need of a namespace's quota, with what a virtual machine costs beside
 * its guest and room for live migration of the largest one.
 */
record Totals(long cpu, long memoryMi, long storageGi, long machines) {
  private static final long FIXED_OVERHEAD_MI = 280;
  private static final long OVERHEAD_MI_PER_CPU = 8;

  static Totals of(Resources resources) {
    long cpu = 0;
    long memory = 0;
    long storage = 0;
    long machines = 0;
    long largestCpu = 0;
    long largestMemory = 0;
    for (Host host : resources.hosts) {
      long memoryMi = memoryMi(host);
      cpu += (long) host.vcpu * host.count;
      memory += memoryMi * host.count;
      storage += storageGi(host) * host.count;
      machines += host.count;
      largestCpu = Math.max(largestCpu, host.vcpu);
      largestMemory = Math.max(largestMemory, memoryMi);
    }
    return new Totals(cpu + largestCpu, memory + largestMemory, storage, machines);
  }

  private static long memoryMi(Host host) {
    long guest = host.memoryGiB * 1024L;
    return guest + FIXED_OVERHEAD_MI + OVERHEAD_MI_PER_CPU * host.vcpu + guest / 512;
  }

  private static long storageGi(Host host) {
    long system = host.systemDiskGiB == null ? 0 : host.systemDiskGiB;
    return system + host.dataDisks.stream().mapToLong(d -> d.gib).sum();
  }
}
