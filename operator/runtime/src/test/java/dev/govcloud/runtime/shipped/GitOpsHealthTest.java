package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.request.Life;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;

/** What Argo CD says of a request in each phase, by the health check that it is given. */
class GitOpsHealthTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final ObjectMapper JSON = Serialization.jsonMapper();

  private static String health(CloudResourceRequest request) {
    try {
      Globals lua = JsePlatform.standardGlobals();
      lua.set("obj", value(JSON.valueToTree(request)));
      LuaValue health =
          lua.load(Files.readString(ROOT.resolve("gitops/argocd/health.lua")), "health").call();
      return health.get("status") + ": " + health.get("message");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LuaValue value(JsonNode node) {
    if (node.isObject()) {
      LuaTable table = new LuaTable();
      node.fields().forEachRemaining(f -> table.set(f.getKey(), value(f.getValue())));
      return table;
    }
    if (node.isArray()) {
      LuaTable table = new LuaTable();
      for (int i = 0; i < node.size(); i++) {
        table.set(i + 1, value(node.get(i)));
      }
      return table;
    }
    if (node.isNull()) {
      return LuaValue.NIL;
    }
    return node.isNumber()
        ? LuaValue.valueOf(node.asDouble())
        : node.isBoolean() ? LuaValue.valueOf(node.asBoolean()) : LuaValue.valueOf(node.asText());
  }

  @Test
  void waitingForARulingIsNoFailureAndSaysForWhom() {
    assertThat(health(Samples.seen(Life.filed("2026-03-02"))))
        .isEqualTo("Suspended: SupervisingAuthority has to do Acceptance by 2026-03-09");
  }

  @Test
  void whatTheUnitHasToMendIsDegraded() {
    Life refused = Life.filed("2026-03-02").rule("Acceptance", "Refused", "The plan is missing.");
    assertThat(health(Samples.seen(refused))).startsWith("Degraded: ");
    Life rejected = Life.filed("2026-03-02").grant("Acceptance");
    rejected.rule("Approval", "Refused", "There is no need for it.");
    assertThat(health(Samples.seen(rejected))).startsWith("Degraded: ");
  }

  @Test
  void inTrialAndInServiceItIsHealthyOrSaysWhoIsAwaited() {
    for (Life life : List.of(Life.inTrial("2026-03-02"), Life.active("2026-03-02"))) {
      assertThat(health(Samples.seen(life))).matches("(Healthy|Suspended): .+");
    }
    assertThat(health(Samples.seen(Life.active("2026-03-02")))).startsWith("Healthy: ");
  }

  @Test
  void beforeItIsSeenItIsInProgress() {
    CloudResourceRequest fresh = Samples.seen(Life.filed("2026-03-02"));
    fresh.getMetadata().setGeneration(fresh.getStatus().observedGeneration + 1);
    assertThat(health(fresh)).isEqualTo("Progressing: The newest edit is not on record yet.");
    fresh.setStatus(null);
    assertThat(health(fresh)).startsWith("Progressing: ");
  }

  @Test
  void thePatchOfItsConfigMapHasTheSameText() throws IOException {
    String patch = Files.readString(ROOT.resolve("gitops/argocd/argocd-cm.yaml"));
    JsonNode map = Serialization.yamlMapper().readTree(patch);
    assertThat(
            map.at("/data/resource.customizations.health.govcloud.dev_CloudResourceRequest")
                .asText()
                .trim())
        .as("copy gitops/argocd/health.lua into it")
        .isEqualTo(Files.readString(ROOT.resolve("gitops/argocd/health.lua")).trim());
  }
}
