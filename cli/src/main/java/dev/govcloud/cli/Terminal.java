package dev.govcloud.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Whether a person sits before this process. */
public final class Terminal {
  private Terminal() {}

  /**
   * At both its ends: he can be asked, and sees what is printed. Since Java 22 there is a console
   * even where there is no terminal, and it says so.
   */
  public static boolean attended() {
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

  /** Whether he can be asked beside the answer, also where that goes into a file. */
  public static boolean answers() {
    return attended() || "1".equals(System.getenv("GOVCLOUD_TERMINAL"));
  }

  /** What he types. */
  public static BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }
}
