package dev.govcloud.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Article 16: what is taken back is told line by line, until and after it is gone. */
class ReclaimedTest {
  private final CloudResourceRequestStatus old = new CloudResourceRequestStatus();
  private Reclaim reclaim;
  private List<Observed.Line> byHand = List.of();
  private List<Blocker> unread = List.of();

  @Test
  void caseFourAThousandMachinesAreOneItemForEachLine() {
    List<Observed.Item> machines = new ArrayList<>();
    IntStream.range(0, 51).forEach(line -> machines.addAll(line("h" + line, 20, false)));
    look(machines, Optional.empty());
    assertThat(machines).hasSize(1020);
    assertThat(reclaim.items).hasSize(51).allMatch(i -> i.count == 20 && i.gone == 0);
  }

  @Test
  void aLineIsPresentThenDeletingThenGone() {
    old.namespace = new NamespaceReference();
    old.namespace.name = "gc-bus";
    old.namespace.uid = "n";
    var namespace = Optional.of(new Observed.Namespace("gc-bus", "n", false));
    look(line("web-1", 3, false), namespace);
    assertThat(said()).containsExactly("web-1 3 0 Present", "gc-bus null null Present");
    List<Observed.Item> mixed = new ArrayList<>(line("web-1", 1, false));
    mixed.addAll(line("web-1", 1, true));
    look(mixed, namespace);
    assertThat(said()).containsExactly("web-1 3 1 Present", "gc-bus null null Present");
    look(line("web-1", 2, true), namespace);
    assertThat(said()).containsExactly("web-1 3 1 Deleting", "gc-bus null null Present");
    look(List.of(), namespace.map(n -> new Observed.Namespace(n.name(), n.uid(), true)));
    assertThat(said()).containsExactly("web-1 3 3 Gone", "gc-bus null null Deleting");
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("web-1 3 3 Gone", "gc-bus null null Gone");
  }

  @Test
  void aNamespaceThatWasNeverRecordedStaysOnTheList() {
    look(List.of(), Optional.of(new Observed.Namespace("gc-bus", "n", false)));
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("gc-bus null null Gone");
    assertThat(reclaim.items.get(0).uid).isEqualTo("n");
  }

  @Test
  void whatWasDeliveredByHandIsPresentUntilItIsTakenBackByHand() {
    byHand =
        List.of(
            new Observed.Line(
                "Security",
                "WAF",
                true,
                true,
                false,
                Optional.empty(),
                Optional.of("bus-waf"),
                Optional.empty(),
                Amount.NOTHING));
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("WAF 1 0 Present");
    byHand = List.of();
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("WAF 1 1 Gone");
  }

  @Test
  void ofAMissingKindNothingIsSaidToBeGone() {
    look(line("web-1", 3, false), Optional.empty());
    look(line("web-1", 2, true), Optional.empty());
    unread =
        List.of(
            new Blocker(
                "VirtualMachine/virtualmachines.kubevirt.io",
                Blocker.UNREAD,
                Instant.parse("2026-03-02T01:00:00Z"),
                "Missing."));
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("web-1 3 1 Unknown");
    assertThat(reclaim.items.get(0).goneAt).isNull();
    unread = List.of();
    look(line("web-1", 1, false), Optional.empty());
    assertThat(said()).containsExactly("web-1 3 2 Present");
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("web-1 3 3 Gone");
  }

  @Test
  void whatWasSeenToBeGoneStaysGone() {
    look(line("web-1", 1, false), Optional.empty());
    look(List.of(), Optional.empty());
    String since = reclaim.items.get(0).goneAt;
    unread = List.of(new Blocker("VirtualMachine/x", Blocker.UNREAD, Instant.EPOCH, "Missing."));
    look(List.of(), Optional.empty());
    assertThat(said()).containsExactly("web-1 1 1 Gone");
    assertThat(reclaim.items.get(0).goneAt).isEqualTo(since);
  }

  /** However the looks fall: what is gone and what is left make the whole. */
  @Property
  void nothingIsLostWhileMachinesGo(
      @ForAll @IntRange(min = 1, max = 100) int all,
      @ForAll List<@IntRange(max = 100) Integer> left) {
    reclaim = null;
    look(line("web", all, false), Optional.empty());
    for (int n : left) {
      int now = Math.min(n, all);
      look(line("web", now, true), Optional.empty());
      assertThat(reclaim.items).hasSize(1);
      assertThat(reclaim.items.get(0).count).isEqualTo(all);
      assertThat(reclaim.items.get(0).gone).isEqualTo(all - now);
    }
  }

  private void look(List<Observed.Item> machines, Optional<Observed.Namespace> namespace) {
    Observed seen =
        new Observed(
            namespace,
            machines,
            byHand,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            unread);
    Reclaim next = new Reclaim();
    next.items = Reclaimed.items(reclaim, old, seen, Instant.parse("2026-03-02T01:00:00Z"));
    reclaim = next;
  }

  private List<String> said() {
    return reclaim.items.stream()
        .map(i -> i.name + " " + i.count + " " + i.gone + " " + i.state)
        .toList();
  }

  private static List<Observed.Item> line(String name, int count, boolean terminating) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new Observed.Item("VirtualMachine", name + "-" + i, "uid-" + name + i, terminating))
        .toList();
  }
}
