package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Effect;

/** What following a row of the requests' table does beside moving phase and periods. */
public enum Consequence implements Effect {
  KEEPS_FILING("what was filed is kept as a Filing; an open one of the matter is superseded"),
  GRANTS_FILING("the filing is granted"),
  REFUSES_FILING("the filing is refused"),
  RETURNS_FILING("the filing is returned for correction"),
  WITHDRAWS_FILING("the filing is withdrawn"),
  FORGETS_FILING("what was refused or cut is no longer asked for and may be filed afresh"),
  CLOSES_THE_REST("every other open filing is superseded"),
  WHAT_IS_GRANTED_RUNS("what was filed, with the adjustment, is what runs from now on"),
  ENDS_ITS_OWN("of several periods of the kind that of the filing which it names ends");

  private final String meaning;

  Consequence(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public boolean endsItsOwnOnly() {
    return this == ENDS_ITS_OWN;
  }
}
