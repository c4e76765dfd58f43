package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/record.md knows nothing of this one, and comes to the same result. */
class OtherMeansTest {
  @TempDir Path dir;
  private Path program;

  private record Answer(int code, String text) {}

  @BeforeAll
  static void pythonIsThere() {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      there = false;
    }
    assumeTrue(there, "python3 is not on PATH");
  }

  @BeforeEach
  void extract() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("basedir.root"), "docs/record.md"));
    String begin = "```python\n";
    int from = page.indexOf(begin) + begin.length();
    program = dir.resolve("check.py");
    Files.writeString(program, page.substring(from, page.indexOf("```", from)));
  }

  private Answer check(ObjectNode record) throws IOException, InterruptedException {
    Path file = dir.resolve("record.json");
    Files.write(file, Fixture.bytes(record));
    Process python =
        new ProcessBuilder("python3", program.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Answer(python.exitValue(), text.strip());
  }

  @Test
  void theWholeRecordIsWhole() throws Exception {
    ObjectNode record = Fixture.tree();
    int entries = Fixture.milestones(record).size();
    assertThat(check(record))
        .isEqualTo(
            new Answer(0, "OK: " + entries + " entries, head " + record.path("head").asText()));
  }

  @Test
  void everyCharacterIsWrittenTheSameWay() throws Exception {
    ObjectNode record = Fixture.tree();
    Fixture.entry(record, 1)
        .put("message", "“引号” \"quoted\" back\\slash \\u001b \u001b \u007f \t\r\n\b\f é 𠮷 / <b>");
    Fixture.rehash(record);
    assertThat(Fixture.verify(record, java.util.Optional.empty()).whole()).isTrue();
    assertThat(check(record).text()).startsWith("OK: ");
  }

  @Test
  void aBrokenRecordIsBrokenAtTheSameEntry() throws Exception {
    for (int number : new int[] {1, 4, 9}) {
      ObjectNode record = Fixture.tree();
      Fixture.entry(record, number).put("actor", "somebody@else.example");
      assertThat(check(record))
          .isEqualTo(new Answer(1, "entry " + number + ": the chain is broken"));
      assertThat(Fixture.finding(record).entry()).isEqualTo(number);
    }
  }

  @Test
  void anotherDecisionShowsAtTheSameEntry() throws Exception {
    ObjectNode record = Fixture.tree();
    int number = Fixture.number(record, "Approved");
    String name = Fixture.entry(record, number).get("decision").asText();
    ((ObjectNode) Fixture.decision(record, name).get("spec")).put("opinion", "改过的意见");
    assertThat(check(record))
        .isEqualTo(new Answer(1, "entry " + number + ": the Decision is another one"));
    assertThat(Fixture.finding(record).entry()).isEqualTo(number);
  }
}
