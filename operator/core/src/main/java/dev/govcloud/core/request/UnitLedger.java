package dev.govcloud.core.request;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitStatus;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import dev.govcloud.api.unit.UsingUnitStatus.Entry;
import dev.govcloud.core.regulation.Phase;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and words the ledger of a unit: what is approved for each of its requests. */
public final class UnitLedger {
  private UnitLedger() {}

  /**
   * How much is approved for a request by its own record.
   *
   * @param uid of the request
   * @param approved empty before the first approval and after the end, whose record is kept
   */
  public record Held(String uid, Optional<Amount> approved) {
    /** Of a request as it stands. */
    public static Held of(CloudResourceRequest request) {
      return new Held(
          request.getMetadata().getUid(),
          Optional.ofNullable(request.getStatus())
              .filter(s -> Phase.of(s.phase).filter(Phase::closed).isEmpty())
              .map(s -> s.approved)
              .map(a -> Amount.of(a.resources)));
    }
  }

  /** Whether a request, or its record, has to stay; what has no record yet has to as well. */
  public static boolean live(CloudResourceRequest request) {
    var status = request.getStatus();
    return status == null || !Boolean.TRUE.equals(status.deletable);
  }

  /** What is entered for a request; nothing where it is not entered. */
  public static Amount entered(UsingUnit unit, ObjectMeta request) {
    return entries(unit)
        .filter(e -> e.uid.equals(request.getUid()))
        .map(UnitLedger::amount)
        .reduce(Amount.NOTHING, Amount::plus);
  }

  /**
   * What all but one request hold. A live request that was never entered (its approval is older
   * than the ledger) counts by its record.
   *
   * @param live the unit's requests that are not closed
   */
  public static Amount held(UsingUnit unit, Stream<Held> live, ObjectMeta but) {
    Set<String> known = entries(unit).map(e -> e.uid).collect(Collectors.toSet());
    Stream<Amount> entered =
        entries(unit).filter(e -> !e.uid.equals(but.getUid())).map(UnitLedger::amount);
    Stream<Amount> missing =
        live.filter(r -> !known.contains(r.uid()) && !r.uid().equals(but.getUid()))
            .flatMap(r -> r.approved().stream());
    return Stream.concat(entered, missing).reduce(Amount.NOTHING, Amount::plus);
  }

  /** The unit's status with another entry for a request; one that holds nothing has none. */
  public static UsingUnitStatus next(UsingUnit unit, ObjectMeta request, Amount amount) {
    UsingUnitStatus old = unit.getStatus();
    UsingUnitStatus next = new UsingUnitStatus();
    next.observedGeneration = old == null ? null : old.observedGeneration;
    next.liveRequests = old == null ? null : old.liveRequests;
    next.closingSince = old == null ? null : old.closingSince;
    next.closed = old == null ? null : old.closed;
    next.conditions = old == null ? new ArrayList<>() : old.conditions;
    next.ledger =
        entries(unit)
            .filter(e -> !e.uid.equals(request.getUid()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!amount.equals(Amount.NOTHING)) {
      next.ledger.add(entry(request, amount));
    }
    next.approved =
        filled(
            new Amounts(),
            next.ledger.stream().map(UnitLedger::amount).reduce(Amount.NOTHING, Amount::plus));
    return next;
  }

  private static Stream<Entry> entries(UsingUnit unit) {
    return unit.getStatus() == null ? Stream.empty() : unit.getStatus().ledger.stream();
  }

  private static Amount amount(Amounts a) {
    return new Amount(a.vcpu, a.memoryGiB, a.storageGiB);
  }

  private static Entry entry(ObjectMeta request, Amount amount) {
    Entry entry = filled(new Entry(), amount);
    entry.request = request.getName();
    entry.uid = request.getUid();
    return entry;
  }

  /** An amount in the words of the API. */
  public static <A extends Amounts> A filled(A amounts, Amount amount) {
    amounts.vcpu = amount.vcpu();
    amounts.memoryGiB = amount.memoryGiB();
    amounts.storageGiB = amount.storageGiB();
    return amounts;
  }
}
