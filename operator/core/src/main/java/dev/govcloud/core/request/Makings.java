package dev.govcloud.core.request;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the resources of a request are made of, as the catalogue says when they are granted: images,
 * storage classes, devices. It is kept with what was granted: a later catalogue changes nothing
 * that runs. What the catalogue cannot make is delivered by hand.
 */
public final class Makings {
  /** The most connections of an application that one database of a controller serves. */
  public static final int MOST_CONNECTIONS = 10_000;

  private Makings() {}

  /** Notes what a grant is made of; what ran before stays made as it was. */
  static void fix(Snapshot granted, Snapshot runs, Catalogue catalogue) {
    Resources wanted = granted.resources;
    Resources before = runs == null ? new Resources() : runs.resources;
    Set<String> systems = wanted.hosts.stream().map(h -> h.os).collect(Collectors.toSet());
    granted.images =
        kept(
            runs == null ? List.of() : runs.images,
            catalogue.images,
            i -> i.name,
            systems::contains);
    granted.storageClasses =
        kept(
            runs == null ? List.of() : runs.storageClasses,
            without(catalogue.storageClasses, c -> uses(before).contains(c.name)),
            c -> c.name,
            uses(wanted)::contains);
    granted.databaseImages =
        kept(
            runs == null ? List.of() : runs.databaseImages,
            without(catalogue.databaseImages, i -> databases(before).contains(i.name)),
            i -> i.name,
            databases(wanted)::contains);
    granted.gpuDevice = graphics(before) ? runs.gpuDevice : catalogue.gpuDevice;
    if (!graphics(wanted)) {
      granted.gpuDevice = null;
    }
    granted.bandwidthByNetwork =
        mbps(before) > 0 ? runs.bandwidthByNetwork : catalogue.bandwidthByNetwork;
    if (!bandwidth(wanted)) {
      granted.bandwidthByNetwork = null;
    }
  }

  /** Leaves only what was granted itself. */
  static void clear(Snapshot snapshot) {
    snapshot.images = List.of();
    snapshot.storageClasses = List.of();
    snapshot.databaseImages = List.of();
    snapshot.gpuDevice = null;
    snapshot.bandwidthByNetwork = null;
    snapshot.copyMethod = null;
  }

  /** What could be made of nothing: it is on offer no more. */
  static List<String> missing(Snapshot granted) {
    List<String> missing = new ArrayList<>();
    granted.resources.hosts.stream()
        .filter(h -> h.count > 0)
        .forEach(
            h -> {
              if (granted.images.stream().noneMatch(i -> i.name.equals(h.os))) {
                missing.add(noMore(h.name + ".os " + h.os, "images"));
              }
              if (graphics(h) && granted.gpuDevice == null) {
                missing.add(noMore(h.name + ".gpu " + h.gpu, "gpuDevice"));
              }
              if (fast(h) && storageClass(granted, StorageUse.PerformanceDisk) == null) {
                missing.add(noMore(h.name + ".dataDisks Performance", "storageClasses"));
              }
            });
    return missing;
  }

  private static String noMore(String what, String where) {
    return "hosts/"
        + what
        + ", which is on offer no more: the authority names it in the CloudPolicy again,"
        + " spec.catalogue."
        + where
        + " (article 14)";
  }

  /** The storage class for a use; null where none is named. */
  public static String storageClass(Snapshot granted, StorageUse use) {
    return granted.storageClasses.stream()
        .filter(c -> use.name().equals(c.name))
        .map(c -> c.storageClass)
        .findFirst()
        .orElse(null);
  }

  /** What a database is called in the catalogue: its engine and version. */
  public static String name(Database database) {
    return database.engine + (database.version == null ? "" : " " + database.version);
  }

  /** The bandwidth of all that is asked for or approved, in Mbit/s. */
  public static int mbps(Resources resources) {
    Network network = resources.network;
    return network == null
        ? 0
        : Stream.of(network.intranetMbps, network.internetMbps)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum();
  }

  /** Whether a host has graphics processors. */
  static boolean graphics(Host host) {
    return host.gpu != null && host.gpu > 0;
  }

  /** Whether a host has a disk of the faster kind. */
  static boolean fast(Host host) {
    return host.dataDisks.stream().anyMatch(d -> "Performance".equals(d.type));
  }

  private static boolean graphics(Resources resources) {
    return resources.hosts.stream().anyMatch(Makings::graphics);
  }

  /** Whether there is bandwidth that hosts could be held to. */
  private static boolean bandwidth(Resources resources) {
    return !resources.hosts.isEmpty() && mbps(resources) > 0;
  }

  private static Set<String> databases(Resources resources) {
    return resources.databases.stream().map(Makings::name).collect(Collectors.toSet());
  }

  private static Set<String> uses(Resources resources) {
    Stream<String> disks = resources.hosts.isEmpty() ? Stream.empty() : Stream.of("StandardDisk");
    Stream<String> fast =
        resources.hosts.stream().anyMatch(Makings::fast)
            ? Stream.of("PerformanceDisk")
            : Stream.empty();
    Stream<String> storage = resources.storage.stream().map(s -> s.kind);
    return Stream.of(disks, fast, storage).flatMap(s -> s).collect(Collectors.toSet());
  }

  private static <T> List<T> without(List<T> all, Predicate<T> known) {
    return all.stream().filter(known.negate()).toList();
  }

  /** Each that is used, once: as it was before, else as it is now. */
  private static <T> List<T> kept(
      List<T> before, List<T> now, Function<T, String> name, Predicate<String> used) {
    List<T> kept = new ArrayList<>();
    Stream.concat(before.stream(), now.stream())
        .filter(t -> used.test(name.apply(t)))
        .filter(t -> kept.stream().noneMatch(k -> Objects.equals(name.apply(k), name.apply(t))))
        .forEach(kept::add);
    return kept;
  }
}
