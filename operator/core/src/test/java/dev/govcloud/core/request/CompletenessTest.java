package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Termination;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is a whole application, and what is none (articles 11, 15, 16 and 22). */
class CompletenessTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-05-06");

  private static List<String> lacks(Consumer<CloudResourceRequestSpec> edit) {
    return Life.filed("2026-03-02", edit).outcome.lacks(Stage.ACCEPTANCE);
  }

  private static Consumer<CloudResourceRequestSpec> only(Consumer<Network> network) {
    return s -> {
      s.resources.hosts.clear();
      s.resources.network = new Network();
      network.accept(s.resources.network);
    };
  }

  @Test
  @DisplayName("bandwidth or a name alone can be applied for, a network of nothing cannot")
  void theNetworkAlone() {
    assertThat(lacks(only(n -> n.internetMbps = 10))).isEmpty();
    assertThat(lacks(only(n -> n.domains.add("bus.example")))).isEmpty();
    assertThat(lacks(only(n -> n.publicIps = 0)))
        .singleElement()
        .asString()
        .startsWith("resources name nothing: add at least one");
  }

  @Test
  @DisplayName("a database or a security product alone can be applied for")
  void withoutHosts() {
    assertThat(lacks(all(s -> s.resources.hosts.clear(), Wishes.database("db", "MySQL"))))
        .isEmpty();
    assertThat(lacks(all(s -> s.resources.hosts.clear(), Wishes.security("WAF")))).isEmpty();
  }

  @Test
  @DisplayName("a change to nothing is the end of service, which is applied for otherwise")
  void aChangeToNothing() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(s -> s.resources.hosts.clear(), Wishes.reason("Not needed.")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks)
        .containsExactly(
            "resources name nothing: to stop using the service, add spec.termination (article 16)");
  }

  @Test
  @DisplayName("a change without a reason or without a level lacks it")
  void aChangeWithoutWhatItNeeds() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(Wishes.disk(50), s -> s.mlps.level = null));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks)
        .anyMatch(l -> l.startsWith("change.reason is missing"))
        .anyMatch(l -> l.startsWith("mlps.level is missing"));
  }

  private static Termination end(Consumer<Termination> edit) {
    CloudResourceRequestSpec spec = new CloudResourceRequestSpec();
    Life.terminate(spec);
    edit.accept(spec.termination);
    return spec.termination;
  }

  private static List<String> lacks(Phase phase, Consumer<Termination> edit) {
    return Completeness.termination(end(edit), phase, TODAY);
  }

  @Test
  @DisplayName("R16.1: each thing that is to be done before the end is named")
  void beforeTheEnd() {
    assertThat(lacks(Phase.ACTIVE, t -> {})).isEmpty();
    assertThat(lacks(Phase.ACTIVE, t -> t.offlineOn = "2026-05-06")).as("today").isEmpty();
    assertThat(lacks(Phase.ACTIVE, t -> t.offlineOn = "2026-05-07"))
        .singleElement()
        .asString()
        .startsWith("termination.offlineOn 2026-05-07 is yet to come");
    assertThat(lacks(Phase.ACTIVE, t -> t.offlineOn = "2026-02-30"))
        .containsExactly("termination.offlineOn 2026-02-30 is no day of the calendar: mend it");
    assertThat(lacks(Phase.CHANGING, t -> t.offlineOn = null))
        .containsExactly("termination.offlineOn is missing: the day the system went off line");
    assertThat(lacks(Phase.ACTIVE, t -> t.dataMigrated = false))
        .containsExactly("termination.dataMigrated is not true: migrate the data first");
    assertThat(lacks(Phase.ACTIVE, t -> t.backup = null))
        .containsExactly(
            "termination.backup is missing: where the last backup is, with its sha256");
    assertThat(
            lacks(
                Phase.ACTIVE,
                t -> {
                  t.backup.location = " ";
                  t.backup.sha256 = null;
                }))
        .containsExactly(
            "termination.backup.location is missing: the backup must be found",
            "termination.backup.sha256 is missing: the backup must be found");
  }

  @Test
  @DisplayName("A26: before the formal opening the reason is enough")
  void beforeTheOpening() {
    assertThat(lacks(Phase.TRIAL, t -> t.backup = null)).isEmpty();
    assertThat(lacks(Phase.APPROVED, t -> t.backup = null)).isEmpty();
    assertThat(Completeness.termination(null, Phase.ACTIVE, TODAY)).isEmpty();
  }

  @Test
  @DisplayName("an officer is reached by e-mail too, and is named")
  void officersAreReached() {
    Consumer<CloudResourceRequestSpec> byMail =
        s -> {
          s.officers.systemAdministration.phone = null;
          s.officers.systemAdministration.email = "systems@transport.example";
          s.officers.securityAudit.phone = null;
          s.officers.securityAudit.email = "audit@transport.example";
        };
    assertThat(lacks(byMail)).isEmpty();
    assertThat(lacks(s -> s.officers.securityAndConfidentiality.name = " "))
        .singleElement()
        .asString()
        .startsWith("officers.securityAndConfidentiality has no name");
  }

  @Test
  @DisplayName("nobody audits himself, whichever of the other duties he has")
  void nobodyAuditsHimself() {
    assertThat(
            lacks(s -> s.officers.securityAudit.name = s.officers.securityAndConfidentiality.name))
        .singleElement()
        .asString()
        .contains("nobody audits himself");
    assertThat(
            lacks(
                s ->
                    s.officers.systemAdministration.name =
                        s.officers.securityAndConfidentiality.name))
        .as("two duties beside the audit may be one person's")
        .isEmpty();
  }
}
