package dev.govcloud.runtime.e2e;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes per resource as the API server counted them, answers 2xx only. */
record ApiCounts(Map<String, Long> writes) {
  private static final Set<String> WRITES =
      Set.of("POST", "PUT", "PATCH", "APPLY", "DELETE", "CREATE", "UPDATE");

  /** Before the name of what was read. */
  static final String READ = "read ";

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  static ApiCounts of(KubernetesClient admin) {
    Map<String, Long> writes = new HashMap<>();
    admin
        .raw("/metrics")
        .lines()
        .filter(l -> l.startsWith("apiserver_request_total{"))
        .forEach(l -> add(l, writes));
    return new ApiCounts(writes);
  }

  private static void add(String line, Map<String, Long> into) {
    Map<String, String> labels = new HashMap<>();
    Matcher matcher = LABEL.matcher(line);
    while (matcher.find()) {
      labels.put(matcher.group(1), matcher.group(2));
    }
    String verb = labels.getOrDefault("verb", "");
    boolean written = WRITES.contains(verb) && labels.getOrDefault("code", "").startsWith("2");
    if (written || "GET".equals(verb)) {
      String sub = labels.getOrDefault("subresource", "");
      String key =
          (written ? "" : READ) + labels.get("resource") + (sub.isEmpty() ? "" : "/" + sub);
      into.merge(
          key, (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)), Long::sum);
    }
  }

  /** What was written since, and with the mark of it what was read. */
  Map<String, Long> since(ApiCounts before) {
    Map<String, Long> difference = new HashMap<>();
    writes.forEach((k, v) -> difference.put(k, v - before.writes.getOrDefault(k, 0L)));
    difference.values().removeIf(v -> v == 0);
    return difference;
  }
}
