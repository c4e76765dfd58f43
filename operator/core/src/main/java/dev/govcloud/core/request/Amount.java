package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;

/**
 * How much a set of resources is in all.
 *
 * @param vcpu virtual processors
 * @param memoryGiB memory, in GiB
 * @param storageGiB disks, databases and storage, in GiB
 */
public record Amount(long vcpu, long memoryGiB, long storageGiB) {
  /** Nothing at all. */
  public static final Amount NOTHING = new Amount(0, 0, 0);

  /** An elastic host counts with the most that it may become. */
  public static Amount of(Resources r) {
    Amount sum = NOTHING;
    for (Host h : r.hosts) {
      long n = h.elastic == null ? h.count : Math.max(h.count, h.elastic.max);
      long disks =
          (h.systemDiskGiB == null ? 0 : h.systemDiskGiB)
              + h.dataDisks.stream().mapToLong(d -> d.gib).sum();
      sum = sum.plus(new Amount(n * h.vcpu, n * h.memoryGiB, n * disks));
    }
    long stored =
        r.databases.stream().mapToLong(d -> d.storageGiB == null ? 0 : d.storageGiB).sum()
            + r.storage.stream().mapToLong(s -> s.gib == null ? 0 : s.gib).sum();
    return sum.plus(new Amount(0, 0, stored));
  }

  /** Whether it is more than another in anything. */
  boolean exceeds(Amount other) {
    return vcpu > other.vcpu || memoryGiB > other.memoryGiB || storageGiB > other.storageGiB;
  }

  /** The two together. */
  public Amount plus(Amount other) {
    return new Amount(
        vcpu + other.vcpu, memoryGiB + other.memoryGiB, storageGiB + other.storageGiB);
  }

  /** As much of each as the one or the other has. */
  public Amount or(Amount other) {
    return new Amount(
        Math.max(vcpu, other.vcpu),
        Math.max(memoryGiB, other.memoryGiB),
        Math.max(storageGiB, other.storageGiB));
  }
}
