package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import java.nio.file.Path;
import java.util.Map;

/**
 * The cluster, the user and the namespace that a call is for: the kubeconfig with the options of
 * the command line laid over it, by the rules of kubectl.
 *
 * @param cluster as the entry of a kubeconfig, paths absolute
 * @param user as the entry of a kubeconfig, paths absolute
 * @param namespace never empty
 * @param inside whether there is no kubeconfig, and the account of the pod is used
 */
record Destination(ObjectNode cluster, ObjectNode user, String namespace, boolean inside) {

  /** What is meant; fails with one sentence where kubectl refuses as well. */
  static Destination of(Connection own, Map<String, String> environment, Path home, Words words)
      throws Fault {
    Kubeconfig config = Kubeconfig.read(own.kubeconfig, environment, home, words);
    String name = config.context(own.context);
    JsonNode context = config.contextOf(name);
    ObjectNode cluster =
        config.cluster(own.cluster == null ? context.path("cluster").asText("") : own.cluster);
    ObjectNode user = config.user(own.user == null ? context.path("user").asText("") : own.user);
    boolean inside =
        config.absent() && own.server == null && environment.containsKey("KUBERNETES_SERVICE_HOST");
    overlayCluster(cluster, own);
    overlayUser(user, own);
    String server = cluster.path("server").asText("");
    if (server.isEmpty() && !inside) {
      throw new Fault(
          words.say(
              config.absent()
                  ? "connection.none"
                  : name.isEmpty() ? "connection.no-current" : "connection.no-server",
              name));
    }
    new Consistency(words).check(cluster, user);
    String namespace = own.namespace == null ? context.path("namespace").asText("") : own.namespace;
    return new Destination(cluster, user, namespace.isEmpty() ? "default" : namespace, inside);
  }

  private static void overlayCluster(ObjectNode cluster, Connection own) {
    if (own.server != null || own.tlsServerName != null) {
      // The name in the kubeconfig is that of another server.
      cluster.remove("tls-server-name");
    }
    put(cluster, "server", own.server);
    put(cluster, "tls-server-name", own.tlsServerName);
    if (own.insecure || own.certificateAuthority != null) {
      cluster.remove("certificate-authority");
      cluster.remove("certificate-authority-data");
      cluster.put("insecure-skip-tls-verify", own.insecure);
      put(cluster, "certificate-authority", path(own.certificateAuthority));
    }
  }

  private static void overlayUser(ObjectNode user, Connection own) {
    put(user, "token", own.token);
    if (own.clientCertificate != null) {
      user.remove("client-certificate-data");
      put(user, "client-certificate", path(own.clientCertificate));
    }
    if (own.clientKey != null) {
      user.remove("client-key-data");
      put(user, "client-key", path(own.clientKey));
    }
    put(user, "as", own.as);
    put(user, "as-uid", own.asUid);
    if (own.asGroups != null) {
      ArrayNode groups = user.putArray("as-groups");
      own.asGroups.forEach(groups::add);
    }
  }

  private static String path(Path path) {
    return path == null ? null : path.toAbsolutePath().toString();
  }

  private static void put(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
