package dev.govcloud.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Termination;
import dev.govcloud.runtime.e2e.Bureau;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A cache that lags behind our own writes must not make a namespace be forgotten. */
class BlindIT {
  private final Blindfold blindfold = new Blindfold();
  private final Bureau bureau = new Bureau("blind");

  @Test
  void aNamespaceThatTheCacheNeverShowsIsReclaimedAllTheSame() {
    try (OperatorInProcess operator = new OperatorInProcess(blindfold)) {
      bureau.apply("unseen", r -> {});
      bureau.approve("unseen", "Acceptance");
      bureau.approve("unseen", "Approval");
      await().atMost(Duration.ofSeconds(60)).until(() -> namespaces().size() == 1);
      bureau.edit(
          "unseen",
          r -> {
            r.getSpec().termination = new Termination();
            r.getSpec().termination.reason = "Not needed after all.";
          });
      var now = bureau.awaitStatus("unseen", s -> ended(s) || awaitsTermination(s));
      if (awaitsTermination(now)) {
        bureau.approve("unseen", "Termination");
      }
      bureau.awaitStatus("unseen", BlindIT::ended);
      assertThat(namespaces()).as("left behind").isEmpty();
    }
    assertThat(blindfold.fired.get()).isPositive();
  }

  private static boolean ended(CloudResourceRequestStatus s) {
    return "Terminated".equals(s.phase);
  }

  private static boolean awaitsTermination(CloudResourceRequestStatus s) {
    return s.awaiting.stream().anyMatch(a -> "Termination".equals(a.stage));
  }

  private List<Namespace> namespaces() {
    return bureau
        .admin
        .namespaces()
        .withLabel("govcloud.dev/request-uid", bureau.get("unseen").getMetadata().getUid())
        .list()
        .getItems();
  }

  /** Lets the watch on namespaces see none. */
  private static final class Blindfold implements Interceptor {
    private final AtomicInteger fired = new AtomicInteger();

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
      String uri = request.uri().toString();
      if (uri.contains("/api/v1/namespaces?") && uri.contains("labelSelector=")) {
        fired.incrementAndGet();
        builder.uri(URI.create(uri.replace("labelSelector=", "labelSelector=none-has-it%3Dx%2C")));
      }
    }
  }
}
