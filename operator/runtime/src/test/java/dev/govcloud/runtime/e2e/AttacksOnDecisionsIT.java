package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Trial;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T3, T4, T5, T11: rulings that were not given, and what follows from those that were. */
class AttacksOnDecisionsIT {
  private static final String FILING = Attacked.TARGET + "-1";
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);
  private static Attacked attacked;
  private static Bureau bureau;

  @BeforeAll
  static void aRequestInTrial() {
    attacked = Attacked.inTrial("ruled");
    bureau = attacked.bureau;
  }

  @AfterAll
  static void stop() {
    attacked.close();
  }

  @Test
  void aUnitCannotWriteAStatus() {
    CloudResourceRequest forged = bureau.get(Attacked.TARGET);
    forged.getStatus().phase = "Active";
    assertThatThrownBy(() -> bureau.clerk.resource(forged).updateStatus())
        .hasMessageContaining("cannot")
        .hasMessageContaining("cloudresourcerequests/status");
    bureau.clerk.resource(forged).update();
    assertThat(bureau.get(Attacked.TARGET).getStatus().phase).isEqualTo("Trial");
  }

  @Test
  void aUnitCannotRuleOnItself() {
    assertThatThrownBy(() -> rule(bureau.clerk, "Acceptance", Bureau.CLERK))
        .hasMessageContaining("cannot create resource \"decisions\"");
  }

  @Test
  void anOfficeCannotSignForAnother() {
    assertThatThrownBy(() -> rule(bureau.decider, "Acceptance", "mayor@authority.example"))
        .hasMessageContaining("nobody signs for another")
        .hasMessageContaining("mayor@authority.example");
  }

  @Test
  void whoAppliesDoesNotDecideOnIt() {
    String both = "both@transport.example";
    KubernetesClient person =
        ControlPlane.get().as(both, "bureau:" + bureau.namespace, "govcloud:authority");
    CloudResourceRequest own = bureau.example("own");
    own.getSpec().applicant = both;
    person.resource(own).create();
    String filing = bureau.awaitFiling("own", "Acceptance");
    Decision decision = bureau.decide(person, "own", "Acceptance", "Approved", null, filing, both);
    assertThat(bureau.awaitAnswer(decision).getStatus().reason).isEqualTo("OwnApplication");
    assertThat(bureau.awaitAnswer(decision).getStatus().message)
        .contains(both)
        .contains("somebody else must decide");
    assertThat(bureau.get("own").getStatus().phase).isEqualTo("Submitted");
  }

  @Test
  void nobodyAppliesInAnotherName() {
    assertThatThrownBy(() -> bureau.apply("other", r -> r.getSpec().applicant = "boss@x.example"))
        .hasMessageContaining("spec.applicant is \"boss@x.example\", but you are");
    CloudResourceRequest unsigned = bureau.apply("unsigned", r -> r.getSpec().applicant = null);
    assertThat(unsigned.getSpec().applicant).as("stamped").isEqualTo(Bureau.CLERK);
    assertThatThrownBy(() -> bureau.edit("unsigned", r -> r.getSpec().applicant = "boss@x.example"))
        .hasMessageContaining("whoever edits applies, so set it to \"" + Bureau.CLERK + "\"");
  }

  /** Attack 7: whoever edits what another applied for has applied himself, and rules on nothing. */
  @Test
  void whoEditsAnothersApplicationHasAppliedToo() {
    String both = "editor@transport.example";
    KubernetesClient person =
        ControlPlane.get().as(both, "bureau:" + bureau.namespace, "govcloud:authority");
    bureau.apply("anothers", r -> {});
    bureau.awaitFiling("anothers", "Acceptance");
    String larger = "{\"spec\": {\"system\": {\"purpose\": \"More buses\"}%s}}";
    var target = requests(person).withName("anothers");
    assertThatThrownBy(() -> target.patch(MERGE, larger.formatted("")))
        .hasMessageContaining("whoever edits applies, so set it to \"" + both + "\"");
    assertThatCode(() -> target.patch(MERGE, "{\"metadata\": {\"labels\": {\"team\": \"buses\"}}}"))
        .as("a label is no edit")
        .doesNotThrowAnyException();
    target.patch(MERGE, larger.formatted(", \"applicant\": \"" + both + "\""));
    await().until(() -> "anothers-2".equals(bureau.awaitFiling("anothers", "Acceptance")));
    Decision decision =
        bureau.decide(person, "anothers", "Acceptance", "Approved", null, "anothers-2", both);
    assertThat(bureau.awaitAnswer(decision).getStatus().reason).isEqualTo("OwnApplication");
  }

  /** Attack 14: neither a unit nor a cluster administrator says what the operator found. */
  @Test
  void nobodyForgesAStatus() {
    KubernetesClient root = ControlPlane.get().as("root@platform.example", "system:masters");
    assertThatThrownBy(
            () ->
                requests(root)
                    .withName(Attacked.TARGET)
                    .subresource("status")
                    .patch(MERGE, "{\"status\": {\"phase\": \"Active\"}}"))
        .hasMessageContaining("may not write the status of cloudresourcerequests")
        .hasMessageContaining("it alone writes it");
    Decision effective =
        attacked
            .admin
            .resources(Decision.class)
            .inNamespace(bureau.namespace)
            .list()
            .getItems()
            .stream()
            .filter(d -> d.getStatus() != null && "Effective".equals(d.getStatus().effect))
            .findFirst()
            .orElseThrow();
    for (String dryRun : new String[] {"", "All"}) {
      assertThatThrownBy(
              () ->
                  root.resources(Decision.class)
                      .inNamespace(bureau.namespace)
                      .withName(effective.getMetadata().getName())
                      .subresource("status")
                      .patch(
                          new PatchContext.Builder()
                              .withPatchType(PatchType.JSON_MERGE)
                              .withDryRun(dryRun.isEmpty() ? List.of() : List.of(dryRun))
                              .build(),
                          "{\"status\": {\"effect\": \"Void\"}}"))
          .hasMessageContaining("may not write the status of decisions");
    }
  }

  private static NonNamespaceOperation<CloudResourceRequest, ?, Resource<CloudResourceRequest>>
      requests(KubernetesClient who) {
    return who.resources(CloudResourceRequest.class).inNamespace(bureau.namespace);
  }

  @Test
  void aRightInOneNamespaceIsNoneInAnother() {
    Bureau neighbour = new Bureau("neighbour");
    String user = "county-office";
    KubernetesClient county = Accounts.decidingIn(neighbour.namespace, user, "accept");
    bureau.apply("mine", r -> {});
    String filing = bureau.awaitFiling("mine", "Acceptance");
    assertThatThrownBy(
            () -> bureau.decide(county, "mine", "Acceptance", "Approved", null, filing, user))
        .hasMessageContaining("cannot create resource \"decisions\"");
    neighbour.decide(county, "mine", "Acceptance", "Approved", null, filing, user);
    bureau.edit("mine", r -> r.getSpec().remarks = "look again");
    attacked.awaitSeen("mine");
    assertThat(bureau.get("mine").getStatus().phase).isEqualTo("Submitted");
  }

  @Test
  void aDecisionIsNeitherEditedNorDeletedOnceItCounts() {
    bureau.apply("settled", r -> {});
    Decision decision = bureau.decide("settled", "Acceptance", "Approved", null);
    bureau.awaitAnswer(decision);
    for (KubernetesClient who : List.of(attacked.admin, bureau.decider)) {
      assertThatThrownBy(() -> who.resource(decision).delete())
          .hasMessageContaining("part of the record");
    }
    assertThatThrownBy(
            () ->
                Edits.edit(
                    byName(decision),
                    d -> {
                      d.getSpec().verdict = "Refused";
                      d.getSpec().opinion = "no";
                    }))
        .hasMessageContaining("a decision is final");
  }

  @Test
  void whatWasApprovedSmallRunsOnSmallAfterAnEditUpwards() {
    bureau.apply("creeping", r -> {});
    String namespace = bureau.intoTrial("creeping").namespace.name;
    ResourceQuota before = quota(namespace);
    bureau.edit(
        "creeping",
        r -> {
          r.getSpec().resources.hosts.get(0).vcpu = 64;
          r.getSpec().resources.hosts.get(0).count = 20;
        });
    CloudResourceRequestStatus status = attacked.awaitSeen("creeping");
    assertThat(status.approved.resources.hosts.get(0).vcpu).isEqualTo(2);
    assertThat(quota(namespace).getSpec()).isEqualTo(before.getSpec());
    assertThat(WholeLifeIT.machineUids(bureau, namespace)).hasSize(1);
  }

  @Test
  void noEditMovesTheEndOfATrial() {
    bureau.apply("longer", r -> r.getSpec().trial = trial(15));
    bureau.intoTrial("longer");
    String due = endOfTrial(bureau.get("longer").getStatus());
    bureau.edit(
        "longer",
        r -> {
          r.getSpec().trial = trial(30);
          r.getMetadata().getAnnotations().put("govcloud.dev/trial-ends", "2099-01-01T00:00:00Z");
        });
    assertThat(endOfTrial(attacked.awaitSeen("longer"))).isEqualTo(due);
    bureau.edit(
        "longer",
        r -> {
          r.getSpec().trial.extension = new Trial.Extension();
          r.getSpec().trial.extension.days = 30;
          r.getSpec().trial.extension.reason = "More time.";
        });
    bureau.awaitFiling("longer", "TrialExtension");
    assertThat(endOfTrial(attacked.awaitSeen("longer"))).as("applied for only").isEqualTo(due);
  }

  @Test
  void aRulingThatIsOlderThanTheRequestMovesNothing() {
    CloudResourceRequest future = bureau.example("future");
    String filing = "future-1";
    Decision early =
        bureau.decide(
            bureau.decider, "future", "Acceptance", "Approved", null, filing, Bureau.DECIDER);
    Instant written = Instant.parse(early.getMetadata().getCreationTimestamp());
    await("times of the server are in whole seconds")
        .until(() -> Instant.now().isAfter(written.plusSeconds(2)));
    bureau.clerk.resource(future).create();
    assertThat(bureau.awaitFiling("future", "Acceptance")).isEqualTo(filing);
    assertThat(bureau.awaitAnswer(early).getStatus().reason).isEqualTo("NoSuchRequest");
    assertThat(bureau.get("future").getStatus().phase).isEqualTo("Submitted");
  }

  @Test
  void aRecreatedRequestInheritsNothing() {
    bureau.apply("phoenix", r -> {});
    CloudResourceRequestStatus first = bureau.intoTrial("phoenix");
    bureau.edit("phoenix", r -> r.getSpec().termination = WholeLifeIT.termination());
    bureau.approve("phoenix", "Termination");
    bureau.awaitPhase("phoenix", "Terminated");
    bureau.clerk.resource(bureau.get("phoenix")).delete();
    await().atMost(Duration.ofSeconds(60)).until(() -> bureau.get("phoenix") == null);

    bureau.apply("phoenix", r -> {});
    CloudResourceRequestStatus second = bureau.awaitPhase("phoenix", "Submitted");
    assertThat(second.milestones).extracting(m -> m.kind).containsExactly("Submitted");
    assertThat(second.approved).as("a second trial needs a new approval").isNull();
    assertThat(second.namespace).isNull();
    String namespace = bureau.intoTrial("phoenix").namespace.name;
    assertThat(namespace).isNotEqualTo(first.namespace.name);
  }

  /** As it is now, not as it was returned. */
  private static Resource<Decision> byName(Decision decision) {
    return attacked
        .admin
        .resources(Decision.class)
        .inNamespace(bureau.namespace)
        .withName(decision.getMetadata().getName());
  }

  private static Trial trial(int days) {
    Trial trial = new Trial();
    trial.days = days;
    return trial;
  }

  private static String endOfTrial(CloudResourceRequestStatus status) {
    return status.awaiting.stream()
        .filter(a -> "Trial".equals(a.stage))
        .findFirst()
        .orElseThrow()
        .due;
  }

  private static ResourceQuota quota(String namespace) {
    return attacked.admin.resourceQuotas().inNamespace(namespace).withName("approved").get();
  }

  private static void rule(KubernetesClient who, String stage, String decidedBy) {
    bureau.decide(who, Attacked.TARGET, stage, "Approved", null, FILING, decidedBy);
  }
}
