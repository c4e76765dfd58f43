package dev.govcloud.core.engine;

import dev.govcloud.core.calendar.Deadline.DayCount;

/** A period that the regulation sets: what is to be done, by whom, within how many days of what. */
public interface Clock extends Labelled {
  /** What becomes of a period of this clock that lapses. */
  enum Kind {
    /** The number is in the regulation: whoever lets it lapse is charged. */
    STATUTORY,
    /**
     * The number was set by an office that may set it, in a policy or in an order: whoever lets it
     * lapse is charged too.
     */
    ORDERED,
    /** A recommended number: shown as a target, never charged (rule A14). */
    TARGET,
    /** It ends by itself, and something follows from that; nobody is charged. */
    TERM,
    /** The regulation sets no number. */
    OPEN
  }

  /** Who has to act: the word users see. */
  String party();

  /** The article that asks for it. */
  String article();

  /** What a lapse means. */
  Kind kind();

  /** What is counted; null where there is no number. */
  DayCount counted();

  /** How many of it where no policy says otherwise; 0 where there is no number. */
  int days();

  /** The most that a policy may set; 0 where there is no number. */
  int most();

  /** Whether the number is in the regulation; another is a target (rule A14) or our own. */
  default boolean statutory() {
    return kind() == Kind.STATUTORY;
  }

  /** Whether whoever lets it lapse is charged with it. */
  default boolean charged() {
    return kind() == Kind.STATUTORY || kind() == Kind.ORDERED;
  }

  /** Whether somebody is reminded of it: everything that is to be done within a number of days. */
  default boolean awaited() {
    return charged() || kind() == Kind.TARGET;
  }
}
