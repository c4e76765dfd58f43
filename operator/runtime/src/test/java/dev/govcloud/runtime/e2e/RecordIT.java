package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An auditor takes a record out of the real cluster with the shipped program (article 21), which
 * {@code make build} must have built before: where it was built, and from a folder that holds its
 * two files and nothing else.
 */
class RecordIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path dir;
  private Path script = Tool.BUILT.resolve("kubectl-govcloud");

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
      "record", "export", "bus", "-n", bureau.namespace, "--to", "bus.json", "--html", "bus.html"
    };
    String whole = "the record of " + bureau.namespace + "/bus is whole: 4 entries, head " + head;
    Tool.Answer exported = run(auditor, export);
    assertThat(exported.text())
        .startsWith(whole)
        .contains("Dated by the API server's clock", ": bus-1.");
    assertThat(exported.code()).isZero();

    Tool.Answer verified = run(null, "record", "verify", "bus.json", "--head", head);
    assertThat(verified.text()).startsWith(whole).contains(": bus-1.");
    assertThat(verified.code()).isZero();
    assertThat(Files.readString(dir.resolve("bus.html")))
        .contains("政务云资源使用审批单", "Transport bureau", head, Bureau.CLERK)
        .contains("bus-1　资源使用申请（第11条）", "已批准", "受理：予以受理");

    tamper();
    Tool.Answer broken = run(null, "record", "verify", "bus.json");
    assertThat(broken.text()).contains("is broken at entry 3 (Approved");
    assertThat(broken.code()).isEqualTo(1);
  }

  @Test
  void whoeverMayNotReadIsToldSo() throws Exception {
    Bureau bureau = new Bureau("unread");
    bureau.apply("bus", r -> {});
    Path nobody = ControlPlane.get().kubeconfigAs("nobody@else.example", "nobodies");
    Tool.Answer refused = run(nobody, "record", "export", "bus", "-n", bureau.namespace);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.text()).contains("you may not read this", "nobody@else.example");

    Path auditor = ControlPlane.get().kubeconfigAs("auditor@audit.example", "govcloud:auditor");
    Tool.Answer missing = run(auditor, "record", "export", "tram", "-n", bureau.namespace);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.text()).contains("no CloudResourceRequest tram in the namespace");
  }

  @Test
  void whoeverIsNotKnownIsToldSo() throws Exception {
    Path known = ControlPlane.get().kubeconfigAs("auditor@audit.example", "govcloud:auditor");
    String text = Files.readString(known).replaceAll("token: .*", "token: \"expired\"");
    Path unknown = Files.writeString(dir.resolve("kubeconfig"), text);
    Tool.Answer refused = run(unknown, "record", "export", "bus", "-n", "default");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.text()).contains("the cluster does not know you", "kubectl auth whoami");
  }

  /** Its two files in a folder of their own, as for an auditor without the source tree. */
  private void install() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("bin"));
    Files.copy(
        Tool.BUILT.resolve("target/kubectl-govcloud.jar"), folder.resolve("kubectl-govcloud.jar"));
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
  private Tool.Answer run(Path kubeconfig, String... arguments) throws Exception {
    return new Tool(script, dir, kubeconfig).run(arguments);
  }
}
