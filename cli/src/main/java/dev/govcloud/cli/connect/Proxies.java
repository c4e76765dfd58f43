package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.request.AddressRange;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way to the cluster: the {@code proxy-url} of the kubeconfig, else HTTPS_PROXY or HTTP_PROXY
 * unless NO_PROXY names the server, as kubectl has it.
 */
final class Proxies {
  private final Map<String, String> environment;
  private final Words words;

  Proxies(Map<String, String> environment, Words words) {
    this.environment = environment;
    this.words = words;
  }

  /** A proxy by its address. */
  record Proxy(URI address) {
    /** Sends everything for the server through it. */
    void set(URI server, ConfigBuilder builder) {
      String plain = "http://" + address.getHost() + ":" + port();
      if (server.getScheme().equals("https")) {
        builder.withHttpsProxy(plain);
      } else {
        builder.withHttpProxy(plain);
      }
      String account = address.getUserInfo();
      if (account != null) {
        String[] parts = account.split(":", 2);
        builder.withProxyUsername(parts[0]).withProxyPassword(parts.length > 1 ? parts[1] : "");
      }
    }

    private int port() {
      return address.getPort() < 0 ? 80 : address.getPort();
    }
  }

  /** The proxy for a server; fails in one sentence where it is of a kind that cannot be used. */
  Optional<Proxy> of(JsonNode cluster, URI server) throws Fault {
    String own = cluster.path("proxy-url").asText("");
    if (!own.isEmpty()) {
      return Optional.of(proxy("proxy-url", own));
    }
    String name = server.getScheme().equals("https") ? "HTTPS_PROXY" : "HTTP_PROXY";
    String common = variable(name);
    if (common.isEmpty() || spared(server)) {
      return Optional.empty();
    }
    return Optional.of(proxy(name, common.contains("://") ? common : "http://" + common));
  }

  private Proxy proxy(String field, String address) throws Fault {
    try {
      URI uri = URI.create(address);
      if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
        return new Proxy(uri);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new Fault(words.say("connection.proxy", field, address));
  }

  private String variable(String name) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }

  /** Whether a server is reached without a proxy: this machine, and what NO_PROXY names. */
  private boolean spared(URI server) {
    String host = server.getHost().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    if (bare.equals("localhost") || bare.startsWith("127.") || bare.equals("::1")) {
      return true;
    }
    int port =
        server.getPort() < 0 ? (server.getScheme().equals("https") ? 443 : 80) : server.getPort();
    for (String entry : variable("NO_PROXY").toLowerCase(Locale.ROOT).split(",")) {
      if (names(entry.strip(), bare, port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String entry, String host, int port) {
    if (entry.isEmpty()) {
      return false;
    }
    if (entry.equals("*") || entry.equals(host) || entry.equals(host + ":" + port)) {
      return true;
    }
    if (entry.contains("/")) {
      return contains(entry, host);
    }
    String suffix = entry.startsWith("*.") ? entry.substring(1) : entry;
    String part =
        suffix.endsWith(":" + port) ? suffix.substring(0, suffix.lastIndexOf(':')) : suffix;
    return host.endsWith(part.startsWith(".") ? part : "." + part);
  }

  private static boolean contains(String range, String host) {
    String prefix = range.substring(range.indexOf('/'));
    Optional<String> own = AddressRange.of(host + prefix).map(AddressRange::exact);
    return own.isPresent() && own.equals(AddressRange.of(range).map(AddressRange::exact));
  }
}
