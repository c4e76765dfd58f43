package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionSpec.HostAdjustment;
import dev.govcloud.api.request.Host;
import dev.govcloud.core.regulation.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an adjustment sets that it may not set: nothing of a ruling is lost silently, it touches
 * only what the filing asks for, and cuts nothing that runs (rule A20).
 */
final class Adjustments {
  private final Case c;
  private final DecisionSpec spec;
  private final FilingBook.Entry filing;
  private final Trigger trigger;

  Adjustments(Case c, DecisionSpec spec, FilingBook.Entry filing, Trigger trigger) {
    this.c = c;
    this.spec = spec;
    this.filing = filing;
    this.trigger = trigger;
  }

  /** Each thing that is astray; empty when all is fine. */
  List<String> astray() {
    if (spec.adjustment == null) {
      return List.of();
    }
    List<String> astray = new ArrayList<>();
    if (!"ApprovedWithAdjustment".equals(spec.verdict)) {
      astray.add("only the verdict ApprovedWithAdjustment adjusts: drop adjustment");
    }
    Set<String> named = new HashSet<>();
    for (HostAdjustment a : spec.adjustment.hosts) {
      if (!named.add(a.name)) {
        astray.add("adjustment.hosts names " + a.name + " twice: say once what it gets");
      }
      host(a, astray);
    }
    if (spec.adjustment.trialDays != null && trigger != Trigger.APPROVAL_GRANTED) {
      astray.add("adjustment.trialDays sets the trial at Approval only; drop it");
    }
    return astray;
  }

  private void host(HostAdjustment a, List<String> astray) {
    List<Host> asked = filing.content().resources.hosts;
    Optional<Host> wanted = asked.stream().filter(h -> h.name.equals(a.name)).findFirst();
    if (wanted.isEmpty()) {
      astray.add(
          "adjustment.hosts names "
              + a.name
              + ", which is no host of the application; it has "
              + String.join(", ", asked.stream().map(h -> h.name).toList()));
      return;
    }
    if (wanted.get().elastic != null && a.count != null && a.count > 0) {
      astray.add(
          "adjustment.hosts/"
              + a.name
              + ".count: an elastic host moves in its range by itself (article 14), so no number of"
              + " it would last: adjust vcpu or memoryGiB, set count 0, or return the filing for"
              + " another range");
    }
    running(a.name).ifPresent(runs -> running(a, runs, wanted.get(), astray));
  }

  private Optional<Host> running(String name) {
    return c.runs == null
        ? Optional.empty()
        : c.runs.resources.hosts.stream().filter(h -> h.name.equals(name)).findFirst();
  }

  private void running(HostAdjustment a, Host runs, Host wanted, List<String> astray) {
    if (!changed(a.name)) {
      astray.add(
          "adjustment.hosts names "
              + a.name
              + ", which runs and is not in this change: nobody cuts what runs; drop it (article"
              + " 14)");
      return;
    }
    cut(a.name, "vcpu", a.vcpu, runs.vcpu, wanted.vcpu, astray);
    cut(a.name, "memoryGiB", a.memoryGiB, runs.memoryGiB, wanted.memoryGiB, astray);
    cut(a.name, "count", a.count, runs.count, wanted.count, astray);
  }

  private static void cut(
      String host, String what, Integer set, int runs, int wanted, List<String> astray) {
    int least = Math.min(runs, wanted);
    if (set != null && set < least) {
      astray.add(
          "adjustment.hosts/"
              + host
              + "."
              + what
              + " "
              + set
              + " is less than what runs ("
              + runs
              + ") and than what the unit asks for ("
              + wanted
              + "): at least "
              + least
              + " stays");
    }
  }

  private boolean changed(String host) {
    String prefix = "resources.hosts[" + host + "]";
    return !only(prefix, Contents.normal(Contents.of(c.runs)))
        .equals(only(prefix, filing.normal()));
  }

  private static TreeMap<String, String> only(String prefix, TreeMap<String, String> normal) {
    TreeMap<String, String> only = new TreeMap<>(normal);
    only.keySet().removeIf(path -> !path.startsWith(prefix));
    return only;
  }
}
