package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseFenceTest {
  private static final String LEASE = "/apis/coordination.k8s.io/v1/namespaces/n/leases/operator";
  private static final String STATUS = "/apis/govcloud.dev/v1alpha1/namespaces/n/x/bus/status";
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  private long counted;
  private Instant shown = BEGIN;
  private boolean ended;
  private final LeaseFence fence =
      new LeaseFence(
          "operator",
          Duration.ofSeconds(15),
          () -> new LeaseFence.Moment(counted, shown),
          () -> ended = true);

  @Test
  void aLeaderWritesWhileItsLeaseIsGood() {
    renew(true);
    pass(14, 14);
    write("PATCH", STATUS);
    assertThat(ended).isFalse();
  }

  @Test
  void itEndsBeforeAWriteOnceTheLeaseRanOut() {
    renew(true);
    pass(15, 15);
    write("GET", STATUS);
    assertThat(ended).as("reading harms nobody").isFalse();
    write("PATCH", STATUS);
    assertThat(ended).isTrue();
  }

  @Test
  void eitherClockCounts() {
    renew(true);
    pass(0, 20);
    write("POST", STATUS);
    assertThat(ended).as("the machine slept").isTrue();
    ended = false;
    renew(true);
    pass(20, -3600);
    write("POST", STATUS);
    assertThat(ended).as("the clock was set back").isTrue();
  }

  @Test
  void aRefusedRenewalDoesNotCount() {
    renew(true);
    pass(10, 10);
    renew(false);
    pass(6, 6);
    write("DELETE", STATUS);
    assertThat(ended).isTrue();
  }

  @Test
  void theRenewalCountsFromWhenItWasAsked() {
    HttpRequest request = request("PUT", LEASE);
    fence.before(null, request, null);
    pass(9, 9);
    fence.after(request, answer(true), null);
    pass(6, 6);
    write("PATCH", STATUS);
    assertThat(ended).isTrue();
  }

  @Test
  void whoNeverHeldTheLeaseIsNotHeld() {
    pass(3600, 3600);
    write("POST", STATUS);
    assertThat(ended).isFalse();
  }

  private void renew(boolean taken) {
    HttpRequest request = request("PUT", LEASE);
    fence.before(null, request, null);
    fence.after(request, answer(taken), null);
  }

  private void write(String method, String path) {
    fence.before(null, request(method, path), null);
  }

  private void pass(long seconds, long onTheClock) {
    counted += Duration.ofSeconds(seconds).toNanos();
    shown = shown.plusSeconds(onTheClock);
  }

  private static HttpRequest request(String method, String path) {
    HttpRequest request = mock(HttpRequest.class);
    when(request.method()).thenReturn(method);
    when(request.uri()).thenReturn(URI.create("https://127.0.0.1" + path));
    return request;
  }

  private static HttpResponse<?> answer(boolean successful) {
    HttpResponse<?> response = mock(HttpResponse.class);
    when(response.isSuccessful()).thenReturn(successful);
    return response;
  }
}
