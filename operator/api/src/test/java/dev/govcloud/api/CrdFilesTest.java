package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files under {@code crds/} are what the classes say. */
class CrdFilesTest {
  private static final Path CRDS = Path.of(System.getProperty("basedir.root", ".."), "crds");
  private static final Path RAW = Path.of("target", "classes", "META-INF", "fabric8");

  @Test
  void checkedInFilesMatchTheClasses() throws IOException {
    Map<String, String> generated = new CrdFiles(RAW).all();
    if (Boolean.getBoolean("govcloud.update")) {
      write(generated);
    }
    assertThat(read())
        .as("crds/ is stale or was edited by hand: run `make generate` and commit the result")
        .isEqualTo(generated);
  }

  private static void write(Map<String, String> files) throws IOException {
    Files.createDirectories(CRDS);
    for (var file : files.entrySet()) {
      Files.writeString(CRDS.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(CRDS)) {
      return files;
    }
    try (var paths = Files.newDirectoryStream(CRDS, "*.yaml")) {
      for (Path path : paths) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }
}
