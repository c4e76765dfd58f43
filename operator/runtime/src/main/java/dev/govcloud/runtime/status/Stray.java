package dev.govcloud.runtime.status;

import java.util.Comparator;

/** An object that stands without a live request; the namespace is empty for a namespace itself. */
public record Stray(String kind, String namespace, String name) implements Comparable<Stray> {
  private static final Comparator<Stray> ORDER =
      Comparator.comparing(Stray::kind).thenComparing(Stray::namespace).thenComparing(Stray::name);

  @Override
  public int compareTo(Stray o) {
    return ORDER.compare(this, o);
  }

  @Override
  public String toString() {
    return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }
}
