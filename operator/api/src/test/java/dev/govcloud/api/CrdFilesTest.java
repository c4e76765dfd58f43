package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files under {@code crds/} are what the classes say. */
class CrdFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root", "../.."));
  private static final String STALE =
      "%s is stale or was edited by hand: run `make generate`, commit the result";
  private static final Path SCHEMAS = ROOT.resolve("crds/schemas");
  private static final Path CRDS = ROOT.resolve("crds");

  /** What the chart installs. */
  private static final Path CHART = ROOT.resolve("helm/govcloud-operator/files/crds");

  private static final Path RAW = Path.of("target", "classes", "META-INF", "fabric8");

  @Test
  void checkedInFilesMatchTheClasses() throws IOException {
    Map<String, String> generated = new CrdFiles(RAW).all();
    if (Boolean.getBoolean("govcloud.update")) {
      write(generated, CRDS);
      write(generated, CHART);
    }
    Map<String, String> schemas = JsonSchemas.of(generated.values());
    if (Boolean.getBoolean("govcloud.update")) {
      write(schemas, SCHEMAS);
    }
    assertThat(readTree(SCHEMAS)).as(STALE, SCHEMAS).isEqualTo(schemas);
    for (Path directory : List.of(CRDS, CHART)) {
      assertThat(read(directory)).as(STALE, directory).isEqualTo(generated);
    }
  }

  private static void write(Map<String, String> files, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (var file : files.entrySet()) {
      Path target = directory.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private static Map<String, String> read(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (var paths = Files.newDirectoryStream(directory, "*.yaml")) {
      for (Path path : paths) {
        files.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return files;
  }

  private static Map<String, String> readTree(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
