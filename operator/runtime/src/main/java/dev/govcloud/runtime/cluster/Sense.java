package dev.govcloud.runtime.cluster;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the API server means a value at a place of the kinds that are written here. The table holds
 * the places where two spellings are one value, or where what is not mentioned counts too; a place
 * that is not in it is compared as it stands.
 *
 * <p>It is a table of places and not a rule for texts ("whatever reads as a quantity"): a host may
 * be called {@code 1k}, and a label {@code 1000m} is another label than {@code 1}.
 */
enum Sense {
  /** As it stands; in a map, what others added beside ours is theirs. */
  PLAIN,
  /** An amount: {@code 1024Gi} comes back as {@code 1Ti}, {@code 1000} as {@code 1k}. */
  QUANTITY,
  /** A port by number or name: 80 and {@code "80"} are one. */
  PORT,
  /** A range of addresses: {@code 2001:DB8::/32} and {@code 2001:db8::/32} are one. */
  RANGE,
  /** Replaced altogether by an apply: what others added inside is drift, and is undone. */
  WHOLE;

  private static final Map<String, Sense> TABLE =
      Map.ofEntries(
          entry("ResourceQuota/spec/hard/*", QUANTITY),
          entry("LimitRange/spec/limits", WHOLE),
          entry("LimitRange/spec/limits/*/max/*", QUANTITY),
          entry("LimitRange/spec/limits/*/min/*", QUANTITY),
          entry("NetworkPolicy/spec/podSelector", WHOLE),
          entry("NetworkPolicy/spec/policyTypes", WHOLE),
          entry("NetworkPolicy/spec/ingress", WHOLE),
          entry("NetworkPolicy/spec/ingress/*/ports/*/port", PORT),
          entry("NetworkPolicy/spec/ingress/*/from/*/ipBlock/cidr", RANGE),
          entry("NetworkPolicy/spec/egress", WHOLE),
          entry("NetworkPolicy/spec/egress/*/ports/*/port", PORT),
          entry("NetworkPolicy/spec/egress/*/to/*/ipBlock/cidr", RANGE),
          entry("RoleBinding/roleRef", WHOLE),
          entry("RoleBinding/subjects", WHOLE),
          entry("PersistentVolumeClaim/spec/resources/requests/*", QUANTITY),
          entry("VirtualMachine/spec/template/spec/domain/memory/guest", QUANTITY),
          entry(
              "VirtualMachine/spec/dataVolumeTemplates/*/spec/storage/resources/requests/*",
              QUANTITY));

  /** What the server fills in where it is left out, inside of what an apply replaces altogether. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "NetworkPolicy/spec/ingress/*/ports/*/protocol", "TCP",
          "NetworkPolicy/spec/egress/*/ports/*/protocol", "TCP",
          "RoleBinding/subjects/*/apiGroup", "rbac.authorization.k8s.io",
          "RoleBinding/roleRef/apiGroup", "rbac.authorization.k8s.io");

  private static final Place ROOT = place();

  /** A place in an object, and those below it; {@code *} stands for every key and every item. */
  static final class Place {
    private static final Place ANY = new Place();

    private final Map<String, Place> below = new HashMap<>();
    private Sense sense = PLAIN;
    private String fallback;

    Sense sense() {
      return sense;
    }

    /** The value that the server fills in; null where it fills in nothing. */
    String fallback() {
      return fallback;
    }

    Place at(String key) {
      return below.getOrDefault(key, below.getOrDefault("*", ANY));
    }

    private Place make(String path) {
      Place place = this;
      for (String key : path.split("/")) {
        place = place.below.computeIfAbsent(key, k -> new Place());
      }
      return place;
    }
  }

  private static Place place() {
    Place root = new Place();
    TABLE.forEach((path, sense) -> root.make(path).sense = sense);
    DEFAULTS.forEach((path, value) -> root.make(path).fallback = value);
    return root;
  }

  /** Where the comparison of an object of a kind begins. */
  static Place of(String kind) {
    return ROOT.at(kind);
  }

  /** Every place that is in the table, for tests. */
  static List<String> places() {
    return TABLE.keySet().stream().sorted().toList();
  }
}
