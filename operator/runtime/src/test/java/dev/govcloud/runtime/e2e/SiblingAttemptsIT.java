package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.fulfilment.Fulfilment;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lies beside the attempts of {@link AttemptsIT} and {@link FurtherAttemptsIT}: creation with
 * an owner or a status, whole collections, server-side apply in the operator's own name,
 * subresources, the marks of elastic hosts and of copies, and places that are no unit's. The list
 * with its outcomes is left in {@code target/sibling-attempts.txt}.
 */
class SiblingAttemptsIT {
  private static final String PARTIES = "a clerk, an officer, the agency, the provider, an auditor";
  private static final String OWNER =
      "{apiVersion: v1, kind: ConfigMap, name: none, uid: 0f8fad5b-d9cb-469f-a165-70867728950e}";
  private static final String NAMESPACE =
      "{apiVersion: v1, kind: Namespace, metadata: {name: '{own}'}}";

  private static Attacked attacked;
  private static Bureau bureau;
  private static Tried tried;

  @BeforeAll
  static void aRequestInTrialAndWhatIsBesideIt() {
    attacked = Attacked.inTrial("siblings");
    bureau = attacked.bureau;
    namespace("nobodys-own");
    namespace("velero");
    secret("inv-app", "kubernetes.io/basic-auth", Map.of("username", "inv", "password", "made"));
    secret("inv-superuser", "kubernetes.io/basic-auth", Map.of("password", "made"));
    Map<String, String> places = new HashMap<>();
    places.put("unit", bureau.namespace);
    places.put("own", attacked.provisioned);
    places.put("us", "/apis/govcloud.dev/v1alpha1");
    places.put("uid", bureau.get(Attacked.TARGET).getMetadata().getUid());
    places.put("vm", attacked.machines().get(0).getMetadata().getName());
    places.put("owner", OWNER);
    ControlPlane plane = ControlPlane.get();
    String stranger = "stranger@platform.example";
    Accounts.bind(bureau.namespace, stranger, "edit");
    tried =
        new Tried(places)
            .by("a clerk", bureau.clerk)
            .by("an officer", bureau.decider)
            .by("the agency", plane.as("desk@agency.example", "govcloud:agency"))
            .by("the provider", bureau.provider)
            .by("an auditor", plane.as("audit@auditor.example", "govcloud:auditor"))
            .by("a stranger", plane.as(stranger))
            .by("a janitor", janitor())
            .by("an administrator", plane.as("root@platform.example", "system:masters"));
  }

  /** Who finishes the deletion of namespaces. */
  private static KubernetesClient janitor() {
    return Accounts.everywhere(
        "janitor-of-siblings",
        Accounts.rule("", "namespaces/finalize", "update"),
        Accounts.rule("govcloud.dev", "cloudresourcerequests", "get"));
  }

  private static void namespace(String name) {
    KubernetesClient admin = ControlPlane.get().admin();
    if (admin.namespaces().withName(name).get() == null) {
      admin
          .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
          .create();
    }
  }

