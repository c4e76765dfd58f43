package dev.govcloud.core.engine;

/** What following a row does beside moving phase and periods; carried out by whoever owns it. */
public interface Effect {
  /** One sentence for the table in the documents. */
  String meaning();

  /** Whether of several open periods of a clock only that about the fact's own filing ends. */
  boolean endsItsOwnOnly();
}
