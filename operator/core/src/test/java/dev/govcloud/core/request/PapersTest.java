package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers, officers and what else makes an application complete (articles 11, 12 and 22). */
class PapersTest {
  @Test
  @DisplayName("P1: a policy adds papers and never waives those of article 11")
  void aPolicyAddsPapers() {
    for (List<String> required : List.of(List.of("Other"), List.<String>of())) {
      Life life = new Life("2026-03-02");
      life.policy.requiredMaterials = required;
      life.request.getSpec().materials.clear();
      life.look();
      assertThat(life.outcome.lacks(Stage.ACCEPTANCE))
          .hasSize(2 + required.size())
          .anyMatch(l -> l.contains("construction plan"))
          .anyMatch(l -> l.contains("self-test report"));
      assertThat(life.decide("Acceptance", "Approved", d -> {}).reason())
          .isEqualTo("RequirementMissing");
    }
  }

  @Test
  @DisplayName("P1: the resource requirement is the block resources, no paper")
  void theResourceRequirement() {
    Life life = new Life("2026-03-02");
    life.policy.requiredMaterials = List.of("ResourceRequirement");
    life.request.getSpec().materials.removeIf(m -> "ResourceRequirement".equals(m.kind));
    assertThat(life.look().grant("Acceptance").phase()).isEqualTo("Accepted");
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        flaw("a paper without uri", "lacks uri", s -> s.materials.get(0).uri = null),
        flaw("a paper without checksum", "lacks sha256", s -> s.materials.get(1).sha256 = ""),
        flaw("a paper without a name", "lacks name", s -> s.materials.get(0).name = " "),
        flaw("a paper without a date", "lacks date", s -> s.materials.get(1).date = null),
        flaw("a paper of no day", "2026-02-30", s -> s.materials.get(0).date = "2026-02-30"),
        flaw("a further paper", "requirement", s -> s.materials.get(2).sha256 = null),
        flaw("a certificate of no day", "mlps.filedOn", s -> s.mlps.filedOn = "2025-02-29"),
        flaw("an opening on no day", "goLiveDate", s -> s.system.goLiveDate = "2026-04-31"),
        flaw("an end on no day", "usageUntil", s -> s.usageUntil = "2027-02-29"),
        flaw("no level", "mlps.level", s -> s.mlps.level = null),
        flaw("no officers", "officers: name one each", s -> s.officers = null),
        flaw("no auditor", "name one each", s -> s.officers.securityAudit = null),
        flaw("no telephone", "no phone", s -> s.officers.securityAudit.phone = null),
        flaw(
            "audits himself", "audits himself", auditor(s -> s.officers.systemAdministration.name)),
        flaw("his own desk", "audits himself", desk()),
        flaw("nothing", "resources name nothing", s -> s.resources.hosts.clear()),
        flaw("no system", "not in the catalogue", s -> Wishes.web(s).os = "windows-95"));
  }

  @ParameterizedTest(name = "P1: {0}: incomplete, and named")
  @MethodSource("flaws")
  void incomplete(String flaw, String why, Consumer<CloudResourceRequestSpec> edit) {
    Life life = Life.filed("2026-03-02", edit);
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).singleElement().asString().contains(why);
    Answer answer = life.decide("Acceptance", "Approved", d -> {});
    assertThat(answer.reason()).isEqualTo("RequirementMissing");
    assertThat(answer.message()).contains(why);
  }

  @Test
  @DisplayName("P1: everything that is missing is named at once (A8)")
  void allAtOnce() {
    Life life =
        Life.filed(
            "2026-03-02",
            all(s -> s.materials.clear(), s -> s.officers = null, s -> s.mlps = null));
    assertThat(life.outcome.lacks(Stage.ACCEPTANCE)).hasSize(4);
  }

  @Test
  @DisplayName("P1: an image that is taken off the catalogue before the approval makes no host")
  void anImageThatIsGone() {
    Life life = Life.filed("2026-03-02").grant("Acceptance");
    var images = List.copyOf(life.policy.catalogue.images);
    life.policy.catalogue.images.clear();
    assertThat(life.decide("Approval", "Approved", d -> {}).message())
        .contains("hosts/web.os openeuler-22.03, which is on offer no more");
    life.policy.catalogue.images.addAll(images);
    assertThat(life.grant("Approval").phase()).isEqualTo("Trial");
  }

  @Test
  @DisplayName("P1: what runs need not be on offer any more, and stays what it was made of")
  void whatRunsIsNotOnOffer() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    var image = life.outcome.approved().images.get(0).image;
    life.policy.catalogue.images.removeIf(i -> "openeuler-22.03".equals(i.name));
    life.edit(Wishes.minor()).grant("Change");
    assertThat(life.outcome.approved().images).singleElement().matches(i -> i.image.equals(image));
    life.edit(all(Wishes.host("app", 1), Wishes.reason("Another host.")));
    assertThat(life.outcome.lacks(Stage.CHANGE_REVIEW)).anyMatch(l -> l.contains("hosts/app.os"));
  }

  @Test
  @DisplayName("O1: officers, or how to reach them, removed in service: told at once")
  void alastingDuty() {
    Life life = Life.active("2026-03-02").on("2026-05-06");
    assertThat(life.outcome.officers()).isEmpty();
    life.edit(s -> s.officers.systemAdministration.phone = null);
    assertThat(life.outcome.officers())
        .singleElement()
        .asString()
        .contains("officers.systemAdministration has no phone");
    life.edit(s -> s.officers.securityAudit = null);
    assertThat(life.outcome.officers()).hasSize(2);
    life.edit(s -> s.officers = null);
    assertThat(life.outcome.officers()).hasSize(1);
    assertThat(life.kinds()).as("it files nothing").endsWith("Opened");
  }

  @Test
  @DisplayName("O1: the same in the trial, in a change, and while the application waits")
  void wheneverTheyAreMissing() {
    Life trial = Life.inTrial("2026-03-02").edit(s -> s.officers = null);
    assertThat(trial.outcome.officers()).isNotEmpty();
    Life change = Life.active("2026-03-02").on("2026-05-06").edit(Wishes.minor());
    change.edit(s -> s.officers.securityAudit.name = s.officers.systemAdministration.name);
    assertThat(change.outcome.officers()).anyMatch(l -> l.contains("audits himself"));
    assertThat(change.due(Stage.CHANGE_REVIEW)).isEqualTo("2026-05-12");
    Life waiting = Life.filed("2026-03-02").edit(s -> s.officers = null);
    assertThat(waiting.outcome.officers()).isNotEmpty();
    assertThat(waiting.kinds()).as("there it is part of what is judged").endsWith("Resubmitted");
  }

  private static Arguments flaw(String what, String why, Consumer<CloudResourceRequestSpec> edit) {
    return Arguments.of(what, why, edit);
  }

  private static Consumer<CloudResourceRequestSpec> auditor(
      java.util.function.Function<CloudResourceRequestSpec, String> name) {
    return spec -> spec.officers.securityAudit.name = name.apply(spec).replace(" ", "  ");
  }

  private static Consumer<CloudResourceRequestSpec> desk() {
    return spec -> spec.officers.securityAudit.phone = "010 5555 0111";
  }
}
