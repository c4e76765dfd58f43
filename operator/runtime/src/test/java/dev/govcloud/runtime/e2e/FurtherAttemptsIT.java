package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is filed, ruled, stated and recorded is changed by nobody, value by value, nor is what
 * fences a provisioned namespace: each party and the administrator try. The list with its outcomes
 * is left in {@code target/further-attempts.txt}.
 */
class FurtherAttemptsIT {
  private static final String OURS = "govcloud.dev/v1alpha1";
  private static final Map<String, KubernetesClient> PEOPLE = new TreeMap<>();
  private static final List<String> OUTCOMES = new ArrayList<>();
  private static Attacked attacked;
  private static Bureau bureau;
  private static String fulfilment;

  @BeforeAll
  static void aRequestInTrialAndAStatementOnIt() {
    attacked = Attacked.inTrial("further");
    bureau = attacked.bureau;
    ControlPlane plane = ControlPlane.get();
    PEOPLE.put("a clerk", bureau.clerk);
    PEOPLE.put("an officer", bureau.decider);
    PEOPLE.put("the agency", plane.as("desk@agency.example", "govcloud:agency"));
    PEOPLE.put("the provider", bureau.provider);
    PEOPLE.put("an auditor", plane.as("audit@auditor.example", "govcloud:auditor"));
    PEOPLE.put("an administrator", plane.as("root@platform.example", "system:masters"));
    var stated = bureau.fulfil(Attacked.TARGET, "Security", "WAF", "Delivered", "1 x");
    assertThat(bureau.awaitAnswer(stated).effect).isEqualTo("Void");
    fulfilment = stated.getMetadata().getName();
  }

  @AfterAll
  static void stop() throws IOException {
    attacked.close();
    Files.write(Path.of("target/further-attempts.txt"), OUTCOMES);
    assertThat(OUTCOMES).hasSizeGreaterThan(250);
  }

  private static Resource<GenericKubernetesResource> target(String kind, KubernetesClient who) {
    String unit = bureau.namespace;
    return switch (kind) {
      case "UsingUnit" -> who.genericKubernetesResources(OURS, kind).withName(unit);
      case "CloudPolicy" -> who.genericKubernetesResources(OURS, kind).withName("default");
      default -> who.genericKubernetesResources(OURS, kind).inNamespace(unit).withName(name(kind));
    };
  }

