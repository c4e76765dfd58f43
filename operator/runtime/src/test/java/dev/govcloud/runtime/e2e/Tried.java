package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Attempts as they go over the wire, each under an account of its own, with what the API server
 * answered: nothing of a client stands between.
 */
final class Tried {
  private static final String MANAGER = "fieldManager=foreign&force=true";
  private static final int REFUSED = 400;
  private final Map<String, KubernetesClient> people = new TreeMap<>();
  private final Map<String, String> places;
  private final List<String> outcomes = new ArrayList<>();

  /**
   * Attempts on some things.
   *
   * @param places what stands for {@code {word}} in paths and bodies
   */
  Tried(Map<String, String> places) {
    this.places = places;
  }

  /** Somebody who tries. */
  Tried by(String who, KubernetesClient client) {
    people.put(who, client);
    return this;
  }

  /** What was tried so far, each with its outcome. */
  List<String> outcomes() {
    return outcomes;
  }

  /** What the server answered. */
  record Answer(int code, String body) {
    boolean refused() {
      return code >= REFUSED;
    }
  }

  /** Tried by some, each of whom the server refuses. */
  void refused(String who, String method, String path, String body) {
    for (String one : everybody(who)) {
      Answer answer = attempt(one, method, path, body);
      String what = "%s: %s %s %s".formatted(one, method, path, body);
      assertThat(answer.refused()).as("%s is refused, not %s", what, answer).isTrue();
      assertThat(answer.code()).as("%s: %s", what, answer).isIn(403, 405, 409, 422);
    }
  }

  /** Let through, since it changes nothing that counts: the caller looks. */
  Answer harmless(String who, String method, String path, String body) {
    Answer answer = attempt(who, method, path, body);
    assertThat(answer.refused()).as("%s: %s", path, answer).isFalse();
    return answer;
  }

  /** Refused, or let through: the caller looks what became of it. */
  Answer either(String who, String method, String path, String body) {
    return attempt(who, method, path, body);
  }

  private List<String> everybody(String who) {
    return who.equals("*") ? List.copyOf(people.keySet()) : List.of(who.split(", *"));
  }

  private Answer attempt(String who, String method, String path, String body) {
    Answer answer = send(people.get(who), method, filled(path), json(filled(body)));
    outcomes.add(
        "%s, %s %s %s: %d %s"
            .formatted(who, method, filled(path), filled(body), answer.code(), said(answer)));
    return answer;
  }

  private static String said(Answer answer) {
    if (!answer.refused()) {
      return "let through";
    }
    Object message = Serialization.unmarshal(answer.body(), Map.class).get("message");
    return String.valueOf(message);
  }

  private String filled(String text) {
    String filled = text;
    for (var place : places.entrySet()) {
      filled = filled.replace("{" + place.getKey() + "}", place.getValue());
    }
    return filled;
  }

  private static String json(String yaml) {
    return yaml.isEmpty()
        ? ""
        : Serialization.asJson(Serialization.unmarshal("---\n" + yaml, Object.class));
  }

  private static Answer send(KubernetesClient client, String method, String path, String body) {
    boolean apply = method.equals("APPLY");
    String verb = apply || method.equals("MERGE") ? "PATCH" : method;
    String query = apply && !path.contains("fieldManager") ? (path.contains("?") ? "&" : "?") : "";
    String url =
        client.getMasterUrl().toString().replaceAll("/$", "")
            + path
            + (query.isEmpty() ? "" : query + MANAGER);
    String type =
        apply
            ? "application/apply-patch+yaml"
            : verb.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    var request = client.getHttpClient().newHttpRequestBuilder().uri(url);
    request.method(verb, type, body.isEmpty() ? null : body);
    try {
      HttpResponse<String> response =
          client.getHttpClient().sendAsync(request.build(), String.class).get(1, TimeUnit.MINUTES);
      return new Answer(response.code(), response.body());
    } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
