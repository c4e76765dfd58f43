package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts of the local control plane leave alone. */
class LocalClusterIT {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  @TempDir Path dir;

  private String run(String script, int code) throws Exception {
    Path output = Files.createTempFile("script", ".out");
    Process process =
        new ProcessBuilder(ROOT.resolve(script).toString(), "--dir", dir.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(code);
    return Files.readString(output);
  }

  private void leftByUp() throws Exception {
    Files.createFile(dir.resolve(".govcloud-local"));
    Files.createDirectories(dir.resolve("etcd/member"));
    Files.writeString(dir.resolve("kubeconfig"), "kind: Config");
  }

  @Test
  void downRemovesWhatUpMadeAndNothingElse() throws Exception {
    leftByUp();
    Path notes = Files.writeString(dir.resolve("minutes of the meeting.txt"), "kept");
    assertThat(run("localcluster/down", 0)).contains("minutes of the meeting.txt in ", "stays");
    assertThat(notes).hasContent("kept");
    assertThat(dir.resolve("etcd")).doesNotExist();
    assertThat(dir.resolve("kubeconfig")).doesNotExist();
  }

  @Test
  void downRemovesTheDirectoryWhereNothingElseIsInIt() throws Exception {
    leftByUp();
    assertThat(run("localcluster/down", 0)).contains("is removed");
    assertThat(dir).doesNotExist();
  }

  @Test
  void downTouchesNoDirectoryThatIsNotAClusters() throws Exception {
    Path other = Files.createDirectories(dir.resolve("etcd"));
    assertThat(run("localcluster/down", 0)).contains("nothing to stop");
    assertThat(other).exists();
    assertThat(run("localcluster/up", 1)).contains("holds something else");
  }
}
