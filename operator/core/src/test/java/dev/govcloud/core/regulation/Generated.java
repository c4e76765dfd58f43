package dev.govcloud.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page, or the part of one below a heading, that is generated: written on request or compared.
 */
final class Generated {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root", "../.."));

  private Generated() {}

  /** The whole page. */
  static void page(String file, String content) {
    check(file, content, read(file));
  }

  /** What stands between a heading and the next one of the same rank. */
  static void section(String file, String heading, String content) {
    String page = read(file);
    String start = "## " + heading + "\n";
    int from = page.indexOf(start);
    assertThat(from).as("%s has the heading \"%s\"", file, heading).isNotNegative();
    int to = page.indexOf("\n## ", from + start.length());
    String rest = to < 0 ? "" : page.substring(to);
    check(file, page.substring(0, from) + start + "\n" + content + rest, page);
  }

  private static void check(String file, String wanted, String committed) {
    if (Boolean.getBoolean("govcloud.update")) {
      write(file, wanted);
      return;
    }
    assertThat(committed).as("%s is out of date: run make generate", file).isEqualTo(wanted);
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String file, String content) {
    try {
      Files.writeString(ROOT.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
