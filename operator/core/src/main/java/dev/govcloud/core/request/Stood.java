package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the data are on: what was granted, as a rule. Where the cluster refuses that, what was
 * handed over or carried out last, and what of the grant was seen to stand all the same.
 */
final class Stood {
  private static final Set<String> CAME_TO_STAND =
      Set.of(MilestoneKind.HANDED_OVER.label(), MilestoneKind.CHANGED.label());

  private static final String EARLIER = MilestoneKind.EARLIER_CHANGED.label();

  private final Case c;

  Stood(Case c) {
    this.c = c;
  }

  /** What stands, once anything was handed over. */
  Snapshot now() {
    return c.blocked() ? last().map(this::withWhatRuns).orElse(c.runs) : c.runs;
  }

  /**
   * When what a change takes away came to stand after it was filed: with the hand-over, or when the
   * cluster accepted what it had refused. Empty where it stood when it was filed.
   */
  Optional<Instant> since(FilingBook.Entry change) {
    return c.beforeHandOver(change)
        ? c.ledger.first(MilestoneKind.HANDED_OVER).map(m -> Instant.parse(m.at))
        : c.ledger.periods().stream()
            .filter(p -> p.clock() == Stage.MENDING && !p.since().isAfter(change.filedAt()))
            .flatMap(p -> p.endedAt().stream())
            .filter(at -> at.isAfter(change.filedAt()))
            .findFirst();
  }

  /** What was handed over or carried out last, as the record and its rulings say. */
  private Optional<Snapshot> last() {
    Phase phase = Phase.UNFILED;
    Snapshot granted = null;
    Snapshot stood = null;
    Map<String, Snapshot> grants = new HashMap<>();
    for (Milestone m : c.ledger.milestones()) {
      Optional<Row<Phase, Trigger, Stage>> row = Requests.TABLE.rowRecording(phase, m.kind);
      if (row.filter(r -> r.effects().contains(Consequence.WHAT_IS_GRANTED_RUNS)).isPresent()) {
        granted = granted(m, granted);
        grants.put(m.filing, granted);
      }
      if (CAME_TO_STAND.contains(m.kind)) {
        stood = granted;
      } else if (EARLIER.equals(m.kind) && stood != null && grants.containsKey(m.filing)) {
        stood = new Overlay(stood).with(grants.get(m.filing), touched(m.filing));
      }
      phase = row.map(Row::then).orElse(phase);
    }
    return Optional.ofNullable(stood).map(s -> Contents.copy(s, Snapshot.class));
  }

  private Snapshot granted(Milestone m, Snapshot before) {
    Optional<DecisionSpec> ruling =
        c.facts.rulings().stream()
            .filter(r -> r.name().equals(m.decision))
            .map(r -> r.decision().getSpec())
            .findFirst();
    return c.book
        .entry(m.filing)
        .flatMap(f -> ruling.map(r -> Snapshots.granted(f, before, r, c.facts.policy())))
        .orElse(c.runs);
  }

  /** The items that a change is about: the part of the application, and the name. */
  private Set<String> touched(String filing) {
    return c.book
        .entry(filing)
        .flatMap(f -> Optional.ofNullable(f.object().getSpec().change))
        .map(change -> change.differences.stream().map(d -> Overlay.item(d.path)))
        .map(items -> items.collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private Snapshot withWhatRuns(Snapshot last) {
    Snapshot stands = Contents.copy(c.runs, Snapshot.class);
    Set<String> seen =
        SeenToStand.items(c.facts.observed().lines(), last.resources, c.runs.resources);
    stands.resources = new Overlay(last).with(c.runs, seen).resources;
    stands.storageClasses = both(stands.storageClasses, last.storageClasses);
    stands.databaseImages = both(stands.databaseImages, last.databaseImages);
    return stands;
  }

  /** Looked up by name, the first of a name first: what is in both may be twice. */
  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
