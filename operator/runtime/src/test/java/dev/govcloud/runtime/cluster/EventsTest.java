package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event is told once, is never too long for the server, and its loss stops nothing. */
class EventsTest {
  private static final String PATH = "/api/v1/namespaces/bureau/events";
  private final ApiServer api = new ApiServer();
  private final Events events = new Events(api.client, Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aRepeatAfterACrashHasTheSameNameAndIsNoError() throws Exception {
    answer(201);
    answer(409);
    events.emit(request("bus"), milestone("Filed."));
    events.emit(request("bus"), milestone("Filed."));
    assertThat(told().getMetadata().getName()).isEqualTo(told().getMetadata().getName());
  }

  @Test
  void aServerThatTakesNoEventsStopsNothing() {
    for (int code : new int[] {403, 429, 500}) {
      answer(code);
      events.emit(request("bus"), milestone("Filed."));
    }
    assertThat(api.server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void theLongestNameAndTextFit() throws Exception {
    answer(201);
    events.emit(request("b".repeat(253)), milestone("政".repeat(4000)));
    Event told = told();
    assertThat(told.getMetadata().getName().length()).isLessThanOrEqualTo(253);
    assertThat(told.getMessage().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1024);
    assertThat(told.getMessage()).contains("characters more");
  }

  @Test
  void whatSomebodyMissedIsAWarning() throws Exception {
    answer(201);
    answer(201);
    Milestone missed = milestone("Late.");
    missed.kind = "DeadlineMissed";
    events.emit(request("bus"), missed);
    events.emit(request("bus"), milestone("Filed."));
    assertThat(told().getType()).isEqualTo("Warning");
    assertThat(told().getType()).isEqualTo("Normal");
  }

  private void answer(int code) {
    Object said = code == 201 ? new Event() : ApiServer.status(code, "", "no");
    api.server.expect().post().withPath(PATH).andReturn(code, said).once();
  }

  private Event told() throws InterruptedException {
    return Serialization.unmarshal(api.server.takeRequest().getBody().readUtf8(), Event.class);
  }

  private static CloudResourceRequest request(String name) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName(name);
    request.getMetadata().setNamespace("bureau");
    request.getMetadata().setUid("0f8fad5b-d9cb-469f-a165-70867728950e");
    return request;
  }

  private static Milestone milestone(String message) {
    Milestone m = new Milestone();
    m.sequence = 7L;
    m.kind = "Submitted";
    m.at = "2026-03-04T01:00:00Z";
    m.actor = "clerk@transport.example";
    m.article = "11";
    m.message = message;
    return m;
  }
}
