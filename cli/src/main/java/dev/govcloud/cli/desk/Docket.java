package dev.govcloud.cli.desk;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.cli.Fault;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.UnitLedger;
import dev.govcloud.core.request.UnitShare;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one request that the caller may read, as the operator would gather it: then the
 * same rules say the same of it. What stands in the cluster is not looked at.
 *
 * @param request the manifest and its record
 * @param filings every filing of it, oldest first
 * @param rules the rules in force for its unit, as far as they may be read
 * @param unit its unit; what is not known of it bounds nothing
 * @param unitKnown whether the caller may read units
 * @param now the present instant
 */
record Docket(
    CloudResourceRequest request,
    List<Filing> filings,
    Rulebook rules,
    UnitShare unit,
    boolean unitKnown,
    Instant now) {

  /** What is not looked at is neither there nor gone. */
  private static final Observed UNSEEN = Observed.NOTHING.withProblem(Optional.of("not looked at"));

  /** Reads a request and what it is judged with. */
  static Docket read(Office office, Target.Named named, Instant now) throws Fault {
    return of(office, office.request(named), now);
  }

  /** Reads what a request is judged with. */
  static Docket of(Office office, CloudResourceRequest request, Instant now) {
    List<Filing> filings =
        request.getMetadata().getUid() == null ? List.of() : office.filings(request);
    var unit = office.unit(request.getMetadata().getNamespace());
    Rulebook rules = Rulebook.read(office, unit.value()).openTo(request.getSpec());
    UnitShare share =
        unit.allowed()
            ? unit.value().map(u -> share(office, u, request)).orElse(UnitShare.UNREGISTERED)
            : UnitShare.unbounded(named(filings, request));
    return new Docket(request, filings, rules, share, unit.allowed(), now);
  }

  private static UnitShare share(Office office, UsingUnit unit, CloudResourceRequest request) {
    String namespace = request.getMetadata().getNamespace();
    var live =
        office.list(CloudResourceRequest.class, namespace, "status.phase!=Terminated").stream()
            .filter(UnitLedger::live)
            .map(UnitLedger.Held::of);
    return new UnitShare(
        unit.getSpec().name,
        unit.getSpec().ceiling,
        UnitLedger.held(unit, live, request.getMetadata()));
  }

  /** The unit as its newest filing names it; else its namespace stands for it. */
  private static String named(List<Filing> filings, CloudResourceRequest request) {
    return filings.stream()
        .map(f -> f.getSpec().unit)
        .filter(u -> u != null && !u.isEmpty())
        .reduce((a, b) -> b)
        .orElse(request.getMetadata().getNamespace());
  }

  /** The record; empty where nothing was recorded yet. */
  CloudResourceRequestStatus status() {
    return request.getStatus() == null ? new CloudResourceRequestStatus() : request.getStatus();
  }

  /** Whether the manifest was edited and the operator has not recorded that yet. */
  boolean edited() {
    Long generation = request.getMetadata().getGeneration();
    Long recorded = status().observedGeneration;
    return generation != null && (recorded == null || recorded < generation);
  }

  Days days() {
    return rules.days(now);
  }

  /** A filing of it by name. */
  Optional<Filing> filing(String name) {
    return filings.stream().filter(f -> f.getMetadata().getName().equals(name)).findFirst();
  }

  /** What is on record, to judge a ruling by. */
  Facts facts() {
    return facts(Optional.empty());
  }

  /** The manifest as it is now taken for an edit that is made now. */
  Facts withEdit() {
    return facts(Optional.of(new Facts.Edit(now, false, Long.MAX_VALUE, true, 0)));
  }

  private Facts facts(Optional<Facts.Edit> edit) {
    return new Facts(
        request, edit, filings, List.of(), UNSEEN, rules.policy(), rules.deadlines(), unit, now);
  }
}
