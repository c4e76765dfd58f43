package dev.govcloud.cli.text;

import dev.govcloud.cli.sheet.ConcernWording;
import dev.govcloud.cli.sheet.Text;
import dev.govcloud.cli.sheet.Wording;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.request.FilingBook;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * What the tool says, in the language of its user. The sentences stand in {@code words/SUBJECT}
 * bundles, one for each subject, so that a key has one home; a test holds that every language has
 * the same keys and that each is used.
 */
public final class Words {
  /** The bundles; a key begins with its subject. */
  public static final List<String> SUBJECTS =
      List.of(
          "calendar",
          "connection",
          "desk",
          "explain",
          "fault",
          "form",
          "record",
          "setup",
          "usage",
          "verify");

  private final Lang lang;
  private final Map<String, String> texts = new HashMap<>();

  private Words(Lang lang) {
    this.lang = lang;
    ResourceBundle.Control exactly =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (String subject : SUBJECTS) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "words." + subject, lang.locale(), Words.class.getClassLoader(), exactly);
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
  }

  /** The words of a language. */
  public static Words in(Lang lang) {
    return new Words(lang);
  }

  /** The language. */
  public Lang lang() {
    return lang;
  }

  /**
   * A sentence with its values ({@code %s}, as for {@link String#format}; null stands for nothing);
   * fails where no bundle has the key, which is a fault of the program.
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    Object[] plain = Arrays.stream(values).map(v -> v == null ? "" : v).toArray();
    return values.length == 0 ? text : String.format(lang.locale(), text, plain);
  }

  /** A number of things, in the singular where it is one: the key goes on with one or many. */
  public String counted(String key, long number) {
    return say(key + (number == 1 ? "one" : "many"), number);
  }

  /** A day with its weekday, e.g. {@code 2026-10-10 Sat}. */
  public String day(LocalDate day) {
    return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang.locale());
  }

  /** What is awaited, by the word of the status. */
  public String stage(String label) {
    return named(
        label,
        l ->
            Requests.TABLE
                .clock(l)
                .map(Wording::of)
                .or(() -> ConcernClock.of(l).map(ConcernWording::of)),
        name -> name);
  }

  /** A matter, by the word of a filing. */
  public String matter(String label) {
    return named(
        label, l -> Matter.of(l).map(Wording::of).or(() -> ConcernWording.kind(l)), name -> name);
  }

  /** A party, by the word of the status. */
  public String party(String label) {
    return named(label, l -> labelled(Party.values(), Party::label, l), Wording::of);
  }

  /** What became of a filing, by the word of its status. */
  public String filing(String state) {
    return named(
        state, l -> labelled(FilingBook.State.values(), FilingBook.State::label, l), Wording::of);
  }

  private static <T> Optional<T> labelled(T[] all, Function<T, String> label, String wanted) {
    return Arrays.stream(all).filter(one -> label.apply(one).equals(wanted)).findFirst();
  }

  /** A phase, by the word of the status. */
  public String phase(String label) {
    return named(label, Phase::of, Wording::of);
  }

  /** A fact, by the word of the record. */
  public String fact(String label) {
    return named(label, MilestoneKind::of, kind -> Wording.of(kind).outcome());
  }

  /** Any other word of a closed vocabulary. */
  public String word(String label) {
    return lang == Lang.ZH ? Wording.word(label) : plain(label);
  }

  /** Names are said in the language of the sentences around them, as the sheet has them. */
  private <T> String named(
      String label, Function<String, Optional<T>> known, Function<T, String> chinese) {
    return lang == Lang.ZH
        ? known.apply(String.valueOf(label)).map(chinese).orElse(plain(label))
        : plain(label);
  }

  /** What somebody wrote, on one line and without what steers a terminal; never null. */
  public static String plain(String written) {
    return Text.printable(written).replaceAll("\\s+", " ").strip();
  }

  /** All of them as one bundle, for the help of picocli. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return texts.get(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
      }
    };
  }
}
