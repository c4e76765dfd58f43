package dev.govcloud.core.engine;

/**
 * The period that a row begins, and with how many days.
 *
 * @param clock which
 * @param how with which days
 */
public record Begin<C extends Clock>(C clock, How how) {
  /** With how many days a period begins. */
  public enum How {
    /** The full number. */
    ANEW,
    /** What was left when the period before was stopped; nobody loses or gains a day (rule A28). */
    RESUMED,
    /** The same after a return, or the full number, where the policy gives that (rule A28). */
    REFILED,
    /** Until the day on which the open period, whose place it takes, would have ended. */
    CONTINUED,
    /** As many more days as were applied for, from the end of the period before. */
    PROLONGED
  }

  /** A full period. */
  public static <C extends Clock> Begin<C> anew(C clock) {
    return new Begin<>(clock, How.ANEW);
  }

  /** The rest of a stopped period. */
  public static <C extends Clock> Begin<C> resumed(C clock) {
    return new Begin<>(clock, How.RESUMED);
  }

  /** The rest of a period that a return stopped, or a full one, as the policy says. */
  public static <C extends Clock> Begin<C> refiled(C clock) {
    return new Begin<>(clock, How.REFILED);
  }

  /** The open period, about something newer. */
  public static <C extends Clock> Begin<C> continued(C clock) {
    return new Begin<>(clock, How.CONTINUED);
  }

  /** More of a period, from its end on. */
  public static <C extends Clock> Begin<C> prolonged(C clock) {
    return new Begin<>(clock, How.PROLONGED);
  }
}
