package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.runtime.e2e.Tool.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the tool: whatever the locale, and with or without its archive. */
class LauncherIT {
  private static final String[] DUE = {"due", "--from", "2026-09-30", "--working-days", "3"};

  @TempDir Path dir;

  /** Its two files in a folder of their own, as people copy them. */
  private Path installed() throws Exception {
    Path folder = Files.createDirectories(dir.resolve("bin"));
    Files.copy(
        Tool.BUILT.resolve("target/kubectl-govcloud.jar"), folder.resolve("kubectl-govcloud.jar"));
    for (String script : new String[] {"kubectl-govcloud", "prepare"}) {
      Files.copy(
          Tool.BUILT.resolve(script), folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return folder.resolve("kubectl-govcloud");
  }

  @Test
  void aLocaleThatIsNotInstalledStillSaysTheLanguageAndNamesFiles() throws Exception {
    Path file = dir.resolve("二〇二七年.yaml");
    Files.copy(
        Path.of(System.getProperty("basedir.root"), "examples", "28-holiday-calendar.yaml"), file);
    for (String locale : new String[] {"zh_CN.UTF-8", "zh_CN.GB18030", "zh_CN"}) {
      Tool tool = Tool.alone(dir).with("LANG", locale).with("LC_ALL", "").with("LC_CTYPE", "");
      Answer answer =
          tool.run(
              "due", "--from", "2026-12-31", "--working-days", "1", "--calendar", file.toString());
      assertThat(answer.code()).as(locale + ": " + answer.err()).isZero();
      assertThat(answer.out()).contains("2027-01-04 周一 届满");
    }
    Answer plain = Tool.alone(dir).with("LANG", "").with("LC_ALL", "C").run(DUE);
    assertThat(plain.out()).contains("Due on 2026-10-10 Sat", "国庆节");
  }

  @Test
  void itStartsFasterWithAnArchiveAndPassesOverOneThatIsNotItsOwn() throws Exception {
    Path script = installed();
    Tool tool = new Tool(script, dir, null);
    Answer without = tool.run(DUE);
    assertThat(without.code()).as(without.err()).isZero();
    Answer made = new Tool(script.resolveSibling("prepare"), dir, null).run();
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(script.resolveSibling("kubectl-govcloud.jsa")).isNotEmptyFile();
    Answer with = tool.run(DUE);
    assertThat(with).isEqualTo(without);
    Path archive = script.resolveSibling("kubectl-govcloud.jsa");
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(tool.run(DUE)).isEqualTo(without);
  }
}
