package dev.govcloud.core.request;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.calendar.Deadline;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a change takes away of what runs, and until when it lies open to objection (article 15, rule
 * A20): the unit takes it back by restoring what runs. The policy says for how long; never so long
 * that the authority could not rule in its own period.
 */
public final class Losses {
  private Losses() {}

  /** Each thing that there would be less of, in words. */
  static List<String> of(Resources runs, Resources wanted) {
    List<String> losses = new ArrayList<>();
    for (Host h : runs.hosts) {
      Optional<Host> then = wanted.hosts.stream().filter(w -> w.name.equals(h.name)).findFirst();
      if (then.isEmpty()) {
        losses.add("host " + h.name);
        continue;
      }
      less("host " + h.name + " machines", h.count, most(then.get()), losses);
      less("host " + h.name + " vCPU", h.vcpu, then.get().vcpu, losses);
      less("host " + h.name + " memory GiB", h.memoryGiB, then.get().memoryGiB, losses);
    }
    gone("database ", runs.databases, wanted.databases, d -> d.name).forEach(losses::add);
    gone("storage ", runs.storage, wanted.storage, s -> s.name).forEach(losses::add);
    gone("security product ", runs.security, wanted.security, s -> s.product).forEach(losses::add);
    return losses;
  }

  /** An elastic host is taken away from only where its range ends below what runs. */
  private static int most(Host h) {
    return h.elastic == null ? h.count : Math.max(h.count, h.elastic.max);
  }

  private static void less(String what, int now, int then, List<String> losses) {
    if (then < now) {
      losses.add(what + " " + now + " to " + then);
    }
  }

  private static <T> Stream<String> gone(
      String kind, List<T> runs, List<T> wanted, Function<T, String> name) {
    return runs.stream()
        .map(name)
        .filter(n -> wanted.stream().map(name).noneMatch(n::equals))
        .map(n -> kind + n);
  }

  /**
   * Until when the open change under review lies open to objection, and what it takes away; empty
   * where it takes away nothing.
   */
  static Optional<Notice> notice(Case c) {
    return c.runs == null
        ? Optional.empty()
        : c.ledger
            .open(Stage.CHANGE_REVIEW)
            .map(Period::about)
            .flatMap(c.book::entry)
            .flatMap(asked -> notice(c, asked));
  }

  /** The same of a filing. */
  static Optional<Notice> notice(Case c, FilingBook.Entry asked) {
    CloudPolicySpec policy = c.facts.policy();
    int days = policy.reduction.objectionWorkingDays;
    if (days == 0 || asked.matter() != Matter.CHANGE || asked.content().resources == null) {
      return Optional.empty();
    }
    List<String> losses = of(c.runs.resources, asked.content().resources);
    return losses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(losses, c.facts.deadlines().workingDays(announced(c, asked, losses), days)));
  }

  /** When all of it was filed for the first time: a paper that is added later changes nothing. */
  private static Instant announced(Case c, FilingBook.Entry asked, List<String> losses) {
    Instant first = Instant.parse(asked.object().getSpec().filedAt);
    for (FilingBook.Entry before : c.book.lineage(asked)) {
      boolean same =
          before.content().resources != null
              && of(c.runs.resources, before.content().resources).containsAll(losses);
      if (!same) {
        return first;
      }
      first = Instant.parse(before.object().getSpec().filedAt);
    }
    return first;
  }

  /**
   * What is taken away, and how long somebody may object.
   *
   * @param losses in words
   * @param until the end of the last working day for it
   */
  public record Notice(List<String> losses, Deadline until) {
    /** For people. */
    public String said() {
      return "it takes away "
          + String.join(", ", losses)
          + ", which runs; until the end of "
          + until.dueDate()
          + " the unit may object by restoring it";
    }
  }
}
