package dev.govcloud.runtime.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operator's classes as a first process of a run loaded them, for all those after it: a start
 * costs a third less, and there are some hundred and fifty.
 */
final class LoadedClasses {
  private static final Path ARCHIVE = ControlPlane.written("operator.jsa");
  private static Process first;

  private LoadedClasses() {}

  /** To write them down, where nobody did; to read them, once they are all there. */
  static synchronized List<String> option() {
    if (first == null) {
      clear();
      return List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE);
    }
    return !first.isAlive() && Files.exists(ARCHIVE)
        ? List.of("-XX:SharedArchiveFile=" + ARCHIVE)
        : List.of();
  }

  static synchronized void launched(Process process) {
    first = first == null ? process : first;
  }

  private static void clear() {
    try {
      Files.deleteIfExists(ARCHIVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
