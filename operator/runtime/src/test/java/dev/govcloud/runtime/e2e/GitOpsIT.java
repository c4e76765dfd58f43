package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T18: manifests from Git, applied by their tool and applied again. */
class GitOpsIT {
  private static final String TOOL = "system:serviceaccount:gitops:transport";
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aToolForTheBureau() {
    attacked = Attacked.inTrial("gitops");
    bureau = attacked.bureau;
    Accounts.bind(bureau.namespace, TOOL, "govcloud:using-unit");
    policy(List.of(TOOL));
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> apply(TOOL, bureau.example("probe"), "--dry-run=server") != null);
  }

  @AfterAll
  static void stop() {
    policy(List.of());
    attacked.close();
  }

  @Test
  void aListedToolAppliesForTheClerkWhoIsTheApplicant() {
    apply(TOOL, bureau.example("tracked"));
    assertThat(bureau.get("tracked").getSpec().applicant).isEqualTo(Bureau.CLERK);
    bureau.awaitPhase("tracked", "Submitted");
  }

  @Test
  void aPersonIsNoTool() {
    assertThatThrownBy(() -> policy(List.of(TOOL, "double@authority.example")))
        .hasMessageContaining("list service accounts only");
  }

  @Test
  void anotherToolDoesNot() {
    String other = "system:serviceaccount:gitops:elsewhere";
    Accounts.bind(bureau.namespace, other, "govcloud:using-unit");
    assertThatThrownBy(() -> apply(other, bureau.example("foreign")))
        .hasMessageContaining("but you are \"" + other + "\"")
        .hasMessageContaining("only accounts in CloudPolicy \"default\" spec.gitOpsAccounts");
  }

  @Test
  void applyingTheSameManifestAgainChangesNothing() {
    CloudResourceRequest manifest = bureau.example("again");
    apply(TOOL, manifest, "--field-manager=tool");
    bureau.intoTrial("again");
    attacked.awaitSeen("again");
    CloudResourceRequest before = settled("again");
    for (String manager : List.of("tool", "tool", "another-tool")) {
      apply(TOOL, manifest, "--field-manager=" + manager);
    }
    CloudResourceRequest after = settled("again");
    assertThat(after.getMetadata().getGeneration()).isEqualTo(1);
    assertThat(after.getMetadata().getFinalizers()).isEqualTo(before.getMetadata().getFinalizers());
    assertThat(Serialization.asJson(after.getStatus()))
        .isEqualTo(Serialization.asJson(before.getStatus()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDecisionIsAppliedAgainByAnyMeansAndStaysAsItIs(boolean signed) throws IOException {
    String name = signed ? "signed" : "unsigned";
    bureau.apply(name, r -> {});
    String filing = bureau.awaitFiling(name, "Acceptance");
    Path manifest = Files.createTempFile("decision", ".yaml");
    Files.writeString(manifest, decision(name, filing, signed));
    String file = manifest.toString();
    decider("apply", "-f", file);
    decider("apply", "-f", file);
    decider("apply", "--server-side", "-f", file);
    decider("apply", "--server-side", "--field-manager=tool", "-f", file);
    decider("apply", "--server-side", "--force-conflicts", "--field-manager=third", "-f", file);
    decider("apply", "-f", file);
    bureau.awaitPhase(name, "Accepted");
    Decision stored =
        bureau.admin.resources(Decision.class).inNamespace(bureau.namespace).withName(name).get();
    assertThat(stored.getSpec().decidedBy).isEqualTo(Bureau.DECIDER);
    assertThat(stored.getMetadata().getGeneration()).isEqualTo(1);
  }

  @Test
  void whatTheRepositoryToBeginWithRendersIsTakenAndNeverPruned() {
    String rendered =
        ControlPlane.get().run("kubectl", "kustomize", "gitops/requests/overlays/bureau-transport");
    CloudResourceRequest request = Serialization.unmarshal(rendered, CloudResourceRequest.class);
    assertThat(request.getMetadata().getNamespace()).isEqualTo("bureau-transport");
    assertThat(request.getMetadata().getAnnotations().toString())
        .contains("kustomize.toolkit.fluxcd.io/prune=disabled", "Prune=false");
    assertThat(request.getSpec().resources.hosts.get(0).vcpu).isEqualTo(4);
    request.getMetadata().setNamespace(bureau.namespace);
    request.getSpec().applicant = Bureau.CLERK;
    apply(TOOL, request);
    bureau.awaitPhase(request.getMetadata().getName(), "Submitted");
  }

  /** The request, once two looks a moment apart are the same. */
  private static CloudResourceRequest settled(String name) {
    List<String> last = new ArrayList<>();
    return await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              CloudResourceRequest now = bureau.get(name);
              String version = now.getMetadata().getResourceVersion();
              boolean same = last.contains(version);
              last.add(version);
              return same ? now : null;
            },
            java.util.Objects::nonNull);
  }

  private static String decision(String name, String filing, boolean signed) {
    return """
        apiVersion: govcloud.dev/v1alpha1
        kind: Decision
        metadata: {name: %s, namespace: %s}
        spec:
          request: %s
          stage: Acceptance
          filing: %s
          verdict: Approved
        """
            .formatted(name, bureau.namespace, name, filing)
        + (signed ? "  decidedBy: " + Bureau.DECIDER + "\n" : "");
  }

  private static void decider(String... arguments) {
    List<String> command = new ArrayList<>(Arrays.asList(arguments));
    command.addAll(List.of("--as=" + Bureau.DECIDER, "--as-group=govcloud:authority"));
    ControlPlane.get().run("kubectl", command.toArray(String[]::new));
  }

  private static String apply(String who, HasMetadata manifest, String... more) {
    try {
      Path file = Files.createTempFile("manifest", ".yaml");
      Files.writeString(file, Serialization.asYaml(manifest));
      List<String> command =
          new ArrayList<>(
              List.of("apply", "--server-side", "--force-conflicts", "-f", file.toString()));
      command.add("--as=" + who);
      command.addAll(Arrays.asList(more));
      return ControlPlane.get().run("kubectl", command.toArray(String[]::new));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void policy(List<String> accounts) {
    Edits.edit(
        attacked.admin.resources(CloudPolicy.class).withName("default"),
        p -> p.getSpec().gitOpsAccounts = accounts);
  }
}
