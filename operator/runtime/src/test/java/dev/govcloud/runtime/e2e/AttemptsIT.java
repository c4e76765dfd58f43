package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every attack on metadata, status and existence, by everybody, on everything that is guarded, in
 * earnest and as a trial: refused, and nothing changed. The list with its outcomes is left in
 * {@code target/attempts.txt}.
 */
class AttemptsIT {
  private static final String OURS = "govcloud.dev/v1alpha1";
  private static final String OWNER =
      "[{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"name\": \"none\","
          + " \"uid\": \"0f8fad5b-d9cb-469f-a165-70867728950e\"}]";

  private static final Map<String, String> PATCHES =
      new TreeMap<>(
          Map.of(
              "an owner", "{\"metadata\": {\"ownerReferences\": " + OWNER + "}}",
              "a finalizer", "{\"metadata\": {\"finalizers\": [\"example.org/mine\"]}}",
              "a status",
                  "{\"status\": {\"phase\": \"Active\", \"effect\": \"Void\", \"state\": \"Refused\"}}"));

  private static Attacked attacked;
  private static Bureau bureau;
  private static final Map<String, KubernetesClient> PEOPLE = new TreeMap<>();
  private static final List<Target> TARGETS = new ArrayList<>();
  private static final List<String> OUTCOMES = new ArrayList<>();

  /** Something that is guarded. */
  private record Target(String api, String kind, String namespace, String name) {
    Resource<GenericKubernetesResource> as(KubernetesClient who) {
      var all = who.genericKubernetesResources(api, kind);
      return namespace == null ? all.withName(name) : all.inNamespace(namespace).withName(name);
    }

    boolean ours() {
      return OURS.equals(api);
    }
  }

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("attempted");
    bureau = attacked.bureau;
    PEOPLE.put("a clerk", bureau.clerk);
    PEOPLE.put("an officer", bureau.decider);
    PEOPLE.put("the provider", ControlPlane.get().as("ops@provider.example", "govcloud:provider"));
    PEOPLE.put(
        "an administrator", ControlPlane.get().as("root@platform.example", "system:masters"));
    String unit = bureau.namespace;
    String own = attacked.provisioned;
    target(OURS, "CloudResourceRequest", unit, Attacked.TARGET);
    target(OURS, "Filing", unit, Attacked.TARGET + "-1");
    target(OURS, "Decision", unit, first(OURS, "Decision", unit));
    target(OURS, "UsingUnit", null, unit);
    target("v1", "Namespace", null, unit);
    target("v1", "Namespace", null, own);
    target("v1", "ResourceQuota", own, "approved");
    target("v1", "LimitRange", own, first("v1", "LimitRange", own));
    target("networking.k8s.io/v1", "NetworkPolicy", own, "boundary");
    String bindings = "rbac.authorization.k8s.io/v1";
    target(bindings, "RoleBinding", own, first(bindings, "RoleBinding", own));
  }

  @AfterAll
  static void stop() throws IOException {
    attacked.close();
    Files.write(Path.of("target/attempts.txt"), OUTCOMES);
  }

  private static void target(String api, String kind, String namespace, String name) {
    TARGETS.add(new Target(api, kind, namespace, name));
  }

  private static String first(String api, String kind, String namespace) {
    return bureau
        .admin
        .genericKubernetesResources(api, kind)
        .inNamespace(namespace)
        .list()
        .getItems()
        .get(0)
        .getMetadata()
        .getName();
  }

  @Test
  @DisplayName("Nobody sets an owner, a finalizer or a status on what is guarded")
  void nobodyDressesWhatIsGuarded() {
    for (Target target : TARGETS) {
      PATCHES.forEach(
          (what, patch) -> {
            for (boolean trial : new boolean[] {false, true}) {
              if (!what.equals("a status") || target.ours() && !"UsingUnit".equals(target.kind)) {
                attempt(target, what, trial, r -> patch(r, what, trial, patch));
              }
            }
          });
    }
    assertThat(OUTCOMES).hasSizeGreaterThan(150);
  }

  @Test
  @DisplayName("Nobody deletes what is guarded")
  void nobodyDeletesWhatIsGuarded() {
    for (Target target : TARGETS) {
      attempt(target, "its deletion", true, r -> r.dryRun().delete());
      attempt(target, "its deletion", false, Resource::delete);
    }
  }

  @Test
  @DisplayName("Nobody pads what is recorded")
  void nobodyPadsWhatIsRecorded() {
    String note = "{\"metadata\": {\"annotations\": {\"note\": \"" + "x".repeat(17_000) + "\"}}}";
    TARGETS.stream()
        .filter(Target::ours)
        .forEach(t -> attempt(t, "padding", false, r -> patch(r, "padding", false, note)));
  }

  private interface Attack {
    void on(Resource<GenericKubernetesResource> resource);
  }

  private static void attempt(Target target, String what, boolean trial, Attack attack) {
    String before = version(target);
    PEOPLE.forEach(
        (who, client) -> {
          String attempt =
              "%s, %s %s: %s%s"
                  .formatted(who, target.kind, target.name, what, trial ? ", as a trial" : "");
          var refused =
              catchThrowableOfType(
                  KubernetesClientException.class, () -> attack.on(target.as(client)));
          assertThat(refused).as(attempt).isNotNull();
          assertThat(refused.getCode()).as(attempt).isIn(403, 422);
          OUTCOMES.add(attempt + ": " + refused.getStatus().getMessage());
        });
    assertThat(version(target)).as("%s of %s changed nothing", what, target).isEqualTo(before);
  }

  /** Its generation, owners and finalizers: others may write its status meanwhile. */
  private static String version(Target target) {
    var meta = target.as(bureau.admin).get().getMetadata();
    return meta.getUid()
        + meta.getDeletionTimestamp()
        + meta.getOwnerReferences()
        + meta.getFinalizers()
        + meta.getAnnotations();
  }

  private static void patch(
      Resource<GenericKubernetesResource> resource, String what, boolean trial, String patch) {
    PatchContext context =
        new PatchContext.Builder()
            .withPatchType(PatchType.JSON_MERGE)
            .withDryRun(trial ? List.of("All") : List.of())
            .build();
    if (what.equals("a status")) {
      resource.subresource("status").patch(context, patch);
    } else {
      resource.patch(context, patch);
    }
  }
}
