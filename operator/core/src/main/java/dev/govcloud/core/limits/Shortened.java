package dev.govcloud.core.limits;

import java.nio.charset.StandardCharsets;

/** Texts that must fit somewhere: what is cut off is counted, so that nobody takes it for all. */
public final class Shortened {
  private static final String ENDS = "…";

  private Shortened() {}

  /**
   * A text of at most {@code most} characters, counted as the API server counts {@code maxLength}:
   * in code points. What is too long ends in e.g. {@code … (412 characters more)}; where there is
   * no room for that, in {@code …}, which is in no digest, UID, name or instant. Nothing stays
   * nothing.
   */
  public static String characters(String text, int most) {
    if (text == null) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    int room = most - told(length).length();
    if (room < most / 2) {
      return first(text, most - 1) + ENDS;
    }
    return first(text, room) + told(length - room);
  }

  /** A text of at most {@code most} bytes in UTF-8, as the API server counts an event's message. */
  public static String bytes(String text, int most) {
    int room = most;
    String shortened = text;
    while (shortened.getBytes(StandardCharsets.UTF_8).length > most) {
      shortened = characters(text, --room);
    }
    return shortened;
  }

  /** Stands for the rest of a list, e.g. {@code … and 64 more}. */
  static String more(int left) {
    return "… and " + left + " more";
  }

  private static String told(int left) {
    return "… (" + left + " characters more)";
  }

  private static String first(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters));
  }
}
