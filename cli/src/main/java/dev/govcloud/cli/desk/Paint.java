package dev.govcloud.cli.desk;

import dev.govcloud.cli.Terminal;
import java.util.Map;

/**
 * Colours for people who look at a terminal; plain text for files, pipes, {@code NO_COLOR}
 * (no-color.org) and terminals that have none.
 */
final class Paint {
  private final boolean colours;

  Paint(boolean colours) {
    this.colours = colours;
  }

  /** For the standard output of this process. */
  static Paint ofThisProcess() {
    return new Paint(wanted(System.getenv(), Terminal.attended()));
  }

  /** Whether colours are wanted, by the environment and by whether somebody looks. */
  static boolean wanted(Map<String, String> environment, boolean terminal) {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  String heading(String text) {
    return paint("1", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String urgent(String text) {
    return paint("33", text);
  }

  private String paint(String code, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
