package dev.govcloud.provision.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.core.request.Observed;
import dev.govcloud.provision.copy.Part;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the provider delivers by hand, and takes back (articles 9, 11 and 16). */
class FulfilmentsTest {
  private final CloudResourceRequest request = Requests.full();
  private final List<Fulfilment> all = new ArrayList<>();
  private int second;

  @Test
  void deliveredAsApprovedItIsReadySinceTheServerReceivedTheStatement() {
    assertThat(waf().ready()).isFalse();
    assertThat(waf().message().orElseThrow()).contains("delivers 1 x by hand");
    assertThat(judged(delivered("1 x")).effective()).isTrue();
    assertThat(waf().ready()).isTrue();
    assertThat(waf().readySince()).contains(Instant.parse("2026-03-04T01:00:00Z"));
    assertThat(waf().fulfilment()).contains("done-0");
  }

  @Test
  void nothingIsDeliveredBeforeItIsApproved() {
    var approved = request.getStatus().approved;
    request.getStatus().approved = null;
    assertThat(judged(delivered("1 x")).reason()).isEqualTo("Premature");
    request.getStatus().approved = approved;
    Fulfilment older = delivered("1 x");
    older.getMetadata().setCreationTimestamp("2026-03-02T00:59:59Z");
    assertThat(judged(older).reason()).as("for another of that name").isEqualTo("Premature");
  }

  @Test
  void itIsThePresentFilingAndTheApprovedAmount() {
    Fulfilment other = delivered("1 x");
    other.getSpec().filing = "permits-0";
    assertThat(judged(other))
        .satisfies(v -> assertThat(v.reason()).isEqualTo("StaleFiling"))
        .satisfies(v -> assertThat(v.message()).contains("is filing permits-1, not permits-0"));
    assertThat(judged(delivered("2 x")).reason()).isEqualTo("WrongAmount");
    assertThat(judged(delivered(null)).reason()).isEqualTo("WrongAmount");
    assertThat(judged(delivered("1 x")).effective()).isTrue();
    assertThat(judged(delivered("1 x")).reason()).isEqualTo("AlreadyFulfilled");
  }

  @Test
  void whatAControllerMakesIsNotDeliveredByHand() {
    Fulfilment host = delivered("2 x 4 vCPU, 8 GiB");
    host.getSpec().item.kind = "Host";
    host.getSpec().item.name = "web";
    assertThat(judged(host).reason()).isEqualTo("NotByHand");
    assertThat(judged(host).message()).contains("those are: Storage scratch speed, Security WAF");
  }

  @Test
  void whatIsInUseIsNotTakenBackAndAfterwardsItIsOnce() {
    assertThat(judged(takenBack()).reason()).isEqualTo("NotDelivered");
    judged(delivered("1 x"));
    assertThat(judged(takenBack()).reason()).isEqualTo("StillApproved");
    request.getStatus().approved.resources.security.remove(0);
    assertThat(waf().message().orElseThrow()).contains("takes it back by hand");
    assertThat(waf().ready()).isFalse();
    assertThat(judged(takenBack()).effective()).isTrue();
    assertThat(lines()).noneMatch(Observed.Line::delivered);
    assertThat(waf().readySince()).as("gone since").isPresent();
    assertThat(judged(takenBack()).reason()).isEqualTo("NotDelivered");
  }

  @Test
  void moreIsDeliveredAnew() {
    judged(delivered("1 x"));
    request.getStatus().approved.resources.security.get(0).count = 3;
    assertThat(waf().ready()).isFalse();
    assertThat(waf().delivered()).isTrue();
    assertThat(judged(delivered("3 x")).effective()).isTrue();
    assertThat(waf().ready()).isTrue();
  }

  @Test
  void atTheEndEverythingThatWasDeliveredIsOwedBackAndNothingIsDeliveredAnyMore() {
    judged(delivered("1 x"));
    request.getStatus().phase = "Terminating";
    assertThat(waf().ready()).as("in the grace period").isTrue();
    Awaiting reclaim = new Awaiting();
    reclaim.stage = "Reclaim";
    request.getStatus().awaiting.add(reclaim);
    assertThat(lines()).singleElement().satisfies(l -> assertThat(l.delivered()).isTrue());
    assertThat(judged(delivered("1 x")).reason()).isEqualTo("TooLate");
    assertThat(judged(takenBack()).effective()).isTrue();
    assertThat(lines()).noneMatch(Observed.Line::delivered).allMatch(Observed.Line::ready);
  }

