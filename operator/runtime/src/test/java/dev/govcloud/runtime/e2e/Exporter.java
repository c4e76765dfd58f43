package dev.govcloud.runtime.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Plays the use of machines and volumes: shows whatever series it was told, for a scrape. */
final class Exporter implements AutoCloseable {
  private final Map<String, Double> series = new ConcurrentHashMap<>();
  private final HttpServer server;

  Exporter() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          byte[] body = text().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private String text() {
    return series.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %f%n", e.getKey(), e.getValue()))
        .collect(Collectors.joining());
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on a series has this value. */
  void show(String name, String labels, double value) {
    series.put(name + "{" + labels + "}", value);
  }

  /** From now on there is no such series. */
  void hide(String name, String labels) {
    series.remove(name + "{" + labels + "}");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
