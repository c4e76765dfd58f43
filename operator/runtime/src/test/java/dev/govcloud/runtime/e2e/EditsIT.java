package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One edit at a time. No operator runs here: the test says what is on record. */
class EditsIT {
  private static final Bureau BUREAU = new Bureau("edits");
  private static final KubernetesClient OPERATOR = Accounts.operator();
  private static final String WAITS = "the edit before this one is not on record yet";

  @Test
  void theNextEditIsTakenWhenTheOneBeforeIsOnRecord() {
    onRecord("waits");
    edit("waits", remarks("first"));
    edit("waits", remarks("first"));
    assertThat(BUREAU.get("waits").getMetadata().getGeneration()).isEqualTo(2);
    assertThatThrownBy(() -> edit("waits", remarks("second")))
        .hasMessageContaining(WAITS)
        .hasMessageContaining(BUREAU.namespace + "/waits is at generation 2, recorded is 1")
        .hasMessageContaining("apply the same again in a moment")
        .hasMessageContaining("tell the cloud provider");
    assertThat(BUREAU.get("waits").getSpec().remarks).isEqualTo("first");
    record("waits");
    edit("waits", remarks("second"));
    assertThat(BUREAU.get("waits").getSpec().remarks).isEqualTo("second");
  }

  @Test
  void anEditByAdministratorsWaitsToo() {
    onRecord("everybody");
    edit("everybody", remarks("first"));
    String his = "{\"spec\": {\"remarks\": \"second\", \"applicant\": \"govcloud-local-admin\"}}";
    assertThatThrownBy(() -> patch(BUREAU.admin, "everybody", his)).hasMessageContaining(WAITS);
  }

