package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.form.Form;
import dev.govcloud.cli.form.Manifest;
import dev.govcloud.cli.form.Question;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Trees;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests that come from answers, or from a former request. */
class FormCommandsTest {
  private static final String SUM =
      "8ee89711330c1ccf39a2e65ad12bbd7df4a4a2ee857f53b4823f00fecb7bd252";

  @TempDir Path dir;

  private static Map<Question, String> answers() {
    Map<Question, String> answers = new EnumMap<>(Question.class);
    answers.put(Question.APPLICANT, "clerk@transport.example");
    answers.put(Question.SYSTEM_NAME, "Real-time bus arrivals");
    answers.put(Question.SHORT_NAME, "bus");
    answers.put(Question.KIND, "New");
    answers.put(Question.PURPOSE, "Shows passengers when the next bus arrives.");
    answers.put(Question.ZONE, "GovernmentExtranet");
    answers.put(Question.UNCLASSIFIED, "yes");
    answers.put(Question.MLPS_LEVEL, "2");
    answers.put(Question.SYSTEM_ADMINISTRATION, "System desk, 010-55550111");
    answers.put(Question.SECURITY_AND_CONFIDENTIALITY, "Security desk, 010-55550112");
    answers.put(Question.SECURITY_AUDIT, "Audit desk, 010-55550113, audit@transport.example");
    answers.put(
        Question.CONSTRUCTION_PLAN, "Plan,https://files.example/plan.pdf," + SUM + ",2026-02-10");
    answers.put(
        Question.SELF_TEST_REPORT, "Test,https://files.example/test.pdf," + SUM + ",2026-02-20");
    answers.put(Question.HOST, "web,Web,2,4,40,openeuler-22.03");
    return answers;
  }

  private static String[] typed(Map<Question, String> answers, String... more) {
    List<String> line = new ArrayList<>(List.of("new", "bus"));
    answers.forEach(
        (question, answer) -> {
          line.add("--" + question.option());
          line.add(answer);
        });
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  @Test
  void aFormByOptionsAlone() throws IOException {
    Typed made = Typed.of(typed(answers(), "-n", "bureau-transport"));
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).isEmpty();
    JsonNode manifest = Trees.yaml(made.out());
    assertThat(manifest.at("/metadata/name").asText()).isEqualTo("bus");
    assertThat(manifest.at("/metadata/namespace").asText()).isEqualTo("bureau-transport");
    assertThat(manifest.at("/spec/system/classified").isBoolean()).isTrue();
    assertThat(manifest.at("/spec/resources/hosts/0/memoryGiB").asInt()).isEqualTo(4);
    assertThat(manifest.at("/spec/officers/securityAudit/email").asText()).startsWith("audit@");
    assertThat(Form.refused(manifest.path("spec"))).isEmpty();
    assertThat(Form.lacks(manifest.path("spec"))).isEmpty();
  }

