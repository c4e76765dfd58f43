package dev.govcloud.cli.desk;

import dev.govcloud.cli.sheet.Text;
import dev.govcloud.cli.sheet.Wording;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * The words that the desk says, from one file for each language: {@code words.properties} is the
 * English one. The language is that of the JVM's default locale; a language without a file of its
 * own gets English. Names of the regulation have their Chinese words where the sheet has them.
 */
final class Say {
  private static final String BUNDLE = "dev.govcloud.cli.desk.words";

  private Say() {}

  /** A text by its name, with its arguments as they are. */
  static String of(String key, Object... arguments) {
    String pattern = words().getString(key);
    Object[] plain = Arrays.stream(arguments).map(a -> a == null ? "" : a.toString()).toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(plain);
  }

  /** A number of things, in the singular where it is one. */
  static String counted(String key, long number) {
    return of(number == 1 ? key + ".one" : key + ".many", number);
  }

  private static ResourceBundle words() {
    return ResourceBundle.getBundle(
        BUNDLE, Locale.getDefault(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** Names are said in the language of the sentences around them. */
  private static boolean chinese() {
    return words().getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /** What is awaited, by the word of the status. */
  static String stage(String label) {
    return chinese()
        ? Requests.TABLE.clock(String.valueOf(label)).map(Wording::of).orElse(text(label))
        : text(label);
  }

  /** A matter, by the word of a filing. */
  static String matter(String label) {
    return chinese()
        ? Matter.of(String.valueOf(label)).map(Wording::of).orElse(text(label))
        : text(label);
  }

  /** A party, by the word of the status. */
  static String party(String label) {
    return chinese()
        ? Stream.of(Party.values())
            .filter(p -> p.label().equals(label))
            .findFirst()
            .map(Wording::of)
            .orElse(text(label))
        : text(label);
  }

  /** A phase, by the word of the status. */
  static String phase(String label) {
    return chinese()
        ? Phase.of(String.valueOf(label)).map(Wording::of).orElse(text(label))
        : text(label);
  }

  /** A fact, by the word of the record. */
  static String fact(String label) {
    return chinese()
        ? MilestoneKind.of(String.valueOf(label))
            .map(Wording::of)
            .map(w -> w.outcome())
            .orElse(text(label))
        : text(label);
  }

  /** Any other word of a closed vocabulary. */
  static String word(String label) {
    return chinese() ? Wording.word(label) : text(label);
  }

  /** What somebody wrote, on one line and without what steers a terminal; never null. */
  static String text(String written) {
    return Text.printable(written).replaceAll("\\s+", " ").strip();
  }
}