  /** Rule A25: kept for as long as the policy says, then destroyed. */
  @Test
  void theCopyIsDestroyedWhenItsTimeHasComeAndNotBefore() {
    assertThat(judged(destroyed()))
        .satisfies(v -> assertThat(v.reason()).isEqualTo("NotDue"))
        .satisfies(v -> assertThat(v.message()).contains("request permits", "CopyDestruction"));
    assertThat(new Fulfilments(request, all).destroyed()).isEmpty();
    request.getStatus().phase = "Terminated";
    Awaiting owed = new Awaiting();
    owed.stage = "CopyDestruction";
    request.getStatus().awaiting.add(owed);
    assertThat(judged(destroyed()).effective()).isTrue();
    assertThat(new Fulfilments(request, all).destroyed())
        .contains("ops@provider.example in Fulfilment done-1");
    assertThat(lines()).as("it is no line of the application").isEmpty();
  }

  private Fulfilment destroyed() {
    Fulfilment f = delivered(null);
    f.getSpec().deed = "Destroyed";
    f.getSpec().item.kind = "Copy";
    f.getSpec().item.name = "gc-permits";
    f.getSpec().fulfilledBy = "ops@provider.example";
    return f;
  }

  private Fulfilments.Verdict judged(Fulfilment f) {
    Fulfilments.Verdict verdict = new Fulfilments(request, all).judge(f);
    f.setStatus(new FulfilmentStatus());
    f.getStatus().effect = verdict.effective() ? "Effective" : "Void";
    all.add(f);
    return verdict;
  }

  private Observed.Line waf() {
    return lines().stream().filter(l -> l.name().equals("WAF")).findFirst().orElseThrow();
  }

  private List<Observed.Line> lines() {
    return new Fulfilments(request, all).lines(request.getStatus().approved, at -> at);
  }

  private Fulfilment takenBack() {
    Fulfilment back = delivered(null);
    back.getSpec().deed = "TakenBack";
    return back;
  }

  private Fulfilment delivered(String amount) {
    Fulfilment f = new Fulfilment();
    f.getMetadata().setName("done-" + second);
    f.getMetadata().setCreationTimestamp("2026-03-04T01:00:%02dZ".formatted(second++));
    f.setSpec(new FulfilmentSpec());
    f.getSpec().request = "permits";
    f.getSpec().filing = "permits-1";
    f.getSpec().item = new FulfilmentSpec.Item();
    f.getSpec().item.kind = "Security";
    f.getSpec().item.name = "WAF";
    f.getSpec().deed = "Delivered";
    f.getSpec().amount = amount;
    return f;
  }

  @Test
  void aBucketIsCopiedBeforeItGoesAndNotBefore() {
    assertThat(judged(copied("documents")).reason()).isEqualTo("NotDue");
    awaits("ChangeExecution");
    assertThat(judged(copied("documents")).reason()).as("it stays").isEqualTo("NotDue");
    assertThat(judged(copied("gone")).effective()).as("a change took it away").isTrue();
    request.getStatus().awaiting.clear();
    awaits("Reclaim");
    assertThat(judged(copied("shared")).reason()).as("no bucket").isEqualTo("NotDue");
    assertThat(judged(copied("documents")).effective()).isTrue();
    assertThat(lines()).as("it says nothing of what was delivered").isEmpty();
    Milestone taken = new Milestone();
    taken.kind = "CopyTaken";
    request.getStatus().milestones.add(taken);
    assertThat(judged(copied("documents")).reason()).as("over").isEqualTo("NotDue");
  }

  @Test
  void whatWasCopiedForAnotherFilingIsOlderThanTheData() {
    awaits("Reclaim");
    List<GenericKubernetesResource> buckets = List.of(claim("documents-bucket"));
    assertThat(parts(buckets, "permits-1"))
        .singleElement()
        .satisfies(p -> assertThat(p.stands()).isFalse())
        .satisfies(p -> assertThat(p.of()).isEqualTo("Storage documents"))
        .satisfies(p -> assertThat(p.failure().orElseThrow()).contains("deed Copied"));
    judged(copied("documents"));
    assertThat(parts(buckets, "permits-1"))
        .singleElement()
        .satisfies(p -> assertThat(p.stands()).isTrue())
        .satisfies(p -> assertThat(p.kind()).isEqualTo("Fulfilment"));
    assertThat(parts(buckets, "permits-2")).noneMatch(Part::stands);
  }

  private List<Part> parts(List<GenericKubernetesResource> buckets, String filing) {
    return new Fulfilments(request, all).copied().of(buckets, filing);
  }

  private static GenericKubernetesResource claim(String name) {
    GenericKubernetesResource claim = new GenericKubernetesResource();
    claim.setApiVersion(ManagedKind.BUCKET.apiVersion());
    claim.setKind(ManagedKind.BUCKET.kind());
    claim.setMetadata(new ObjectMetaBuilder().withName(name).build());
    return claim;
  }

  private void awaits(String stage) {
    Awaiting awaiting = new Awaiting();
    awaiting.stage = stage;
    request.getStatus().awaiting.add(awaiting);
  }

  private Fulfilment copied(String bucket) {
    Fulfilment f = delivered(null);
    f.getSpec().deed = "Copied";
    f.getSpec().item.kind = "Storage";
    f.getSpec().item.name = bucket;
    return f;
  }
}
