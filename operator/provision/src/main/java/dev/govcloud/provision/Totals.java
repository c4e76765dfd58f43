package dev.govcloud.provision;

/**
 * What approved items need of a namespace's quota.
 *
 * @param cpu processors
 * @param memoryMi memory, in MiB
 * @param storageGi volumes, in GiB
 * @param machines virtual machines
 */
public record Totals(long cpu, long memoryMi, long storageGi, long machines) {
  /** Nothing. */
  public static final Totals NONE = new Totals(0, 0, 0, 0);

  /** Of a hundred GiB, a disk on a file system leaves as many to the file system. */
  private static final int FILE_SYSTEM_PERCENT = 6;

  /** How much a disk takes as a file on a volume, in GiB: the importer asks for that much. */
  public static long onFileSystem(long gib) {
    return -Math.floorDiv(-gib * 100, 100 - FILE_SYSTEM_PERCENT);
  }

  /** Both together. */
  public Totals plus(Totals o) {
    return new Totals(
        cpu + o.cpu, memoryMi + o.memoryMi, storageGi + o.storageGi, machines + o.machines);
  }

  /** So often. */
  public Totals times(long n) {
    return new Totals(n * cpu, n * memoryMi, n * storageGi, n * machines);
  }

  /** As much of each as the one or the other has. */
  public Totals or(Totals o) {
    return new Totals(
        Math.max(cpu, o.cpu),
        Math.max(memoryMi, o.memoryMi),
        Math.max(storageGi, o.storageGi),
        Math.max(machines, o.machines));
  }
}
