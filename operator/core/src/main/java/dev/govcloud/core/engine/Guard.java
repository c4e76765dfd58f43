package dev.govcloud.core.engine;

/** What must be so for a row to be followed; looked up by whoever knows the subject. */
public interface Guard {
  /** One sentence for the table in the documents. */
  String meaning();

  /**
   * Why a row is not followed.
   *
   * @param reason one word for programs
   * @param message what is wrong and what to do, for people
   */
  record Objection(String reason, String message) {}
}
