package dev.govcloud.cli.desk;

import java.util.Collection;
import java.util.Locale;

/**
 * Names of what is signed: they say what is ruled on, so that two who rule at once meet in one
 * name. A name is used once; a second ruling of the kind bears a number. Pure.
 */
final class Naming {
  private Naming() {}

  /** For example {@code bus-1-acceptance}, then {@code bus-1-acceptance-2}. */
  static String free(String about, String what, Collection<String> taken) {
    String name = about + "-" + kebab(what);
    int number = 1;
    String free = name;
    while (taken.contains(free)) {
      number++;
      free = name + "-" + number;
    }
    return free;
  }

  /** {@code FinalReview} as {@code final-review}; what no name may hold becomes a hyphen. */
  static String kebab(String word) {
    return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
