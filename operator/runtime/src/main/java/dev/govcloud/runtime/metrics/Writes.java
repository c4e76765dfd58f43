package dev.govcloud.runtime.metrics;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what the operator writes to the API server, by kind: a loop that never rests is seen here
 * first. Answers are counted, so that an attempt that got none is not.
 */
public final class Writes implements Interceptor {
  private static final Map<String, String> VERBS =
      Map.of("POST", "create", "PUT", "update", "PATCH", "patch", "DELETE", "delete");

  private final MeterRegistry registry;

  public Writes(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void after(
      HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> body) {
    String verb = VERBS.get(request.method());
    String query = request.uri().getQuery();
    if (verb == null || query != null && query.contains("dryRun=")) {
      return;
    }
    resource(request.uri().getPath())
        .ifPresent(resource -> counter(verb, resource, response.isSuccessful()).increment());
  }

  /** The counter of one kind; made when it is first asked for. */
  public Counter counter(String verb, String resource, boolean done) {
    return Counter.builder("govcloud.writes")
        .description(
            "What the operator asked the API server to write since the start, by verb, resource and"
                + " whether it was done or refused.")
        .tag("verb", verb)
        .tag("resource", resource)
        .tag("result", done ? "done" : "refused")
        .register(registry);
  }

  /** The plural, with the subresource if any; empty for what is no resource. */
  static Optional<String> resource(String path) {
    List<String> parts = List.of(path.replaceFirst("^/", "").split("/"));
    int kind = path.startsWith("/apis/") ? 3 : 2;
    boolean within =
        parts.size() > kind + 2
            && parts.get(kind).equals("namespaces")
            && !List.of("status", "finalize").contains(parts.get(kind + 2));
    int at = within ? kind + 2 : kind;
    if (!path.startsWith("/api") || parts.size() <= at) {
      return Optional.empty();
    }
    return Optional.of(
        parts.size() > at + 2 ? parts.get(at) + "/" + parts.get(at + 2) : parts.get(at));
  }
}
