package dev.govcloud.cli;

import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a user typed, and what came of it. */
record Typed(int code, String out, String err) {

  /** In English. */
  static Typed of(String... args) {
    return in(Lang.EN, args);
  }

  static Typed in(Lang lang, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Govcloud.commandLine(Words.in(lang));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Typed(line.execute(args), out.toString(), err.toString());
  }
}
