package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.WorkingCalendar;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the API server: that it selects, page by page, and who the caller is. */
class SelectionTest {
  private static final Words WORDS = Words.in(Lang.EN);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KINDS = "/apis/govcloud.dev/v1alpha1/";
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> rights = new ArrayList<>();
  private final Days days =
      new Days(
          WorkingCalendar.of(ZoneId.of("Asia/Shanghai"), CalendarFile.bundled()),
          Instant.parse("2026-03-02T02:00:00Z"));
  private KubernetesMockServer server;
  private KubernetesClient client;

  @BeforeEach
  void begin() {
    Dispatcher answers =
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        };
    server =
        new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), answers, false);
    server.init();
    client = server.createClient();
  }

  @AfterEach
  void end() {
    client.close();
    server.destroy();
  }

  @Test
  void theAuthorityAsksForWhatAwaitsItAndForNothingElse() throws Fault {
    rights.add("accept ");
    List<Inbox.Row> rows = reader().ofCaller(Caller.EVERYWHERE, days);
    assertThat(rows).extracting(r -> r.filing).containsExactly("bus-1", "permits-1");
    assertThat(asked)
        .contains(
            "GET filings?fieldSelector=status.party=SupervisingAuthority&limit=500",
            "GET filings?continue=more&fieldSelector=status.party=SupervisingAuthority&limit=500",
            "GET cloudresourcerequests?fieldSelector=status.next.party=SupervisingAuthority&limit=500")
        .noneMatch(a -> a.contains("CloudProvider") || a.contains("UsingUnit"));
  }

  @Test
  void anOfficeOfOneStageSeesWhatAwaitsThatStage() throws Fault {
    rights.add("approve ");
    assertThat(reader().ofCaller(Caller.EVERYWHERE, days)).isEmpty();
  }

  @Test
  void aUnitAsksInItsNamespaceAndIsToldUnitAndMatterOfWhatRuns() throws Fault {
    rights.add("update bureau-transport");
    List<Inbox.Row> rows = reader().ofCaller("bureau-transport", days);
    assertThat(rows).singleElement().satisfies(r -> assertThat(r.awaiting).isEqualTo("Trial"));
    assertThat(rows.get(0).unit).isEqualTo("Transport bureau");
    assertThat(rows.get(0).matter).isEqualTo("Application");
    assertThat(asked)
        .contains(
            "GET namespaces/bureau-transport/cloudresourcerequests?fieldSelector=status.phase!=Terminated&limit=500",
            "GET namespaces/bureau-transport/filings/tram-1");
  }

  @Test
  void whoeverActsForNobodyIsToldSo() {
    assertThatThrownBy(() -> reader().ofCaller("default", days))
        .isInstanceOf(Fault.class)
        .hasMessageStartingWith("somebody@else.example acts for no party in the namespace default");
    assertThat(reader().of(Set.of(), "default", days)).isEmpty();
  }

  @Test
  void aRightIsAskedForOnce() {
    Caller caller = new Caller(client);
    caller.may("accept", "default");
    caller.may("accept", "default");
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatMayNotBeReadIsEmptyAndSaidToBe() {
    Office office = new Office(client, WORDS);
    assertThat(office.all(CloudPolicy.class).allowed()).isFalse();
    assertThat(office.unit("bureau-transport").allowed()).isFalse();
    Rulebook rules = Rulebook.read(office, java.util.Optional.empty());
    assertThat(rules.known()).isFalse();
    assertThat(rules.policy().trial.defaultDays).isEqualTo(30);
  }

  @Test
  void whatTheServerRefusesIsOneSentence() {
    Decision decision = new Decision();
    decision.getMetadata().setNamespace("bureau-transport");
    decision.getMetadata().setName("d");
    decision.setSpec(new DecisionSpec());
    Written<Decision> written = new Written<>(client, Decision.class, WORDS);
    assertThatThrownBy(() -> written.kept(decision))
        .isInstanceOf(Fault.class)
        .hasMessage("the server refuses Decision d: you have no right");
    decision.getMetadata().setName("taken");
    assertThatThrownBy(() -> written.kept(decision))
        .hasMessageStartingWith("somebody wrote Decision taken at the same moment");
    decision.getMetadata().setName("down");
    assertThatThrownBy(() -> written.kept(decision)).isInstanceOf(KubernetesClientException.class);
  }

  private InboxReader reader() {
    return new InboxReader(new Office(client, WORDS), new Caller(client), WORDS);
  }

  private MockResponse answer(RecordedRequest request) {
    String path = URLDecoder.decode(request.getPath(), StandardCharsets.UTF_8);
    String[] parts = path.split("\\?", 2);
    String query =
        parts.length == 1
            ? ""
            : "?" + String.join("&", List.of(parts[1].split("&(?!=)")).stream().sorted().toList());
    asked.add(request.method() + " " + parts[0].replace(KINDS, "") + query);
    if (parts[0].endsWith("selfsubjectaccessreviews")) {
      JsonNode wanted = tree(request).at("/spec/resourceAttributes");
      boolean allowed =
          rights.contains(wanted.path("verb").asText() + " " + wanted.path("namespace").asText());
      return json(201, "{\"status\":{\"allowed\":" + allowed + "}}");
    }
    if (parts[0].endsWith("selfsubjectreviews")) {
      return json(201, "{\"status\":{\"userInfo\":{\"username\":\"somebody@else.example\"}}}");
    }
    return request.method().toString().equals("POST") ? refusal(request) : read(parts[0], query);
  }

  private static MockResponse refusal(RecordedRequest request) {
    return switch (tree(request).at("/metadata/name").asText()) {
      case "taken" -> json(409, "{\"kind\":\"Status\",\"message\":\"already exists\"}");
      case "down" -> json(503, "{\"kind\":\"Status\",\"message\":\"down\"}");
      default ->
          json(
              403,
              "{\"kind\":\"Status\",\"code\":403,\"message\":\"decisions \\\"d\\\" is forbidden:"
                  + " ValidatingAdmissionPolicy x denied request: you have no right\"}");
    };
  }

  private static MockResponse read(String path, String query) {
    if (path.endsWith("cloudpolicies")
        || path.endsWith("workcalendars")
        || path.contains("usingunits")) {
      return json(403, "{\"kind\":\"Status\",\"code\":403,\"message\":\"no\"}");
    }
    if (path.endsWith("/filings/tram-1")) {
      return json(200, filing("tram-1", "tram", "Application"));
    }
    boolean authority = query.contains("status.party=SupervisingAuthority");
    if (path.endsWith("filings") && authority) {
      return query.contains("continue=more")
          ? json(200, list("", filing("permits-1", "permits", "Application")))
          : json(200, list("more", filing("bus-1", "bus", "Application")));
    }
    if (path.endsWith("cloudresourcerequests") && query.contains("status.phase!=Terminated")) {
      return json(200, list("", request()));
    }
    return json(200, list(""));
  }

  private static String list(String next, String... items) {
    return "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"metadata\":{\"continue\":\""
        + next
        + "\"},\"items\":["
        + String.join(",", items)
        + "]}";
  }

  private static String filing(String name, String request, String matter) {
    return "{\"metadata\":{\"name\":\""
        + name
        + "\",\"namespace\":\"bureau-transport\"},\"spec\":{\"request\":{\"name\":\""
        + request
        + "\"},\"unit\":\"Transport bureau\",\"matter\":\""
        + matter
        + "\"},\"status\":{\"stage\":\"Acceptance\",\"party\":\"SupervisingAuthority\","
        + "\"due\":\"2026-03-09\"}}";
  }

  private static String request() {
    return "{\"metadata\":{\"name\":\"tram\",\"namespace\":\"bureau-transport\"},"
        + "\"status\":{\"awaiting\":[{\"stage\":\"Trial\",\"party\":\"UsingUnit\","
        + "\"filing\":\"tram-1\",\"due\":\"2026-04-01\"},"
        + "{\"stage\":\"FinalReview\",\"party\":\"SupervisingAuthority\",\"filing\":\"tram-2\"}]}}";
  }

  private static MockResponse json(int code, String body) {
    return new MockResponse()
        .setResponseCode(code)
        .setHeader("Content-Type", "application/json")
        .setBody(body);
  }

  private static JsonNode tree(RecordedRequest request) {
    try {
      return JSON.readTree(request.getUtf8Body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