  @Test
  void severalHostsADatabaseAndAPaperThatLiesHere() throws IOException {
    Path paper = dir.resolve("方案.pdf");
    Files.writeString(paper, "abc");
    Map<Question, String> answers = answers();
    answers.put(
        Question.CONSTRUCTION_PLAN, "方案,https://files.example/p.pdf,@" + paper + ",2026-02-10");
    answers.put(Question.DATABASE, "main,PostgreSQL,16,100");
    answers.put(Question.STORAGE, "files,File,500");
    Typed made = Typed.of(typed(answers, "--host", "app,App,4,8,40,openeuler-22.03,3"));
    assertThat(made.code()).as(made.err()).isZero();
    JsonNode spec = Trees.yaml(made.out()).path("spec");
    assertThat(spec.at("/resources/hosts")).hasSize(2);
    assertThat(spec.at("/resources/databases/0/storageGiB").asInt()).isEqualTo(100);
    assertThat(spec.at("/materials/0/sha256").asText())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KIND|Old|--kind: Old is none of its words; write one of New",
        "UNCLASSIFIED|no|--unclassified: no is none of its words",
        "MLPS_LEVEL|two|--mlps-level: two is no number",
        "MLPS_LEVEL|7|spec.mlps.level: 7",
        "SHORT_NAME|Bus Arrivals|--short-name: spec.system.shortName",
        "HOST|web,Web,2|has not the right parts; write name,role,vcpu",
        "HOST|web,Web,2,4,40,openeuler 22|spec.resources.hosts[0].os",
        "HOST|web,Server,2,4,40,openeuler|spec.resources.hosts[0].role: Server is no word",
        "SECURITY_AUDIT|Desk,none|spec.officers.securityAudit.phone",
        "CONSTRUCTION_PLAN|P,plan.pdf,00,2026-02-30|2026-02-30 is no day",
        "CONSTRUCTION_PLAN|P,plan.pdf,@gone.pdf,2026-02-20|gone.pdf cannot be read",
        "USAGE_UNTIL|soon|spec.usageUntil: soon is no day",
        "TRIAL_DAYS|40|spec.trial.days: 40",
      })
  void anAnswerThatTheServerWouldRefuseIsSaidAtOnce(Question question, String answer, String said) {
    Map<Question, String> answers = answers();
    answers.put(question, answer);
    Typed refused = Typed.of(typed(answers));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(said);
    assertThat(refused.err().lines()).hasSize(1);
  }

  @Test
  void whatIsMissingIsNamedAllAtOnce() {
    assertThat(Typed.of("new", "bus", "--kind", "New").err())
        .contains("--applicant, --system-name", "--host: nothing is given")
        .doesNotContain("--kind,");
    assertThat(Typed.of("new").err()).contains("NAME is missing");
    assertThat(Typed.of("new", "Bus_1").err()).contains("Bus_1 is no name");
  }

  @Test
  void whatAcceptanceWouldMissIsSaidBesides() {
    Map<Question, String> answers = answers();
    answers.put(Question.SECURITY_AUDIT, "System desk,010-55550119");
    Typed made = Typed.of(typed(answers));
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("before acceptance: officers.securityAudit");
  }

  @Test
  void inATerminalEachQuestionIsAskedUntilItsAnswerIsRight() throws IOException {
    StringBuilder lines = new StringBuilder();
    answers()
        .forEach(
            (question, answer) ->
                lines.append(question == Question.KIND ? "Old\n" : "").append(answer).append('\n'));
    // The public-facing question lies between the zone and the declaration.
    String asked = lines.toString().replace("GovernmentExtranet\n", "GovernmentExtranet\nno\n");
    Path file = dir.resolve("bus.yaml");
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream((asked + "\n\n\n\n\n\n").getBytes(StandardCharsets.UTF_8)));
    Typed made;
    try {
      made = Typed.in(Lang.ZH, "new", "bus", "--ask", "--to", file.toString());
    } finally {
      System.setIn(before);
    }
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).isEmpty();
    assertThat(made.err()).contains("您在集群中的账号", "--kind：Old 不在可选之列", "已写入 " + file);
    JsonNode spec = Trees.yaml(Files.readString(file)).path("spec");
    assertThat(spec.at("/system/publicFacing").isBoolean()).isTrue();
    assertThat(Form.refused(spec)).isEmpty();
    assertThat(Typed.of("new", "bus", "--to", file.toString()).err()).contains("exists already");
  }

  @Test
  void aCopyLeavesOutWhatBelongsToItsOwnLife() throws IOException {
    Path example = Path.of(System.getProperty("basedir.root"), "examples", "03-full-request.yaml");
    ObjectNode former = (ObjectNode) Trees.yaml(Files.readString(example));
    ObjectNode spec = (ObjectNode) former.path("spec");
    spec.withObject("/termination").put("reason", "x");
    spec.withObject("/change").put("reason", "x");
    spec.withArray("/tests").addObject().put("kind", "Function");
    spec.withObject("/trial/extension").put("days", 5).put("reason", "x");
    former.putObject("status").put("phase", "Terminated");
    ObjectNode copied = Manifest.copied(former, "second");
    assertThat(copied.has("termination") || copied.has("change") || copied.has("tests")).isFalse();
    assertThat(copied.at("/trial/extension").isMissingNode()).isTrue();
    assertThat(copied.at("/system/shortName").asText()).isEqualTo("second");
    assertThat(copied.path("resources")).isEqualTo(spec.path("resources"));
    assertThat(copied.path("materials")).isEqualTo(spec.path("materials"));
    assertThat(Form.refused(copied)).isEmpty();
    assertThat(spec.has("termination")).isTrue();
  }

  @Test
  void wrongCopiesAreOneSentence() {
    assertThat(Typed.of("apply", "bus").err()).contains("--from OTHER");
    assertThat(Typed.of("apply", "bus", "--from", "bus").err()).contains("bus is no name");
    assertThat(Typed.of("apply", "b.1", "--from", "bus").err()).contains("b.1 is no short name");
    assertThat(Typed.of("apply", "--from", "bus").err()).contains("NAME is missing");
    Typed nowhere = Typed.of("apply", "new", "--from", "bus", "--kubeconfig", "gone");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("gone does not exist");
  }
}
