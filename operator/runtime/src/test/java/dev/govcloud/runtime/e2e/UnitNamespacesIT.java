package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The namespace of a registered unit: the operator makes it, the authority alone deletes it, and
 * nobody while a request is live (attacks 2, 6 and 13).
 */
class UnitNamespacesIT {
  private static final KubernetesClient ADMIN = ControlPlane.get().admin();
  private static final KubernetesClient AUTHORITY =
      ControlPlane.get().as("registrar@authority.example", "govcloud:authority");

  private static OperatorProcess operator;

  @BeforeAll
  static void start() {
    operator = OperatorProcess.realTime();
  }

  @AfterAll
  static void stop() {
    operator.close();
  }

  @Test
  void registrationMakesTheNamespaceMarkedAndBounded() {
    String name = register("bureau-made", u -> {});
    Namespace made = ADMIN.namespaces().withName(name).get();
    assertThat(made.getMetadata().getLabels())
        .containsEntry("govcloud.dev/unit-namespace", name)
        .doesNotContainKey("pod-security.kubernetes.io/enforce");
    assertThat(unit(name).getStatus().liveRequests).isZero();
    assertThat(ADMIN.resourceQuotas().inNamespace(name).list().getItems())
        .as("a new unit does not wait until the cluster has counted")
        .isEmpty();
  }

