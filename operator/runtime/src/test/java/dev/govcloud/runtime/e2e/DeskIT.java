package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.SecurityItem;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each party does its part with the shipped program, under its own name, on the real cluster. */
class DeskIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUDITOR = "auditor@audit.example";
  @TempDir Path dir;
  private final Bureau bureau = new Bureau("desk");
  private Tool clerk;
  private Tool authority;
  private Tool provider;

  @Test
  void fromTheApplicationToTheTrialAndAChange() throws Exception {
    hire();
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      files();
      isRefusedWhatIsNotDue();
      rules();
      delivers();
      changes();
    }
  }

  private void hire() {
    clerk = Tool.as(dir, Bureau.CLERK, "bureau:" + bureau.namespace);
    authority = Tool.as(dir, Bureau.DECIDER, "govcloud:authority");
    provider = Tool.as(dir, Bureau.PROVIDER, "govcloud:provider");
  }

  private void files() throws Exception {
    CloudResourceRequest wish = bureau.example("bus");
    addFirewall(wish);
    Path manifest = Files.writeString(dir.resolve("bus.yaml"), Serialization.asYaml(wish));
    Tool.Answer foreseen = here(clerk, "diff", "-f", manifest.toString());
    assertThat(foreseen.text())
        .contains("It would file bus-1: Application", "+ security/WAF", "may not read the policy")
        .doesNotContain("It lacks");
    assertThat(foreseen.code()).isEqualTo(1);

    bureau.apply("bus", DeskIT::addFirewall);
    JsonNode row = awaited(authority, "Acceptance");
    assertThat(row.path("unit").asText()).isEqualTo("Transport bureau");
    assertThat(row.path("matter").asText()).isEqualTo("Application");
    assertThat(row.path("filing").asText()).isEqualTo("bus-1");
    assertThat(row.path("party").asText()).isEqualTo("SupervisingAuthority");
    assertThat(row.path("workingDaysLeft").asInt()).isBetween(1, 5);
    assertThat(inbox(clerk)).isEmpty();
  }

  private void isRefusedWhatIsNotDue() throws Exception {
    refused(
        here(authority, "approve", "bus", "--yes"),
        2,
        "does not await approve; it awaits Acceptance on bus-1",
        "kubectl govcloud accept|refuse|return bus -n " + bureau.namespace);
    refused(
        here(clerk, "accept", "bus", "--yes"),
        2,
        Bureau.CLERK + " has no right to rule on Acceptance",
        "needs the verb accept");
    refused(here(authority, "suspend", "bus", "--yes"), 2, "does not await suspend");
    refused(here(authority, "accept", "tram", "--yes"), 2, "no CloudResourceRequest tram");
    refused(
        here(authority, "refuse", "bus", "--yes"), 3, "would be void", "OpinionMissing", "nothing");
    refused(here(authority, "accept", "bus"), 2, "no terminal to ask you on");
    refused(
        here(Tool.as(dir, AUDITOR, "govcloud:auditor"), "inbox"),
        2,
        "acts for no party",
        "--party");
    assertThat(decisions()).isEmpty();
  }

  private void rules() throws Exception {
    Tool.Answer tried = here(authority, "accept", "bus", "--dry-run");
    assertThat(tried.code()).isZero();
    assertThat(tried.out())
        .startsWith("apiVersion: govcloud.dev/v1alpha1\nkind: Decision\n")
        .contains("filing: bus-1", "decidedBy: " + Bureau.DECIDER)
        .doesNotContain("managedFields", "uid", "creationTimestamp", "status");
    assertThat(decisions()).isEmpty();

    Tool.Answer accepted = here(authority, "accept", "bus", "--yes");
    assertThat(accepted.out())
        .contains("took effect: Accepted", "Awaited: Approval from SupervisingAuthority on bus-1");
    assertThat(accepted.code()).isZero();

    refused(
        here(authority, "approve", "bus", "--yes", "--opinion", "x", "--set", "hosts.tram.vcpu=1"),
        3,
        "WrongAdjustment",
        "adjustment.hosts names tram");
    assertThat(decisions()).hasSize(1);

    Tool.Answer approved =
        here(
            authority,
            "approve",
            "bus",
            "--yes",
            "--opinion",
            "Less will do.",
            "--set",
            "hosts.web.memoryGiB=2",
            "--set",
            "trialDays=20");
    assertThat(approved.out())
        .contains("~ hosts/web/memoryGiB   4 -> 2", "~ trialDays", "took effect: Approved");
    assertThat(approved.code()).isZero();
    assertThat(bureau.get("bus").getStatus().approved.trialDays).isEqualTo(20);
    refused(here(authority, "accept", "bus", "--yes"), 2, "does not await accept", "HandOver");
  }

  private void delivers() throws Exception {
    assertThat(awaited(provider, "HandOver").path("unit").asText()).isEqualTo("Transport bureau");
    refused(here(clerk, "fulfil", "bus", "--yes"), 2, "no right to state what was delivered");
    refused(here(provider, "fulfil", "bus", "Host/web", "--yes"), 2, "what waits is Security/WAF");
    Path sheet = Files.writeString(dir.resolve("sheet.txt"), "It runs.");
    Tool.Answer delivered =
        here(
            provider,
            "fulfil",
            "bus",
            "--yes",
            "--evidence",
            "Acceptance sheet=https://files.provider.example/waf.pdf," + sheet);
    assertThat(delivered.out())
        .contains("Security WAF counts as delivered", "Nothing else of", "amount: 1 x");
    assertThat(delivered.code()).isZero();

    bureau.awaitPhase("bus", "Trial");
    JsonNode trial = awaited(clerk, "Trial");
    assertThat(trial.path("unit").asText()).isEqualTo("Transport bureau");
    assertThat(trial.path("party").asText()).isEqualTo("UsingUnit");
    assertThat(trial.path("due").asText()).isNotEmpty();
    assertThat(here(clerk, "show", "bus").out())
        .contains("Phase: Trial", "Security   WAF    Ready", "bus-1   Application   Granted");
    assertThat(here(clerk, "timeline", "bus").out())
        .contains("HandedOver", "HandOver: kept", "Trial is open");
    assertThat(here(clerk, "resources", "bus").out())
        .containsPattern("web +1 x 2 vCPU, 4 GiB +1 x 2 vCPU, 2 GiB");
    refused(here(provider, "fulfil", "bus", "--yes"), 2, "nothing of", "its phase is Trial");
  }

  /** What the unit holds besides is what others hold: the request itself is not counted twice. */
  private void changes() throws Exception {
    bureau.edit(
        "bus",
        r -> {
          r.getSpec().resources.hosts.get(0).memoryGiB = 2;
          r.getSpec().resources.hosts.get(0).systemDiskGiB = 50;
          r.getSpec().change = new Change();
          r.getSpec().change.reason = "The logs need room.";
        });
    bureau.awaitFiling("bus", "Change");
    Tool.Answer page = here(authority, "approve", "bus", "--dry-run");
    assertThat(page.err())
        .contains("Against what runs", "~ hosts/web/systemDiskGiB   40 -> 50")
        .containsPattern("storage GiB +50 +0 +none");
    assertThat(page.code()).as(page.err()).isZero();
    assertThat(here(clerk, "diff", "bus").out()).contains("bus-2: Change, Open", "Minor change.");
    Tool.Answer returned =
        here(authority, "return", "bus", "--yes", "--opinion", "Say for how long.", "-o", "json");
    assertThat(JSON.readTree(returned.out()).at("/status/effect").asText()).isEqualTo("Effective");
    assertThat(awaited(clerk, "Correction").path("matter").asText()).isEqualTo("Change");
  }

  private static void addFirewall(CloudResourceRequest request) {
    SecurityItem firewall = new SecurityItem();
    firewall.product = "WAF";
    firewall.count = 1;
    request.getSpec().resources.security.add(firewall);
  }

  private static void refused(Tool.Answer answer, int code, String... said) {
    assertThat(answer.err()).startsWith("kubectl govcloud: ").contains(said);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.code()).isEqualTo(code);
  }

  private List<Decision> decisions() {
    return bureau.admin.resources(Decision.class).inNamespace(bureau.namespace).list().getItems();
  }

  private Tool.Answer here(Tool tool, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("-n", bureau.namespace));
    return tool.run(all.toArray(String[]::new));
  }

  private JsonNode inbox(Tool tool) throws Exception {
    Tool.Answer answer = here(tool, "inbox", "-o", "json");
    assertThat(answer.code()).as(answer.err()).isZero();
    return JSON.readTree(answer.out());
  }

  /** The row of the inbox that awaits a stage, once it is there. */
  private JsonNode awaited(Tool tool, String stage) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> row(tool, stage), row -> !row.isMissingNode());
  }

  private JsonNode row(Tool tool, String stage) throws Exception {
    for (JsonNode row : inbox(tool)) {
      if (stage.equals(row.path("awaiting").asText())) {
        return row;
      }
    }
    return JSON.createObjectNode().path("none");
  }
}
