package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Terminal;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Credentials that a program gives (client.authentication.k8s.io), as clouds and identity providers
 * have it in their kubeconfigs. The program is the caller's own and runs with the caller's rights.
 */
final class ExecCredential {
  private static final String GROUP = "client.authentication.k8s.io/";
  private static final List<String> VERSIONS = List.of(GROUP + "v1", GROUP + "v1beta1");

  private final JsonNode exec;
  private final JsonNode cluster;
  private final Map<String, String> environment;
  private final Words words;

  ExecCredential(JsonNode exec, JsonNode cluster, Map<String, String> environment, Words words) {
    this.exec = exec;
    this.cluster = cluster;
    this.environment = environment;
    this.words = words;
  }

  /** Runs it; gives the status with its token, or with a certificate and its key. */
  JsonNode status() throws Fault {
    String version = exec.path("apiVersion").asText("");
    String command = exec.path("command").asText("");
    if (!VERSIONS.contains(version) || command.isEmpty()) {
      throw new Fault(words.say("connection.exec-form", version, String.join(", ", VERSIONS)));
    }
    boolean terminal = Terminal.answers();
    String mode = exec.path("interactiveMode").asText("IfAvailable");
    if (mode.equals("Always") && !terminal) {
      throw new Fault(words.say("connection.exec-asks", command));
    }
    String answer = run(command, version, terminal && !mode.equals("Never"));
    JsonNode status;
    try {
      status = Trees.yaml(answer).path("status");
    } catch (IOException e) {
      throw new Fault(words.say("connection.exec-answer", command));
    }
    boolean token = !status.path("token").asText("").isEmpty();
    boolean pair =
        !status.path("clientCertificateData").asText("").isEmpty()
            && !status.path("clientKeyData").asText("").isEmpty();
    if (!token && !pair) {
      throw new Fault(words.say("connection.exec-answer", command));
    }
    return status;
  }

  private String run(String command, String version, boolean interactive) throws Fault {
    List<String> line = new ArrayList<>();
    line.add(command);
    exec.path("args").forEach(argument -> line.add(argument.asText()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(environment);
    exec.path("env")
        .forEach(e -> builder.environment().put(e.path("name").asText(), e.path("value").asText()));
    builder.environment().put("KUBERNETES_EXEC_INFO", asked(version, interactive).toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (interactive) {
      builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new Fault(words.say("connection.exec-failed", command, code));
      }
      return answer;
    } catch (IOException e) {
      String hint = exec.path("installHint").asText("").strip();
      throw new Fault(
          words.say("connection.exec-missing", command) + (hint.isEmpty() ? "" : ": " + hint));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(words.say("connection.exec-failed", command, 130));
    }
  }

  private ObjectNode asked(String version, boolean interactive) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("kind", "ExecCredential").put("apiVersion", version);
    ObjectNode spec = asked.putObject("spec").put("interactive", interactive);
    if (exec.path("provideClusterInfo").asBoolean()) {
      ObjectNode info = spec.putObject("cluster");
      for (String field :
          List.of(
              "server",
              "tls-server-name",
              "insecure-skip-tls-verify",
              "certificate-authority-data",
              "proxy-url")) {
        if (cluster.has(field)) {
          info.set(field, cluster.get(field));
        }
      }
    }
    return asked;
  }
}
