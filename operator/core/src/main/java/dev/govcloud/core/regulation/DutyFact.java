package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;

/** What moves a duty, and the word for it in its record. */
public enum DutyFact implements Labelled {
  BEGUN("DutyBegun"),
  FULFILLED("DutyFulfilled"),
  ENDED("DutyEnded");

  private final String label;

  DutyFact(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
