package dev.govcloud.runtime.shipped;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.runtime.e2e.ControlPlane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Prometheus that scrapes an operator, or whatever shows figures, every second. */
public final class Prometheus implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final int port = free();
  private final Process process;

  Prometheus(int scraped) throws IOException {
    this(scraped, "/q/metrics");
  }

  /** One that scrapes a path of a port of this machine. */
  public Prometheus(int scraped, String path) throws IOException {
    Path folder = Files.createTempDirectory("prometheus");
    Path config = folder.resolve("prometheus.yml");
    Files.writeString(
        config,
        """
        global: {scrape_interval: 1s}
        scrape_configs:
        - job_name: govcloud-operator
          metrics_path: %s
          fallback_scrape_protocol: PrometheusText0.0.4
          static_configs: [{targets: ["127.0.0.1:%d"]}]
        """
            .formatted(path, scraped));
    process =
        new ProcessBuilder(
                List.of(
                    ControlPlane.program("prometheus").toString(),
                    "--config.file=" + config,
                    "--storage.tsdb.path=" + folder.resolve("data"),
                    "--web.listen-address=127.0.0.1:" + port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> result("up == 1").size() == 1);
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is asked. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /** What a query answers now: its series. */
  JsonNode result(String query) {
    try {
      URI uri =
          URI.create(
              "http://127.0.0.1:"
                  + port
                  + "/api/v1/query?query="
                  + URLEncoder.encode(query, StandardCharsets.UTF_8));
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
      String body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
      JsonNode answer = new ObjectMapper().readTree(body);
      if (!"success".equals(answer.path("status").asText())) {
        throw new IllegalStateException(query + ": " + body);
      }
      return answer.at("/data/result");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
