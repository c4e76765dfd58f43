package dev.govcloud.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.core.regulation.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who kept his periods, as a Prometheus computes it from the operator's figures. */
final class Measured {
  /**
   * The others, such as the trial, are times that end by themselves: nobody keeps or misses them.
   */
  private static final Set<String> AWAITED =
      Arrays.stream(Stage.values())
          .filter(Stage::awaited)
          .map(Stage::label)
          .collect(Collectors.toSet());

  private static final String ENDED = "govcloud_obligations_recorded";
  private static final String ON_TIME =
      "sum by (party, stage) (%1$s{outcome=\"Met\"}) / (sum by (party, stage) (%1$s) > 0)"
          .formatted(ENDED);
  private static final String COLUMNS = "%-22s %-16s %-8s %s%n";

  private final URI prometheus;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  Measured(URI prometheus) {
    this.prometheus = prometheus;
  }

  /**
   * Waits until Prometheus has seen what is on record.
   *
   * @return what differs, if it still does after a minute
   */
  Optional<String> differs(List<CloudResourceRequest> requests) throws Exception {
    Map<String, Long> records = records(requests);
    Map<String, Long> measured = Map.of();
    for (int i = 0; i < 120; i++) {
      measured = measured();
      if (measured.equals(records)) {
        return Optional.empty();
      }
      Thread.sleep(500);
    }
    return Optional.of("the records say " + records + ", Prometheus says " + measured);
  }

  /** Share of the periods that were kept, by party and stage. */
  String table() throws Exception {
    Map<String, Long> counts = measured();
    var text = new StringBuilder("Kept in time, by Prometheus: " + ON_TIME + "\n");
    text.append(String.format(COLUMNS, "WHOSE", "PERIOD", "ON TIME", "OF"));
    Map<String, String> rows = new TreeMap<>();
    for (JsonNode series : ask(ON_TIME)) {
      String party = series.at("/metric/party").asText();
      String stage = series.at("/metric/stage").asText();
      long ended =
          counts.getOrDefault(key(party, stage, "Met"), 0L)
              + counts.getOrDefault(key(party, stage, "Missed"), 0L);
      String share = Math.round(100 * series.at("/value/1").asDouble()) + " %";
      rows.put(party + " " + stage, String.format(COLUMNS, party, stage, share, ended));
    }
    rows.values().forEach(text::append);
    return text.toString();
  }

  private static Map<String, Long> records(List<CloudResourceRequest> requests) {
    Map<String, Long> counts = new TreeMap<>();
    for (CloudResourceRequest request : requests) {
      for (DeadlineStatus d : request.getStatus().deadlines) {
        if (d.endedAt != null
            && AWAITED.contains(d.stage)
            && List.of("Met", "Missed").contains(d.state)) {
          counts.merge(key(d.party, d.stage, d.state), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> measured() throws IOException, InterruptedException {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonNode series : ask("max by (party, stage, outcome) (" + ENDED + ") > 0")) {
      JsonNode labels = series.path("metric");
      String key =
          key(
              labels.path("party").asText(),
              labels.path("stage").asText(),
              labels.path("outcome").asText());
      counts.put(key, Math.round(series.at("/value/1").asDouble()));
    }
    return counts;
  }

  private JsonNode ask(String query) throws IOException, InterruptedException {
    String asked = "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(prometheus.resolve(asked)).timeout(Duration.ofSeconds(30)).build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    JsonNode answer = new ObjectMapper().readTree(body);
    if (!"success".equals(answer.path("status").asText())) {
      throw new IOException("Prometheus does not answer " + query + ": " + body);
    }
    return answer.at("/data/result");
  }

  private static String key(String party, String stage, String state) {
    return party + " " + stage + " " + state;
  }
}
