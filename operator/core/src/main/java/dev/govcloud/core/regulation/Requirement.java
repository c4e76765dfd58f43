package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Guard;

/** What must be so before a row of the requests' table is followed. */
public enum Requirement implements Guard {
  NAMES_WHAT_IS_OPEN("it names the filing that awaits this ruling", "10"),
  NOTHING_UNSEEN("no edit that nobody saw may have come before it", "10"),
  FOUR_EYES("whoever filed it does not rule on it", "6"),
  REASONED("the opinion is written where the verdict is not a plain approval", "12"),
  UNIT_REGISTERED("the unit is registered", "2"),
  COMPLETE("the filing lacks nothing that its matter needs", "11"),
  ADJUSTS_WHAT_IS_FILED(
      "an adjustment sets only what the filing asks for, and cuts nothing that runs", "14"),
  PROVEN_AS_GRANTED("what is granted, adjustments included, has the proofs that it needs", "15"),
  OPEN_TO_OBJECTION(
      "what it takes away lay open to objection for as long as the policy says, or its review ends"
          + " today",
      "15"),
  WITHIN_CEILING("it fits the unit's ceiling and the trial's range, or is an override", "14"),
  WITHIN_EXTENSION_LIMITS("number, length and notice of extensions are kept, or an override", "13"),
  BY_OVERRIDE("it is an override with an opinion", "13"),
  NOT_OVER_YET("the longer trial would not be over already", "13"),
  IN_GRACE("the grace period runs: everything still stands", "13"),
  NOT_SUSPENDED("nothing is suspended", "20"),
  NOT_YET_SUSPENDED("it is not suspended already", "20"),
  ROOM_LEFT("the record has room for it and for what must follow", "20");

  private final String meaning;
  private final String article;

  Requirement(String meaning, String article) {
    this.meaning = meaning;
    this.article = article;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** The article or the rule's nearest one. */
  public String article() {
    return article;
  }
}
