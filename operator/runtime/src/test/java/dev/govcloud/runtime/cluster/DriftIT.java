package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.runtime.e2e.ControlPlane;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real server is the judge: where we see no drift an apply must change nothing, and where we
 * see some it must change something and leave none.
 */
class DriftIT {
  private static final PatchContext APPLY =
      new PatchContext.Builder()
          .withPatchType(PatchType.SERVER_SIDE_APPLY)
          .withFieldManager(Watches.FIELD_MANAGER)
          .withForce(true)
          .build();

  private static final PatchContext MERGE =
      new PatchContext.Builder().withPatchType(PatchType.JSON_MERGE).build();
  private static final PatchContext JSON =
      new PatchContext.Builder().withPatchType(PatchType.JSON).build();

  private static KubernetesClient admin;
  private static int number;

  @BeforeAll
  static void start() {
    admin = ControlPlane.get().admin();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatWasAppliedOnceIsNeverAppliedAgain(long seed) {
    for (HasMetadata desired : fresh(new Random(seed))) {
      HasMetadata live = apply(desired);
      assertThat(Drift.between(live, desired)).as("%s", live).isFalse();
      assertThat(said(apply(desired))).isEqualTo(said(live));
    }
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        edit("ResourceQuota", MERGE, "{'spec':{'hard':{'requests.cpu':'7777'}}}"),
        edit("ResourceQuota", MERGE, "{'spec':{'hard':{'requests.cpu':null}}}"),
        edit("ResourceQuota", MERGE, "{'spec':{'hard':{'pods':'3'}}}"),
        edit("ResourceQuota", MERGE, "{'metadata':{'labels':{'backup.example/keep':'yes'}}}"),
        edit("ResourceQuota", MERGE, "{'metadata':{'labels':{'govcloud.dev/request-uid':'me'}}}"),
        edit("LimitRange", MERGE, "{'spec':{'limits':[]}}"),
        edit("LimitRange", JSON, add("/spec/limits/0/min", "{'storage':'1Gi'}")),
        edit("LimitRange", JSON, add("/spec/limits/0/max/storage", "'1'")),
        edit("NetworkPolicy", MERGE, "{'spec':{'podSelector':{'matchLabels':{'a':'b'}}}}"),
        edit("NetworkPolicy", JSON, add("/spec/ingress/-", "{}")),
        edit("NetworkPolicy", JSON, add("/spec/ingress/0/ports", "[{'port':1,'endPort':65535}]")),
        edit("NetworkPolicy", JSON, add("/spec/egress/1/ports/0/endPort", "65535")),
        edit("NetworkPolicy", JSON, add("/spec/egress/1/ports/0/protocol", "'SCTP'")),
        edit("NetworkPolicy", JSON, add("/spec/egress/1/to/-", "{'ipBlock':{'cidr':'::/0'}}")),
        edit("NetworkPolicy", MERGE, "{'spec':{'policyTypes':['Ingress']}}"),
        edit("NetworkPolicy", MERGE, "{'spec':{'policyTypes':['Egress','Ingress']}}"),
        edit("RoleBinding", JSON, add("/subjects/-", "{'kind':'User','name':'me'}")),
        edit("RoleBinding", JSON, add("/subjects/0/name", "'others'")),
        edit("RoleBinding", MERGE, "{'subjects':null}"),
        edit("VirtualMachine", MERGE, "{'spec':{'runStrategy':'Halted'}}"),
        edit("VirtualMachine", MERGE, "{'spec':{'template':{'spec':{'architecture':'arm64'}}}}"),
        edit("VirtualMachine", JSON, add("/spec/template/spec/domain/cpu/sockets", "255")),
        edit("VirtualMachine", JSON, add("/spec/template/spec/domain/memory/guest", "'7Mi'")),
        edit("VirtualMachine", JSON, add("/spec/template/spec/volumes/-", "{'name':'more'}")));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatAnApplyWouldUndoIsDriftAndNothingElse(String kind, PatchContext how, String patch) {
    HasMetadata desired =
        fresh(new Random(7)).stream()
            .filter(o -> o.getKind().equals(kind))
            .findFirst()
            .orElseThrow();
    apply(desired);
    HasMetadata edited = admin.resource(desired).patch(how, patch);
    boolean drift = Drift.between(edited, desired);
    HasMetadata after = apply(desired);
    assertThat(drift).as("%s", edited).isEqualTo(!said(after).equals(said(edited)));
    assertThat(Drift.between(after, desired)).as("%s", after).isFalse();
  }

  private static Arguments edit(String kind, PatchContext how, String patch) {
    return Arguments.of(kind, how, patch.replace('\'', '"'));
  }

  private static String add(String path, String value) {
    return "[{'op':'add','path':'" + path + "','value':" + value + "}]";
  }

  /** In a namespace of the test's own and not called ours: those are guarded against such edits. */
  private static List<HasMetadata> fresh(Random random) {
    String namespace = "drift-" + ++number;
    admin
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .create();
    CloudResourceRequest request = Generated.request("bureau", namespace);
    List<HasMetadata> objects =
        Generated.desired(request, Generated.resources(random, 3)).contents();
    objects.forEach(
        o -> {
          o.getMetadata().setNamespace(namespace);
          o.getMetadata().getLabels().remove("govcloud.dev/managed-by");
        });
    return objects;
  }

  private static HasMetadata apply(HasMetadata desired) {
    return admin.resource(desired).patch(APPLY);
  }

  /** Without what controllers write meanwhile: the figures of a quota, versions. */
  private static ObjectNode said(HasMetadata object) {
    ObjectNode tree = Serialization.jsonMapper().valueToTree(object);
    tree.remove("status");
    ((ObjectNode) tree.get("metadata"))
        .remove(List.of("resourceVersion", "generation", "managedFields"));
    return tree;
  }
}
