package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.unit.UsingUnitSpec.Ceiling;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.LivedFacts;
import dev.govcloud.core.request.Prospect;
import dev.govcloud.core.request.UnitShare;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The pages that people read before they sign, over lives that the core lives. */
class PagesTest {
  private static final Words WORDS = Words.in(Lang.EN);
  private static final Paint PLAIN = new Paint(false);

  private static Docket docket(Facts facts, UnitShare unit) {
    return new Docket(
        facts.request(),
        facts.filings(),
        new Rulebook(facts.policy(), facts.deadlines(), true),
        unit,
        true,
        facts.now());
  }

  private static Docket docket(Facts facts) {
    return docket(facts, facts.unit());
  }

  /** What runs is to have less memory. */
  private static Facts smaller() {
    return LivedFacts.active(
        "2026-03-02",
        p -> p.reduction.objectionWorkingDays = 3,
        s -> {
          s.resources.hosts.get(0).memoryGiB = 2;
          s.change = new Change();
          s.change.reason = "It needs less.";
        });
  }

  private static List<String> page(Docket docket, Stage stage, Consumer<DecisionSpec> details) {
    return page(docket, stage, details, WORDS);
  }

  private static List<String> page(
      Docket docket, Stage stage, Consumer<DecisionSpec> details, Words words) {
    Decision decision = new Decision();
    decision.getMetadata().setName("d");
    DecisionSpec spec = new DecisionSpec();
    spec.request = docket.request().getMetadata().getName();
    spec.filing = docket.filings().get(docket.filings().size() - 1).getMetadata().getName();
    spec.stage = stage.decisionStage();
    spec.verdict = "Approved";
    spec.decidedBy = "reviewer@authority.example";
    details.accept(spec);
    decision.setSpec(spec);
    Open open = new Open(stage, spec.filing, "2026-03-09");
    return new RulingPage(
            docket, open, decision, Prospect.of(docket.facts(), decision), PLAIN, words)
        .lines();
  }

  @Test
  void anApplicationIsShownWithEveryDefect() {
    Facts facts = LivedFacts.filed("2026-03-02", s -> s.materials.clear());
    Ceiling ceiling = new Ceiling();
    ceiling.vcpu = 3;
    UnitShare unit = new UnitShare("市交通局", ceiling, new Amount(2, 2, 40));
    List<String> lines = page(docket(facts, unit), Stage.ACCEPTANCE, d -> d.verdict = "Approved");
    assertThat(lines.get(0))
        .contains("bus-1: Application, filed 2026-03-02 10:00", "for Transport bureau");
    assertThat(lines)
        .contains(
            "Acceptance is due on 2026-03-09, 5 working days left (article 12)",
            "What is asked for",
            "  + hosts/web/vcpu            2",
            "  [ok] whoever filed it does not rule on it (article 6)",
            "  [no] the filing lacks nothing that its matter needs (article 11)",
            "    the application lacks: materials: the construction plan (kind ConstructionPlan) is"
                + " missing (article 11)",
            "    refuse it with an opinion",
            "Held by 市交通局",
            "                THIS REQUEST   OTHERS   CEILING   LEFT",
            "  vCPU          2              2        3         -1",
            "  storage GiB   40             40       none");
    assertThat(String.join("\n", lines)).contains("construction plan", "self-test");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("Ruling: Acceptance Approved on bus-1, by reviewer@authority.example");
  }

  @Test
  void theSamePagesAreThereInChinese() {
    Words chinese = Words.in(Lang.ZH);
    Docket docket = docket(smaller());
    List<String> lines = page(docket, Stage.CHANGE_REVIEW, d -> {}, chinese);
    assertThat(lines).contains("与现行内容相比", "核对清单", "  ~ hosts/web/memoryGiB   4 -> 2");
    assertThat(lines.get(0)).startsWith("bus-3：变更申请，Transport bureau，由 ");
    assertThat(String.join("\n", lines)).contains("Transport bureau 的用量", "本申请", "存储 GiB");
    assertThat(new DiffPage(Foreseen.of(docket), PLAIN, chinese).lines())
        .contains("bus-3：变更申请，待决定", "一般变更。");
    List<String> shown = new ShowPage(docket, PLAIN, chinese, true).lines();
    assertThat(shown.get(1)).startsWith("阶段：");
    assertThat(shown).contains("申请件");
    Awaiting awaiting = new Awaiting();
    awaiting.stage = "Acceptance";
    awaiting.party = "SupervisingAuthority";
    awaiting.filing = "bus-4";
    awaiting.due = "2026-12-04";
    docket.status().awaiting.add(awaiting);
    assertThat(Next.lines(docket.status(), docket.days(), chinese).get(1))
        .startsWith("等待：主管部门，bus-4 的受理，至 2026-12-04，余 ")
        .endsWith(" 个工作日");
  }

