package dev.govcloud.runtime.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sources of what is shipped: the operator and the command line. */
final class Sources {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  private Sources() {}

  /** Every file of Java that is no test. */
  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String part : List.of("operator", "cli")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        files
            .filter(f -> f.toString().contains("/src/main/") && f.toString().endsWith(".java"))
            .forEach(all::add);
      }
    }
    return all;
  }
}
