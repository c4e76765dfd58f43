package dev.govcloud.api;

/**
 * Rules that fields of several kinds share, in CEL, as the API server checks them. A pattern would
 * be shown to people as it is written; these say what to write instead.
 */
public final class Rules {
  /** The value is a day that exists, e.g. {@code 2026-02-28}. */
  public static final String DAY = "self.matches(r'" + ApiVersion.DAY + "')";

  /** What to write instead of a value that is no {@link #DAY}. */
  public static final String DAY_WANTED =
      "write a day of the calendar as year, month and day, in quotes, e.g. \"2026-02-28\"";

  /** The same with the value, where it can be shown. */
  public static final String DAY_SAYS =
      "'there is no day \"' + self + '\" from 1900 to 2199: " + DAY_WANTED + "'";

  /** Room for a day and for what people write instead, so that they are told of it. */
  public static final int DAY_LENGTH = 64;

  /** The value is an absolute address with its scheme. */
  public static final String ADDRESS = "self.matches(r'" + ApiVersion.ADDRESS + "')";

  /** What to write instead of a value that is no {@link #ADDRESS}. */
  public static final String ADDRESS_WANTED =
      "write the whole address, without blanks, e.g. https://files.example.org/plan.pdf";

  /** The same with the value, where it can be shown. */
  public static final String ADDRESS_SAYS =
      "'\"' + self + '\" does not say where to find it: " + ADDRESS_WANTED + "'";

  private Rules() {}
}
