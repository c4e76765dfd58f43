package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.network;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which lines an earlier change waits for, while a later one is under way. */
class RemainderTest {
  private static final List<String> CARRIED_OUT = List.of("EarlierChanged 2026-05-09");

  @Test
  @DisplayName("a domain that it brings, not those that were there before it")
  void domains() {
    Consumer<CloudResourceRequestSpec> tram = s -> s.resources.network.domains.add("tram.example");
    assertThat(earlier(tram, hand("domain tram.example", true), hand("domain bus.example", false)))
        .isEqualTo(CARRIED_OUT);
    assertThat(earlier(tram, hand("domain tram.example", false), hand("domain bus.example", true)))
        .isEmpty();
  }

  @Test
  @DisplayName("a rule for ICMP, which is delivered by hand; of other rules there is no line")
  void rules() {
    Observed.Line echo = hand("ICMP from 10.1.0.0/24 to web", false);
    assertThat(earlier(rule("ICMP", null), echo)).isEmpty();
    assertThat(earlier(rule("ICMP", null), hand("ICMP from 10.1.0.0/24 to web", true)))
        .isEqualTo(CARRIED_OUT);
    assertThat(earlier(rule("TCP", 443), echo)).isNotEmpty();
  }

  @Test
  @DisplayName("a security product, of which nothing but the product is said")
  void products() {
    assertThat(earlier(Wishes.security("WAF"), line("Security", "WAF", true, false))).isEmpty();
    assertThat(earlier(Wishes.security("WAF"), line("Security", "WAF", true, true)))
        .isEqualTo(CARRIED_OUT);
  }

  @Test
  @DisplayName("the speed of a volume on its own line, its size on the volume's")
  void speed() {
    Consumer<CloudResourceRequestSpec> faster = s -> s.resources.storage.get(0).iops = 5000;
    assertThat(earlier(faster, made("files", false), made("files speed", true)))
        .isEqualTo(CARRIED_OUT);
    assertThat(earlier(faster, made("files", true), made("files speed", false))).isEmpty();
    assertThat(earlier(faster, line("Storage", "files", true, false)))
        .as("who makes it by hand makes both")
        .isEmpty();
    Consumer<CloudResourceRequestSpec> larger = s -> s.resources.storage.get(0).gib = 60;
    assertThat(earlier(larger, made("files", true), made("files speed", false)))
        .isEqualTo(CARRIED_OUT);
    assertThat(earlier(larger, made("files", false), made("files speed", true))).isEmpty();
  }

  /** What is recorded of a change, once a later one of another host is granted too. */
  private static List<String> earlier(
      Consumer<CloudResourceRequestSpec> change, Observed.Line... lines) {
    Life life = Wishes.opened("2026-03-02", all(host("app", 2), network(), before()));
    life.on("2026-05-06").policy.majorChange.growthPercent = 1000;
    life.edit(all(change, reason("The first."), Wishes.proofs("2026-05-06")));
    life.provisions = false;
    life.grant("Change").on("2026-05-08");
    life.edit(all(s -> s.resources.hosts.get(1).memoryGiB = 5, reason("The second.")));
    life.grant("Change");
    life.frozen =
        Optional.of(
            new Observed(
                Optional.of(new Observed.Namespace("gc-x", "uid", false)),
                List.of(),
                List.of(lines),
                Optional.of(life.outcome.approved().filing),
                Optional.of(Life.at("2026-05-08")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    life.on("2026-05-12");
    return life.record().stream().filter(m -> m.startsWith("EarlierChanged")).toList();
  }

  private static Consumer<CloudResourceRequestSpec> before() {
    return s -> {
      s.resources.network.domains.add("bus.example");
      Storage files = new Storage();
      files.name = "files";
      files.kind = "File";
      files.gib = 50;
      files.iops = 3000;
      s.resources.storage.add(files);
    };
  }

  private static Consumer<CloudResourceRequestSpec> rule(String protocol, Integer port) {
    return s -> {
      Network.Rule rule = new Network.Rule();
      rule.source = "10.1.0.0/24";
      rule.destination = "web";
      rule.protocol = protocol;
      rule.port = port;
      s.resources.network.rules.add(rule);
    };
  }

  private static Observed.Line hand(String name, boolean ready) {
    return line("Network", name, true, ready);
  }

  private static Observed.Line made(String name, boolean ready) {
    return line("Storage", name, false, ready);
  }

  private static Observed.Line line(String kind, String name, boolean byHand, boolean ready) {
    Optional<Instant> since = ready ? Optional.of(Life.at("2026-05-09")) : Optional.empty();
    return new Observed.Line(
        kind,
        name,
        byHand,
        byHand && ready,
        ready,
        since,
        byHand && ready ? Optional.of("f-1") : Optional.empty(),
        Optional.empty(),
        Amount.NOTHING);
  }
}
