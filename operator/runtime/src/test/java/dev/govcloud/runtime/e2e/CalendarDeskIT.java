package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyPeriods;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.runtime.e2e.Tool.Answer;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cluster counts by, an application from a form and one that is copied (article 11). */
class CalendarDeskIT {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("basedir.root"), "examples", "28-holiday-calendar.yaml");
  private static final String SUM =
      "8ee89711330c1ccf39a2e65ad12bbd7df4a4a2ee857f53b4823f00fecb7bd252";

  @TempDir Path dir;

  /** A county whose policy is stricter, and a unit of it. */
  private static void county(KubernetesClient admin) {
    CloudPolicy policy = new CloudPolicy();
    policy.getMetadata().setName("riverside");
    policy.setSpec(new CloudPolicySpec());
    policy.getSpec().periods = new PolicyPeriods();
    policy.getSpec().periods.acceptanceWorkingDays = 3;
    admin.resource(policy).create();
    UsingUnit unit = new UsingUnit();
    unit.getMetadata().setName("riverside-water");
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "Riverside water bureau";
    unit.getSpec().level = "County";
    unit.getSpec().county = "riverside";
    unit.getSpec().namespace = "riverside-water";
    admin.resource(unit).create();
  }

  @Test
  void aCountyCountsByItsOwnPolicyAlsoWithAnotherCalendar() throws Exception {
    KubernetesClient admin = ControlPlane.get().admin();
    county(admin);
    Tool auditor = Tool.as(dir, "auditor@audit.example", "govcloud:auditor");
    String[] city = {"due", "--live", "--from", "2026-12-30", "--stage", "Acceptance"};
    Answer common = auditor.run(city);
    assertThat(common.out()).as(common.err()).contains("5 working days after 2026-12-30");
    assertThat(common.out()).contains("Due on 2027-01-07", "Provisional", "CloudPolicies default");
    String[] both = {
      "due",
      "--unit",
      "riverside-water",
      "--from",
      "2026-12-30",
      "--stage",
      "Acceptance",
      "--calendar",
      EXAMPLE.toString()
    };
    Answer own = auditor.run(both);
    assertThat(own.out()).as(own.err()).contains("3 working days after 2026-12-30");
    assertThat(own.out()).contains("riverside").doesNotContain("Provisional");
    Answer nobody = auditor.run("due", "--unit", "no", "--working-days", "1");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("there is no UsingUnit no");
    Tool stranger = Tool.as(dir, "nobody@else.example", "nobodies");
    Answer refused = stranger.run("due", "--live", "--working-days", "1");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("you may not read this", "nobody@else.example");
  }

  @Test
  void anImportedNoticeIsTakenByTheServer() throws Exception {
    Path file = dir.resolve("2026.json");
    Files.copy(
        Path.of(
            System.getProperty("basedir.root"),
            "operator/core/src/main/resources/calendar/2026.json"),
        file);
    Answer made =
        Tool.alone(dir).run("calendar", "import", file.toString(), "--notice", "国办发明电〔2025〕7号");
    assertThat(made.code()).as(made.err()).isZero();
    Path manifest = Files.writeString(dir.resolve("y2026.yaml"), made.out());
    String taken =
        ControlPlane.get().run("kubectl", "apply", "--dry-run=server", "-f", manifest.toString());
    assertThat(taken).contains("workcalendar.govcloud.dev/y2026 created (server dry run)");
    Tool auditor = Tool.as(dir, "auditor@audit.example", "govcloud:auditor");
    Answer checked = auditor.run("calendar", "check", "--live", manifest.toString());
    assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out()).contains("y2026.yaml y2026: 2026 has 33 days off");
  }

  @Test
  void anApplicationFromAFormIsFiledAndCopied() throws Exception {
    Bureau bureau = new Bureau("form");
    Tool clerk = Tool.as(dir, Bureau.CLERK, "bureau:" + bureau.namespace);
    Answer made = clerk.run(form(bureau.namespace));
    assertThat(made.code()).as(made.err()).isZero();
    Path manifest = Files.writeString(dir.resolve("bus.yaml"), made.out());
    String applied =
        ControlPlane.get()
            .run(
                "kubectl",
                "apply",
                "--as=" + Bureau.CLERK,
                "--as-group=bureau:" + bureau.namespace,
                "-f",
                manifest.toString());
    assertThat(applied).contains("bus created");
    String[] copy = {"apply", "tram", "--from", "bus", "-n", bureau.namespace};
    Answer shown = clerk.run(copy);
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("name: tram", "shortName: tram").doesNotContain("status");
    assertThat(bureau.get("tram")).isNull();
    String[] yes = {"apply", "tram", "--from", "bus", "-n", bureau.namespace, "--yes"};
    Answer created = clerk.run(yes);
    assertThat(created.code()).as(created.err()).isZero();
    assertThat(bureau.get("tram").getSpec().system.shortName).isEqualTo("tram");
    assertThat(bureau.get("tram").getSpec().applicant).isEqualTo(Bureau.CLERK);
    Answer again = clerk.run(yes);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("the cluster refuses it", "already exists");
    Answer missing = clerk.run("apply", "train", "--from", "ship", "-n", bureau.namespace);
    assertThat(missing.err()).contains("no CloudResourceRequest ship in the namespace");
  }

  private static String[] form(String namespace) {
    return new String[] {
      "new",
      "bus",
      "-n",
      namespace,
      "--applicant",
      Bureau.CLERK,
      "--system-name",
      "公交到站",
      "--short-name",
      "bus",
      "--kind",
      "New",
      "--purpose",
      "为乘客显示到站时间",
      "--zone",
      "GovernmentExtranet",
      "--unclassified",
      "yes",
      "--mlps-level",
      "2",
      "--system-administration",
      "系统管理岗,010-55550111",
      "--security-and-confidentiality",
      "安全保密岗,010-55550112",
      "--security-audit",
      "安全审计岗,010-55550113",
      "--construction-plan",
      "建设方案,https://files.transport.example/plan.pdf," + SUM + ",2026-02-10",
      "--self-test-report",
      "自测报告,https://files.transport.example/test.pdf," + SUM + ",2026-02-20",
      "--host",
      "web,Web,2,4,40,openeuler-22.03"
    };
  }
}
