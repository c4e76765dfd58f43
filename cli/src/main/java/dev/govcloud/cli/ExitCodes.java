package dev.govcloud.cli;

/** What the exit code of each command means; they are documented and stay. */
public final class ExitCodes {
  /** Done, or shown. */
  public static final int OK = 0;

  /** The answer is no: a record is broken, a ruling is void, a manifest would file something. */
  public static final int NEGATIVE = 1;

  /** It could not be done: wrong words, no connection, no right, refused by the server. */
  public static final int FAILED = 2;

  /** It would be void; nothing was written. */
  public static final int VOID_AHEAD = 3;

  /** It is written; the operator did not answer in time. */
  public static final int UNANSWERED = 4;

  /** Whoever was asked said no; nothing was written. */
  public static final int DECLINED = 5;

  private ExitCodes() {}
}
