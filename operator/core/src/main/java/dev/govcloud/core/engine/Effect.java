package dev.govcloud.core.engine;

/** What following a row does beside moving phase and periods; carried out by whoever owns it. */
public interface Effect {
  /** One sentence for the table in the documents. */
  String meaning();
}
