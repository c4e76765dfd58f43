package dev.govcloud.core.request;

import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a service as it is seen in the cluster (article 16): what was used is copied, then
 * taken back; the copy is kept for a while, then destroyed (rule A25).
 */
final class Closing {
  private final Case c;
  private final Facts facts;

  Closing(Case c) {
    this.c = c;
    this.facts = c.facts;
  }

  /** Whether the platform's copy must be taken before anything is deleted. */
  boolean copyOwed() {
    return c.phase() == Phase.TERMINATING
        && c.open(Stage.RECLAIM)
        && handedOver()
        && c.ledger.first(MilestoneKind.COPY_TAKEN).isEmpty()
        && c.ledger.first(MilestoneKind.NO_COPY_TAKEN).isEmpty();
  }

  /** Nobody could put data into what was never handed over. */
  private boolean handedOver() {
    return c.ledger.first(MilestoneKind.HANDED_OVER).isPresent();
  }

  /**
   * The day on which the record of what was granted may go, so many days after its end; not before
   * the day that was told, whatever the policy says since. Empty before the end and where nothing
   * was ever granted.
   */
  Optional<LocalDate> keptUntil() {
    return c.phase() != Phase.TERMINATED || c.runs == null
        ? Optional.empty()
        : c.ledger
            .last(MilestoneKind.RECLAIMED)
            .map(m -> facts.day(Instant.parse(m.at)))
            .map(day -> day.plusDays(facts.policy().records.retentionDays))
            .map(day -> told().filter(day::isBefore).orElse(day));
  }

  private Optional<LocalDate> told() {
    return Optional.ofNullable(facts.request().getStatus()).flatMap(s -> Dates.day(s.keptUntil));
  }

  /** When that day begins, as long as it is to come. */
  Optional<Instant> released() {
    return keptUntil()
        .map(day -> day.atStartOfDay(facts.deadlines().calendar().zone()).toInstant())
        .filter(at -> at.isAfter(facts.now()));
  }

  /** Whether the request, and its record with it, may go. */
  boolean deletable() {
    boolean awaited = c.ledger.periods().stream().anyMatch(Period::open);
    return c.phase().deletable()
        && !(c.phase() == Phase.TERMINATED && awaited)
        && released().isEmpty();
  }

  /** What was seen and is not on record. */
  Stream<Happening> observations() {
    Observed seen = facts.observed();
    if (c.open(Stage.RECLAIM) && lookedSince() && seen.nothingLeft()) {
      return Stream.of(
          Happening.seen(c, Trigger.NOTHING_LEFT, facts.now(), "Every resource verified gone."));
    }
    return seen.copy().stream()
        .flatMap(copy -> trigger(copy.state()).map(t -> seen(t, copy)).stream());
  }

  private Happening seen(Trigger trigger, Observed.Copy copy) {
    return Happening.seen(c, trigger, facts.now(), copy.said());
  }

  private Optional<Trigger> trigger(Observed.Copy.State state) {
    return switch (state) {
      case PENDING -> Optional.empty();
      case STANDS -> copyOwed() ? Optional.of(Trigger.COPY_STANDS) : Optional.empty();
      case NONE -> copyOwed() ? Optional.of(Trigger.NO_COPY_POSSIBLE) : destroyed();
    };
  }

  private Optional<Trigger> destroyed() {
    return c.open(Stage.COPY_DESTRUCTION) ? Optional.of(Trigger.COPY_GONE) : Optional.empty();
  }

  /** What was looked at before the reclaim began does not prove that it left nothing. */
  private boolean lookedSince() {
    return facts.request().getStatus() != null
        && Phase.TERMINATING.label().equals(facts.request().getStatus().phase);
  }

  /** The platform's copy has been kept for long enough. */
  Stream<Happening> retentionEnd() {
    return c.ledger.open(Stage.COPY_RETENTION).flatMap(Period::deadline).stream()
        .map(
            d ->
                Happening.byTime(
                    d.due(),
                    Trigger.RETENTION_LAPSED,
                    "The platform's copy has been kept for as long as it is to be: the provider"
                        + " destroys it."));
  }
}
