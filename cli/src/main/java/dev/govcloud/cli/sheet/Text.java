package dev.govcloud.cli.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How texts, days and instants are printed. */
public final class Text {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private Text() {}

  /**
   * A text that somebody wrote, as it can be printed. What steers a terminal or turns the direction
   * of writing becomes a box: a printed opinion must not read other than it is.
   */
  public static String printable(String written) {
    if (written == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    written.codePoints().map(Text::shown).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static int shown(int c) {
    boolean hidden =
        switch (Character.getType(c)) {
          case Character.CONTROL -> c != '\n' && c != '\t';
          case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
          default -> false;
        };
    return hidden || c == 0xFFFE || c == 0xFFFF ? '□' : c;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(Instant at) {
    return DAY.format(at.atZone(ZONE));
  }

  static String minute(Instant at) {
    return MINUTE.format(at.atZone(ZONE));
  }

  /** Protection levels are written with Chinese numerals, 第一级 to 第五级. */
  static String level(int level) {
    String numeral = level >= 1 && level <= 5 ? "一二三四五".substring(level - 1, level) : "" + level;
    return "第" + numeral + "级";
  }

  static String article(String number) {
    return number == null ? "" : "第" + number + "条";
  }
}
