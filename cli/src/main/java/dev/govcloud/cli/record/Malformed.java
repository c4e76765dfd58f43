package dev.govcloud.cli.record;

import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Phrase;
import dev.govcloud.cli.text.Words;

/** A file that is no exported record, or not one of this format; what it says names the cure. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  Malformed(String key, Object... values) {
    this.phrase = Phrase.of(key, values);
  }

  /** For people. */
  public String said(Words words) {
    return phrase.in(words);
  }

  @Override
  public String getMessage() {
    return said(Words.in(Lang.EN));
  }
}