  @Test
  void aChangeIsShownAgainstWhatRunsWithWhatItTakesAway() {
    Facts facts = smaller();
    List<String> lines = page(docket(facts), Stage.CHANGE_REVIEW, d -> {});
    assertThat(lines).contains("Against what runs", "  ~ hosts/web/memoryGiB   4 -> 2");
    assertThat(String.join("\n", lines))
        .contains(
            "Notice: it takes away host web memory GiB 4 to 2", "[no] what it takes away lay");
    List<String> diff = new DiffPage(Foreseen.of(docket(facts)), PLAIN, WORDS).lines();
    assertThat(diff.get(0)).isEqualTo("bus-3: Change, Open");
    assertThat(diff).contains("Minor change.");
    assertThat(String.join("\n", diff)).contains("It takes away host web memory GiB 4 to 2");
  }

  @Test
  void whatAnEditWouldFileIsForeseen() {
    Facts facts = LivedFacts.active("2026-03-02", p -> {}, s -> {});
    Docket docket = docket(facts);
    assertThat(docket.edited()).isFalse();
    assertThat(new DiffPage(Foreseen.of(docket), PLAIN, WORDS).lines())
        .containsExactly("It would file nothing, and nothing of it awaits a ruling.");

    edit(docket, r -> r.getSpec().resources.hosts.get(0).vcpu = 8);
    Foreseen bigger = Foreseen.of(docket);
    assertThat(bigger.matters).singleElement().satisfies(m -> assertThat(m.major).isTrue());
    assertThat(new DiffPage(bigger, PLAIN, WORDS).lines())
        .contains("It would file bus-3: Change", "  ~ hosts/web/vcpu   2 -> 8", "It lacks:");

    edit(docket, r -> r.getSpec().termination = new Termination());
    assertThat(Foreseen.of(docket).matters)
        .as("a termination that lacks something is not filed")
        .extracting(m -> m.matter)
        .containsExactly("Change");
    assertThat(facts.filings()).hasSize(2);
  }

  @Test
  void aWithdrawalIsForeseen() {
    Facts facts =
        LivedFacts.active("2026-03-02", p -> {}, s -> s.resources.hosts.get(0).memoryGiB = 5);
    Docket docket = docket(facts);
    edit(docket, r -> r.getSpec().resources.hosts.get(0).memoryGiB = 4);
    assertThat(new DiffPage(Foreseen.of(docket), PLAIN, WORDS).lines())
        .containsExactly("It takes back bus-3.");
  }

  @Test
  void theTimelineIsInOrderAndEndsWithWhatIsOpen() {
    Facts facts = LivedFacts.filed("2026-03-02", s -> {});
    Docket docket = docket(facts);
    assertThat(Timeline.of(docket.status()))
        .extracting(e -> e.entry + " " + e.what)
        .startsWith("fact Submitted");
  }

  @Test
  void whoMayNotReadThePolicyIsNotToldThatSomethingIsNotOnOffer() {
    Facts facts = LivedFacts.filed("2026-03-02", s -> {});
    var closed =
        new Rulebook(dev.govcloud.api.policy.CloudPolicySpec.defaults(), facts.deadlines(), false);
    var open = closed.openTo(facts.request().getSpec());
    assertThat(open.policy().catalogue.images).extracting(i -> i.name).contains("openeuler-22.03");
    assertThat(closed.policy().catalogue.images).isEmpty();
    assertThat(open.known()).isFalse();
  }

  @Test
  void testsThatAreAllPassedAreForeseenAsAnApplicationForOpening() {
    Facts facts = LivedFacts.inTrial("2026-03-02");
    Docket docket = docket(facts);
    edit(
        docket,
        r -> {
          for (String kind : List.of("Function", "Performance", "Security")) {
            TestReport test = new TestReport();
            test.kind = kind;
            test.result = "Passed";
            test.report = "https://files.transport.example/test.pdf";
            test.date = "2026-03-02";
            r.getSpec().tests.add(test);
          }
        });
    assertThat(new DiffPage(Foreseen.of(docket), PLAIN, WORDS).lines())
        .contains("It would file bus-2: FinalReview");
  }

  private static void edit(Docket docket, Consumer<CloudResourceRequest> change) {
    change.accept(docket.request());
    var meta = docket.request().getMetadata();
    meta.setGeneration(docket.status().observedGeneration + 1);
  }
}
