package dev.govcloud.core.engine;

/** A word of a table that users see: a phase, a kind of fact. */
public interface Labelled {
  /** The word as it stands in objects, events and documents. */
  String label();
}
