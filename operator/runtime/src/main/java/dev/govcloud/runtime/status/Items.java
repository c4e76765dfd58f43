package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.provision.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line per resource: requested, approved, allocated, and what became of it (article 14). */
final class Items {
  private static final Set<Phase> HANDED_OVER =
      EnumSet.of(Phase.TRIAL, Phase.ACTIVE, Phase.CHANGING);

  private final Outcome outcome;
  private final Observed observed;
  private final List<ResourceItem> items = new ArrayList<>();

  private Items(Outcome outcome, Observed observed) {
    this.outcome = outcome;
    this.observed = observed;
  }

  static List<ResourceItem> of(Outcome outcome, Observed observed) {
    Items items = new Items(outcome, observed);
    asked(outcome).ifPresent(items::addAll);
    return items.items;
  }

  /** What was last asked for: by the application, or by a change since. */
  private static Optional<Resources> asked(Outcome outcome) {
    return outcome.book().entries().stream()
        .filter(f -> f.matter() == Matter.APPLICATION || f.matter() == Matter.CHANGE)
        .filter(f -> f.state() != FilingBook.State.WITHDRAWN || f.matter() == Matter.APPLICATION)
        .reduce((a, b) -> b)
        .map(f -> f.object().getSpec().content.resources);
  }

  private void addAll(Resources asked) {
    asked.hosts.forEach(this::host);
    asked.databases.forEach(d -> notYet("Database", d.name, size(d)));
    asked.storage.forEach(s -> notYet("Storage", s.name, s.kind + ", " + s.gib + " GiB"));
    asked.security.forEach(s -> notYet("Security", s.product, count(s.count)));
    if (asked.network != null) {
      network(asked.network);
    }
  }

  private void host(Host asked) {
    ResourceItem item = add("Host", asked.name, size(asked));
    if (outcome.approved() == null) {
      item.state = "Pending";
      return;
    }
    outcome.approved().resources.hosts.stream()
        .filter(h -> h.name.equals(asked.name))
        .findFirst()
        .ifPresentOrElse(approved -> host(item, approved), () -> item.state = "Pending");
  }

  private void host(ResourceItem item, Host approved) {
    item.approved = size(approved);
    List<String> names = Names.machines(approved);
    var machines = observed.hosts().stream().filter(h -> names.contains(h.name())).toList();
    long running = machines.stream().filter(Observed.Host::running).count();
    var failure = machines.stream().flatMap(h -> h.failure().stream()).findFirst();
    item.allocated = handedOver() ? size(approved) : null;
    item.message = failure.orElse(null);
    item.state = failure.isPresent() && runs() ? "Failed" : state(running >= names.size());
  }

  private void network(Network asked) {
    if (!asked.rules.isEmpty()) {
      long expressible = asked.rules.stream().filter(r -> !"ICMP".equals(r.protocol)).count();
      String size = expressible + (expressible == 1 ? " rule" : " rules");
      ResourceItem item = add("Network", "rules", size);
      item.approved = outcome.approved() == null ? null : size;
      item.allocated = handedOver() ? size : null;
      item.state = outcome.approved() == null ? "Pending" : state(observed.namespace().isPresent());
      asked.rules.stream().filter(r -> "ICMP".equals(r.protocol)).forEach(this::notExpressible);
    }
    some("intranet bandwidth", asked.intranetMbps, " Mbit/s");
    some("Internet bandwidth", asked.internetMbps, " Mbit/s");
    some("public addresses", asked.publicIps, "");
    some("load balancers", asked.loadBalancers, "");
    asked.domains.forEach(d -> notYet("Network", "domain " + d, d));
  }

  private void some(String what, Integer amount, String unit) {
    if (amount != null && amount > 0) {
      notYet("Network", what, amount + unit);
    }
  }

  private void notExpressible(Network.Rule rule) {
    String name = "ICMP from " + rule.source + " to " + rule.destination;
    notYet("Network", name, "1 rule");
  }

  private String state(boolean stands) {
    if (outcome.phase() == Phase.TERMINATED) {
      return "Reclaimed";
    }
    if (outcome.provision() == Provision.STOPPED) {
      return "Stopped";
    }
    return handedOver() && stands ? "Ready" : "Provisioning";
  }

  private boolean runs() {
    return outcome.provision() == Provision.TRIAL || outcome.provision() == Provision.FORMAL;
  }

  private boolean handedOver() {
    return HANDED_OVER.contains(outcome.phase());
  }

  private void notYet(String kind, String name, String requested) {
    ResourceItem item = add(kind, name, requested);
    item.approved = outcome.approved() == null ? null : requested;
    item.state = "NotYetProvisionable";
    item.message =
        kind + " " + name + " is recorded but not set up by this version; ask the provider.";
  }

  private ResourceItem add(String kind, String name, String requested) {
    ResourceItem item = new ResourceItem();
    item.kind = kind;
    item.name = name;
    item.requested = requested;
    items.add(item);
    return item;
  }

  private static String size(Host h) {
    return h.count + " x " + h.vcpu + " vCPU, " + h.memoryGiB + " GiB";
  }

  private static String size(Database d) {
    String version = d.version == null ? "" : " " + d.version;
    String standby = Boolean.TRUE.equals(d.ha) ? ", with standby" : "";
    return d.engine + version + ", " + d.storageGiB + " GiB" + standby;
  }

  private static String count(Integer n) {
    return (n == null ? 1 : n) + " x";
  }
}
