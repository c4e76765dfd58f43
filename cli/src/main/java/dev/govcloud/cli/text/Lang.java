package dev.govcloud.cli.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that the tool speaks. */
public enum Lang {
  EN("en", Locale.ENGLISH),
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE);

  /** Where the launcher keeps the caller's locale when it gives Java another one. */
  private static final String KEPT = "GOVCLOUD_LOCALE";

  private final String tag;
  private final Locale locale;

  Lang(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** As {@code --lang} writes it. */
  public String tag() {
    return tag;
  }

  /** For bundles and the names of days. */
  public Locale locale() {
    return locale;
  }

  /** Reads {@code zh-CN}, {@code zh_CN.UTF-8}, {@code en} and their like; empty for another one. */
  public static Optional<Lang> of(String name) {
    String language = name.toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
    return switch (language) {
      case "zh" -> Optional.of(ZH);
      case "en", "c", "posix" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  /**
   * What the command line says, else the locale of the environment (LC_ALL, LC_MESSAGES, LANG: the
   * first that is set), else English.
   */
  public static Lang chosen(String[] args, Map<String, String> environment) {
    for (int i = 0; i < args.length; i++) {
      Optional<Lang> said =
          args[i].startsWith("--lang=")
              ? of(args[i].substring("--lang=".length()))
              : args[i].equals("--lang") && i + 1 < args.length
                  ? of(args[i + 1])
                  : Optional.empty();
      if (said.isPresent()) {
        return said.get();
      }
    }
    for (String variable : new String[] {KEPT, "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return of(value).orElse(EN);
      }
    }
    return EN;
  }

  @Override
  public String toString() {
    return tag;
  }
}
