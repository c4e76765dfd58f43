package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Fixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a user types, reads and gets as exit code, without a cluster. */
class CommandsTest {
  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = Govcloud.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private String file(ObjectNode tree) throws IOException {
    Path file = dir.resolve("记录.json");
    Files.write(file, Fixture.bytes(tree));
    return file.toString();
  }

  @Test
  void aWholeRecord() throws IOException {
    String head = Fixture.tree().path("head").asText();
    int entries = Fixture.tree().path("milestones").size();
    assertThat(run("record", "verify", file(Fixture.tree()), "--head", head)).isZero();
    assertThat(out.toString())
        .startsWith(
            "the record of bureau-transport/permits is whole: "
                + entries
                + " entries, head "
                + head
                + "\n")
        .contains("nothing was cut off");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aBrokenRecord() throws IOException {
    ObjectNode tree = Fixture.tree();
    ((ObjectNode) tree.path("milestones").get(0)).put("actor", "somebody@else.example");
    assertThat(run("record", "verify", file(tree))).isEqualTo(1);
    assertThat(out.toString())
        .contains("is broken at entry 1 (Submitted, 2026-03-02T02:00:00Z): checked its hash")
        .contains("expected sha256:")
        .contains("found sha256:")
        .contains("Compare the file");
  }

  @Test
  void whatCannotBeReadIsOneSentenceAndTwo() throws IOException {
    assertThat(run("record", "verify", dir.resolve("none.json").toString())).isEqualTo(2);
    assertThat(run("record", "verify", dir.toString())).isEqualTo(2);
    Path pod = dir.resolve("pod.json");
    Files.writeString(pod, "{\"kind\":\"Pod\"}");
    assertThat(run("record", "verify", pod.toString())).isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .hasSize(3)
        .allMatch(l -> l.startsWith("kubectl govcloud: ") && l.contains("; "));
  }

  @Test
  void whatCannotBeUnderstoodIsOneSentenceAndTwo() throws IOException {
    String file = file(Fixture.tree());
    assertThat(run("record", "verify")).isEqualTo(2);
    assertThat(run("record", "verify", file, "--head", "sha256:12")).isEqualTo(2);
    assertThat(run("record", "sheet", file)).isEqualTo(2);
    assertThat(err.toString().lines().toList()).hasSize(3).allMatch(l -> l.contains("--help"));
  }

  @Test
  void byItselfItListsWhatItCanDo() {
    assertThat(run()).isZero();
    assertThat(run("record")).isZero();
    assertThat(out.toString())
        .contains(
            "Usage: kubectl govcloud", "record", "due", "inbox", "Usage: kubectl govcloud record")
        .contains("export", "sheet", "verify");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theSheet() throws IOException {
    Path sheet = dir.resolve("审批单.html");
    assertThat(run("record", "sheet", file(Fixture.tree()), "--html", sheet.toString())).isZero();
    assertThat(Files.readString(sheet)).contains("政务云资源使用审批单");
    String nowhere = dir.resolve("nowhere/x.html").toString();
    assertThat(run("record", "sheet", file(Fixture.tree()), "--html", nowhere)).isEqualTo(2);
    assertThat(err.toString()).contains(nowhere).contains("make its directory first");
  }

  @Test
  void theHelpSaysWhatVerifyCannotSee() {
    assertThat(run("record", "verify", "--help")).isZero();
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("written anew as a whole")
        .contains("with a head from an independent note, such as the printed sheet");
  }

  /** The page lists what there is, each command once. */
  @Test
  void everyCommandIsDocumentedOnce() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("basedir.root"), "docs", "kubectl-govcloud.md"));
    String table = page.substring(page.indexOf("| for | commands |"));
    table = table.substring(0, table.indexOf("\n\n"));
    List<String> documented =
        Pattern.compile("`([^`]+)`").matcher(table).results().map(m -> m.group(1)).toList();
    List<String> known = new ArrayList<>();
    Govcloud.commandLine().getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .forEach(
            command -> {
              known.add(command.getCommandName());
              known.addAll(command.getSubcommands().keySet());
            });
    assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
  }
}
