package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Article 15, A6: an earlier change is carried out when that is which it changed, and then. */
class EarlierChangesTest {
  private static final String WRITTEN = "2026-05-08";

  /** Two changes that were granted, on 6 and on 8 May; nobody has carried out anything yet. */
  private static Life both(
      Consumer<CloudResourceRequestSpec> earlier, Consumer<CloudResourceRequestSpec> later) {
    Life life =
        opened(
                "2026-03-02",
                all(host("app", 2), host("web2", 2), Wishes.network(), database("db", "MySQL")))
            .on("2026-05-06");
    life.policy.majorChange.growthPercent = 1000;
    life.edit(all(earlier, reason("The first.")));
    life.provisions = false;
    life.grant("Change").on("2026-05-08").edit(all(later, reason("The second.")));
    return life.grant("Change");
  }

  private static Consumer<CloudResourceRequestSpec> memory(int host, int gib) {
    return s -> s.resources.hosts.get(host).memoryGiB = gib;
  }

  private static Observed.Line made(String kind, String name, String since) {
    Optional<Instant> at = Optional.ofNullable(since).map(Life::at);
    return Observed.Line.made(kind, name, at.isPresent(), at, Optional.empty());
  }

  private static Observed.Line byHand(String kind, String name, String since) {
    Optional<Instant> at = Optional.ofNullable(since).map(Life::at);
    return new Observed.Line(
        kind,
        name,
        true,
        at.isPresent(),
        at.isPresent(),
        at,
        Optional.of("f-1"),
        Optional.empty(),
        Amount.NOTHING);
  }

  private static Life seen(Life life, Observed.Line... lines) {
    life.frozen =
        Optional.of(
            new Observed(
                Optional.of(new Observed.Namespace("gc-x", "uid", false)),
                List.of(),
                List.of(lines),
                Optional.of(life.outcome.approved().filing),
                Optional.of(Life.at(WRITTEN)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    return life.on("2026-05-12");
  }

  private static List<String> earlier(Life life) {
    return life.record().stream().filter(m -> m.startsWith("EarlierChanged")).toList();
  }

  @Test
  @DisplayName("as long as the host that it changed is not ready, it is not carried out")
  void itWaitsForWhatItChanged() {
    Life life = both(disk(50), memory(1, 5));
    seen(life, made("Host", "web", null), made("Host", "app", "2026-05-09"));
    assertThat(earlier(life)).isEmpty();
    assertThat(life.states(Stage.CHANGE_EXECUTION)).startsWith("Overdue");
  }

  @Test
  @DisplayName("a host of the later change holds it up neither whole nor by a like name")
  void itWaitsForNothingElse() {
    Life life = both(disk(50), all(memory(1, 5), memory(2, 5)));
    seen(
        life,
        made("Host", "web", "2026-05-09"),
        made("Host", "app", null),
        made("Host", "web2", null),
        made("Storage", "web", null));
    assertThat(earlier(life)).containsExactly("EarlierChanged 2026-05-09");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Met", "Open");
  }

  @Test
  @DisplayName("it is dated by when that was ready which it changed, not by what was ready later")
  void itIsDatedByWhatItChanged() {
    Life life = both(disk(50), memory(1, 5));
    seen(life, made("Host", "web", "2026-05-09"), made("Host", "app", "2026-05-11"));
    assertThat(earlier(life)).containsExactly("EarlierChanged 2026-05-09");
  }

  @Test
  @DisplayName("bandwidth stands where the line of the bandwidth does")
  void theNetworkIsOneLine() {
    Consumer<CloudResourceRequestSpec> bandwidth = s -> s.resources.network.intranetMbps = 110;
    Life waits = both(bandwidth, memory(1, 5));
    seen(waits, byHand("Network", "intranet bandwidth", null), made("Host", "app", null));
    assertThat(earlier(waits)).isEmpty();
    Life done = both(bandwidth, memory(1, 5));
    seen(done, byHand("Network", "intranet bandwidth", "2026-05-09"), made("Host", "app", null));
    assertThat(earlier(done)).containsExactly("EarlierChanged 2026-05-09");
  }

  @Test
  @DisplayName(
      "while the service is suspended a host is carried out halted, what is by hand is not")
  void suspended() {
    Life host = both(disk(50), memory(1, 5)).rule("Suspension", "Approved", "For cause.");
    seen(host, made("Host", "web", null), made("Host", "app", null));
    assertThat(earlier(host)).containsExactly("EarlierChanged 2026-05-08");
    Consumer<CloudResourceRequestSpec> room = s -> s.resources.databases.get(0).storageGiB = 12;
    Life waits = both(room, memory(1, 5)).rule("Suspension", "Approved", "For cause.");
    seen(waits, byHand("Database", "db", null), made("Host", "app", null));
    assertThat(earlier(waits)).isEmpty();
    Life done = both(room, memory(1, 5)).rule("Suspension", "Approved", "For cause.");
    seen(done, byHand("Database", "db", "2026-05-10"), made("Host", "app", null));
    assertThat(earlier(done)).containsExactly("EarlierChanged 2026-05-10");
  }

  @Test
  @DisplayName("a clock of the cluster that is ahead dates nothing after now")
  void notAfterNow() {
    Life life = both(disk(50), memory(1, 5));
    seen(life, made("Host", "web", "2026-05-20"), made("Host", "app", null));
    assertThat(earlier(life)).containsExactly("EarlierChanged 2026-05-12");
  }

  @Test
  @DisplayName(
      "what is taken back by hand is dated by its Fulfilment; when machines went nobody saw")
  void takenAway() {
    Life byHand = both(s -> s.resources.databases.clear(), memory(1, 5));
    seen(byHand, byHand("Database", "db", "2026-05-09"), made("Host", "app", null));
    assertThat(earlier(byHand)).containsExactly("EarlierChanged 2026-05-09");
    Life machines = both(s -> s.resources.hosts.remove(2), memory(1, 5));
    seen(machines, made("Host", "web", "2026-05-09"), made("Host", "app", null));
    assertThat(earlier(machines)).containsExactly("EarlierChanged 2026-05-12");
  }
}
