package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is generated: written on request, else compared. */
final class Generated {
  private Generated() {}

  static void check(String file, String content) {
    Path path = Path.of(System.getProperty("basedir.root"), file);
    try {
      if (Boolean.getBoolean("govcloud.update")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
      }
      String committed = Files.exists(path) ? Files.readString(path) : "";
      assertThat(committed).as("%s is out of date: run make generate", file).isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
