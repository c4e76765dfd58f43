package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What a change takes away of what runs, and until when it lies open to objection (article 15, rule
 * A20): the unit takes it back by restoring what runs. The day is fixed when it is filed, by the
 * policy of that day, and stands in the Filing; where that came to stand only later, it is counted
 * from then on.
 */
public final class Losses {
  private final List<Loss> found = new ArrayList<>();

  /** One thing that there would be less of. */
  public record Loss(String what, int now, int then) {
    @Override
    public String toString() {
      return now == 1 && then == 0 ? what : what + " " + now + " to " + then;
    }

    /** Whether a loss that was announced is as large. */
    private boolean within(Loss announced) {
      return what.equals(announced.what) && then >= announced.then;
    }
  }

  private Losses() {}

  /** Each thing that there would be less of; a host that the authority left out never ran. */
  static List<Loss> of(Resources runs, Resources wanted) {
    Losses losses = new Losses();
    Resources then = wanted == null ? new Resources() : wanted;
    List<Host> hosts = runs.hosts.stream().filter(h -> h.count > 0).toList();
    losses.pairs("host ", hosts, then.hosts, h -> h.name, losses::host);
    losses.pairs("database ", runs.databases, then.databases, Losses::named, losses::database);
    losses.pairs(
        "storage ",
        runs.storage,
        then.storage,
        s -> s.name + " (" + s.kind + ")",
        (what, now, s) -> {
          losses.less(what + " GiB", now.gib, s.gib);
          losses.less(what + " IOPS", now.iops, s.iops);
        });
    losses.pairs(
        "security product ",
        runs.security,
        then.security,
        s -> s.product,
        (what, now, s) -> losses.less(what, or(now.count, 1), or(s.count, 1)));
    losses.network(or(runs.network), or(then.network));
    return List.copyOf(losses.found);
  }

  private interface Compared<T> {
    void with(String what, T now, T then);
  }

  private <T> void pairs(
      String kind, List<T> now, List<T> then, Function<T, String> name, Compared<T> compared) {
    for (T item : now) {
      String what = kind + name.apply(item);
      then.stream()
          .filter(t -> name.apply(t).equals(name.apply(item)))
          .findFirst()
          .ifPresentOrElse(t -> compared.with(what, item, t), () -> less(what, 1, 0));
    }
  }

  private void host(String what, Host now, Host then) {
    less(what + " machines", now.count, most(then));
    less(what + " vCPU", now.vcpu, then.vcpu);
    less(what + " memory GiB", now.memoryGiB, then.memoryGiB);
    less(what + " GPU", now.gpu, then.gpu);
  }

  /** Another engine under the same name is another database. */
  private static String named(Database d) {
    return d.name + " (" + d.engine + ")";
  }

  private void database(String what, Database now, Database then) {
    less(what + " GiB", now.storageGiB, then.storageGiB);
    less(what + " standby", standby(now), standby(then));
  }

  private static int standby(Database d) {
    return Boolean.TRUE.equals(d.ha) ? 1 : 0;
  }

  private void network(Network now, Network then) {
    number("intranet bandwidth", n -> or(n.intranetMbps, 0), now, then);
    number("Internet bandwidth", n -> or(n.internetMbps, 0), now, then);
    number("public addresses", n -> or(n.publicIps, 0), now, then);
    number("load balancers", n -> or(n.loadBalancers, 0), now, then);
    now.domains.stream()
        .filter(d -> !then.domains.contains(d))
        .forEach(d -> less("domain " + d, 1, 0));
  }

  private void number(String what, ToIntFunction<Network> of, Network now, Network then) {
    less(what, of.applyAsInt(now), of.applyAsInt(then));
  }

  /** An elastic host is taken away from only where its range ends below what runs. */
  private static int most(Host h) {
    return h.elastic == null ? h.count : Math.max(h.count, h.elastic.max);
  }

  private void less(String what, Integer now, Integer then) {
    if (or(then, 0) < or(now, 0)) {
      found.add(new Loss(what, or(now, 0), or(then, 0)));
    }
  }

  private static int or(Integer number, int otherwise) {
    return Objects.requireNonNullElse(number, otherwise);
  }

  private static Network or(Network network) {
    return network == null ? new Network() : network;
  }

  /**
   * The last day for objections to a change that is filed: of an earlier filing of it that lies
   * under review and took away as much, so that a paper that is added changes nothing. Before the
   * hand-over nothing runs that could be taken away.
   */
  static Optional<LocalDate> until(
      Case c, FilingContent content, Optional<FilingBook.Entry> before, Instant at) {
    List<Loss> losses = of(c, content.resources);
    if (losses.isEmpty()) {
      return Optional.empty();
    }
    return before
        .filter(b -> b.state() != FilingBook.State.REFUSED)
        .filter(b -> covers(of(c, b.content().resources), losses))
        .flatMap(b -> day(c, b))
        .or(() -> counted(c, at));
  }

  /** What there would be less of than stands now, and than was granted. */
  static List<Loss> of(Case c, Resources wanted) {
    if (c.phase() == Phase.APPROVED) {
      return List.of();
    }
    List<Loss> granted = of(c.runs.resources, wanted);
    return granted.isEmpty() || !c.blocked()
        ? granted
        : of(new Stood(c).now().resources, wanted).stream()
            .filter(l -> granted.stream().anyMatch(g -> g.what.equals(l.what)))
            .toList();
  }

  private static boolean covers(List<Loss> announced, List<Loss> losses) {
    return losses.stream().allMatch(l -> announced.stream().anyMatch(l::within));
  }

  /** As it was fixed when it was filed; else from when that came to stand which it takes away. */
  private static Optional<LocalDate> day(Case c, FilingBook.Entry filing) {
    return Optional.ofNullable(filing.object().getSpec().change)
        .flatMap(change -> Dates.day(change.objectionUntil))
        .or(() -> new Stood(c).since(filing).flatMap(at -> counted(c, at)));
  }

  private static Optional<LocalDate> counted(Case c, Instant from) {
    int days = c.facts.policy().reduction.objectionWorkingDays;
    return days == 0
        ? Optional.empty()
        : Optional.of(c.facts.deadlines().workingDays(from, days).dueDate());
  }

  /** What the change under review takes away; empty where it takes away nothing. */
  static Optional<Notice> notice(Case c) {
    return c.runs == null
        ? Optional.empty()
        : c.ledger
            .open(Stage.CHANGE_REVIEW)
            .map(Period::about)
            .flatMap(c.book::entry)
            .flatMap(asked -> notice(c, asked, asked.content().resources));
  }

  /** What is taken away by what would be granted of a filing. */
  static Optional<Notice> notice(Case c, FilingBook.Entry asked, Resources granted) {
    List<Loss> losses = of(c, granted);
    return losses.isEmpty() ? Optional.empty() : day(c, asked).map(day -> new Notice(losses, day));
  }

  /**
   * What is taken away, and how long somebody may object.
   *
   * @param losses one by one
   * @param until the last day for it
   */
  public record Notice(List<Loss> losses, LocalDate until) {
    /** For people. */
    public String said() {
      return "it takes away "
          + String.join(", ", losses.stream().map(Loss::toString).toList())
          + ", which runs; until the end of "
          + until
          + " the unit may object by restoring it";
    }
  }
}