  @Test
  void whatWasNeverRecordedIsNotEdited() {
    BUREAU.apply("unseen", r -> {});
    assertThatThrownBy(() -> edit("unseen", remarks("first")))
        .hasMessageContaining(WAITS)
        .hasMessageContaining("at generation 1, and nothing of it is recorded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"metadata\": {\"labels\": {\"a\": \"b\"}}}",
        "{\"metadata\": {\"annotations\": {\"a\": \"b\"}}}",
        "{\"metadata\": {\"managedFields\": [{}]}}"
      })
  void nothingIsWrittenOverAnEditThatIsNotOnRecord(String metadata) {
    String name = "dressed-" + Integer.toHexString(metadata.hashCode());
    CloudResourceRequest request = BUREAU.example(name);
    request.getSpec().system.shortName = "dressed";
    BUREAU.clerk.resource(request).create();
    String written = BUREAU.get(name).getMetadata().getResourceVersion();
    assertThatThrownBy(() -> edit(name, metadata)).hasMessageContaining(WAITS);
    assertThat(BUREAU.get(name).getMetadata().getResourceVersion()).isEqualTo(written);
    record(name);
    assertThatCode(() -> edit(name, metadata)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--server-side=false", "--server-side"})
  void theSameAgainPasses(String means) throws IOException {
    String name = "--server-side".equals(means) ? "by-server" : "by-client";
    kubectl("apply", means, "-f", file(name, r -> {}));
    record(name);
    String edited = file(name, r -> r.getSpec().usageUntil = "2030-12-31");
    kubectl("apply", means, "-f", edited);
    String written = BUREAU.get(name).getMetadata().getResourceVersion();
    kubectl("apply", means, "-f", edited);
    edit(name, "{\"spec\": {\"usageUntil\": \"2030-12-31\"}}");
    putBack(name, m -> {});
    putBack(name, m -> m.setTime("2020-01-01T00:00:00Z"));
    assertThat(BUREAU.get(name).getMetadata().getResourceVersion())
        .as("forged times are not written either")
        .isEqualTo(written);
    assertThatThrownBy(
            () -> kubectl("apply", "--server-side", "--field-manager=another", "-f", edited))
        .as("to become the owner of the same is a write")
        .hasMessageContaining(WAITS);
  }

  /** Case 15: a list with names is a map, and the server fills nothing in. */
  @Test
  void twoToolsThatApplyTheSameNeitherConflictNorDiffer() throws IOException {
    String file = file("tools", r -> {});
    kubectl("apply", "-f", file);
    record("tools");
    assertThat(kubectl("apply", "-f", file)).contains("unchanged");
    for (String tool : List.of("tool", "another", "tool")) {
      kubectl("apply", "--server-side", "--field-manager=" + tool, "-f", file);
    }
    assertThat(kubectl("diff", "-f", file)).isBlank();
    assertThat(BUREAU.get("tools").getMetadata().getGeneration()).isEqualTo(1);
  }

  @Test
  void whatIsBeingDeletedIsLetGoByTheOperator() {
    BUREAU.apply("leaving", r -> {});
    request(BUREAU.clerk, "leaving").delete();
    assertThatThrownBy(() -> edit("leaving", remarks("too late"))).hasMessageContaining(WAITS);
    String released = "{\"metadata\": {\"finalizers\": null}}";
    assertThatThrownBy(() -> edit("leaving", released))
        .hasMessageContaining("govcloud-operator only");
    try (KubernetesClient operator = Accounts.operator()) {
      patch(operator, "leaving", released);
    }
    assertThat(BUREAU.get("leaving")).isNull();
  }

  @Test
  void theOperatorItselfIsNotHeldUp() {
    BUREAU.apply("own", r -> {});
    try (KubernetesClient operator = Accounts.operator()) {
      patch(
          operator, "own", "{\"metadata\": {\"finalizers\": [\"govcloud.dev/life\", \"a.b/c\"]}}");
    }
    assertThat(BUREAU.get("own").getMetadata().getFinalizers()).contains("a.b/c");
  }

  /** A request whose filing is on record. */
  private static void onRecord(String name) {
    BUREAU.apply(name, r -> {});
    record(name);
  }

  /** What the operator does when it has seen everything. */
  private static void record(String name) {
    Edits.editStatus(
        request(OPERATOR, name),
        r -> {
          r.setStatus(new CloudResourceRequestStatus());
          r.getStatus().observedGeneration = r.getMetadata().getGeneration();
        });
  }

  private static void edit(String name, String patch) {
    patch(BUREAU.clerk, name, patch);
  }

  private static void patch(KubernetesClient who, String name, String patch) {
    request(who, name).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private static String remarks(String text) {
    return "{\"spec\": {\"remarks\": \"" + text + "\"}}";
  }

  private static Resource<CloudResourceRequest> request(KubernetesClient who, String name) {
    return who.resources(CloudResourceRequest.class).inNamespace(BUREAU.namespace).withName(name);
  }

  /** A manifest as people write it: a host without its count. */
  private static String file(String name, Consumer<CloudResourceRequest> change)
      throws IOException {
    CloudResourceRequest request = BUREAU.example(name);
    request.getSpec().resources.hosts.get(0).count = null;
    change.accept(request);
    Path file = Files.createTempFile("request", ".json");
    return Files.writeString(file, Serialization.asJson(request)).toString();
  }

  /** What is stored, with whose fields they are, as a tool would put it back. */
  private static void putBack(String name, Consumer<ManagedFieldsEntry> change) {
    GenericKubernetesResource stored =
        BUREAU
            .admin
            .genericKubernetesResources("govcloud.dev/v1alpha1", "CloudResourceRequest")
            .inNamespace(BUREAU.namespace)
            .withName(name)
            .get();
    stored.getMetadata().getManagedFields().forEach(change);
    BUREAU.clerk.resource(stored).update();
  }

  private static String kubectl(String... arguments) {
    String[] command = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, command, 0, arguments.length);
    command[arguments.length] = "--as=" + Bureau.CLERK;
    command[arguments.length + 1] = "--as-group=bureau:" + BUREAU.namespace;
    return ControlPlane.get().run("kubectl", command);
  }
}
