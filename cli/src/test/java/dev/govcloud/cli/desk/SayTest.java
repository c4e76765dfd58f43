package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is said is there, and every text that is there is said. */
class SayTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir.root"), "cli/src/main/java/dev/govcloud/cli/desk");

  @Test
  void eachNameInTheCodeHasAText() throws IOException {
    Set<String> texts = texts().stringPropertyNames();
    Matcher named = Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)+)\"").matcher(sources());
    Set<String> missing = new TreeSet<>();
    while (named.find()) {
      String key = named.group(1);
      boolean ours = texts.stream().anyMatch(t -> t.startsWith(key.replaceAll("\\..*", ".")));
      if (ours && !texts.contains(key) && !texts.contains(key + ".one")) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void eachTextIsSaid() throws IOException {
    String sources = sources();
    assertThat(texts().stringPropertyNames())
        .filteredOn(k -> !sources.contains('"' + k.replaceAll("\\.(one|many)$", "") + '"'))
        .filteredOn(k -> !k.startsWith("state.") && !k.startsWith("deed."))
        .isEmpty();
  }

  @Test
  void eachTextIsAPatternAndLosesNoArgument() throws IOException {
    Properties texts = texts();
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
      assertThat(text.replace("''", ""))
          .as("%s: a single ' swallows text", key)
          .doesNotContain("'");
      new MessageFormat(text);
    }
  }

  @Test
  void aNumberIsSaidInFull() {
    assertThat(Say.counted("days.left", 1)).isEqualTo("1 working day left");
    assertThat(Say.of("share.none")).isEqualTo("none");
    assertThat(Say.of("written.unanswered", "Decision", "a", 20000)).contains("20000 seconds");
    assertThat(Say.of("fulfil.all-done", "a/{0}"))
        .isEqualTo("Nothing else of a/{0} waits for the provider's people.");
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Say.class.getResourceAsStream("words.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().map(SayTest::text).collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
