package dev.govcloud.core.duty;

import dev.govcloud.api.duty.Duty;
import dev.govcloud.api.duty.DutySpec;
import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.DutyKind.OwedFor;
import dev.govcloud.core.regulation.Term.Span;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which duties are owed by now: one for each term that has begun since they are owed at all. The
 * same question has the same answer however often and however late it is asked, so that each duty
 * is made once, and one that was never done is there as a fact.
 */
public final class OwedDuties {
  private final Optional<LocalDate> since;
  private final ZoneId zone;
  private final Instant now;

  /**
   * Duties up to now.
   *
   * @param since day from which any are owed, as the policy says; empty: none is
   * @param zone in which days begin and end
   * @param now the present instant
   */
  public OwedDuties(Optional<LocalDate> since, ZoneId zone, Instant now) {
    this.since = since;
    this.zone = zone;
    this.now = now;
  }

  /** Those that are owed for the platform, whatever runs on it. */
  public List<Duty> ofThePlatform(String namespace) {
    return since.map(day -> ofThePlatform(namespace, day)).orElse(List.of());
  }

  private List<Duty> ofThePlatform(String namespace, LocalDate day) {
    return kinds(OwedFor.THE_PLATFORM)
        .flatMap(k -> spans(k, start(day)).map(s -> duty(k, s, namespace, null, start(day))))
        .toList();
  }

  /** Those that are owed for a unit and for each of its systems. */
  public List<Duty> ofUnit(String namespace, Collection<Service> services) {
    if (since.isEmpty()) {
      return List.of();
    }
    List<Duty> owed = new ArrayList<>();
    List<Service> served = services.stream().filter(s -> s.handedOver().isPresent()).toList();
    kinds(OwedFor.UNIT).forEach(k -> owed.addAll(ofUnit(k, namespace, served)));
    for (Service service : served) {
      kinds(OwedFor.SYSTEM)
          .filter(k -> k.asksForLevel(service.mlpsLevel()))
          .forEach(k -> owed.addAll(ofSystem(k, namespace, service)));
    }
    return owed;
  }

  /** For every term in which something of the unit ran. */
  private List<Duty> ofUnit(DutyKind kind, String namespace, List<Service> services) {
    Optional<Instant> first =
        services.stream().map(s -> s.handedOver().orElseThrow()).min(Comparator.naturalOrder());
    return first.stream()
        .flatMap(f -> spans(kind, f))
        .filter(span -> services.stream().anyMatch(s -> ran(s, span)))
        .map(span -> duty(kind, span, namespace, null, began(services, span)))
        .toList();
  }

  /**
   * For every term in which the system was formally open, the first of them if it is long. What is
   * asked for a level is not asked for terms that were over when that was granted.
   */
  private List<Duty> ofSystem(DutyKind kind, String namespace, Service service) {
    return service.opened().stream()
        .flatMap(opened -> spans(kind, opened))
        .filter(span -> service.ended().filter(e -> !e.isAfter(start(span.from()))).isEmpty())
        .filter(span -> service.approvedAt().filter(at -> !at.isBefore(end(span))).isEmpty())
        .map(span -> duty(kind, span, namespace, service.request(), service.opened().orElseThrow()))
        .toList();
  }

  private boolean ran(Service service, Span span) {
    return service.handedOver().orElseThrow().isBefore(end(span))
        && service.ended().filter(e -> !e.isAfter(start(span.from()))).isEmpty();
  }

  private Instant began(List<Service> services, Span span) {
    return services.stream()
        .filter(s -> ran(s, span))
        .map(s -> s.handedOver().orElseThrow())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The terms that have begun by now. The first counts if most of it is left: what must be done
   * within a year is not asked for in its last weeks. A report is about what there was.
   */
  private Stream<Span> spans(DutyKind kind, Instant from) {
    Instant begin = start(since.orElseThrow());
    Instant first = from.isAfter(begin) ? from : begin;
    return Stream.iterate(
            kind.every().around(day(first)),
            s -> start(s.from()).compareTo(now) <= 0,
            s -> kind.every().around(s.to().plusDays(1)))
        .filter(s -> kind.afterItsTerm() || mostlyAfter(first, s));
  }

  private boolean mostlyAfter(Instant first, Span span) {
    Instant from = first.isAfter(start(span.from())) ? first : start(span.from());
    Duration left = Duration.between(from, end(span));
    return left.multipliedBy(2).compareTo(Duration.between(start(span.from()), end(span))) >= 0;
  }

  /** When the next term of any duty begins, so that it is asked again then. */
  public Optional<Instant> next() {
    return since.map(
        day -> {
          LocalDate today = day(now);
          Instant month = start(today.withDayOfMonth(1).plusMonths(1));
          return start(day).isAfter(now) ? start(day) : month;
        });
  }

  private Duty duty(DutyKind kind, Span span, String namespace, String request, Instant began) {
    Instant owed =
        Stream.of(start(span.from()), began, start(since.orElseThrow()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    DutySpec spec = new DutySpec();
    spec.kind = kind.label();
    spec.term = span.label();
    spec.from = span.from().toString();
    spec.to = span.to().toString();
    spec.party = kind.party();
    spec.article = kind.article();
    spec.request = request;
    spec.since = owed.toString();
    Duty duty = new Duty();
    duty.setMetadata(
        new ObjectMetaBuilder()
            .withName(name(kind.label(), span.label(), request))
            .withNamespace(namespace)
            .build());
    duty.setSpec(spec);
    return duty;
  }

  /**
   * The name of a duty: the same for the same duty, however often it is made.
   *
   * @param request name of the request that it is about; null where it is about none
   */
  public static String name(String kind, String term, String request) {
    String words = kind.replaceAll("([a-z])([A-Z0-9])", "$1-$2");
    String of = request == null ? "" : "-" + request;
    return (words + of + "-" + term).toLowerCase(Locale.ROOT);
  }

  private static Stream<DutyKind> kinds(OwedFor whom) {
    return Stream.of(DutyKind.values()).filter(k -> k.owedFor() == whom);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Instant end(Span span) {
    return start(span.to().plusDays(1));
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
