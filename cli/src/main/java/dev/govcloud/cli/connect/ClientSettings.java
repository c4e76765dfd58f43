package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the client library for what a kubeconfig says. */
final class ClientSettings {
  private final Destination destination;
  private final Map<String, String> environment;
  private final Words words;

  ClientSettings(Destination destination, Map<String, String> environment, Words words) {
    this.destination = destination;
    this.environment = environment;
    this.words = words;
  }

  /** The settings; runs the program that gives credentials, where the kubeconfig names one. */
  Config config() throws Fault, IOException {
    ConfigBuilder builder = new ConfigBuilder(destination.inside() ? inside() : Config.empty());
    if (!destination.inside()) {
      server(builder);
    }
    impersonation(builder);
    return builder
        .withNamespace(destination.namespace())
        .withRequestRetryBackoffLimit(1)
        // Over HTTP/2 the JDK's client takes an API server's 401 for a lost connection.
        .withHttp2Disable(true)
        .withUserAgent("kubectl-govcloud")
        .build();
  }

  private static Config inside() {
    return new ConfigBuilder().withAutoConfigure(true).build();
  }

  /** The server, and who asks: nobody's credentials go over a connection that anybody can read. */
  private void server(ConfigBuilder builder) throws Fault, IOException {
    JsonNode cluster = destination.cluster();
    boolean insecure = cluster.path("insecure-skip-tls-verify").asBoolean();
    Optional<String> authority = Pem.of(cluster, "certificate-authority", words);
    String server = cluster.path("server").asText();
    if (!server.contains("://")) {
      server = "http://" + server;
    }
    URI uri;
    try {
      uri = URI.create(server);
    } catch (IllegalArgumentException e) {
      throw new Fault(words.say("connection.no-address", server));
    }
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new Fault(words.say("connection.no-address", server));
    }
    builder
        .withMasterUrl(server)
        .withTrustCerts(insecure)
        .withDisableHostnameVerification(insecure);
    authority.map(Pem::data).ifPresent(builder::withCaCertData);
    if (uri.getScheme().equals("https")) {
      new Consistency(words).known(destination.user());
      user(builder);
    }
    new Proxies(environment, words).of(cluster, uri).ifPresent(proxy -> proxy.set(uri, builder));
  }

  private void user(ConfigBuilder builder) throws Fault, IOException {
    JsonNode user = destination.user();
    Optional<String> certificate = Pem.of(user, "client-certificate", words);
    Optional<String> key = Pem.of(user, "client-key", words);
    String token = token(user);
    boolean basic = !user.path("username").asText("").isEmpty();
    if (user.path("exec").isObject() && token.isEmpty() && !basic) {
      ExecCredential given =
          new ExecCredential(user.path("exec"), destination.cluster(), environment, words);
      JsonNode status = given.status();
      token = status.path("token").asText("");
      certificate = text(status, "clientCertificateData");
      key = text(status, "clientKeyData");
    }
    if (certificate.isPresent() != key.isPresent()) {
      throw new Fault(words.say("connection.half-a-pair"));
    }
    if (key.isPresent()) {
      Pem.Key read = Pem.key(key.get(), words);
      builder
          .withClientCertData(Pem.data(certificate.get()))
          .withClientKeyData(Pem.data(read.pem()))
          .withClientKeyAlgo(read.algorithm());
    }
    if (!token.isEmpty()) {
      builder.withOauthToken(token);
    } else if (basic) {
      builder
          .withUsername(user.path("username").asText())
          .withPassword(user.path("password").asText());
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("")).filter(t -> !t.isEmpty());
  }

  /** A file of a token is read anew for each call, so it goes before a token that stands there. */
  private String token(JsonNode user) throws Fault {
    String token = user.path("token").asText("");
    String file = user.path("tokenFile").asText("");
    if (file.isEmpty()) {
      return token;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      if (!token.isEmpty()) {
        return token;
      }
      throw new Fault(words.say("connection.unreadable", "tokenFile", file));
    }
  }

  private void impersonation(ConfigBuilder builder) {
    JsonNode user = destination.user();
    String as = user.path("as").asText("");
    if (as.isEmpty()) {
      return;
    }
    Map<String, List<String>> extra = new HashMap<>();
    user.path("as-user-extra")
        .fields()
        .forEachRemaining(field -> extra.put(field.getKey(), texts(field.getValue())));
    builder
        .withImpersonateUsername(as)
        .withImpersonateGroups(texts(user.path("as-groups")).toArray(String[]::new))
        .withImpersonateExtras(extra);
    String uid = user.path("as-uid").asText("");
    if (!uid.isEmpty()) {
      builder.withCustomHeaders(Map.of("Impersonate-Uid", uid));
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
