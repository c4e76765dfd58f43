package dev.govcloud.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What the build wrote down about itself; the same source gives the same.
 *
 * @param version of the project
 * @param revision of the source, or {@code unknown} where the build was not told
 */
public record Build(String version, String revision) {

  /** Of this program. */
  public static Build own() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(properties.getProperty("version"), properties.getProperty("revision"));
  }
}
