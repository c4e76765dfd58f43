package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;

/** Where a duty stands. */
public enum DutyPhase implements Labelled {
  /** Nothing is on record yet. */
  UNSTATED("Unstated"),
  /** It is to be done. */
  OPEN("Open"),
  /** It was done, in time or not. */
  FULFILLED("Fulfilled"),
  /** What it was owed for has ended before it was due. */
  ENDED("Ended");

  private final String label;

  DutyPhase(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
