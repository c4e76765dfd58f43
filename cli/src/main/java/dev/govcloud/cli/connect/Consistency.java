package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import java.util.List;

/** What kubectl refuses in a cluster and a user before it asks any server, and so do we. */
final class Consistency {
  private static final List<String> MODES = List.of("Never", "IfAvailable", "Always");

  private final Words words;

  Consistency(Words words) {
    this.words = words;
  }

  /** Fails with one sentence that names the field. */
  void check(JsonNode cluster, JsonNode user) throws Fault {
    once(cluster, "certificate-authority");
    once(user, "client-certificate");
    once(user, "client-key");
    boolean authority =
        given(cluster, "certificate-authority") || given(cluster, "certificate-authority-data");
    if (authority && cluster.path("insecure-skip-tls-verify").asBoolean()) {
      throw new Fault(words.say("connection.insecure-and-authority"));
    }
    if (given(user, "token") && given(user, "username")) {
      throw new Fault(words.say("connection.both", "token", "username"));
    }
    boolean somebody =
        given(user, "as-uid")
            || !user.path("as-groups").isEmpty()
            || !user.path("as-user-extra").isEmpty();
    if (!given(user, "as") && somebody) {
      throw new Fault(words.say("connection.nobody-to-be"));
    }
    if (user.path("auth-provider").isObject()) {
      throw new Fault(
          words.say("connection.auth-provider", user.path("auth-provider").path("name").asText()));
    }
    JsonNode exec = user.path("exec");
    if (exec.isObject() && !MODES.contains(exec.path("interactiveMode").asText())) {
      boolean older = exec.path("apiVersion").asText().endsWith("/v1beta1");
      if (!older || exec.has("interactiveMode")) {
        throw new Fault(words.say("connection.exec-mode", String.join(", ", MODES)));
      }
    }
  }

  /** Somebody has to ask: kubectl would ask for a name and a password now. */
  void known(JsonNode user) throws Fault {
    boolean known =
        given(user, "token")
            || given(user, "tokenFile")
            || given(user, "username")
            || given(user, "client-certificate")
            || given(user, "client-certificate-data")
            || user.path("exec").isObject();
    if (!known) {
      throw new Fault(words.say("connection.nobody"));
    }
  }

  private void once(JsonNode entry, String field) throws Fault {
    if (given(entry, field) && given(entry, field + "-data")) {
      throw new Fault(words.say("connection.both", field, field + "-data"));
    }
  }

  private static boolean given(JsonNode entry, String field) {
    return !entry.path(field).asText("").isEmpty();
  }
}
