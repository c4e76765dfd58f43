package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitStatus;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ledger of a unit (article 14). */
class UnitLedgerTest {
  private final UsingUnit unit = new UsingUnit();
  private final ObjectMeta first = meta("first", "1");
  private final ObjectMeta second = meta("second", "2");

  @Test
  void anEntryIsReplacedAndTheTotalFollows() {
    enter(first, new Amount(2, 4, 40));
    enter(second, new Amount(1, 2, 20));
    enter(first, new Amount(8, 4, 40));
    assertThat(UnitLedger.entered(unit, first)).isEqualTo(new Amount(8, 4, 40));
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
    assertThat(UnitLedger.entered(unit, first)).isEqualTo(Amount.NOTHING);
  }

  @Test
  void aRequestStaysInTheUnitUntilItsRecordMayGo() {
    CloudResourceRequest request = new CloudResourceRequest();
    assertThat(UnitLedger.live(request)).as("nothing is on record yet").isTrue();
    request.setStatus(new CloudResourceRequestStatus());
    assertThat(UnitLedger.live(request)).isTrue();
    request.getStatus().deletable = true;
    assertThat(UnitLedger.live(request)).isFalse();
  }

  @Test
  void anotherRequestOfTheSameNameIsAnother() {
    enter(first, new Amount(2, 4, 40));
    assertThat(UnitLedger.entered(unit, meta("first", "3"))).isEqualTo(Amount.NOTHING);
  }

  /** Every field, those that a kind gets later too. */
  @Test
  void theRestOfTheStatusStays() throws IllegalAccessException {
    UsingUnitStatus before = filled();
    unit.setStatus(before);
    enter(first, new Amount(2, 4, 40));
    assertThat(unit.getStatus())
        .usingRecursiveComparison()
        .ignoringFields("ledger", "approved")
        .isEqualTo(before);
  }

  private static UsingUnitStatus filled() throws IllegalAccessException {
    UsingUnitStatus status = new UsingUnitStatus();
    status.conditions = List.of(new ConditionBuilder().withType("Ready").build());
    for (Field field : UsingUnitStatus.class.getFields()) {
      if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
        field.set(status, "2026-03-02T01:00:00Z");
      } else if (field.getType() == Boolean.class) {
        field.set(status, true);
      } else if (field.getType() == Integer.class) {
        field.set(status, 7);
      } else if (field.getType() == Long.class) {
        field.set(status, 3L);
      }
    }
    return status;
  }

  @Test
  void theOthersHoldWhatIsEnteredAndWhatWasApprovedBeforeThereWasALedger() {
    enter(first, new Amount(2, 4, 40));
    enter(second, new Amount(1, 1, 1));
    List<UnitLedger.Held> live =
        List.of(holding("1", 5), holding("2", 500), holding("9", 7), filed("10"));
    assertThat(UnitLedger.held(unit, live.stream(), second)).isEqualTo(new Amount(2, 4, 47));
    assertThat(UnitLedger.held(unit, live.stream(), meta("older", "9")))
        .isEqualTo(new Amount(3, 5, 41));
  }

  @Test
  void whatHasEndedHoldsNothingWhileItsRecordIsKept() {
    Life life = Life.inTrial("2026-03-02").later(10);
    assertThat(UnitLedger.Held.of(life.request).approved()).hasValue(new Amount(2, 4, 40));
    life.later(60);
    assertThat(life.request.getStatus().phase).isEqualTo("Terminated");
    assertThat(life.request.getStatus().approved).isNotNull();
    assertThat(UnitLedger.live(life.request)).isTrue();
    assertThat(UnitLedger.Held.of(life.request).approved()).isEmpty();
  }

  private void enter(ObjectMeta request, Amount amount) {
    unit.setStatus(UnitLedger.next(unit, request, amount));
  }

  private static UnitLedger.Held holding(String uid, int gib) {
    return new UnitLedger.Held(uid, Optional.of(new Amount(0, 0, gib)));
  }

  private static UnitLedger.Held filed(String uid) {
    return new UnitLedger.Held(uid, Optional.empty());
  }

  private static ObjectMeta meta(String name, String uid) {
    return new ObjectMetaBuilder().withName(name).withUid(uid).build();
  }
}
