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
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line per resource: requested, approved, allocated, and what became of it (article 14). What
 * is approved has its line whatever is asked for instead, and so has what was not taken back.
 */
final class ItemLines {
  private static final Set<Phase> HANDED_OVER =
      EnumSet.of(Phase.TRIAL, Phase.ACTIVE, Phase.CHANGING);
  private static final String OPERATOR = "Operator";
  private static final String NETWORK = "Network";
  private static final String RULES = "rules";

  private final Outcome outcome;
  private final Observed observed;
  private final Progress progress;

  private ItemLines(Outcome outcome, Observed observed, Instant now) {
    this.outcome = outcome;
    this.observed = observed;
    this.progress = new Progress(outcome, observed, now);
  }

  static List<ResourceItem> of(Outcome outcome, Observed observed, Instant now) {
    ItemLines lines = new ItemLines(outcome, observed, now);
    return asked(outcome).map(lines::all).orElseGet(ArrayList::new);
  }

  /** The four numbers of article 14 over all of them; null while nothing was applied for. */
  static FourNumbers amounts(Outcome outcome, Observed observed, Instant now) {
    return asked(outcome).map(new ItemLines(outcome, observed, now)::sums).orElse(null);
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
    List<Line> made = approved == null ? List.of() : Items.made(approved).toList();
    List<Line> byHand = approved == null ? List.of() : ByHand.lines(approved);
    List<Line> granted = Stream.concat(made.stream(), byHand.stream()).toList();
    List<Line> wanted = Stream.concat(Items.made(wish), ByHand.lines(wish).stream()).toList();
    List<ResourceItem> items = new ArrayList<>();
    Items.made(wish).forEach(l -> items.add(item(l, granted, byHand)));
    dropped(made, wanted).forEach(l -> items.add(stands(l, false)));
    rules(asked.network).ifPresent(items::add);
    ByHand.lines(wish).forEach(l -> items.add(item(l, granted, byHand)));
    dropped(byHand, wanted).forEach(l -> items.add(stands(l, true)));
    observed.lines().stream()
        .filter(l -> l.delivered() && byHand.stream().noneMatch(w -> w.sameAs(l.kind(), l.name())))
        .forEach(l -> items.add(leftOver(l)));
    return items;
  }

  /** Approved, and no more in what is asked for. */
  private static Stream<Line> dropped(List<Line> approved, List<Line> wanted) {
    return approved.stream()
        .filter(l -> wanted.stream().noneMatch(w -> w.sameAs(l.kind(), l.name())));
  }

  private ResourceItem item(Line asked, List<Line> granted, List<Line> byHand) {
    Optional<Line> approved =
        granted.stream().filter(g -> g.sameAs(asked.kind(), asked.name())).findFirst();
    ResourceItem item =
        approved
            .map(l -> stands(l, byHand.contains(l)))
            .orElseGet(() -> blank(asked.kind(), asked.name()));
    item.requested = asked.amount();
    item.state = approved.isEmpty() ? "Pending" : item.state;
    return item;
  }

  /** A line that was approved. */
  private ResourceItem stands(Line approved, boolean byHand) {
    ResourceItem item = blank(approved.kind(), approved.name());
    Optional<Observed.Line> seen =
        observed.lines().stream()
            .filter(l -> l.byHand() == byHand)
            .filter(l -> approved.sameAs(l.kind(), l.name()))
            .findFirst();
    item.approved = approved.amount();
    stands(item, byHand, seen);
    item.allocated = given(item) ? item.approved : null;
    item.used =
        seen.map(Observed.Line::used)
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

  private void stands(ResourceItem item, boolean byHand, Optional<Observed.Line> seen) {
    item.by = byHand ? Party.PROVIDER.label() : OPERATOR;
    item.fulfilment = seen.flatMap(Observed.Line::fulfilment).orElse(null);
    item.message = seen.flatMap(Observed.Line::message).orElse(null);
    boolean ready = seen.filter(Observed.Line::ready).isPresent();
    if (outcome.phase() == Phase.TERMINATED) {
      item.state = "Reclaimed";
      item.message = null;
    } else if (byHand) {
      item.state = ready ? "Ready" : "AwaitingFulfilment";
    } else {
      item.state = !ready && item.message != null && runs() ? "Failed" : state(seen);
    }
  }

  private String state(Optional<Observed.Line> seen) {
    if (ends()) {
      return seen.map(this::ended).orElse("Stopped");
    }
    return seen.filter(l -> l.ready() && progress.toldOf(l)).isPresent() ? "Ready" : "Provisioning";
  }

  /** What was never made, or is gone, has not stopped; of a missing kind nobody sees either. */
  private String ended(Observed.Line line) {
    if (!line.there()) {
      return line.message().isPresent() ? "Unknown" : "Absent";
    }
    return progress.stopped(line) ? "Stopped" : "Stopping";
  }

  /** By hand, what was delivered; else what was handed over. */
  private boolean given(ResourceItem item) {
    return OPERATOR.equals(item.by) ? handedOver() : "Ready".equals(item.state);
  }

  /** Network policies make the rules: they stand with the namespace. */
  private Optional<ResourceItem> rules(Network asked) {
    long requested = expressible(asked);
    long approved =
        outcome.approved() == null ? 0 : expressible(outcome.approved().resources.network);
    if (requested == 0 && approved == 0) {
      return Optional.empty();
    }
    ResourceItem item = blank(NETWORK, RULES);
    item.requested = words(requested);
    item.approved = words(approved);
    item.allocated = handedOver() ? item.approved : null;
    item.by = approved == 0 ? null : OPERATOR;
    item.state = approved == 0 ? "Pending" : rulesStand();
    return Optional.of(item);
  }

  private static long expressible(Network network) {
    return network == null
        ? 0
        : network.rules.stream().filter(r -> !"ICMP".equals(r.protocol)).count();
  }

  private static String words(long rules) {
    return rules == 0 ? null : rules + (rules == 1 ? " rule" : " rules");
  }

  private String rulesStand() {
    if (outcome.phase() == Phase.TERMINATED) {
      return "Reclaimed";
    }
    boolean told = outcome.phase() != Phase.APPROVED || progress.told();
    boolean stands = observed.namespace().isPresent() && told;
    if (ends()) {
      return observed.namespace().isPresent() ? "Stopped" : "Absent";
    }
    return stands ? "Ready" : "Provisioning";
  }

  /** What was delivered by hand, is approved no more, and was not taken back. */
  private ResourceItem leftOver(Observed.Line line) {
    ResourceItem item = blank(line.kind(), line.name());
    stands(item, true, Optional.of(line));
    return item;
  }

  private boolean ends() {
    return progress.stops() || outcome.provision() == Provision.RECLAIM;
  }

  private boolean runs() {
    return outcome.provision() == Provision.TRIAL || outcome.provision() == Provision.FORMAL;
  }

  /** It is the unit's; a service that has ended is so until what was its is taken back. */
  private boolean handedOver() {
    return HANDED_OVER.contains(outcome.phase())
        || outcome.phase() == Phase.TERMINATING && progress.stops();
  }

  private static ResourceItem blank(String kind, String name) {
    ResourceItem item = new ResourceItem();
    item.kind = kind;
    item.name = name;
    return item;
  }
}
