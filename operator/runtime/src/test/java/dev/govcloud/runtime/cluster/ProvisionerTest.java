package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting up against a server that refuses, is busy, or did it although it said that it failed. */
class ProvisionerTest {
  private static final Instant NOW = Instant.parse("2026-03-04T01:00:00Z");
  private static final String PATH = "/api/v1/namespaces/gc-bus";
  private final ApiServer api = new ApiServer();
  private final Watches watches = mock(Watches.class);
  private final Holdings holdings = mock(Holdings.class);

  @SuppressWarnings("unchecked")
  private final Context<CloudResourceRequest> context = mock(Context.class);

  private final Provisioner provisioner =
      new Provisioner(
          api.client, watches, holdings, Timeline.real(Clock.fixed(NOW, ZoneOffset.UTC)));
  private final ResourceQuota quota =
      new ResourceQuotaBuilder()
          .withNewMetadata()
          .withName("quota")
          .withNamespace("gc-bus")
          .endMetadata()
          .build();
  private final LimitRange limits =
      new LimitRangeBuilder()
          .withNewMetadata()
          .withName("limits")
          .withNamespace("gc-bus")
          .endMetadata()
          .build();

  private final GenericKubernetesResource machine = aMachine();

  @BeforeEach
  void everyKindIsThere() {
    when(watches.ready(any(), any())).thenReturn(true);
    when(holdings.namespace(any(), any())).thenReturn(Optional.of(namespace("uid-1")));
    doAnswer(i -> api.client.resource((HasMetadata) i.getArgument(0)).create())
        .when(watches)
        .create(any(), any());
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void oneObjectThatIsRefusedKeepsNoneOfTheOthers() {
    doThrow(ApiServer.failure(422, "Invalid", "spec.hard: not a number"))
        .when(watches)
        .apply(quota, context);
    Setback setback = apply();
    verify(watches).apply(limits, context);
    assertThat(setback.problem()).isEmpty();
    assertThat(setback.refusal()).isPresent();
    assertThat(setback.refusal().get().message())
        .isEqualTo("ResourceQuota quota: spec.hard: not a number.");
    assertThat(setback.refusal().get().at()).isEqualTo(NOW);
  }

  @Test
  void whatPassesIsThrownSoThatItIsTriedAgain() {
    for (int code : new int[] {409, 429, 503}) {
      doThrow(ApiServer.failure(code, "", "not now")).when(watches).apply(quota, context);
      assertThatThrownBy(this::apply)
          .as("%d", code)
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("not now");
    }
  }

  @Test
  void whatLastsUntilTheProviderMendsItIsSaidAndKeepsNoneOfTheOthers() {
    for (String said : List.of("exceeded quota: quota", "failed calling webhook: refused")) {
      int code = said.startsWith("exceeded") ? 403 : 500;
      doThrow(ApiServer.failure(code, "", said)).when(watches).apply(quota, context);
      assertThat(apply().problem().orElseThrow())
          .isEqualTo(
              "ResourceQuota quota: "
                  + said
                  + ". It is tried again and again; the cloud provider mends the cause.");
    }
    verify(watches, times(2)).apply(limits, context);
  }

  @Test
  void whatPassesIsThrownOnlyAfterTheOthersWereTried() {
    doThrow(ApiServer.failure(409, "", "modified")).when(watches).apply(quota, context);
    assertThatThrownBy(this::apply).hasMessageContaining("modified");
    verify(watches).apply(limits, context);
  }

  @Test
  void anObjectOfThatNameThatIsSomebodyElsesIsNeverTakenOver() {
    found(quotaOf("other", null));
    assertThat(apply().problem().orElseThrow())
        .contains("ResourceQuota quota is there already in namespace gc-bus")
        .contains("is not this request's: it stays as it is");
    verify(watches, never()).apply(quota, context);
    verify(watches).apply(limits, context);
  }

  @Test
  void whatWasOursAndLostItsLabelsOrAllItsMarksIsOursStill() {
    found(quotaOf("uid-1", null));
    assertThat(apply()).isEqualTo(Setback.NONE);
    found(quotaOf(null, "govcloud-operator"));
    assertThat(apply()).isEqualTo(Setback.NONE);
    verify(watches, times(2)).apply(quota, context);
  }

  private void found(ResourceQuota live) {
    api.server.expect().get().withPath(PATH + "/resourcequotas/quota").andReturn(200, live).once();
  }

  private static ResourceQuota quotaOf(String request, String manager) {
    ResourceQuota live =
        new ResourceQuotaBuilder().withNewMetadata().withName("quota").endMetadata().build();
    if (request != null) {
      live.getMetadata().setAnnotations(Map.of(Labels.REQUEST_UID, request));
    }
    if (manager != null) {
      live.getMetadata()
          .setManagedFields(
              List.of(
                  new ManagedFieldsEntryBuilder()
                      .withManager(manager)
                      .withOperation("Apply")
                      .build()));
    }
    return live;
  }

  @Test
  void whatHadBeenHandedOverAndIsMadeAgainIsTold() {
    CloudResourceRequest request = request();
    var desired = new DesiredState(namespace("uid-1"), List.of(quota, machine));
    assertThat(provisioner.apply(request, desired, context).anew()).as("set up").isEmpty();
    request.setStatus(new CloudResourceRequestStatus());
    Milestone handedOver = new Milestone();
    handedOver.kind = "HandedOver";
    request.getStatus().milestones.add(handedOver);
    request.getStatus().phase = "Trial";
    assertThat(provisioner.apply(request, desired, context).anew())
        .containsExactly("VirtualMachine web-1");
    Awaiting change = new Awaiting();
    change.stage = "ChangeExecution";
    request.getStatus().awaiting = List.of(change);
    assertThat(provisioner.apply(request, desired, context).anew()).as("changed").isEmpty();
    request.getStatus().awaiting = List.of();
    machine.getMetadata().setAnnotations(Map.of(Labels.ELASTIC, "true"));
    assertThat(provisioner.apply(request, desired, context).anew()).as("elastic").isEmpty();
  }

  @Test
  void aKindThatWentMeanwhileIsAProblemOfTheProviderAndKeepsNothingElseBack() {
    doThrow(ApiServer.failure(404, "NotFound", "no such kind"))
        .when(watches)
        .apply(machine, context);
    when(watches.exists(ManagedKind.MACHINE)).thenReturn(false);
    assertThat(apply(machine, quota).problem().orElseThrow()).contains("install KubeVirt");
    verify(watches).apply(quota, context);
    when(watches.exists(ManagedKind.MACHINE)).thenReturn(true);
    assertThatThrownBy(() -> apply(machine))
        .as("something else is gone")
        .hasMessageContaining("no such");
  }

  @Test
  void aKindThatWasNeverThereIsNotWrittenAndKeepsNothingElseBack() {
    when(watches.ready(machine, context)).thenReturn(false);
    assertThat(apply(machine, quota).problem().orElseThrow()).contains("install KubeVirt");
    verify(watches, never()).apply(machine, context);
    verify(watches).apply(quota, context);
  }

  @Test
  void whatStandsAsItShouldIsNotWritten() {
    when(holdings.upToDate(any(), any())).thenReturn(true);
    assertThat(apply()).isEqualTo(Setback.NONE);
    verify(watches, never()).apply(any(), any());
  }

  @Test
  void aNamespaceOfThatNameThatIsSomebodyElsesIsNeverTakenOver() {
    notThereYet(409);
    api.server.expect().get().withPath(PATH).andReturn(200, namespace("other")).once();
    assertThat(apply().problem().orElseThrow())
        .isEqualTo(
            "Namespace gc-bus exists and is not this request's; the provider must remove it.");
    verify(watches, never()).apply(any(), any());
  }

  @Test
  void createdAlthoughTheAnswerWasAnErrorItIsFoundAndGoesOn() {
    notThereYet(500);
    assertThat(apply().problem().orElseThrow()).startsWith("Namespace gc-bus: said 500.");
    verify(watches, never()).apply(any(), any());
    notThereYet(409);
    api.server.expect().get().withPath(PATH).andReturn(200, namespace("uid-1")).once();
    assertThat(apply()).isEqualTo(Setback.NONE);
    verify(watches).apply(quota, context);
  }

  @Test
  void aNamespaceThatIsRefusedForGoodIsSaid() {
    notThereYet(403);
    assertThat(apply().refusal().orElseThrow().message()).startsWith("Namespace gc-bus: ");
    verify(watches, never()).apply(any(), any());
  }

  @Test
  void aNamespaceThatWasReplacedIsAProblem() {
    CloudResourceRequest request = request();
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().namespace = new CloudResourceRequestStatus.NamespaceReference();
    request.getStatus().namespace.name = "gc-bus";
    request.getStatus().namespace.uid = "another";
    Setback setback = provisioner.apply(request, desired(), context);
    assertThat(setback.problem().orElseThrow()).contains("was replaced by another");
  }

  private void notThereYet(int answer) {
    when(holdings.namespace(any(), any())).thenReturn(Optional.empty());
    api.server
        .expect()
        .post()
        .withPath("/api/v1/namespaces")
        .andReturn(answer, ApiServer.status(answer, "", "said " + answer))
        .once();
  }

  private Setback apply() {
    return provisioner.apply(request(), desired(), context);
  }

  private Setback apply(HasMetadata... contents) {
    var desired = new DesiredState(namespace("uid-1"), List.of(contents));
    return provisioner.apply(request(), desired, context);
  }

  private DesiredState desired() {
    return new DesiredState(namespace("uid-1"), List.of(quota, limits));
  }

  private static GenericKubernetesResource aMachine() {
    GenericKubernetesResource machine = new GenericKubernetesResource();
    machine.setApiVersion("kubevirt.io/v1");
    machine.setKind("VirtualMachine");
    machine.setMetadata(new io.fabric8.kubernetes.api.model.ObjectMeta());
    machine.getMetadata().setName("web-1");
    machine.getMetadata().setNamespace("gc-bus");
    return machine;
  }

  private static CloudResourceRequest request() {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setUid("uid-1");
    return request;
  }

  /** The namespace as it is made for a request. */
  private static Namespace namespace(String request) {
    return new NamespaceBuilder()
        .withNewMetadata()
        .withName("gc-bus")
        .withUid("uid-namespace")
        .addToAnnotations(Labels.REQUEST_UID, request)
        .endMetadata()
        .build();
  }
}
