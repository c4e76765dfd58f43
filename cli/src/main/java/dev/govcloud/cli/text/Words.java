package dev.govcloud.cli.text;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What the tool says, in the language of its user. The sentences stand in {@code words/SUBJECT}
 * bundles, one for each subject, so that a key has one home; a test holds that every language has
 * the same keys and that each is used.
 */
public final class Words {
  /** The bundles; a key begins with its subject. */
  public static final List<String> SUBJECTS =
      List.of("calendar", "connection", "explain", "form", "setup", "usage");

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
   * A sentence with its values ({@code %s}, as for {@link String#format}); fails where no bundle
   * has the key, which is a fault of the program.
   */
  public String say(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return values.length == 0 ? text : String.format(lang.locale(), text, values);
  }

  /** A day with its weekday, e.g. {@code 2026-10-10 Sat}. */
  public String day(LocalDate day) {
    return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang.locale());
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
