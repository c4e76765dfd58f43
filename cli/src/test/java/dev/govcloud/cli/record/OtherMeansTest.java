package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.core.request.Rulings;
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
    long entries = Fixture.milestones(record).size();
    long filings = record.path("filings").size();
    long decisions = record.path("decisions").size();
    String counted = entries + " entries, " + filings + " filings, " + decisions + " Decisions";
    assertThat(check(record))
        .isEqualTo(new Answer(0, "OK: " + counted + ", head " + record.path("head").asText()));
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

  @Test
  void anotherFilingShowsAtTheSameEntry() throws Exception {
    ObjectNode record = Fixture.tree();
    int number = Fixture.number(record, "ChangeSupplemented");
    String name = Fixture.entry(record, number).get("filing").asText();
    ((ObjectNode) Fixture.filing(record, name).at("/spec/content/materials/0")).put("uri", "x:y");
    assertThat(check(record))
        .isEqualTo(new Answer(1, "entry " + number + ": the Filing is another one"));
    assertThat(Fixture.finding(record).entry()).isEqualTo(number);
  }

  /** Whatever can be filed and ruled: no field is left out by the one and not by the other. */
  @Test
  void everyFieldIsDigestedTheSameWay() throws Exception {
    ObjectNode record = Fixture.tree();
    ObjectNode filing = (ObjectNode) Fixture.filing(record, "permits-1").get("spec");
    filing.set("content", Alteration.sample(FilingContent.class));
    Fixture.refile(record, "permits-1");
    ObjectNode ruling = (ObjectNode) Fixture.decision(record, "decision-1").get("spec");
    ruling.set("adjustment", Alteration.sample(DecisionSpec.Adjustment.class));
    ruling.put("override", true);
    Fixture.entry(record, Fixture.number(record, "Returned"))
        .put(
            "decisionDigest",
            Rulings.digest(RecordFormat.MAPPER.convertValue(ruling, DecisionSpec.class)));
    Fixture.rehash(record);
    assertThat(Fixture.verify(record, java.util.Optional.empty()).whole()).isTrue();
    assertThat(check(record).text()).startsWith("OK: ");
  }

  /** Neither another order nor a default that is written out makes another filing. */
  @Test
  void whatMeansTheSameIsDigestedTheSameWay() throws Exception {
    ObjectNode record = Fixture.tree();
    ObjectNode content = (ObjectNode) Fixture.filing(record, "permits-1").at("/spec/content");
    ArrayNode papers = content.withArray("materials");
    papers.addObject().put("kind", "Other").put("name", "\uffff after the others in UTF-16");
    papers.addObject().put("kind", "Other").put("name", "𠮷野市 before it");
    papers.addObject().put("kind", "Other").put("name", "é");
    Fixture.refile(record, "permits-1");
    assertThat(check(record).text()).startsWith("OK: ");

    papers.insert(0, papers.remove(papers.size() - 1));
    ArrayNode hosts = (ArrayNode) content.at("/resources/hosts");
    hosts.add(hosts.remove(0));
    ((ObjectNode) hosts.get(0)).put("gpu", 0);
    assertThat(Fixture.verify(record, java.util.Optional.empty()).whole()).isTrue();
    assertThat(check(record).text()).startsWith("OK: ");
  }
}
