package dev.govcloud.cli.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something to be said before it is known in which language.
 *
 * @param key of the bundles; null for a value, which reads the same in every language
 * @param values what stands in it: phrases are said in its language, anything else as it is
 */
public record Phrase(String key, List<Object> values) {

  /** A sentence or a part of one. */
  public static Phrase of(String key, Object... values) {
    // Null, which stands for nothing, is no element of a list.
    return new Phrase(key, Arrays.stream(values).map(v -> v == null ? "" : v).toList());
  }

  /** What reads the same in every language; a phrase stays one. */
  public static Phrase value(Object value) {
    return value instanceof Phrase phrase ? phrase : of(null, String.valueOf(value));
  }

  /** Several, one after the other. */
  public static Phrase all(List<Phrase> phrases) {
    return new Phrase(null, List.copyOf(phrases));
  }

  /** As it is said. */
  public String in(Words words) {
    return key == null
        ? values.stream().map(v -> said(v, words)).collect(Collectors.joining("; "))
        : words.say(key, values.stream().map(v -> said(v, words)).toArray());
  }

  private static String said(Object value, Words words) {
    return value instanceof Phrase phrase ? phrase.in(words) : value.toString();
  }
}
