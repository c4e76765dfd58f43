package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An auditor takes a record out of the real cluster with the shipped program (article 21), which
 * {@code make build} must have built before: where it was built, and from a folder that holds its
 * two files and nothing else.
 */
class RecordIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path BUILT = Path.of(System.getProperty("basedir.root"), "cli");
  @TempDir Path dir;
  private Path script = BUILT.resolve("kubectl-govcloud");

  private record Answer(int code, String text) {}

  @Test
  void anAuditorExportsVerifiesAndPrintsARecord() throws Exception {
    install();
    Bureau bureau = new Bureau("record");
    String head;
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("bus", r -> {});
      var trial = bureau.intoTrial("bus");
      head = trial.milestones.get(3).hash;
    }
    Path auditor = ControlPlane.get().kubeconfigAs("auditor@audit.example", "govcloud:auditor");
    String[] export = {
      "record", "export", "bus", "-n", bureau.namespace, "-o", "bus.json", "--sheet", "bus.html"
    };
    String whole = "the record of " + bureau.namespace + "/bus is whole: 4 entries, head " + head;
    Answer exported = run(auditor, export);
    assertThat(exported.text()).startsWith(whole);
    assertThat(exported.code()).isZero();

    Answer verified = run(null, "record", "verify", "bus.json", "--head", head);
    assertThat(verified.text()).startsWith(whole);
    assertThat(verified.code()).isZero();
    assertThat(Files.readString(dir.resolve("bus.html")))
        .contains("政务云资源使用审批单", "Transport bureau", head, Bureau.CLERK);

    tamper();
    Answer broken = run(null, "record", "verify", "bus.json");
    assertThat(broken.text()).contains("is broken at entry 3 (Approved");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void whoeverMayNotReadIsToldSo() throws Exception {
    Bureau bureau = new Bureau("unread");
    bureau.apply("bus", r -> {});
    Path nobody = ControlPlane.get().kubeconfigAs("nobody@else.example", "nobodies");
    Answer refused = run(nobody, "record", "export", "bus", "-n", bureau.namespace);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.text()).contains("you may not read this", "nobody@else.example");

    Path auditor = ControlPlane.get().kubeconfigAs("auditor@audit.example", "govcloud:auditor");
    Answer missing = run(auditor, "record", "export", "tram", "-n", bureau.namespace);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.text()).contains("no CloudResourceRequest tram in the namespace");
  }

  @Test
  void whoeverIsNotKnownIsToldSo() throws Exception {
    Path known = ControlPlane.get().kubeconfigAs("auditor@audit.example", "govcloud:auditor");
    String text = Files.readString(known).replaceAll("token: .*", "token: \"expired\"");
    Path unknown = Files.writeString(dir.resolve("kubeconfig"), text);
    Answer refused = run(unknown, "record", "export", "bus", "-n", "default");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.text()).contains("the cluster does not know you", "kubectl auth whoami");
  }

  /** Its two files in a folder of their own, as for an auditor without the source tree. */
  private void install() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("bin"));
    Files.copy(
        BUILT.resolve("target/kubectl-govcloud.jar"), folder.resolve("kubectl-govcloud.jar"));
    script =
        Files.copy(script, folder.resolve("kubectl-govcloud"), StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** The decider of the third entry becomes somebody else. */
  private void tamper() throws IOException {
    Path file = dir.resolve("bus.json");
    ObjectNode record = (ObjectNode) JSON.readTree(file.toFile());
    ((ObjectNode) record.path("milestones").get(2)).put("actor", "somebody@else.example");
    JSON.writeValue(file.toFile(), record);
  }

  /** Runs the script in a directory far from the project; null: without any kubeconfig. */
  private Answer run(Path kubeconfig, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
    builder.environment().put("KUBECONFIG", kubeconfig == null ? "" : kubeconfig.toString());
    builder.environment().put("HOME", dir.toString());
    Path output = dir.resolve("output");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
    return new Answer(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
  }
}
