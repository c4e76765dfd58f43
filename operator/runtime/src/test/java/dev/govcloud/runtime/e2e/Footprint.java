package dev.govcloud.runtime.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What a process costs: the memory that it cannot give back, and the processor time it used. */
record Footprint(double liveMiB, Duration cpu, Duration apiServer) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** Of a Java process and of the API server beside it, now. */
  static Footprint of(ProcessHandle java) throws IOException {
    jcmd(java, "GC.run");
    return new Footprint(live(jcmd(java, "GC.heap_info")), cpu(java), cpu(newestApiServer()));
  }

  private static double live(String heap) {
    var used = USED.matcher(heap.replaceAll("(?m)^.*(Metaspace|class space).*$", ""));
    double kib = 0;
    while (used.find()) {
      kib += Double.parseDouble(used.group(1));
    }
    return kib / 1024;
  }

  private static String jcmd(ProcessHandle java, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), String.valueOf(java.pid()), command)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Of the test's own control plane: the newest. */
  private static ProcessHandle newestApiServer() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().orElse("").endsWith("/kube-apiserver"))
        .max(
            java.util.Comparator.comparing(
                p -> p.info().startInstant().orElse(java.time.Instant.EPOCH)))
        .orElseThrow();
  }
}
