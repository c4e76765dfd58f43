package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Rulings;
import dev.govcloud.core.request.UnitShare;
import dev.govcloud.runtime.cluster.Terms;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers everything a decision may look at into one immutable value. */
public final class Gatherer {
  private final Timeline timeline;
  private final Edits edits;
  private final CeilingLedger ledger;
  private final RulesInForce rules;

  Gatherer(Timeline timeline, Edits edits, CeilingLedger ledger, RulesInForce rules) {
    this.timeline = timeline;
    this.edits = edits;
    this.ledger = ledger;
    this.rules = rules;
  }

  /** Everything about a request as it is now. */
  Facts gather(
      CloudResourceRequest request,
      Optional<UsingUnit> unit,
      Observed observed,
      Context<CloudResourceRequest> context) {
    Rules rules = rules(unit, context);
    Optional<Facts.Edit> edit = edits.unrecorded(request);
    return new Facts(
        request,
        edit,
        filings(request, context),
        rulings(request, edit.isPresent(), context),
        observed,
        rules.policy(),
        rules.deadlines(),
        unit.map(u -> ledger.share(request, u)).orElse(UnitShare.UNREGISTERED),
        timeline.now());
  }

  /** What a request's resources are held under: the unit's groups, and the policy in force. */
  Terms terms(Optional<UsingUnit> unit, Context<CloudResourceRequest> context) {
    return new Terms(
        unit.map(u -> u.getSpec().groups).orElse(List.of()),
        rules(unit, context).policy().platformCopy);
  }

  /** Forgets a request that is gone. */
  void forget(CloudResourceRequest request) {
    edits.forget(request);
  }

  /**
   * The request as the server knows it, where a ruling on it awaits its answer: the cache of
   * requests may lag behind that of rulings, and an edit that came first must be met first.
   */
  CloudResourceRequest current(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    if (unanswered(request, context).isEmpty()) {
      return request;
    }
    CloudResourceRequest live =
        context
            .getClient()
            .resources(CloudResourceRequest.class)
            .inNamespace(request.getMetadata().getNamespace())
            .withName(request.getMetadata().getName())
            .get();
    boolean same =
        live != null && live.getMetadata().getUid().equals(request.getMetadata().getUid());
    return same ? live : request;
  }

  private Rules rules(Optional<UsingUnit> unit, Context<CloudResourceRequest> context) {
    return rules.of(
        unit.map(u -> Policies.overlayName(u.getSpec())).orElse(""),
        all(CloudPolicy.class, context).toList(),
        all(WorkCalendar.class, context).toList());
  }

  private List<Decision> unanswered(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    List<Milestone> record =
        request.getStatus() == null ? List.of() : request.getStatus().milestones;
    return decisions(request, context).filter(d -> Rulings.unanswered(d, record)).toList();
  }

  /**
   * The unit whose namespace this is: a unit has the name of its namespace. Where a ruling may
   * grant resources, as the server knows it, so that its ledger is up to date.
   */
  Optional<UsingUnit> unit(CloudResourceRequest request, Context<CloudResourceRequest> context) {
    String name = request.getMetadata().getNamespace();
    return unanswered(request, context).stream().anyMatch(Rulings::grantsResources)
        ? Optional.ofNullable(context.getClient().resources(UsingUnit.class).withName(name).get())
        : source(UsingUnit.class, context).get(new ResourceID(name));
  }

  /**
   * Every ruling; read from the server itself where an edit is to be recorded, since a ruling that
   * came before it must be met before it.
   */
  private List<Facts.Ruling> rulings(
      CloudResourceRequest request, boolean edited, Context<CloudResourceRequest> context) {
    boolean first = request.getStatus() == null || request.getStatus().milestones.isEmpty();
    Stream<Decision> all =
        edited && !first
            ? context
                .getClient()
                .resources(Decision.class)
                .inNamespace(request.getMetadata().getNamespace())
                .list()
                .getItems()
                .stream()
                .filter(d -> isOn(d, request))
            : decisions(request, context);
    return all.map(
            d ->
                new Facts.Ruling(
                    d,
                    timeline.of(Instant.parse(d.getMetadata().getCreationTimestamp())),
                    Edits.version(d)))
        .toList();
  }

  private static Stream<Decision> decisions(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    return context.getSecondaryResources(Decision.class).stream().filter(d -> isOn(d, request));
  }

  /** A ruling that is being deleted and is on no record never was one. */
  private static boolean isOn(Decision d, CloudResourceRequest request) {
    boolean its = request.getMetadata().getName().equals(d.getSpec().request);
    return its && (d.getMetadata().getDeletionTimestamp() == null || recorded(d, request));
  }

  private static boolean recorded(Decision d, CloudResourceRequest request) {
    return request.getStatus() != null
        && request.getStatus().milestones.stream()
            .anyMatch(m -> d.getMetadata().getUid().equals(m.decisionUid));
  }

  /** Every filing; one on record that the cache does not show is asked for. */
  private static List<Filing> filings(
      CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Map<String, Filing> filings =
        context.getSecondaryResources(Filing.class).stream()
            .filter(f -> request.getMetadata().getUid().equals(f.getSpec().request.uid))
            .collect(Collectors.toMap(f -> f.getMetadata().getName(), f -> f, (a, b) -> a));
    recorded(request)
        .filter(name -> !filings.containsKey(name))
        .forEach(name -> filings.put(name, onRecord(name, request, context)));
    return List.copyOf(filings.values());
  }

  private static Stream<String> recorded(CloudResourceRequest request) {
    return request.getStatus() == null
        ? Stream.empty()
        : request.getStatus().milestones.stream()
            .filter(m -> m.filingDigest != null)
            .map(m -> m.filing)
            .distinct();
  }

  private static Filing onRecord(
      String name, CloudResourceRequest request, Context<CloudResourceRequest> context) {
    Filing live =
        context
            .getClient()
            .resources(Filing.class)
            .inNamespace(request.getMetadata().getNamespace())
            .withName(name)
            .get();
    if (live == null) {
      throw new FilingMissing(name, request);
    }
    return live;
  }

  private static <R extends HasMetadata> Stream<R> all(
      Class<R> kind, Context<CloudResourceRequest> context) {
    return source(kind, context).list();
  }

  @SuppressWarnings("unchecked")
  private static <R extends HasMetadata> InformerEventSource<R, CloudResourceRequest> source(
      Class<R> kind, Context<CloudResourceRequest> context) {
    return (InformerEventSource<R, CloudResourceRequest>)
        context.eventSourceRetriever().getEventSourceFor(kind);
  }
}
