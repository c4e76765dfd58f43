package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How long the operator takes to bring approved requests to trial, beside a bare client that makes
 * the same writes: alternating in one run, so that the ratio means something on a noisy machine.
 */
public final class Bench {
  private static final int THREADS = 16;

  /** As many bureaus file at once: what one bureau files is judged one after the other. */
  private static final int UNITS = 20;

  private static final double AIM = 1.25;

  /** What both sides write; controllers and stand-in machines write other things besides. */
  private static final Set<String> OURS =
      Set.of(
          "namespaces",
          "resourcequotas",
          "limitranges",
          "networkpolicies",
          "rolebindings",
          "virtualmachines",
          "cloudresourcerequests",
          "cloudresourcerequests/status",
          "decisions",
          "decisions/status",
          "events");

  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final int requests;
  private final Map<String, String> revisions = new ConcurrentHashMap<>();

  private Bench(int requests) {
    this.requests = requests;
  }

  /** Arguments: requests per round (500), rounds (2). */
  public static void main(String[] args) {
    try {
      measure(args);
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(String[] args) throws Exception {
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : 500;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    say("Starting the control plane …");
    say("Warming up …");
    new Bench(Math.min(50, requests)).floor();
    new Bench(Math.min(50, requests)).operator();
    double floor = 0;
    double operator = 0;
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      Measured bare = new Bench(requests).floor();
      say("round %d: bare client %s", round, bare);
      Measured ours = new Bench(requests).operator();
      say("round %d: operator    %s, ratio %.2f", round, ours, ours.seconds / bare.seconds);
      ratios.add(ours.seconds / bare.seconds);
      floor += bare.seconds;
      operator += ours.seconds;
      if (round == rounds) {
        perRequest("bare client", bare);
        perRequest("operator", ours);
      }
    }
    double ratio = operator / floor;
    say(
        "%d requests to trial: operator %.1f/s, bare client %.1f/s, ratio %.2f %s; aim at most %.2f: %s",
        requests * rounds,
        requests * rounds / operator,
        requests * rounds / floor,
        ratio,
        ratios.stream().map(r -> String.format(Locale.ROOT, "%.2f", r)).toList(),
        AIM,
        ratio <= AIM ? "met" : "missed");
  }

  private record Measured(int requests, double seconds, Map<String, Long> writes, long reads) {
    private long written() {
      return writes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d requests in %.1f s (%.1f/s, %.0f writes/s)",
          requests,
          seconds,
          requests / seconds,
          written() / seconds);
    }
  }

  /** The writes of the operator, made by hand. */
  private Measured floor() throws Exception {
    List<Bureau> bureaus = bureaus("floor");
    all(i -> of(bureaus, i).apply("r" + i, r -> {}));
    List<BareClient> clients = bureaus.stream().map(BareClient::new).toList();
    Measured measured =
        measured(
            () -> {
              all(i -> of(clients, i).approve(i));
              awaitMachines(bureaus);
              all(i -> of(clients, i).handOver(i));
            });
    all(i -> of(clients, i).forget(i));
    return measured;
  }

  private Measured operator() throws Exception {
    List<Bureau> bureaus = bureaus("bench");
    try (OperatorProcess operator = OperatorProcess.asShipped()) {
      Footprint before = operator.footprint();
      all(i -> of(bureaus, i).apply("r" + i, r -> {}));
      all(
          i -> {
            Bureau bureau = of(bureaus, i);
            bureau.approve("r" + i, "Acceptance");
            var accepted = bureau.awaitPhase("r" + i, "Accepted");
            return revisions.put("r" + i, accepted.awaiting.get(0).filing);
          });
      long trials = inTrial(operator);
      Measured measured =
          measured(
              () -> {
                all(i -> approve(of(bureaus, i), i));
                awaitTrial(operator, trials);
              });
      cost(before, operator.footprint());
      return measured;
    }
  }

  /** From an empty start to the trial. */
  private void cost(Footprint before, Footprint after) {
    say(
        "  live heap %.0f MiB, with %d requests more %.0f MiB: %.1f MiB per 1,000; per request %.0f"
            + " ms of the operator's processor, %.0f ms of the API server's",
        before.liveMiB(),
        requests,
        after.liveMiB(),
        (after.liveMiB() - before.liveMiB()) * 1000 / requests,
        (double) after.cpu().minus(before.cpu()).toMillis() / requests,
        (double) after.apiServer().minus(before.apiServer()).toMillis() / requests);
  }

  private Object approve(Bureau bureau, int i) {
    String filing = revisions.get("r" + i);
    return bureau.decide(
        bureau.decider, "r" + i, "Approval", "Approved", null, filing, Bureau.DECIDER);
  }

  private interface Step {
    void run() throws Exception;
  }

  private static List<Bureau> bureaus(String name) {
    return IntStream.range(0, UNITS).mapToObj(i -> new Bureau(name)).toList();
  }

  private static <T> T of(List<T> bureaus, int request) {
    return bureaus.get(request % bureaus.size());
  }

  private Measured measured(Step work) throws Exception {
    var admin = ControlPlane.get().admin();
    ApiCounts before = ApiCounts.of(admin);
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Long> writes = ApiCounts.of(admin).since(before);
    long reads =
        writes.entrySet().stream()
            .filter(e -> e.getKey().startsWith(ApiCounts.READ))
            .mapToLong(Map.Entry::getValue)
            .sum();
    writes.keySet().retainAll(OURS);
    return new Measured(requests, seconds, writes, reads);
  }

  private void awaitMachines(List<Bureau> bureaus) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> BareClient.running(bureaus) >= requests);
  }

  /** By the operator's own figures: listing hundreds of requests would slow everybody down. */
  private void awaitTrial(OperatorProcess operator, long before) {
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> inTrial(operator) >= before + requests);
  }

  private static long inTrial(OperatorProcess operator) {
    return operator
        .get("/q/metrics")
        .lines()
        .filter(l -> l.startsWith("govcloud_requests{phase=\"Trial\"}"))
        .mapToLong(l -> (long) Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }

  private interface Numbered {
    Object apply(int number) throws Exception;
  }

  private void all(Numbered work) throws Exception {
    List<Callable<Object>> calls =
        IntStream.range(0, requests).mapToObj(i -> (Callable<Object>) () -> work.apply(i)).toList();
    for (Future<Object> done : pool.invokeAll(calls)) {
      done.get();
    }
  }

  private static void perRequest(String who, Measured m) {
    say(
        "writes per request, %s: %.2f, reads: %.2f",
        who, (double) m.written() / m.requests, (double) m.reads() / m.requests);
    new TreeMap<>(m.writes).forEach((k, v) -> say("  %-34s %.2f", k, (double) v / m.requests));
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
