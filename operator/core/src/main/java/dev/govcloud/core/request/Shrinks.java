package dev.govcloud.core.request;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a change would make smaller although data is on it (rule A20): disks and volumes only grow,
 * and a volume does not become another kind. What people set up by hand they can make smaller.
 */
final class Shrinks {
  private static final String ANEW =
      "apply for one of another name, move the data, then leave this one out";

  private final Snapshot runs;
  private final List<String> found = new ArrayList<>();

  private Shrinks(Snapshot runs) {
    this.runs = runs;
  }

  /** Each of them, with what to do instead. */
  static List<String> of(Snapshot runs, Resources wanted) {
    Shrinks shrinks = new Shrinks(runs);
    pairs(runs.resources.hosts, wanted.hosts, h -> h.name, shrinks::host);
    pairs(runs.resources.databases, wanted.databases, d -> d.name, shrinks::database);
    pairs(runs.resources.storage, wanted.storage, s -> s.name, shrinks::storage);
    return List.copyOf(shrinks.found);
  }

  private interface Compared<T> {
    void with(T before, T after);
  }

  private static <T> void pairs(
      List<T> before, List<T> after, Function<T, String> name, Compared<T> compared) {
    for (T old : before) {
      after.stream()
          .filter(n -> Objects.equals(name.apply(n), name.apply(old)))
          .findFirst()
          .ifPresent(n -> compared.with(old, n));
    }
  }

  private void host(Host before, Host after) {
    String host = "hosts/" + before.name + "/";
    smaller(host + "systemDiskGiB", before.systemDiskGiB, after.systemDiskGiB);
    for (int i = 0; i < before.dataDisks.size(); i++) {
      String disk = host + "dataDisks/" + (i + 1);
      if (i >= after.dataDisks.size()) {
        found.add(disk + " is left out; a disk goes with its host only: " + ANEW);
      } else {
        smaller(disk + "/gib", before.dataDisks.get(i).gib, after.dataDisks.get(i).gib);
      }
    }
  }

  private void database(Database before, Database after) {
    boolean made =
        runs.databaseImages.stream().anyMatch(i -> i.name.equals(Makings.name(before)))
            && before.engine.equals(after.engine);
    if (made) {
      smaller("databases/" + before.name + "/storageGiB", before.storageGiB, after.storageGiB);
    }
  }

  private void storage(Storage before, Storage after) {
    if (Makings.storageClass(runs, StorageUse.valueOf(before.kind)) == null) {
      return;
    }
    String storage = "storage/" + before.name + "/";
    if (!before.kind.equals(after.kind)) {
      found.add(
          storage + "kind is " + before.kind + " and cannot become " + after.kind + ": " + ANEW);
    } else if (!"Object".equals(before.kind)) {
      smaller(storage + "gib", before.gib, after.gib);
    }
  }

  private void smaller(String path, Integer before, Integer after) {
    if (before != null && after != null && after < before) {
      found.add(path + " is " + before + " and only grows, not to " + after + ": " + ANEW);
    }
  }
}
