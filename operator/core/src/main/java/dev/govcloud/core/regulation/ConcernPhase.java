package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;

/** Where a ticket or a finding stands. */
public enum ConcernPhase implements Labelled {
  /** Nothing is on record yet. */
  UNRAISED("Unraised"),
  /** It is raised, and whoever is responsible has not taken it up. */
  OPEN("Open"),
  /** Whoever is responsible knows of it and works on it. */
  ACKNOWLEDGED("Acknowledged"),
  /** Whoever is responsible says that it is done. */
  RESOLVED("Resolved"),
  /** Whoever found it has seen that it is rectified. */
  VERIFIED("Verified"),
  /** Nothing follows any more. */
  CLOSED("Closed");

  private final String label;

  ConcernPhase(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
