package dev.govcloud.runtime.usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.core.limits.Shortened;
import dev.govcloud.core.usage.Measure;
import dev.govcloud.core.usage.Sample;
import dev.govcloud.runtime.config.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Range queries to a Prometheus; each answer is read up to a limit. */
public final class Prometheus {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_ANSWER = 64 << 20;
  private static final int LONGEST_COMPLAINT = 300;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final double MILLIS = 1000;
  private static final String NAMESPACE = "namespace";

  private final Timeline timeline;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * Queries by simulated or real time.
   *
   * @param timeline the time that samples are dated by; Prometheus knows the real one
   */
  public Prometheus(Timeline timeline) {
    this.timeline = timeline;
  }

  /** That nothing was learnt, and why: for people. */
  public static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanswered(String message) {
      super(message);
    }
  }

  /**
   * Which instants are asked for.
   *
   * @param from the first
   * @param until the last
   * @param step between two
   */
  public record Range(Instant from, Instant until, Duration step) {}

  /**
   * What a measure was at each instant of a range.
   *
   * @param base address of Prometheus
   * @throws Unanswered where it cannot be asked, or does not answer as it should
   */
  public List<Sample> samples(String base, Measure measure, String promql, Range range)
      throws Unanswered {
    long step = Math.max(1, timeline.wait(range.step()).toMillis());
    long first = timeline.real(range.from()).toEpochMilli();
    long steps = Duration.between(range.from(), range.until()).dividedBy(range.step());
    Map<String, String> asked =
        Map.of(
            "query", promql,
            "start", seconds(first),
            "end", seconds(first + steps * step),
            "step", seconds(step),
            "timeout", PATIENCE.toSeconds() + "s");
    List<Sample> samples = new ArrayList<>();
    for (JsonNode series : ask(base, asked).path("data").path("result")) {
      String object = object(series.path("metric"), measure);
      String namespace = series.path("metric").path(NAMESPACE).asText();
      for (JsonNode value : series.path("values")) {
        double used = value.path(1).asDouble(Double.NaN);
        if (Double.isFinite(used)) {
          long number = Math.round((value.path(0).asDouble() * MILLIS - first) / step);
          Instant at = range.from().plus(range.step().multipliedBy(number));
          samples.add(new Sample(measure, namespace, object, at, used));
        }
      }
    }
    return samples;
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
  }

  /** The one label beside the namespace: what it is called differs from metric to metric. */
  private static String object(JsonNode labels, Measure measure) throws Unanswered {
    List<String> others = new ArrayList<>();
    labels
        .fields()
        .forEachRemaining(
            l -> {
              if (!l.getKey().equals(NAMESPACE)) {
                others.add(l.getValue().asText());
              }
            });
    if (others.size() != 1 || !labels.has(NAMESPACE)) {
      throw new Unanswered(
          "the query of "
              + measure.label()
              + " answers series with the labels "
              + Shortened.characters(labels.toString(), LONGEST_COMPLAINT)
              + ": it has to answer the label namespace and one more, the name of the object");
    }
    return others.get(0);
  }

  private JsonNode ask(String base, Map<String, String> asked) throws Unanswered {
    String form =
        asked.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + "/api/v1/query_range"))
              .timeout(PATIENCE)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return read(response.statusCode(), body.readNBytes(LONGEST_ANSWER));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unanswered(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered("the operator is being stopped");
    }
  }

  private static JsonNode read(int code, byte[] body) throws IOException, Unanswered {
    if (body.length == LONGEST_ANSWER) {
      throw new Unanswered(
          "it answered more than "
              + (LONGEST_ANSWER >> 20)
              + " MiB: sum up in the queries, by namespace and name");
    }
    String said = new String(body, StandardCharsets.UTF_8);
    JsonNode answer = said.startsWith("{") ? MAPPER.readTree(said) : MAPPER.createObjectNode();
    if (!"success".equals(answer.path("status").asText())) {
      String why = answer.path("error").asText(said);
      throw new Unanswered("HTTP " + code + ", " + Shortened.characters(why, LONGEST_COMPLAINT));
    }
    return answer;
  }
}
