package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.database;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.laboratoryTests;
import static dev.govcloud.core.request.Wishes.minor;
import static dev.govcloud.core.request.Wishes.opened;
import static dev.govcloud.core.request.Wishes.papers;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.rule;
import static dev.govcloud.core.request.Wishes.security;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static dev.govcloud.core.request.Wishes.web;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of what runs: which are major, what they have to prove (article 15, rule A18). */
class ChangesTest {
  @Test
  @DisplayName("C1: a major change stays major when the change before it is finished meanwhile")
  void staysMajor() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(vcpu(4), reason("Twice the passengers.")));
    life.provisions = true;
    life.on("2026-05-08");
    assertThat(life.phase()).isEqualTo("Active");
    assertThat(life.newest(Matter.CHANGE).major()).isTrue();
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).hasSize(4);
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("RequirementMissing");
  }

  @Test
  @DisplayName("C1: it is measured by what was granted last, not by what was asked or stood before")
  void measuredByWhatWasGranted() {
    Life life = opened("2026-03-02", vcpu(8)).on("2026-05-06");
    life.edit(all(vcpu(11), reason("More passengers.")));
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(vcpu(14), reason("Still more.")));
    assertThat(life.newest(Matter.CHANGE).major()).as("27 percent of 11").isFalse();
    life.edit(vcpu(17));
    assertThat(life.newest(Matter.CHANGE).major()).as("54 percent of 11").isTrue();
  }

  @Test
  @DisplayName(
      "C1: the second change takes up the first, which is owed on its own day all the same (A6)")
  void theSecondTakesUpTheFirst() {
    Life life = Life.active("2026-03-02").on("2026-05-06").edit(minor());
    life.provisions = false;
    life.grant("Change").on("2026-05-07").edit(all(disk(55), reason("A little more.")));
    life.on("2026-05-08").grant("Change");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Open", "Open");
    life.provisions = true;
    assertThat(life.on("2026-05-11").phase()).isEqualTo("Active");
    assertThat(life.states(Stage.CHANGE_EXECUTION)).containsExactly("Missed", "Met");
  }

  @Test
  @DisplayName("C2: the trial's tests prove no major change eight months after the opening")
  void theTrialsTestsAreUsedUp() {
    Life life = Life.active("2026-03-02").on("2026-11-02");
    life.edit(all(vcpu(4), reason("Twice the passengers."), papers("2026-11-01")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW))
        .as("%s", life.outcome.lacks())
        .hasSize(2)
        .allMatch(l -> l.startsWith("tests: a passed "));
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("RequirementMissing");
    life.on("2026-11-04").edit(tests("2026-11-03"));
    assertThat(life.kinds()).endsWith("ChangeSupplemented");
    assertThat(life.due(Stage.CHANGE_REVIEW)).as("the period goes on").isEqualTo("2026-11-09");
    assertThat(life.decide("Change", "Approved", d -> {}).effective()).isTrue();
  }

  @Test
  @DisplayName("C2: tests and papers of one major change prove no other")
  void theTestsOfAnotherChangeAreUsedUp() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    life.edit(all(vcpu(4), reason("Twice."), papers("2026-05-06"), tests("2026-05-06")));
    life.grant("Change").on("2026-09-01").edit(all(vcpu(8), reason("Twice again.")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).hasSize(4);
    life.edit(all(papers("2026-08-31"), tests("2026-08-31")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
  }

  @Test
  @DisplayName("C2: a test before the opening, to come, failed or without a report proves nothing")
  void testsThatProveNothing() {
    for (Consumer<CloudResourceRequestSpec> flaw :
        Stream.<Consumer<CloudResourceRequestSpec>>of(
                tests("2026-03-01"),
                tests("2026-11-03"),
                s -> Life.tests(s, "Failed", "2026-11-01"),
                all(tests("2026-11-01"), s -> s.tests.forEach(t -> t.report = null)),
                all(tests("2026-11-01"), s -> s.tests.forEach(t -> t.date = "2026-02-30")))
            .toList()) {
      Life life = Life.active("2026-03-02").on("2026-11-02");
      life.edit(all(vcpu(4), reason("Twice."), papers("2026-11-01"), flaw));
      assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).hasSize(2);
    }
  }

  @Test
  @DisplayName("C2: in the trial tests of a major change are made after it was filed first")
  void inTheTrial() {
    Life life = Life.inTrial("2026-03-02").on("2026-03-10");
    life.edit(all(vcpu(4), reason("Twice."), papers("2026-03-09"), tests("2026-03-09")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).hasSize(4);
    life.on("2026-03-12").edit(all(papers("2026-03-11"), tests("2026-03-11")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).as("filed on 03-10").isEmpty();
    assertThat(life.decide("Change", "Approved", d -> {}).effective()).isTrue();
  }

  @Test
  @DisplayName("C2: level 3 needs the laboratory at a major change too, also where it is lowered")
  void theLaboratoryAtAChange() {
    Life life = Life.filed("2026-03-02", Wishes.level(3)).grant("Acceptance").grant("Approval");
    life.edit(laboratoryTests("2026-03-02")).grant("FinalReview").on("2026-05-06");
    life.edit(all(vcpu(4), Wishes.level(2), reason("Twice.")));
    life.edit(all(papers("2026-05-06"), tests("2026-05-06")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW))
        .isNotEmpty()
        .allMatch(l -> l.contains("Performance") || l.contains("Security"));
    life.edit(laboratoryTests("2026-05-06"));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).isEmpty();
  }

  static Stream<Arguments> majorChanges() {
    return Stream.of(
        change("another engine", database("orders", "MySQL"), replaced("orders2", "Dameng")),
        change(
            "database orders gets another engine: MySQL to Kingbase",
            database("orders", "MySQL"),
            replaced("orders", "Kingbase")),
        change("another engine", database("orders", "MySQL"), database("more", "Redis")),
        change("another engine", twoDatabases(), replaced("orders2", "Dameng")),
        change("databases", s -> {}, database("orders", "MySQL")),
        change("graphics processors", s -> {}, s -> web(s).gpu = 1),
        change("of resource: hosts", all(storedOnly()), Wishes.host("web", 2)),
        change("of resource: security products", s -> {}, security("WAF")),
        change("Object storage", storage("a", "File"), storage("b", "Object")),
        change("storage", s -> {}, storage("a", "File")),
        change("from the Internet: a rule", zone("Internet"), rule("0.0.0.0/0")),
        change("from the Internet: a rule", zone("Internet"), rule("::/0")),
        change("from the Internet: a rule", zone("Internet"), rule("0.0.0.0/1")),
        change(
            "from the Internet: a rule",
            all(zone("Internet"), s -> s.system.publicFacing = true, rule("10.0.0.0/8")),
            rule("0.0.0.0/0")),
        change("from the Internet", s -> {}, s -> s.system.publicFacing = true),
        change("from the Internet", s -> {}, net(n -> n.publicIps = 1)),
        change("from the Internet", s -> {}, net(n -> n.internetMbps = 10)),
        change("network zone", s -> {}, zone("Internet")),
        change("protection level", s -> {}, Wishes.level(3)),
        change("vCPU grows", s -> {}, vcpu(3)),
        change("memory grows", s -> {}, s -> web(s).memoryGiB = 6),
        change("storage grows", s -> {}, disk(60)),
        change("vCPU grows", s -> {}, Wishes.elastic(1, 2)),
        change("declared major", s -> {}, all(disk(41), s -> s.change.declaredMajor = true)));
  }

  @ParameterizedTest(name = "C6: major: {0}")
  @MethodSource("majorChanges")
  void major(
      String why,
      Consumer<CloudResourceRequestSpec> before,
      Consumer<CloudResourceRequestSpec> after) {
    Life life = opened("2026-03-02", before).on("2026-05-06");
    life.edit(all(reason("It is needed."), after));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.reasons)
        .anyMatch(r -> r.contains(why));
    assertThat(life.decide("Change", "Approved", d -> {}).reason()).isEqualTo("RequirementMissing");
  }

  static Stream<Arguments> minorChanges() {
    return Stream.of(
        change("one more of an engine", database("orders", "MySQL"), database("b", "MySQL")),
        change("renamed", database("orders", "MySQL"), replaced("orders2", "MySQL")),
        change("just below the threshold", all(vcpu(100)), vcpu(149)),
        change("less", all(vcpu(4)), vcpu(1)),
        change("nothing where nothing was", storedOnly(), s -> s.resources.storage.get(0).gib = 11),
        change("no address", s -> {}, all(net(n -> n.publicIps = 0), disk(41))),
        change(
            "one more of a kind of storage",
            all(storage("a", "File"), storage("b", "Block")),
            storage("c", "Block")),
        change("another open rule", all(zone("Internet"), rule("0.0.0.0/0")), rule("::/0")),
        change("a rule of an office", s -> {}, rule("10.0.0.0/8")),
        change("a lower level", Wishes.level(3), Wishes.level(2)),
        change("more graphics", s -> web(s).gpu = 1, s -> web(s).gpu = 2));
  }

  @ParameterizedTest(name = "C6: not major: {0}")
  @MethodSource("minorChanges")
  void notMajor(
      String why,
      Consumer<CloudResourceRequestSpec> before,
      Consumer<CloudResourceRequestSpec> after) {
    Life life = Life.filed("2026-03-02", before).grant("Acceptance").grant("Approval");
    life.edit(laboratoryTests("2026-03-02")).grant("FinalReview").on("2026-05-06");
    life.edit(s -> s.resources.databases.forEach(d -> d.storageGiB = 1));
    life.edit(all(reason("It is needed."), after));
    life.edit(s -> s.resources.databases.forEach(d -> d.storageGiB = 5));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.reasons).isEmpty();
    assertThat(life.grant("Change").kinds()).contains("ChangeGranted");
  }

  @Test
  @DisplayName("C6: every difference is shown, also of what has nothing but a name")
  void everyDifferenceIsShown() {
    Life life = opened("2026-03-02", security("WAF")).on("2026-05-06");
    life.edit(all(reason("It is needed."), security("Bastion")));
    life.edit(s -> s.resources.security.get(0).count = 2);
    assertThat(life.newest(Matter.CHANGE).object().getSpec().change.differences)
        .extracting(d -> d.path + " " + d.from + " -> " + d.to)
        .containsExactly("security/Bastion null -> there", "security/WAF/count 1 -> 2");
    assertThat(life.newest(Matter.CHANGE).object().getSpec().digest)
        .isNotEqualTo(life.outcome.book().entry("bus-3").orElseThrow().object().getSpec().digest);
  }

  private static Arguments change(
      String why,
      Consumer<CloudResourceRequestSpec> before,
      Consumer<CloudResourceRequestSpec> after) {
    return Arguments.of(why, before, after);
  }

  private static Consumer<CloudResourceRequestSpec> replaced(String name, String engine) {
    return all(s -> s.resources.databases.remove(0), database(name, engine));
  }

  private static Consumer<CloudResourceRequestSpec> twoDatabases() {
    return all(database("orders", "MySQL"), database("lines", "Dameng"));
  }

  private static Consumer<CloudResourceRequestSpec> storage(String name, String kind) {
    return spec -> {
      Storage storage = new Storage();
      storage.name = name;
      storage.kind = kind;
      storage.gib = 1;
      spec.resources.storage.add(storage);
    };
  }

  /** Storage of 10 GiB and no machine. */
  private static Consumer<CloudResourceRequestSpec> storedOnly() {
    return all(
        s -> s.resources.hosts.clear(),
        storage("files", "File"),
        s -> s.resources.storage.get(0).gib = 10);
  }

  private static Consumer<CloudResourceRequestSpec> zone(String zone) {
    return spec -> spec.system.zone = zone;
  }

  private static Consumer<CloudResourceRequestSpec> net(Consumer<Network> edit) {
    return all(Wishes.network(), s -> edit.accept(s.resources.network));
  }
}
