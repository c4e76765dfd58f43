package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whether the operator, with the memory that the chart gives it, lives through more requests than
 * any city has, each padded with as much text as the policies let pass.
 */
public final class Crowd {
  private static final int PER_UNIT = 500;
  private static final int THREADS = 16;
  private static final String PADDING = "x".repeat(15_000);
  private static final String REMARKS = "y".repeat(4096);

  private Crowd() {}

  /** Argument: requests (20000). */
  public static void main(String[] args) {
    try {
      measure(args.length > 0 ? Integer.parseInt(args[0]) : 20_000);
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(int requests) throws Exception {
    Edits.edit(
        ControlPlane.get().admin().resources(CloudPolicy.class).withName("default"),
        p -> {
          p.getSpec().limits = new CloudPolicySpec.Limits();
          p.getSpec().limits.requestsPerUnit = 2 * PER_UNIT;
        });
    try (OperatorProcess operator = OperatorProcess.asShipped()) {
      Footprint before = operator.footprint();
      for (int filed = 0; filed < requests; filed += PER_UNIT) {
        unit(filed / PER_UNIT);
        int all = filed + PER_UNIT;
        await()
            .atMost(Duration.ofMinutes(10))
            .pollInterval(Duration.ofMillis(250))
            .until(() -> submitted(operator) >= all);
        Footprint now = operator.footprint();
        say(
            "%6d requests on record: live heap %.0f MiB (%.1f MiB per 1,000), resident %d MiB",
            all,
            now.liveMiB(),
            (now.liveMiB() - before.liveMiB()) * 1000 / all,
            operator.residentMiB());
      }
      operator.kill();
      long killed = System.nanoTime();
      operator.start(Duration.ofMinutes(10));
      long ready = Duration.ofNanos(System.nanoTime() - killed).toSeconds();
      await().atMost(Duration.ofMinutes(10)).until(() -> submitted(operator) >= requests);
      say(
          "started again: ready after %d s, all seen after %d s, live heap %.0f MiB, resident %d MiB",
          ready,
          Duration.ofNanos(System.nanoTime() - killed).toSeconds(),
          operator.footprint().liveMiB(),
          operator.residentMiB());
    }
  }

  private static void unit(int number) throws Exception {
    Bureau bureau = new Bureau("crowd" + number);
    List<Callable<Object>> calls = new ArrayList<>();
    for (int i = 0; i < PER_UNIT; i++) {
      String name = "r" + i;
      calls.add(() -> bureau.apply(name, Crowd::padded));
    }
    var pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Object> done : pool.invokeAll(calls)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void padded(CloudResourceRequest request) {
    request.getMetadata().setAnnotations(Map.of("example.com/padding", PADDING));
    request.getSpec().remarks = REMARKS;
  }

  private static long submitted(OperatorProcess operator) {
    return operator
        .get("/q/metrics")
        .lines()
        .filter(l -> l.startsWith("govcloud_requests{phase=\"Submitted\"}"))
        .mapToLong(l -> (long) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
