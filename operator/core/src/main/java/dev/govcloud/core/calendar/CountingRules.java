package dev.govcloud.core.calendar;

import java.time.LocalTime;

/**
 * What the regulation leaves open about counting.
 *
 * @param receiptOnRestDay when something that arrives on a rest day counts as received (rule A2)
 * @param cutOff the end of the last day; null is 24:00 (rule A3)
 * @param rollTrialEnd whether a trial that ends on a rest day ends on the next working day (A5)
 */
public record CountingRules(
    ReceiptOnRestDay receiptOnRestDay, LocalTime cutOff, boolean rollTrialEnd) {

  /** Arrival as it is, 24:00, rolled in favour of the unit. */
  public static final CountingRules DEFAULT = new CountingRules(ReceiptOnRestDay.AS_IS, null, true);

  /** Rule A2: the next working day is day 1, or the arrival itself moves to it. */
  public enum ReceiptOnRestDay {
    AS_IS,
    NEXT_WORKING_DAY
  }
}
