package dev.govcloud.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Storage;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitStatus;
import dev.govcloud.core.request.Amount;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ledger of a unit (article 14). */
class LedgerStatusTest {
  private final UsingUnit unit = new UsingUnit();
  private final ObjectMeta first = meta("first", "1");
  private final ObjectMeta second = meta("second", "2");

  @Test
  void anEntryIsReplacedAndTheTotalFollows() {
    enter(first, new Amount(2, 4, 40));
    enter(second, new Amount(1, 2, 20));
    enter(first, new Amount(8, 4, 40));
    assertThat(LedgerStatus.entered(unit, first)).isEqualTo(new Amount(8, 4, 40));
    assertThat(unit.getStatus().approved.vcpu).isEqualTo(9);
    assertThat(unit.getStatus().approved.memoryGiB).isEqualTo(6);
    assertThat(unit.getStatus().approved.storageGiB).isEqualTo(60);
    assertThat(unit.getStatus().ledger).extracting(e -> e.request).contains("first", "second");
  }

  @Test
  void whatHoldsNothingIsStruck() {
    enter(first, new Amount(2, 4, 40));
    enter(first, Amount.NOTHING);
    assertThat(unit.getStatus().ledger).isEmpty();
    assertThat(unit.getStatus().approved.vcpu).isZero();
    assertThat(LedgerStatus.entered(unit, first)).isEqualTo(Amount.NOTHING);
  }

  @Test
  void anotherRequestOfTheSameNameIsAnother() {
    enter(first, new Amount(2, 4, 40));
    assertThat(LedgerStatus.entered(unit, meta("first", "3"))).isEqualTo(Amount.NOTHING);
  }

  @Test
  void theRestOfTheStatusStays() {
    unit.setStatus(new UsingUnitStatus());
    unit.getStatus().liveRequests = 7;
    unit.getStatus().observedGeneration = 3L;
    enter(first, new Amount(2, 4, 40));
    assertThat(unit.getStatus().liveRequests).isEqualTo(7);
    assertThat(unit.getStatus().observedGeneration).isEqualTo(3);
  }

  @Test
  void theOthersHoldWhatIsEnteredAndWhatWasApprovedBeforeThereWasALedger() {
    enter(first, new Amount(2, 4, 40));
    enter(second, new Amount(1, 1, 1));
    List<CloudResourceRequest> live =
        List.of(approved(first, 5), approved(second, 500), approved(meta("older", "9"), 7));
    assertThat(LedgerStatus.held(unit, live, second)).isEqualTo(new Amount(2, 4, 47));
    assertThat(LedgerStatus.held(unit, live, meta("older", "9"))).isEqualTo(new Amount(3, 5, 41));
    CloudResourceRequest filed = new CloudResourceRequest();
    filed.setMetadata(meta("filed", "10"));
    assertThat(LedgerStatus.held(unit, List.of(filed), second)).isEqualTo(new Amount(2, 4, 40));
  }

  private void enter(ObjectMeta request, Amount amount) {
    unit.setStatus(LedgerStatus.next(unit, request, amount));
  }

  private static CloudResourceRequest approved(ObjectMeta meta, int gib) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.setMetadata(meta);
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().approved = new Snapshot();
    request.getStatus().approved.resources = new Resources();
    Storage storage = new Storage();
    storage.gib = gib;
    request.getStatus().approved.resources.storage.add(storage);
    return request;
  }

  private static ObjectMeta meta(String name, String uid) {
    return new ObjectMetaBuilder().withName(name).withUid(uid).build();
  }
}
