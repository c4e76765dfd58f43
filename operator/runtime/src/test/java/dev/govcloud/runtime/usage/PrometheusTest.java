package dev.govcloud.runtime.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.govcloud.core.usage.Measure;
import dev.govcloud.core.usage.Sample;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.usage.Prometheus.Range;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a Prometheus, and what is understood of its answers. */
class PrometheusTest {
  private static final Instant FIRST = Instant.parse("2026-03-10T00:00:00Z");
  private static final Range HOUR =
      new Range(FIRST, FIRST.plus(Duration.ofHours(1)), Duration.ofMinutes(30));
  private final AtomicReference<String> asked = new AtomicReference<>("");
  private volatile String answer;
  private volatile int code = 200;
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/api/v1/query_range",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.set(URLDecoder.decode(form, StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(code, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private List<Sample> samples(Timeline timeline) throws Prometheus.Unanswered {
    return new Prometheus(timeline)
        .samples(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/",
            Measure.HOST_PROCESSORS,
            "sum by (namespace, name) (x)",
            HOUR);
  }

  private List<Sample> samples() throws Prometheus.Unanswered {
    return samples(Timeline.real(Clock.systemUTC()));
  }

  private void answers(String labels, String values) {
    answer =
        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{"
            + labels
            + "},\"values\":["
            + values
            + "]}]}}";
  }

  @Test
  void eachValueIsASampleOfItsInstant() throws Exception {
    answers(
        "\"namespace\":\"gc-bus\",\"name\":\"web-1\"",
        "[1773100800,\"1.5\"],[1773102600,\"NaN\"],[1773104400,\"2\"]");
    assertThat(samples())
        .extracting(s -> s.object() + " " + s.at() + " " + s.used())
        .containsExactly("web-1 2026-03-10T00:00:00Z 1.5", "web-1 2026-03-10T01:00:00Z 2.0");
    assertThat(asked.get())
        .contains("query=sum by (namespace, name) (x)", "start=1773100800.000", "step=1800.000");
  }

  @Test
  void inTimeLapseRealInstantsAreAskedForAndDatedAsTheyAreCounted() throws Exception {
    Instant real = Instant.parse("2026-11-28T00:00:00Z");
    Timeline lapse = Timeline.lapse(Clock.systemUTC(), real, FIRST, 1800);
    answers("\"namespace\":\"gc-bus\",\"name\":\"web-1\"", "[1795824001,\"1\"],[1795824002,\"2\"]");
    assertThat(lapse.real(FIRST.plusSeconds(1800))).isEqualTo(real.plusSeconds(1));
    assertThat(samples(lapse))
        .extracting(Sample::at)
        .containsExactly(FIRST.plusSeconds(1800), FIRST.plusSeconds(3600));
    assertThat(asked.get()).contains("start=1795824000.000", "step=1.000");
  }

  @Test
  void aQueryThatDoesNotNameItsObjectsIsSaid() {
    answers("\"namespace\":\"gc-bus\"", "[1773100800,\"1\"]");
    assertThatThrownBy(this::samples)
        .isInstanceOf(Prometheus.Unanswered.class)
        .hasMessageContaining("the label namespace and one more");
    answers("\"namespace\":\"gc-bus\",\"name\":\"web-1\",\"node\":\"a\"", "[1773100800,\"1\"]");
    assertThatThrownBy(this::samples).hasMessageContaining("HostProcessors");
  }

  @Test
  void whatPrometheusComplainsOfIsSaid() {
    code = 400;
    answer = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}";
    assertThatThrownBy(this::samples).hasMessageContaining("HTTP 400, parse error");
    code = 502;
    answer = "<html>Bad gateway</html>";
    assertThatThrownBy(this::samples).hasMessageContaining("HTTP 502, <html>");
    server.stop(0);
    assertThatThrownBy(this::samples).hasMessageContaining("ConnectException");
  }
}
