package dev.govcloud.cli.desk;

/** What the help of several commands ends with. */
final class Footers {
  /** Of whatever signs something. */
  static final String EXIT_CODES =
      "Exit codes: 0 done, 1 the operator found it void, 2 failure, 3 it would be void and nothing"
          + " was written, 4 written but not answered in time, 5 declined.";

  private Footers() {}
}
