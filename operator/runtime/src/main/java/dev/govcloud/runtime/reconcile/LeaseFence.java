package dev.govcloud.runtime.reconcile;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a leader that stood still from writing: when it wakes, its threads go on before the
 * election has noticed that the lease is another's. Before each write it is asked how long ago the
 * lease was renewed; once that is as long as the lease is good for, the process ends.
 */
final class LeaseFence implements Interceptor {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseFence.class);
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  /**
   * A moment by two clocks: one stands still while the machine sleeps, the other may be set back.
   */
  record Moment(long nanos, Instant time) {
    private Duration until(Moment later) {
      Duration counted = Duration.ofNanos(later.nanos - nanos);
      Duration shown = Duration.between(time, later.time);
      return counted.compareTo(shown) > 0 ? counted : shown;
    }
  }

  private final String lease;
  private final Duration goodFor;
  private final Supplier<Moment> clock;
  private final Runnable end;
  private volatile Moment asked;
  private volatile Moment renewed;

  /**
   * A fence.
   *
   * @param lease name of the Lease
   * @param goodFor how long one renewal holds
   * @param clock tells the present moment
   * @param end ends the process and does not return
   */
  LeaseFence(String lease, Duration goodFor, Supplier<Moment> clock, Runnable end) {
    this.lease = lease;
    this.goodFor = goodFor;
    this.clock = clock;
    this.end = end;
  }

  @Override
  public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
    if (!WRITES.contains(request.method())) {
      return;
    }
    Moment now = clock.get();
    if (ofLease(request)) {
      asked = now;
      return;
    }
    Moment last = renewed;
    if (last != null && last.until(now).compareTo(goodFor) >= 0) {
      LOG.error(
          "The lease was renewed {} s ago and is good for {} s: another may lead, so this replica"
              + " halts and does not send {} {}.",
          last.until(now).toSeconds(),
          goodFor.toSeconds(),
          request.method(),
          request.uri().getPath());
      end.run();
    }
  }

  @Override
  public void after(
      HttpRequest request,
      HttpResponse<?> response,
      AsyncBody.Consumer<List<ByteBuffer>> consumer) {
    if (WRITES.contains(request.method()) && ofLease(request) && response.isSuccessful()) {
      renewed = asked;
    }
  }

  /** A Lease is created by its collection's address. */
  private boolean ofLease(HttpRequest request) {
    String path = request.uri().getPath();
    return path.endsWith("/leases/" + lease) || path.endsWith("/leases");
  }
}
