package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion for four shells and for kubectl, and what the program says of itself. */
class CompletionCommandTest {
  @TempDir Path dir;

  private String bash(String line) throws IOException, InterruptedException {
    Path script = dir.resolve("completion.bash");
    Files.writeString(script, Typed.of("completion", "bash").out());
    String asked =
        "source "
            + script
            + "\nCOMP_WORDS=(kubectl-govcloud "
            + line
            + ")\n"
            + "COMP_CWORD=$((${#COMP_WORDS[@]}-1))\nCOMP_LINE=\"${COMP_WORDS[*]}\"\n"
            + "_complete_kubectl-govcloud\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    Process process = new ProcessBuilder("bash", "-c", asked).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  @Test
  void bashCompletesCommandsAndTheirOptions() throws Exception {
    assertThat(bash("cal").lines()).contains("calendar");
    assertThat(bash("calendar im").lines()).contains("import");
    assertThat(bash("due --work").lines()).contains("--working-days");
    assertThat(bash("due --kube").lines()).contains("--kubeconfig");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish", "powershell"})
  void everyCommandAndOptionIsCompletedInEveryShell(String shell) {
    String script = Typed.of("completion", shell).out();
    for (String word :
        List.of("apply", "calendar", "import", "due", "explain", "new", "record", "version")) {
      assertThat(script).contains(word);
    }
    String dashes = shell.equals("fish") ? "-l " : "--";
    assertThat(script).contains(dashes + "working-days", dashes + "kubeconfig", dashes + "notice");
    assertThat(script).doesNotContain("__complete'", "-a __complete");
    // The same source gives the same script.
    assertThat(Typed.of("completion", shell).out()).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'cal'|calendar",
        "'calendar '|check import",
        "'calendar ch'|check",
        "'due --working'|--working-days",
        "'due -o '|json wide yaml",
        "'--lang '|en zh-CN",
        "'--context here du'|due",
        "'due --from 2026-01-01 --working'|--working-days",
        "'nothing'|''",
      })
  void kubectlIsAnsweredWhatMayFollow(String typed, String candidates) {
    String[] words = ("__complete -- " + typed).split(" ", -1);
    Typed answer = Typed.of(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    List<String> lines = answer.out().lines().toList();
    assertThat(String.join(" ", lines.subList(0, lines.size() - 1))).isEqualTo(candidates);
    assertThat(lines.get(lines.size() - 1)).isEqualTo(":4");
  }

  @Test
  void theProgramThatKubectlAsks() {
    assertThat(Typed.of("completion", "kubectl").out())
        .startsWith("#!")
        .contains("exec kubectl-govcloud __complete -- \"$@\"");
  }

  @Test
  void anotherShellIsOneSentence() {
    Typed typed = Typed.of("completion", "csh");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("there is no completion for csh; write bash, zsh");
    assertThat(Typed.of("completion").code()).isEqualTo(2);
  }

  @Test
  void theVersionTheRevisionAndTheKinds() {
    assertThat(Typed.of("version").out())
        .contains("kubectl-govcloud ", "Revision: ", "govcloud.dev/v1alpha1", "WorkCalendar");
    assertThat(Typed.of("version", "-o", "json").out())
        .contains("\"apiVersions\" : [ \"govcloud.dev/v1alpha1\" ]");
    assertThat(Typed.of("version", "-o", "toml").code()).isEqualTo(2);
  }
}
