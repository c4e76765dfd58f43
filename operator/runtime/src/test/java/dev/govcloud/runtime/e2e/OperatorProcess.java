package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator as it is shipped, in a process of its own, under the chart's ServiceAccount. */
public final class OperatorProcess implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  /** What all of a run print, one after the other. */
  static final Path LOG = ControlPlane.written("operator.log");

  /** One for all questions: a client that nobody holds may be collected while it waits. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Path kubeconfig;
  private final List<String> settings = new ArrayList<>();
  private final Instant realStart = Instant.now().minusSeconds(1);
  private boolean leaderElection = true;
  private List<String> jvm =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:cds*=off");
  private boolean shipped;
  private int port;
  private Process process;

  private OperatorProcess() {
    this(ControlPlane.get().operatorKubeconfig());
  }

  private OperatorProcess(Path kubeconfig) {
    this.kubeconfig = kubeconfig;
  }

  /** In real time. */
  public static OperatorProcess realTime() {
    return new OperatorProcess().start();
  }

  /** In real time, with the deadlines of each request among its figures. */
  static OperatorProcess showingEachRequest() {
    OperatorProcess operator = new OperatorProcess();
    operator.settings.add("-Dgovcloud.metrics.per-request=true");
    return operator.start();
  }

  /** In real time, with the options of the chart: for measurements. */
  static OperatorProcess asShipped() {
    OperatorProcess operator = new OperatorProcess();
    operator.jvm = chartOptions();
    operator.shipped = true;
    return operator.start();
  }

  /** As much memory as the chart allows, for a heap and for all the rest. */
  private static List<String> chartOptions() {
    try {
      String values = Files.readString(ROOT.resolve("helm/govcloud-operator/values.yaml"));
      List<String> jvm = new ArrayList<>();
      jvm.add("-XX:MaxRAM=" + found("limits: \\{memory: (\\d+)Gi}", values) + "g");
      jvm.addAll(List.of(found("(?m)^jvmOptions: (.*)$", values).split(" ")));
      return jvm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing like " + pattern);
    }
    return matcher.group(1);
  }

  /** In real time and without a lease, which a killed leader would hold for 15 seconds. */
  public static OperatorProcess withoutLease() {
    OperatorProcess operator = new OperatorProcess();
    operator.leaderElection = false;
    return operator.start();
  }

  /** In real time against another control plane, without a lease. */
  static OperatorProcess at(Path kubeconfig) {
    OperatorProcess operator = new OperatorProcess(kubeconfig);
    operator.leaderElection = false;
    return operator.start();
  }

  /** In real time, standing for election under a name; not waited for. */
  static OperatorProcess candidate(String identity) {
    return candidate(identity, ControlPlane.get().operatorKubeconfig());
  }

  /** The same over a connection of its own. */
  static OperatorProcess candidate(String identity, Path kubeconfig) {
    OperatorProcess operator = new OperatorProcess(kubeconfig);
    operator.settings.add("-Dgovcloud.leader-election.identity=" + identity);
    operator.launch();
    return operator;
  }

  /** A simulated day every {@code millisPerDay}, beginning at an instant. */
  public static OperatorProcess timeLapse(String simulatedStart, long millisPerDay) {
    return new OperatorProcess().lapse(simulatedStart, millisPerDay).start();
  }

  /** In time-lapse and without a lease, which a killed leader would hold for 15 seconds. */
  static OperatorProcess timeLapseWithoutLease(String simulatedStart, long millisPerDay) {
    OperatorProcess operator = new OperatorProcess();
    operator.leaderElection = false;
    return operator.lapse(simulatedStart, millisPerDay).start();
  }

  /** The same against another control plane. */
  static OperatorProcess timeLapseAt(Path kubeconfig, String simulatedStart, long millisPerDay) {
    OperatorProcess operator = new OperatorProcess(kubeconfig);
    operator.leaderElection = false;
    return operator.lapse(simulatedStart, millisPerDay).start();
  }

  private OperatorProcess lapse(String simulatedStart, long millisPerDay) {
    settings.add("-Dgovcloud.time-lapse.factor=" + 86_400_000 / millisPerDay);
    settings.add("-Dgovcloud.time-lapse.real-start=" + realStart);
    settings.add("-Dgovcloud.time-lapse.simulated-start=" + simulatedStart);
    settings.add("-Dgovcloud.time-lapse.demonstration=true");
    return this;
  }

  public OperatorProcess start() {
    launch();
    awaitReady();
    return this;
  }

  void awaitReady() {
    awaitReady(Duration.ofSeconds(90));
  }

  /** Starts it where there is much to read first. */
  void start(Duration patience) {
    launch();
    awaitReady(patience);
  }

  private void awaitReady(Duration patience) {
    await().atMost(patience).until(() -> get("/q/health/ready").contains("\"UP\""));
  }

  /** The exit code, once it ended by itself. */
  int awaitEnd() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  private void launch() {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command = new ArrayList<>(List.of("java"));
    command.addAll(jvm);
    command.addAll(settings);
    command.addAll(shipped ? List.of() : LoadedClasses.option());
    command.addAll(
        List.of(
            "-Dgovcloud.leader-election.enabled=" + leaderElection,
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            ROOT.resolve("operator/runtime/target/quarkus-app/quarkus-run.jar").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KUBECONFIG", kubeconfig.toString());
    try {
      Files.createDirectories(LOG.getParent());
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
      process = builder.start();
      if (!shipped) {
        LoadedClasses.launched(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As if the machine lost power. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** STOP and CONT: as if its machine stood still for a while. */
  void signal(String name) throws Exception {
    UnpackedImage.run("kill", "-" + name, String.valueOf(process.pid()));
  }

  /** Where its figures are. */
  public int port() {
    return port;
  }

  /** What it costs now. */
  Footprint footprint() throws IOException {
    return Footprint.of(process.toHandle());
  }

  /** The memory that the process takes of the machine. */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return Long.parseLong(found("VmRSS:\\s+(\\d+) kB", Files.readString(status))) / 1024;
  }

  public String get(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(20))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "not reachable";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
