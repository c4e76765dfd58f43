package dev.govcloud.core.request;

import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.DatabaseImage;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Host.DataDisk;
import dev.govcloud.api.request.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a change asks of something that holds data and that nothing could carry out without losing
 * them (rule A20): disks and volumes only grow, and what was fixed when they were made stays: the
 * system on a disk, the kind of a disk or volume, a database's characters and who runs it. What
 * people set up by hand they can make smaller.
 */
final class Shrinks {
  private static final String ANEW =
      "apply for one of another name, move the data, then leave this one out";

  private final Snapshot runs;
  private final Catalogue catalogue;
  private final List<String> found = new ArrayList<>();

  private Shrinks(Snapshot runs, Catalogue catalogue) {
    this.runs = runs;
    this.catalogue = catalogue;
  }

  /** Each of them, with what to do instead. */
  static List<String> of(Snapshot runs, Resources wanted, Catalogue catalogue) {
    Shrinks shrinks = new Shrinks(runs, catalogue);
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
    if (before.count == 0) {
      return; // it was left out at the approval: no disk of it is there
    }
    String host = "hosts/" + before.name + "/";
    fixed(host + "os", before.os, after.os);
    smaller(host + "systemDiskGiB", before.systemDiskGiB, after.systemDiskGiB);
    for (int i = 0; i < before.dataDisks.size(); i++) {
      String disk = host + "dataDisks/" + (i + 1);
      if (i >= after.dataDisks.size()) {
        found.add(disk + " is left out; a disk goes with its host only: " + ANEW);
      } else {
        DataDisk old = before.dataDisks.get(i);
        DataDisk next = after.dataDisks.get(i);
        fixed(disk + "/type", kind(old), kind(next));
        smaller(disk + "/gib", old.gib, next.gib);
      }
    }
  }

  private static String kind(DataDisk disk) {
    return Objects.requireNonNullElse(disk.type, "Standard");
  }

  /** Another engine under the same name is another database: the old one goes with its copy. */
  private void database(Database before, Database after) {
    if (!before.engine.equals(after.engine)) {
      return;
    }
    String database = "databases/" + before.name + "/";
    boolean made = made(before, runs.databaseImages);
    boolean stays = made(after, runs.databaseImages) || made(after, catalogue.databaseImages);
    if (!Objects.equals(before.version, after.version) && made != stays) {
      found.add(
          database
              + "version is "
              + said(before.version)
              + ", which "
              + by(made)
              + "; "
              + said(after.version)
              + ", which "
              + by(stays)
              + ", would be an empty one in its place: "
              + ANEW);
    } else if (made) {
      older(database + "version", before.version, after.version);
      fixed(database + "charset", Controlled.characters(before), Controlled.characters(after));
      smaller(database + "storageGiB", before.storageGiB, after.storageGiB);
    }
  }

  private static boolean made(Database database, List<DatabaseImage> images) {
    return images.stream().anyMatch(i -> i.name.equals(Makings.name(database)));
  }

  private static String by(boolean made) {
    return made ? "the catalogue has an image of" : "the provider delivers by hand";
  }

  /** A database goes to a newer version with its data, never back. */
  private void older(String path, String before, String after) {
    if (before != null && after != null && number(after) < number(before)) {
      found.add(path + " is " + before + " and does not go back to " + after + ": " + ANEW);
    }
  }

  private static int number(String version) {
    String digits = version.replaceFirst("^([0-9]{1,6}).*$", "$1");
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private void fixed(String path, String before, String after) {
    if (!Objects.equals(before, after)) {
      found.add(
          path
              + " is "
              + said(before)
              + " since it was made and cannot become "
              + said(after)
              + ": "
              + ANEW);
    }
  }

  private static String said(String value) {
    return value == null ? "not given" : value;
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
