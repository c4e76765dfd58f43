package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Guard;

/** Who takes a step on a ticket or a finding, and what must come with it. */
public enum ConcernGuard implements Guard {
  RAISER("whoever raised it"),
  RESPONSIBLE("whoever is responsible"),
  EITHER("either"),
  SATISFACTION("with how satisfied the unit is, in one of the four words of article 28"),
  DOCUMENT("with a document that proves it"),
  NEW_DAY("with a new last day"),
  OTHER_HAND("by another account than the one that resolved it"),
  ROOM("while the record has room");

  private final String meaning;

  ConcernGuard(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether it says whose step it is; the others say what comes with it. */
  public boolean ofWhom() {
    return this == RAISER || this == RESPONSIBLE || this == EITHER;
  }
}
