package dev.govcloud.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text in columns; a Chinese character is as wide as two others, as terminals show it. */
public final class Table {
  private static final String GAP = "   ";

  /** The cells of a row whose columns depend on what is wanted. */
  public static final class Cells {
    private final List<String> all = new ArrayList<>();

    /** One more cell. */
    public Cells add(String cell) {
      all.add(cell == null ? "" : cell);
      return this;
    }

    /** One more cell where it is wanted. */
    public Cells addIf(boolean wanted, String cell) {
      return wanted ? add(cell) : this;
    }

    /** The cells in order. */
    public List<String> all() {
      return all;
    }
  }

  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<UnaryOperator<String>> paints = new ArrayList<>();

  /** With these heads. */
  public Table(String... heads) {
    this.heads = List.of(heads);
  }

  /** Columns without a head. */
  public static Table plain() {
    return new Table();
  }

  /** A row. */
  public Table row(String... cells) {
    return row(UnaryOperator.identity(), cells);
  }

  /** A row in a colour. */
  public Table row(UnaryOperator<String> paint, String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell == null ? "" : cell);
    }
    rows.add(row);
    paints.add(paint);
    return this;
  }

  /** Whether it has no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each after an indentation, without blanks at their ends. */
  public List<String> lines(String indent) {
    List<List<String>> all = new ArrayList<>();
    if (!heads.isEmpty()) {
      all.add(heads);
    }
    all.addAll(rows);
    List<Integer> widths = widths(all);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int row = i - (all.size() - rows.size());
      String line = indent + line(all.get(i), widths);
      lines.add(row < 0 ? line : paints.get(row).apply(line));
    }
    return lines;
  }

  private static List<Integer> widths(List<List<String>> all) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : all) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return widths;
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  /** How many columns of a terminal a text takes. */
  public static int width(String text) {
    return text.codePoints().map(c -> wide(c) ? 2 : 1).sum();
  }

  /** East Asian Wide and Fullwidth, as far as names of offices and systems need it. */
  private static boolean wide(int c) {
    return c >= 0x1100 && c <= 0x115f
        || c >= 0x2e80 && c <= 0xa4cf
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff
        || c >= 0xfe30 && c <= 0xfe6f
        || c >= 0xff00 && c <= 0xff60
        || c >= 0xffe0 && c <= 0xffe6
        || c >= 0x20000 && c <= 0x3fffd;
  }
}