  private static void secret(String name, String type, Map<String, String> data) {
    ControlPlane.get()
        .admin()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(attacked.provisioned)
                .endMetadata()
                .withType(type)
                .withStringData(data)
                .build())
        .create();
  }

  @AfterAll
  static void stop() throws IOException {
    attacked.close();
    Files.write(Path.of("target/sibling-attempts.txt"), tried.outcomes());
    assertThat(tried.outcomes()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @DisplayName("Nothing is filed, ruled or stated in a namespace that is no unit's (F10)")
  @CsvSource(
      delimiter = '|',
      value = {
        "an officer | POST | default | decisions",
        "an officer | POST | kube-system | decisions",
        "an officer | POST | nobodys-own | decisions",
        "an officer | POST | {own} | decisions",
        "an officer | DRY | default | decisions",
        "an officer | NAMED | default | decisions",
        "an administrator | POST | nobodys-own | decisions",
        "the provider | POST | default | fulfilments",
        "the provider | POST | nobodys-own | fulfilments",
        "the provider | POST | {own} | fulfilments",
        "the provider | DRY | kube-public | fulfilments",
        "an administrator | POST | default | cloudresourcerequests",
        "an administrator | POST | {own} | cloudresourcerequests",
        "an administrator | DRY | nobodys-own | cloudresourcerequests",
      })
  void onlyInNamespacesOfUnits(String who, String how, String namespace, String kind) {
    String user =
        switch (who) {
          case "an officer" -> Bureau.DECIDER;
          case "the provider" -> Bureau.PROVIDER;
          default -> "root@platform.example";
        };
    String name = how.equals("NAMED") ? "{generateName: flood-}" : "{name: flood}";
    String path =
        "{us}/namespaces/" + namespace + "/" + kind + (how.equals("DRY") ? "?dryRun=All" : "");
    tried.refused(who, "POST", path, paper(kind, name, user));
    assertThat(tried.outcomes().get(tried.outcomes().size() - 1))
        .contains("is no registered unit's");
  }

  private static String paper(String kind, String metadata, String user) {
    String head = "{apiVersion: govcloud.dev/v1alpha1, metadata: " + metadata + ", kind: ";
    return switch (kind) {
      case "decisions" ->
          head
              + "Decision, spec: {request: bus, filing: bus-1, stage: Acceptance, verdict: Approved, decidedBy: '"
              + user
              + "'}}";
      case "fulfilments" ->
          head
              + "Fulfilment, spec: {request: bus, filing: bus-1, item: {kind: Security, name: WAF}, deed: Delivered,"
              + " amount: 1 x, fulfilledBy: '"
              + user
              + "'}}";
      default -> request(metadata, user);
    };
  }

  private static String request(String metadata, String user) {
    var request = bureau.example("flood");
    request.getSpec().applicant = user;
    return "{apiVersion: govcloud.dev/v1alpha1, kind: CloudResourceRequest, metadata: "
        + metadata
        + ", spec: "
        + io.fabric8.kubernetes.client.utils.Serialization.asJson(request.getSpec())
        + "}";
  }

  @ParameterizedTest(name = "{0}: {2}")
  @DisplayName("Nothing is made with an owner or somebody's finalizer")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk | cloudresourcerequests | {name: odd, ownerReferences: [{owner}]}",
        "a clerk | cloudresourcerequests | {name: odd, finalizers: [example.org/mine]}",
        "a clerk | cloudresourcerequests | {generateName: odd-, finalizers: [example.org/mine]}",
        "an officer | decisions | {name: odd, ownerReferences: [{owner}]}",
        "an officer | decisions | {generateName: odd-, finalizers: [example.org/mine]}",
        "the provider | fulfilments | {name: odd, ownerReferences: [{owner}]}",
        "the provider | fulfilments | {generateName: odd-, finalizers: [example.org/mine]}",
        "a stranger | decisions | {name: odd}",
        "a stranger | fulfilments | {name: odd}",
        "a stranger | cloudresourcerequests | {name: odd}",
        "the agency | decisions | {name: odd}",
        "an auditor | fulfilments | {name: odd}",
        "a clerk | decisions | {name: odd}",
        "the provider | decisions | {name: odd}",
      })
  void nothingIsMadeOwned(String who, String kind, String metadata) {
    String user =
        switch (who) {
          case "a clerk" -> Bureau.CLERK;
          case "an officer" -> Bureau.DECIDER;
          default -> Bureau.PROVIDER;
        };
    tried.refused(who, "POST", "{us}/namespaces/{unit}/" + kind, paper(kind, metadata, user));
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("Nor is what the authority keeps")
  @CsvSource(
      delimiter = '|',
      value = {
        "usingunits | {apiVersion: govcloud.dev/v1alpha1, kind: UsingUnit, metadata: {name: odd, ownerReferences: [{owner}]}, spec: {name: Odd, level: City, namespace: odd}}",
        "usingunits | {apiVersion: govcloud.dev/v1alpha1, kind: UsingUnit, metadata: {name: odd, finalizers: [example.org/mine]}, spec: {name: Odd, level: City, namespace: odd}}",
        "usingunits | {apiVersion: govcloud.dev/v1alpha1, kind: UsingUnit, metadata: {name: odd}, spec: {name: Odd, level: City, namespace: other}}",
        "cloudpolicies | {apiVersion: govcloud.dev/v1alpha1, kind: CloudPolicy, metadata: {name: odd, finalizers: [example.org/mine]}, spec: {}}",
        "cloudpolicies | {apiVersion: govcloud.dev/v1alpha1, kind: CloudPolicy, metadata: {name: odd, ownerReferences: [{owner}]}, spec: {}}",
        "workcalendars | {apiVersion: govcloud.dev/v1alpha1, kind: WorkCalendar, metadata: {name: y2031, ownerReferences: [{owner}]}, spec: {year: 2031, notice: '国办发明电〔2030〕1号', holidays: []}}",
      })
  void norWhatTheAuthorityKeeps(String kind, String body) {
    tried.refused("an officer, an administrator, the provider", "POST", "{us}/" + kind, body);
  }

  @Test
  @DisplayName("A status that is given at creation is none")
  void aStatusAtCreationIsNone() {
    String status = ", status: {phase: Active, effect: Effective}}";
    String made = request("{name: born-active}", Bureau.CLERK);
    tried.harmless(
        "a clerk",
        "POST",
        "{us}/namespaces/{unit}/cloudresourcerequests",
        made.substring(0, made.length() - 1) + status);
    assertThat(bureau.awaitStatus("born-active", s -> s.observedGeneration != null).phase)
        .isEqualTo("Submitted");
    String ruling =
        paper("decisions", "{name: born-effective}", Bureau.DECIDER).replace("bus", "nothing");
    tried.harmless(
        "an officer",
        "POST",
        "{us}/namespaces/{unit}/decisions",
        ruling.substring(0, ruling.length() - 1) + status);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        bureau
                            .admin
                            .resources(dev.govcloud.api.decision.Decision.class)
                            .inNamespace(bureau.namespace)
                            .withName("born-effective")
                            .get()
                            .getStatus()
                            .effect)
                    .isEqualTo("Void"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("No collection is deleted, not even as a trial")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk, a stranger, the provider, the agency, an auditor, an officer, an administrator | {us}/namespaces/{unit}/cloudresourcerequests?dryRun=All",
        "* | {us}/namespaces/{unit}/filings?dryRun=All",
        "a clerk, a stranger, the provider, the agency, an auditor, an officer, an administrator | {us}/namespaces/{unit}/decisions?dryRun=All",
        "a clerk, a stranger, the provider, the agency, an auditor, an officer | {us}/namespaces/{unit}/fulfilments?dryRun=All",
        "* | {us}/usingunits?dryRun=All",
        "a clerk, a stranger, the provider, the agency, an auditor | {us}/cloudpolicies?dryRun=All",
        "an officer | {us}/cloudpolicies?dryRun=All",
        "a clerk, a stranger, the provider, the agency, an auditor | {us}/workcalendars?dryRun=All",
        "a clerk, an officer, the provider, a stranger | /api/v1/namespaces/{own}/secrets?dryRun=All",
        "* | /apis/networking.k8s.io/v1/namespaces/{own}/networkpolicies?dryRun=All",
        "* | /api/v1/namespaces/{own}/resourcequotas?dryRun=All",
      })
  void noCollectionIsDeleted(String who, String path) {
    tried.refused(who, "DELETE", path, "");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("Nobody applies in the operator's own name what takes its fields away")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk | {us}/namespaces/{unit}/cloudresourcerequests/target/status | {apiVersion: govcloud.dev/v1alpha1, kind: CloudResourceRequest, metadata: {name: target}, status: {phase: Active}}",
        "an administrator | {us}/namespaces/{unit}/cloudresourcerequests/target/status | {apiVersion: govcloud.dev/v1alpha1, kind: CloudResourceRequest, metadata: {name: target}}",
        "an administrator | {us}/namespaces/{unit}/filings/target-1/status | {apiVersion: govcloud.dev/v1alpha1, kind: Filing, metadata: {name: target-1}}",
        "an officer, an administrator | {us}/usingunits/{unit}/status | {apiVersion: govcloud.dev/v1alpha1, kind: UsingUnit, metadata: {name: '{unit}'}, status: {liveRequests: 0, closed: true}}",
        "an officer, an administrator | /api/v1/namespaces/{unit} | {apiVersion: v1, kind: Namespace, metadata: {name: '{unit}', labels: {govcloud.dev/unit-namespace: other}}}",
        "an officer, an administrator | /api/v1/namespaces/{own} | {apiVersion: v1, kind: Namespace, metadata: {name: '{own}', labels: {govcloud.dev/managed-by: nobody}}}",
        "an administrator | /api/v1/namespaces/{own}/resourcequotas/approved | {apiVersion: v1, kind: ResourceQuota, metadata: {name: approved}}",
        "an administrator, the provider | /apis/networking.k8s.io/v1/namespaces/{own}/networkpolicies/boundary | {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: boundary}, spec: {podSelector: {}}}",
        "the provider, a clerk, an officer, a stranger | /apis/kubevirt.io/v1/namespaces/{own}/virtualmachines/{vm} | {apiVersion: kubevirt.io/v1, kind: VirtualMachine, metadata: {name: '{vm}'}, spec: {runStrategy: Halted}}",
      })
  void nobodyAppliesInTheOperatorsName(String who, String path, String body) {
    tried.refused(who, "APPLY", path + "?fieldManager=govcloud-operator&force=true", body);
  }

  @Test
  @DisplayName("Nor does anybody take finalizer or marks over and drop them")
  void theFinalizerIsNotTakenOver() {
    String path = "{us}/namespaces/{unit}/cloudresourcerequests/target";
    String head =
        "{apiVersion: govcloud.dev/v1alpha1, kind: CloudResourceRequest, metadata: {name: target";
    String own = "?fieldManager=govcloud-operator&force=true";
    tried.harmless("a clerk", "APPLY", path + own, head + "}}");
    tried.harmless("an officer", "APPLY", "/api/v1/namespaces/{own}" + own, NAMESPACE);
    tried.refused("a clerk", "MERGE", path, "{metadata: {finalizers: []}}");
    tried.refused("a clerk", "MERGE", path, "{metadata: {finalizers: null, annotations: {a: b}}}");
    assertThat(bureau.get(Attacked.TARGET).getMetadata().getFinalizers())
        .contains("govcloud.dev/life");
    var marks = bureau.admin.namespaces().withName(attacked.provisioned).get().getMetadata();
    assertThat(marks.getLabels()).containsEntry("govcloud.dev/managed-by", "govcloud-operator");
    assertThat(marks.getAnnotations()).containsKey("govcloud.dev/request-uid");
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("Marks that say what is elastic, what is seeded and what was granted are nobody's")
  @CsvSource(
      delimiter = '|',
      value = {
        "MERGE | /apis/kubevirt.io/v1/namespaces/{own}/virtualmachines/{vm} | {metadata: {annotations: {govcloud.dev/elastic: 'true'}}}",
        "APPLY | /apis/kubevirt.io/v1/namespaces/{own}/virtualmachines/{vm} | {apiVersion: kubevirt.io/v1, kind: VirtualMachine, metadata: {name: '{vm}', annotations: {govcloud.dev/elastic: 'true'}}}",
        "MERGE | /api/v1/namespaces/{own} | {metadata: {annotations: {govcloud.dev/cloud-init: any-cloud-init}}}",
        "MERGE | /api/v1/namespaces/{own}/status | {metadata: {annotations: {govcloud.dev/cloud-init: any-cloud-init}}}",
        "APPLY | /api/v1/namespaces/{own} | {apiVersion: v1, kind: Namespace, metadata: {name: '{own}', annotations: {govcloud.dev/cloud-init: any-cloud-init}}}",
        "MERGE | {us}/namespaces/{unit}/cloudresourcerequests/target/status | {status: {approved: {copyMethod: Velero}}}",
        "MERGE | {us}/namespaces/{unit}/cloudresourcerequests/target/status | {status: {reclaim: {copyMethod: Velero}}}",
        "APPLY | {us}/namespaces/{unit}/cloudresourcerequests/target/status | {apiVersion: govcloud.dev/v1alpha1, kind: CloudResourceRequest, metadata: {name: target}, status: {approved: {copyMethod: Velero}}}",
      })
  void marksAreNobodys(String method, String path, String body) {
    boolean machine = path.contains("virtualmachines");
    tried.refused(machine ? PARTIES + ", a stranger" : "*", method, path, body);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("A copy is made by the operator: nobody makes one beforehand")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk, an officer, the agency, the provider, an auditor, a stranger | POST | /apis/snapshot.storage.k8s.io/v1/namespaces/{own}/volumesnapshots | {apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: storage-disk-12345678-1}, spec: {source: {persistentVolumeClaimName: storage-disk}}}",
        "a clerk, an officer, the agency, the provider, an auditor, a stranger | POST | /apis/velero.io/v1/namespaces/velero/backups | {apiVersion: velero.io/v1, kind: Backup, metadata: {name: '{own}'}, spec: {includedNamespaces: ['{own}']}, status: {phase: Completed}}",
        "an administrator | POST | /apis/snapshot.storage.k8s.io/v1/namespaces/{own}/volumesnapshots | {apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: mine, annotations: {govcloud.dev/request-uid: '{uid}'}}, spec: {source: {persistentVolumeClaimName: storage-disk}}}",
        "an administrator | POST | /apis/snapshot.storage.k8s.io/v1/namespaces/{own}/volumesnapshots | {apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: mine, labels: {govcloud.dev/managed-by: govcloud-operator}}, spec: {source: {persistentVolumeClaimName: storage-disk}}}",
        "an administrator | POST | /apis/velero.io/v1/namespaces/velero/backups | {apiVersion: velero.io/v1, kind: Backup, metadata: {name: '{own}', annotations: {govcloud.dev/request-uid: '{uid}'}}, spec: {includedNamespaces: [other]}}",
      })
  void nobodyMakesACopyBeforehand(String who, String method, String path, String body) {
    tried.refused(who, method, path, body);
  }

  @Test
  @DisplayName("Nor marks his own as one afterwards")
  void norMarksHisOwn() {
    String all = "/apis/snapshot.storage.k8s.io/v1/namespaces/{own}/volumesnapshots";
    tried.harmless(
        "an administrator",
        "POST",
        all,
        "{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: own},"
            + " spec: {source: {persistentVolumeClaimName: storage-disk}}}");
    String mark = "{metadata: {annotations: {govcloud.dev/request-uid: '{uid}'}}}";
    tried.refused("an administrator", "MERGE", all + "/own", mark);
    tried.refused("the provider, a clerk, an officer", "MERGE", all + "/own", mark);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("Of Secrets a unit gets at the password of its database, and at nothing besides")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk | APPLY | inv-superuser?dryRun=All | {apiVersion: v1, kind: Secret, metadata: {name: inv-superuser}}",
        "a clerk | MERGE | inv-superuser?dryRun=All | {metadata: {labels: {a: b}}}",
        "a clerk | MERGE | inv-app | {immutable: true}",
        "a clerk | MERGE | inv-app | {metadata: {labels: {cnpg.io/reload: 'true'}}}",
        "a clerk | MERGE | inv-app | {metadata: {annotations: {cnpg.io/x: y}}}",
        "a clerk | MERGE | inv-app | {metadata: {finalizers: [example.org/mine]}}",
        "a clerk | MERGE | inv-app | {metadata: {ownerReferences: [{owner}]}}",
        "a clerk | MERGE | inv-app | {data: {password: null}}",
        "a clerk | MERGE | inv-app | {stringData: {username: postgres}}",
        "a clerk | MERGE | inv-app | {type: Opaque}",
        "a clerk | PUT | inv-app | {apiVersion: v1, kind: Secret, metadata: {name: inv-app}, type: kubernetes.io/basic-auth, stringData: {password: x}}",
        "a clerk | POST | '' | {apiVersion: v1, kind: Secret, metadata: {generateName: x-cloud-init}, type: Opaque}",
        "a clerk | POST | '' | {apiVersion: v1, kind: Secret, metadata: {name: more-app}, type: Opaque}",
        "a clerk | POST | '' | {apiVersion: v1, kind: Secret, metadata: {name: more-bucket}, type: Opaque}",
        "a clerk, an officer, the agency, the provider, an auditor, a stranger | GET | inv-app | ''",
        "an officer, the agency, the provider, an auditor, a stranger | APPLY | inv-app | {apiVersion: v1, kind: Secret, metadata: {name: inv-app}}",
      })
  void ofSecretsThePasswordOnly(String who, String method, String name, String body) {
    tried.refused(who, method, "/api/v1/namespaces/{own}/secrets/" + name, body);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @DisplayName("No way leads through a subresource, a right or a policy")
  @CsvSource(
      delimiter = '|',
      value = {
        "a clerk, the provider, an officer, a stranger | PUT | /apis/postgresql.cnpg.io/v1/namespaces/{own}/clusters/inv/scale | {apiVersion: autoscaling/v1, kind: Scale, metadata: {name: inv}, spec: {replicas: 9}}",
        "a clerk | PUT | /apis/subresources.kubevirt.io/v1/namespaces/{own}/virtualmachines/{vm}/stop | {}",
        "a clerk, the provider, a stranger | POST | /api/v1/namespaces/{own}/serviceaccounts/default/token | {apiVersion: authentication.k8s.io/v1, kind: TokenRequest, spec: {}}",
        "a clerk, an officer, the provider, a stranger | POST | /api/v1/namespaces/govcloud-system/serviceaccounts/govcloud-operator/token | {apiVersion: authentication.k8s.io/v1, kind: TokenRequest, spec: {}}",
        "an officer, the provider | PUT | /api/v1/namespaces/{unit}/finalize | {apiVersion: v1, kind: Namespace, metadata: {name: '{unit}'}, spec: {finalizers: []}}",
        "a janitor | PUT | /api/v1/namespaces/{unit}/finalize | {apiVersion: v1, kind: Namespace, metadata: {name: '{unit}', labels: {govcloud.dev/unit-namespace: '{unit}', kubernetes.io/metadata.name: '{unit}'}, annotations: {govcloud.dev/made-for-unit: '{unit}'}}, spec: {finalizers: []}}",
        "an administrator | MERGE | /api/v1/namespaces/{unit}/status | {metadata: {labels: {govcloud.dev/unit-namespace: null}}}",
        "an administrator, a stranger, a clerk | POST | /api/v1/namespaces/{unit}/resourcequotas | {apiVersion: v1, kind: ResourceQuota, metadata: {name: none}, spec: {hard: {count/filings.govcloud.dev: '0'}}}",
        "an administrator | POST | /api/v1/namespaces/{unit}/resourcequotas | {apiVersion: v1, kind: ResourceQuota, metadata: {name: none}, spec: {hard: {count/decisions.govcloud.dev: '1', pods: '3'}}}",
        "a clerk, an officer, the provider | POST | /api/v1/namespaces/{unit}/events | {apiVersion: v1, kind: Event, metadata: {name: false-one}, reason: Approved, involvedObject: {kind: CloudResourceRequest, name: target, namespace: '{unit}'}}",
        "a clerk, an officer, the provider, a stranger | POST | /apis/rbac.authorization.k8s.io/v1/namespaces/{unit}/rolebindings | {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: mine}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'govcloud:authority'}, subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: mine}]}",
        "a clerk, an officer, the provider | MERGE | /apis/rbac.authorization.k8s.io/v1/clusterroles/govcloud:tenant-operator | {rules: []}",
        "an officer, the provider, a stranger | DELETE | /apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/govcloud-status?dryRun=All | ''",
        "an officer, the provider, a stranger | MERGE | /apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/govcloud-copies | {spec: {failurePolicy: Ignore}}",
        "an officer, the provider | MERGE | /apis/apiextensions.k8s.io/v1/customresourcedefinitions/filings.govcloud.dev | {metadata: {labels: {a: b}}}",
        "an officer, the provider, a stranger | MERGE | /apis/coordination.k8s.io/v1/namespaces/govcloud-system/leases/govcloud-operator | {spec: {holderIdentity: mine}}",
        "an officer | MERGE | {us}/usingunits/{unit} | {spec: {namespace: kube-system}}",
        "an officer | MERGE | {us}/usingunits/{unit} | {metadata: {labels: {note: '{uid}'}, finalizers: [example.org/mine]}}",
      })
  void noWayLeadsAround(String who, String method, String path, String body) {
    tried.refused(who, method, path, body);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("What is stated for what was not granted, or by whom a controller is, is void")
  @CsvSource(
      delimiter = '|',
      value = {
        "target-2 | Security | WAF | Delivered",
        "target-7 | Storage | disk | TakenBack",
        "target-1 | Host | web | Delivered",
        "target-1 | Security | WAF | TakenBack",
        "target-1 | Copy | copy | Destroyed",
      })
  void aStatementOnALaterChangeIsVoid(String filing, String kind, String item, String deed) {
    Fulfilment stated = bureau.fulfilment(Attacked.TARGET, kind, item, deed, "1 x");
    stated.getSpec().filing = filing;
    String body = io.fabric8.kubernetes.client.utils.Serialization.asJson(stated);
    Tried.Answer answer =
        tried.either("the provider", "POST", "{us}/namespaces/{unit}/fulfilments", body);
    if (!answer.refused()) {
      assertThat(bureau.awaitAnswer(stated).effect).isEqualTo("Void");
    }
  }
}
