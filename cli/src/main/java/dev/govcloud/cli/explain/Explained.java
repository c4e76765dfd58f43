package dev.govcloud.cli.explain;

import dev.govcloud.cli.text.Lang;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The one table of what each word means, who has to act and what to do next. */
public final class Explained {
  private static final String TABLE = "/explain.table";
  private static final int CELLS = 8;

  private final List<Entry> entries;

  private Explained(List<Entry> entries) {
    this.entries = entries;
  }

  /** Reads it; what the enums of the core mean is taken from them. */
  public static Explained table() {
    try (InputStream in = Explained.class.getResourceAsStream(TABLE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Explained(
          text.lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(Explained::entry)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    if (cells.length != CELLS) {
      throw new IllegalStateException(
          "a line of " + TABLE + " has no " + CELLS + " cells: " + line);
    }
    Entry.Kind kind = Entry.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
    String meaning = cells[4].equals("=") ? core(kind, cells[1]) : cells[4];
    return new Entry(
        kind,
        cells[1],
        given(cells[2]),
        cells[3],
        Map.of(Lang.EN, meaning, Lang.ZH, cells[5]),
        Map.of(Lang.EN, given(cells[6]), Lang.ZH, given(cells[7])));
  }

  private static String given(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static String core(Entry.Kind kind, String word) {
    Stream<String> meaning =
        switch (kind) {
          case CONDITION ->
              Arrays.stream(ConditionType.values())
                  .filter(c -> c.label().equals(word))
                  .map(ConditionType::meaning);
          case REASON ->
              Arrays.stream(Reason.values())
                  .filter(r -> r.label().equals(word))
                  .map(Reason::meaning);
          case PHASE -> Phase.of(word).map(Phase::meaning).stream();
          case STAGE, VOID, COLUMN -> Stream.empty();
        };
    return meaning
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the core has no " + kind + " " + word));
  }

  /** Every line. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The lines of a word, in whatever case it is written. A reason that says what is awaited, such
   * as {@code AwaitingAcceptance}, is that reason and its stage.
   */
  public List<Entry> of(String word) {
    List<Entry> exact = named(word);
    String awaiting = Reason.AWAITING.label();
    if (!exact.isEmpty() || !word.regionMatches(true, 0, awaiting, 0, awaiting.length())) {
      return exact;
    }
    List<Entry> stage =
        named(word.substring(awaiting.length())).stream()
            .filter(e -> e.kind() == Entry.Kind.STAGE)
            .toList();
    return stage.isEmpty()
        ? List.of()
        : Stream.concat(named(awaiting).stream(), stage.stream()).toList();
  }

  private List<Entry> named(String word) {
    return entries.stream().filter(e -> e.word().equalsIgnoreCase(word)).toList();
  }

  /** Words that one may have meant: those that hold it, or that it holds. */
  public List<String> near(String word) {
    String part = word.toLowerCase(Locale.ROOT);
    return entries.stream()
        .map(Entry::word)
        .distinct()
        .filter(
            w -> {
              String other = w.toLowerCase(Locale.ROOT);
              return part.length() > 2 && (other.contains(part) || part.contains(other))
                  || other.startsWith(part.substring(0, Math.min(part.length(), 4)));
            })
        .toList();
  }
}
