package dev.govcloud.status;

import dev.govcloud.api.CloudResourceRequest;
import dev.govcloud.api.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.Host;
import dev.govcloud.desired.Names;
import dev.govcloud.lifecycle.Observed;
import dev.govcloud.lifecycle.Outcome;
import dev.govcloud.lifecycle.Phase;
import dev.govcloud.lifecycle.Provision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One line per resource: requested, approved, allocated, and what became of it (article 14). */
final class Items {
  private static final Set<Phase> HANDED_OVER =
      EnumSet.of(Phase.TRIAL, Phase.ACTIVE, Phase.CHANGING);

  private Items() {}

  static List<ResourceItem> of(CloudResourceRequest request, Outcome outcome, Observed observed) {
    List<ResourceItem> items = new ArrayList<>();
    if (outcome.application() == null) {
      return items;
    }
    Resources asked = outcome.application().resources;
    asked.hosts.forEach(h -> items.add(host(h, outcome, observed)));
    asked.databases.forEach(d -> items.add(notYet("Database", d.name)));
    asked.storage.forEach(s -> items.add(notYet("Storage", s.name)));
    asked.security.forEach(s -> items.add(notYet("Security", s.product)));
    return items;
  }

  private static ResourceItem host(Host asked, Outcome outcome, Observed observed) {
    ResourceItem item = item("Host", asked.name);
    item.requested = size(asked);
    if (outcome.approved() == null) {
      item.state = "Pending";
      return item;
    }
    outcome.approved().resources.hosts.stream()
        .filter(h -> h.name.equals(asked.name))
        .findFirst()
        .ifPresent(approved -> approvedHost(item, approved, outcome, observed));
    return item;
  }

  private static void approvedHost(
      ResourceItem item, Host approved, Outcome outcome, Observed observed) {
    item.approved = size(approved);
    List<String> names = Names.machines(approved);
    var machines = observed.hosts().stream().filter(h -> names.contains(h.name())).toList();
    long running = machines.stream().filter(Observed.Host::running).count();
    var failure = machines.stream().flatMap(h -> h.failure().stream()).findFirst();
    boolean handedOver = HANDED_OVER.contains(outcome.phase());
    item.allocated = handedOver ? size(approved) : null;
    item.message = failure.orElse(null);
    if (outcome.phase() == Phase.TERMINATED) {
      item.state = "Reclaimed";
    } else if (outcome.provision() == Provision.STOPPED) {
      item.state = "Stopped";
    } else if (failure.isPresent()) {
      item.state = "Failed";
    } else {
      item.state = handedOver && running >= names.size() ? "Ready" : "Provisioning";
    }
  }

  private static ResourceItem notYet(String kind, String name) {
    ResourceItem item = item(kind, name);
    item.state = "NotYetProvisionable";
    item.message =
        kind + " " + name + " is recorded but not set up by this version; ask the provider.";
    return item;
  }

  private static ResourceItem item(String kind, String name) {
    ResourceItem item = new ResourceItem();
    item.kind = kind;
    item.name = name;
    return item;
  }

  private static String size(Host h) {
    return h.count + " x " + h.vcpu + " vCPU, " + h.memoryGiB + " GiB";
  }
}
