package dev.govcloud.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Debian packages that the image is made from, as {@code image/packages} pins them. */
record Packages(List<Pin> pins) {

  /**
   * One package.
   *
   * @param sha256 of the archive's file
   */
  record Pin(String name, String version, String sha256) {
    /** Its package URL, by which scanners look for known defects. */
    String purl() {
      return "pkg:deb/debian/" + name + "@" + escaped() + "?arch=amd64&distro=debian-12";
    }

    private String escaped() {
      return version.replace(":", "%3A").replace("+", "%2B").replace("~", "~");
    }
  }

  static Packages read(Path file) throws IOException {
    return new Packages(
        Files.readAllLines(file).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(l -> l.split(" "))
            .map(w -> new Pin(w[0], w[1], w[2]))
            .toList());
  }
}