  @Test
  void nobodyDeletesUnitOrNamespaceWhileARequestIsLive() {
    Bureau bureau = new Bureau("guarded");
    bureau.apply("live", r -> {});
    awaitLive(bureau, 1);
    for (KubernetesClient who : new KubernetesClient[] {ADMIN, AUTHORITY, platform("janitor")}) {
      assertThatThrownBy(() -> delete(who, bureau.namespace))
          .hasMessageContaining("may not delete namespace")
          .hasMessageContaining(bureau.namespace);
    }
    assertThatThrownBy(() -> delete(AUTHORITY, bureau.namespace))
        .hasMessageContaining("unit Transport bureau has live requests (1)")
        .hasMessageContaining("spec.termination in each");
    for (KubernetesClient who : new KubernetesClient[] {ADMIN, AUTHORITY}) {
      assertThatThrownBy(() -> who.resource(unit(bureau.namespace)).delete())
          .hasMessageContaining("may not delete usingunits " + bureau.namespace);
      assertThatThrownBy(
              () -> who.resources(UsingUnit.class).withName(bureau.namespace).dryRun().delete())
          .hasMessageContaining("has live requests");
    }
    assertThatThrownBy(() -> delete(bureau.clerk, bureau.namespace))
        .hasMessageContaining("cannot delete");
    withdraw(bureau, "live");
    awaitLive(bureau, 0);
    close(bureau.namespace);
    assertThatThrownBy(() -> delete(ADMIN, bureau.namespace))
        .hasMessageContaining("only the group govcloud:authority deletes it");
    delete(AUTHORITY, bureau.namespace);
    awaitGone(bureau.namespace);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> "NamespaceGone".equals(ready(bureau.namespace)));
    AUTHORITY.resource(unit(bureau.namespace)).delete();
    assertThat(unit(bureau.namespace)).isNull();
  }

  @Test
  void anEditMakesADeletedNamespaceAnew() {
    String name = register("bureau-again", u -> {});
    close(name);
    delete(AUTHORITY, name);
    awaitGone(name);
    await().atMost(Duration.ofSeconds(30)).until(() -> "NamespaceGone".equals(ready(name)));
    Edits.edit(
        AUTHORITY.resources(UsingUnit.class).withName(name), u -> u.getSpec().closing = null);
    await().atMost(Duration.ofSeconds(30)).until(() -> "Registered".equals(ready(name)));
    assertThat(ADMIN.namespaces().withName(name).get()).isNotNull();
  }

  @Test
  void whatWasThereBeforeTheRegistrationIsNotTheAuthoritysToDelete() {
    ADMIN.resource(plain("backups-of-all")).create();
    String name = register("backups-of-all", u -> {});
    close(name);
    assertThatThrownBy(() -> delete(AUTHORITY, name))
        .hasMessageContaining("was there before the unit was registered")
        .hasMessageContaining("delete UsingUnit " + name);
    AUTHORITY.resource(unit(name)).delete();
    assertThatThrownBy(() -> delete(AUTHORITY, name))
        .hasMessageContaining("was there before the unit was registered");
    delete(ADMIN, name);
    awaitGone(name);
  }

  /** Counted at the very moment of a filing is counted too late. */
  @Test
  void aUnitIsClosedBeforeItIsDeletedAndFilesNothingFromThenOn() {
    Bureau bureau = new Bureau("closing");
    awaitLive(bureau, 0);
    assertThatThrownBy(() -> delete(AUTHORITY, bureau.namespace))
        .hasMessageContaining("set spec.closing to true in UsingUnit " + bureau.namespace);
    assertThatThrownBy(() -> AUTHORITY.resource(unit(bureau.namespace)).delete())
        .hasMessageContaining("wait until its status.closed is true");
    bureau.apply("before", r -> {});
    awaitLive(bureau, 1);
    Edits.edit(
        AUTHORITY.resources(UsingUnit.class).withName(bureau.namespace),
        u -> u.getSpec().closing = true);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () -> bureau.clerk.resource(bureau.example("late")).dryRun().create())
                    .hasMessageContaining("is closing (spec.closing of its UsingUnit)"));
    withdraw(bureau, "before");
    awaitClosed(bureau.namespace);
    Edits.edit(
        AUTHORITY.resources(UsingUnit.class).withName(bureau.namespace),
        u -> u.getSpec().closing = null);
    assertThatThrownBy(() -> delete(AUTHORITY, bureau.namespace))
        .hasMessageContaining("set spec.closing to true");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> unit(bureau.namespace).getStatus().closed == null);
    close(bureau.namespace);
    delete(AUTHORITY, bureau.namespace);
    awaitGone(bureau.namespace);
  }

  private static void close(String name) {
    Edits.edit(
        AUTHORITY.resources(UsingUnit.class).withName(name), u -> u.getSpec().closing = true);
    awaitClosed(name);
    assertThat(ADMIN.resourceQuotas().inNamespace(name).withName("govcloud-counts").get())
        .as("bounded before it is looked at no more")
        .isNotNull();
  }

  private static void awaitClosed(String name) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Boolean.TRUE.equals(unit(name).getStatus().closed));
  }

  @Test
  void whatWasNeverCountedCountsAsLive() {
    operator.kill();
    try {
      Bureau bureau = new Bureau("uncounted");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThatThrownBy(
                          () -> AUTHORITY.resource(unit(bureau.namespace)).dryRun().delete())
                      .hasMessageContaining("were not counted yet"));
    } finally {
      operator.start();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kube-node-lease", "govcloud-system", "bureau-of-nobody"})
  void theAuthorityDeletesNoNamespaceThatIsNotAUnits(String name) {
    if (ADMIN.namespaces().withName(name).get() == null) {
      ADMIN.resource(plain(name)).create();
    }
    assertThatThrownBy(() -> AUTHORITY.namespaces().withName(name).dryRun().delete())
        .hasMessageContaining("is not that of a unit that was registered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kube-evil", "openshift-evil", "bureau-unregistered"})
  void theAuthorityMakesNoNamespace(String name) {
    assertThatThrownBy(() -> AUTHORITY.resource(plain(name)).create())
        .hasMessageContaining("register the unit as UsingUnit " + name);
  }

  @Test
  void theAuthorityChangesNoNamespace() {
    String name = register("bureau-plain", u -> {});
    for (String label : new String[] {"pod-security.kubernetes.io/enforce", "team"}) {
      assertThatThrownBy(
              () ->
                  Edits.edit(
                      AUTHORITY.namespaces().withName(name),
                      n -> n.getMetadata().getLabels().put(label, "privileged")))
          .hasMessageContaining("does not change an existing one");
    }
    assertThatThrownBy(
            () ->
                Edits.edit(
                    ADMIN.namespaces().withName("kube-public"),
                    n ->
                        n.getMetadata()
                            .getLabels()
                            .put("govcloud.dev/unit-namespace", "kube-public")))
        .hasMessageContaining("govcloud-operator alone writes these");
  }

  /** Attack 2: a clerk files without end. */
  @Test
  void aUnitFilesNoMoreRequestsThanItsPolicyAllows() {
    CloudPolicy tiny = new CloudPolicy();
    tiny.getMetadata().setName("tiny");
    tiny.setSpec(new CloudPolicySpec());
    tiny.getSpec().limits = new CloudPolicySpec.Limits();
    tiny.getSpec().limits.requestsPerUnit = 2;
    ADMIN.resource(tiny).create();
    try {
      Bureau bureau = new Bureau("prolific");
      Edits.edit(
          ADMIN.resources(UsingUnit.class).withName(bureau.namespace),
          u -> {
            u.getSpec().level = "County";
            u.getSpec().county = "tiny";
          });
      var counts = ADMIN.resourceQuotas().inNamespace(bureau.namespace).withName("govcloud-counts");
      String requests = "count/cloudresourcerequests.govcloud.dev";
      bureau.apply("first", r -> {});
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  counts.get() != null
                      && counts.get().getStatus() != null
                      && counts.get().getStatus().getHard() != null
                      && "2".equals(counts.get().getStatus().getHard().get(requests).toString()));
      bureau.apply("second", r -> {});
      assertThatThrownBy(() -> bureau.apply("third", r -> {}))
          .hasMessageContaining("exceeded quota: govcloud-counts");
      assertThatThrownBy(counts::delete).hasMessageContaining("may not delete resourcequotas");
      assertThatCode(() -> bureau.edit("second", r -> r.getSpec().remarks = "Still edited."))
          .doesNotThrowAnyException();
      withdraw(bureau, "first");
      withdraw(bureau, "second");
      awaitLive(bureau, 0);
    } finally {
      ADMIN.resource(tiny).delete();
    }
  }

  private static String register(String name, Consumer<UsingUnit> more) {
    UsingUnit unit = new UsingUnit();
    unit.getMetadata().setName(name);
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "Bureau";
    unit.getSpec().level = "City";
    unit.getSpec().namespace = name;
    more.accept(unit);
    AUTHORITY.resource(unit).create();
    await().atMost(Duration.ofSeconds(60)).until(() -> "Registered".equals(ready(name)));
    return name;
  }

  private static UsingUnit unit(String name) {
    return ADMIN.resources(UsingUnit.class).withName(name).get();
  }

  private static String ready(String name) {
    var status = unit(name).getStatus();
    return status == null
        ? null
        : status.conditions.stream()
            .filter(c -> "Ready".equals(c.getType()))
            .map(c -> c.getReason())
            .findFirst()
            .orElse(null);
  }

  private static void withdraw(Bureau bureau, String name) {
    bureau.awaitFiling(name, "Acceptance");
    bureau.edit(
        name,
        r -> {
          r.getSpec().termination = new Termination();
          r.getSpec().termination.reason = "No longer needed.";
        });
    bureau.awaitPhase(name, "Terminated");
  }

  private static void awaitLive(Bureau bureau, int live) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                unit(bureau.namespace).getStatus() != null
                    && Integer.valueOf(live)
                        .equals(unit(bureau.namespace).getStatus().liveRequests));
  }

  private static void awaitGone(String namespace) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ADMIN.namespaces().withName(namespace).get() == null);
  }

  private static Namespace plain(String name) {
    return new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build();
  }

  private static void delete(KubernetesClient who, String namespace) {
    who.namespaces().withName(namespace).delete();
  }

  /** Somebody of the platform who may delete any namespace. */
  private static KubernetesClient platform(String user) {
    return Accounts.everywhere(
        user,
        Accounts.rule("", "namespaces", "get", "delete"),
        Accounts.rule("govcloud.dev", "cloudresourcerequests", "get"));
  }
}
