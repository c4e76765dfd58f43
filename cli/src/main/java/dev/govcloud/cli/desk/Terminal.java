package dev.govcloud.cli.desk;

import java.io.Console;

/** Whether a person sits before this process, at both its ends. */
final class Terminal {
  private Terminal() {}

  /** Since Java 22 there is a console even where there is no terminal, and it says so. */
  static boolean attended() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
