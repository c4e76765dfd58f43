package dev.govcloud.cli.explain;

import dev.govcloud.cli.text.Lang;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of the table.
 *
 * @param word as users see it
 * @param article of the regulation; empty for none
 * @param who has to act: unit, authority, provider, named, applier or nobody
 * @param meanings in each language
 * @param steps what to do next in each language; may be empty
 */
public record Entry(
    Kind kind,
    String word,
    String article,
    String who,
    Map<Lang, String> meanings,
    Map<Lang, String> steps) {

  /** Where a word stands. */
  public enum Kind {
    /** The type of a condition. */
    CONDITION,
    /** The reason of a condition. */
    REASON,
    /** A phase of a request. */
    PHASE,
    /** A stage that is awaited. */
    STAGE,
    /** Why a Decision or a Fulfilment has no effect. */
    VOID,
    /** A column of {@code kubectl get}. */
    COLUMN
  }

  /** What it means. */
  public String means(Lang lang) {
    return meanings.get(lang);
  }

  /** What to do next; empty where there is nothing. */
  public String next(Lang lang) {
    return steps.get(lang);
  }

  /** For programs; the names stay the same in every language. */
  public Map<String, Object> tree(Lang lang) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(
        "kind",
        kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT));
    tree.put("word", word);
    tree.put("means", means(lang));
    tree.put("actor", who);
    tree.put("next", next(lang));
    tree.put("article", article);
    return tree;
  }
}