  private static String name(String kind) {
    return switch (kind) {
      case "Fulfilment" -> fulfilment;
      case "Filing" -> Attacked.TARGET + "-1";
      case "Decision" ->
          bureau
              .admin
              .genericKubernetesResources(OURS, kind)
              .inNamespace(bureau.namespace)
              .list()
              .getItems()
              .get(0)
              .getMetadata()
              .getName();
      default -> Attacked.TARGET;
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("What was filed, ruled and stated is edited by nobody")
  @CsvSource(
      delimiter = '|',
      value = {
        "Fulfilment | {request: other}",
        "Fulfilment | {filing: other-1}",
        "Fulfilment | {deed: TakenBack}",
        "Fulfilment | {amount: 2 x}",
        "Fulfilment | {fulfilledBy: root@platform.example}",
        "Fulfilment | {item: {name: HostSecurity}}",
        "Fulfilment | {item: {kind: Storage}}",
        "Fulfilment | {remarks: later}",
        "Decision | {request: other}",
        "Decision | {filing: other-1}",
        "Decision | {stage: Approval}",
        "Decision | {verdict: Refused}",
        "Decision | {opinion: later}",
        "Decision | {decidedBy: root@platform.example}",
        "Decision | {override: true}",
        "Decision | {adjustment: {trialDays: 15}}",
        "Filing | {matter: Change}",
        "Filing | {filedAt: '2026-01-01T00:00:00Z'}",
        "Filing | {filedOn: '2026-01-01'}",
        "Filing | {filedBy: root@platform.example}",
        "Filing | {number: 7}",
        "Filing | {dated: Writer}",
        "Filing | {content: {system: {name: Another}}}",
      })
  void whatWasSaidStays(String kind, String spec) {
    attempt(kind + " spec " + spec, who -> patch(target(kind, who), "spec", spec));
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("What is recorded is written by the operator alone")
  @CsvSource(
      delimiter = '|',
      value = {
        "CloudResourceRequest | {deletable: true}",
        "CloudResourceRequest | {keptUntil: '2026-01-01'}",
        "CloudResourceRequest | {milestones: []}",
        "CloudResourceRequest | {deadlines: []}",
        "CloudResourceRequest | {approved: {trialDays: 300}}",
        "CloudResourceRequest | {reclaim: {items: []}}",
        "CloudResourceRequest | {amounts: {approved: {vcpu: 900}}}",
        "CloudResourceRequest | {namespace: {name: kube-system, uid: x}}",
        "CloudResourceRequest | {next: {party: SupervisingAuthority}}",
        "UsingUnit | {ledger: []}",
        "UsingUnit | {liveRequests: 0}",
        "UsingUnit | {approved: {vcpu: 0}}",
        "CloudPolicy | {strays: 7}",
        "CloudPolicy | {inForce: {limits: {requestsPerUnit: 1}}}",
        "Fulfilment | {effect: Effective}",
        "Decision | {effect: Void}",
        "Filing | {state: Refused}",
      })
  void theRecordIsTheOperators(String kind, String status) {
    attempt(
        kind + " status " + status,
        who ->
            target(kind, who)
                .subresource("status")
                .patch(PatchContext.of(PatchType.JSON_MERGE), json("{status: " + status + "}")));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @DisplayName("What fences a provisioned namespace is loosened by nobody")
  @CsvSource(
      delimiter = '|',
      value = {
        "v1 | ResourceQuota | approved | {spec: {hard: {requests.cpu: '900'}}}",
        "v1 | ResourceQuota | approved | {metadata: {labels: {govcloud.dev/managed-by: null}}}",
        "v1 | LimitRange | approved | {spec: {limits: []}}",
        "networking.k8s.io/v1 | NetworkPolicy | boundary | {spec: {egress: [{}]}}",
        "networking.k8s.io/v1 | NetworkPolicy | importer | {spec: {podSelector: {matchLabels: null}}}",
        "networking.k8s.io/v1 | NetworkPolicy | importer | {spec: {egress: [{}]}}",
        "rbac.authorization.k8s.io/v1 | RoleBinding | unit | {subjects: []}",
      })
  void theFenceStands(String api, String kind, String name, String patch) {
    attempt(
        kind + " " + name + " " + patch,
        who ->
            merge(
                who.genericKubernetesResources(api, kind)
                    .inNamespace(attacked.provisioned)
                    .withName(name),
                patch));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("The marks of a provisioned namespace are written by nobody else")
  @CsvSource(
      delimiter = '|',
      value = {
        "{labels: {govcloud.dev/managed-by: null}}",
        "{labels: {govcloud.dev/environment: formal}}",
        "{labels: {pod-security.kubernetes.io/enforce: privileged}}",
        "{annotations: {govcloud.dev/request-uid: other}}",
        "{annotations: {govcloud.dev/request-name: other}}",
      })
  void theMarksStand(String metadata) {
    attempt(
        "Namespace metadata " + metadata,
        who ->
            patch(
                who.genericKubernetesResources("v1", "Namespace").withName(attacked.provisioned),
                "metadata",
                metadata));
  }

  @Test
  @DisplayName("Nobody makes what only the operator makes")
  void nobodyMakesTheOperatorsObjects() {
    made("v1", "Namespace", null, "gc-mine", "{}");
    made(OURS, "Filing", bureau.namespace, "target-2", "{spec: {matter: Change}}");
    String own = attacked.provisioned;
    made("v1", "ResourceQuota", own, "more", "{spec: {hard: {pods: '9'}}}");
    made("networking.k8s.io/v1", "NetworkPolicy", own, "open", "{spec: {podSelector: {}}}");
    // Role bindings of the platform itself may be added: whoever may bind a role may bind it here.
    made("v1", "LimitRange", own, "wider", "{spec: {limits: []}}");
  }

  private static void made(String api, String kind, String namespace, String name, String content) {
    GenericKubernetesResource object =
        Serialization.unmarshal("---\n" + content, GenericKubernetesResource.class);
    object.setApiVersion(api);
    object.setKind(kind);
    object.setMetadata(new ObjectMetaBuilder().withName(name).withNamespace(namespace).build());
    attempt("a new " + kind + " " + name, who -> who.resource(object).create());
  }

  private interface Attack {
    void by(KubernetesClient who);
  }

  private static void attempt(String what, Attack attack) {
    PEOPLE.forEach(
        (who, client) -> {
          var refused =
              catchThrowableOfType(KubernetesClientException.class, () -> attack.by(client));
          assertThat(refused).as("%s: %s", who, what).isNotNull();
          assertThat(refused.getCode()).as("%s: %s", who, what).isIn(403, 422);
          OUTCOMES.add(who + ", " + what + ": " + refused.getStatus().getMessage());
        });
  }

  private static void patch(
      Resource<GenericKubernetesResource> resource, String field, String yaml) {
    merge(resource, "{" + field + ": " + yaml + "}");
  }

  private static void merge(Resource<GenericKubernetesResource> resource, String yaml) {
    resource.patch(PatchContext.of(PatchType.JSON_MERGE), json(yaml));
  }

  private static String json(String yaml) {
    return Serialization.asJson(Serialization.unmarshal("---\n" + yaml, Object.class));
  }
}
