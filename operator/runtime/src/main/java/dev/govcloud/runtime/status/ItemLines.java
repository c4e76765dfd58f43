package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.FilingBook;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.request.UnitLedger;
import dev.govcloud.provision.item.ByHand;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.Line;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One line per resource: requested, approved, allocated, and what became of it (article 14). */
final class ItemLines {
  private static final Set<Phase> HANDED_OVER =
      EnumSet.of(Phase.TRIAL, Phase.ACTIVE, Phase.CHANGING);
  private static final String OPERATOR = "Operator";

  private final Outcome outcome;
  private final Observed observed;

  private ItemLines(Outcome outcome, Observed observed) {
    this.outcome = outcome;
    this.observed = observed;
  }

  static List<ResourceItem> of(Outcome outcome, Observed observed) {
    ItemLines lines = new ItemLines(outcome, observed);
    return asked(outcome).map(lines::all).orElseGet(ArrayList::new);
  }

  /** The four numbers of article 14 over all of them; null while nothing was applied for. */
  static FourNumbers amounts(Outcome outcome, Observed observed) {
    return asked(outcome).map(new ItemLines(outcome, observed)::sums).orElse(null);
  }

  private FourNumbers sums(Resources asked) {
    FourNumbers four = new FourNumbers();
    four.requested = UnitLedger.filled(new Amounts(), Amount.of(asked));
    if (outcome.approved() != null && outcome.phase() != Phase.TERMINATED) {
      Amount approved = Amount.of(outcome.approved().resources);
      four.approved = UnitLedger.filled(new Amounts(), approved);
      four.allocated = UnitLedger.filled(new Amounts(), handedOver() ? approved : Amount.NOTHING);
      four.used =
          UnitLedger.filled(
              new Amounts(),
              handedOver()
                  ? observed.lines().stream()
                      .map(Observed.Line::used)
                      .reduce(Amount.NOTHING, Amount::plus)
                  : Amount.NOTHING);
    }
    return four;
  }

  /** What was last asked for: by the application, or by a change since. */
  private static Optional<Resources> asked(Outcome outcome) {
    return outcome.book().entries().stream()
        .filter(f -> f.matter() == Matter.APPLICATION || f.matter() == Matter.CHANGE)
        .filter(f -> f.state() != FilingBook.State.WITHDRAWN || f.matter() == Matter.APPLICATION)
        .reduce((a, b) -> b)
        .map(f -> f.object().getSpec().content.resources);
  }

  private List<ResourceItem> all(Resources asked) {
    Snapshot approved = outcome.approved();
    Snapshot wish = approved == null ? new Snapshot() : Serialization.clone(approved);
    wish.resources = asked;
    List<Line> granted = approved == null ? List.of() : lines(approved).toList();
    List<ResourceItem> items = new ArrayList<>();
    Items.made(wish).forEach(l -> items.add(item(l, granted)));
    rules(asked.network).ifPresent(items::add);
    ByHand.lines(wish).forEach(l -> items.add(item(l, granted)));
    observed.lines().stream()
        .filter(Observed.Line::delivered)
        .filter(l -> items.stream().noneMatch(i -> same(i, l.kind(), l.name())))
        .forEach(l -> items.add(leftOver(l)));
    return items;
  }

  private static boolean same(ResourceItem item, String kind, String name) {
    return item.kind.equals(kind) && item.name.equals(name);
  }

  private static Stream<Line> lines(Snapshot of) {
    return Stream.concat(Items.made(of), ByHand.lines(of).stream());
  }

  private ResourceItem item(Line asked, List<Line> granted) {
    ResourceItem item = blank(asked.kind(), asked.name());
    item.requested = asked.amount();
    Optional<Line> approved =
        granted.stream().filter(g -> g.sameAs(asked.kind(), asked.name())).findFirst();
    if (approved.isEmpty()) {
      item.state = "Pending";
      return item;
    }
    item.approved = approved.get().amount();
    stands(item, seen(asked.kind(), asked.name()));
    item.allocated = given(item) ? item.approved : null;
    item.used =
        seen(asked.kind(), asked.name())
            .map(Observed.Line::used)
            .filter(used -> handedOver() && !used.equals(Amount.NOTHING))
            .map(ItemLines::words)
            .orElse(null);
    return item;
  }

  private static String words(Amount used) {
    String disks = used.storageGiB() == 0 ? "" : used.storageGiB() + " GiB of storage";
    return used.vcpu() == 0
        ? disks
        : used.vcpu()
            + " vCPU, "
            + used.memoryGiB()
            + " GiB of memory"
            + (disks.isEmpty() ? "" : ", " + disks);
  }

  private Optional<Observed.Line> seen(String kind, String name) {
    return observed.lines().stream()
        .filter(l -> l.kind().equals(kind) && l.name().equals(name))
        .findFirst();
  }

  private void stands(ResourceItem item, Optional<Observed.Line> seen) {
    boolean byHand = seen.filter(Observed.Line::byHand).isPresent();
    boolean ready = seen.filter(Observed.Line::ready).isPresent();
    item.by = byHand ? Party.PROVIDER.label() : OPERATOR;
    item.fulfilment = seen.flatMap(Observed.Line::fulfilment).orElse(null);
    item.message = seen.flatMap(Observed.Line::message).orElse(null);
    if (outcome.phase() == Phase.TERMINATED) {
      item.state = "Reclaimed";
      item.message = null;
    } else if (byHand) {
      item.state = ready ? "Ready" : "AwaitingFulfilment";
    } else {
      item.state = !ready && item.message != null && runs() ? "Failed" : state(ready);
    }
  }

  /** By hand, what was delivered; else what was handed over. */
  private boolean given(ResourceItem item) {
    return OPERATOR.equals(item.by) ? handedOver() : "Ready".equals(item.state);
  }

  /** Network policies make the rules: they stand with the namespace. */
  private Optional<ResourceItem> rules(Network asked) {
    long expressible =
        asked == null ? 0 : asked.rules.stream().filter(r -> !"ICMP".equals(r.protocol)).count();
    if (expressible == 0) {
      return Optional.empty();
    }
    ResourceItem item = blank("Network", "rules");
    item.requested = expressible + (expressible == 1 ? " rule" : " rules");
    item.approved = outcome.approved() == null ? null : item.requested;
    item.allocated = outcome.approved() != null && handedOver() ? item.requested : null;
    item.by = outcome.approved() == null ? null : OPERATOR;
    item.state = outcome.approved() == null ? "Pending" : state(observed.namespace().isPresent());
    return Optional.of(item);
  }

  /** What is no longer applied for and was not taken back. */
  private ResourceItem leftOver(Observed.Line line) {
    ResourceItem item = blank(line.kind(), line.name());
    stands(item, Optional.of(line));
    return item;
  }

  private String state(boolean stands) {
    if (outcome.phase() == Phase.TERMINATED) {
      return "Reclaimed";
    }
    if (outcome.provision() == Provision.STOPPED || outcome.provision() == Provision.COPY) {
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

  private static ResourceItem blank(String kind, String name) {
    ResourceItem item = new ResourceItem();
    item.kind = kind;
    item.name = name;
    return item;
  }
}
