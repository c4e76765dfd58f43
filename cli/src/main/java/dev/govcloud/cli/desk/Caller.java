package dev.govcloud.cli.desk;

import dev.govcloud.api.ApiVersion;
import dev.govcloud.core.regulation.Concerns;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Stage;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who calls, and what he may do, as the API server itself answers: groups and impersonation count
 * as it counts them. Each question is asked once.
 */
final class Caller {
  /** Stands for every namespace in a question. */
  static final String EVERYWHERE = "";

  /** The verb of whoever states what was delivered. */
  static final String FULFIL = "fulfil";

  private static final String REQUESTS = "cloudresourcerequests";
  private static final ResourceDefinitionContext REVIEW =
      kind("authentication.k8s.io", "SelfSubjectReview", "selfsubjectreviews");
  private static final ResourceDefinitionContext ACCESS =
      kind("authorization.k8s.io", "SelfSubjectAccessReview", "selfsubjectaccessreviews");

  private final KubernetesClient client;
  private final Map<String, Boolean> known = new HashMap<>();

  Caller(KubernetesClient client) {
    this.client = client;
  }

  /** The name of the account, as the API server knows it. */
  String name() {
    GenericKubernetesResource answer = ask(REVIEW, Map.of());
    return answer.get("status", "userInfo", "username");
  }

  /** Whether he may do something to requests in a namespace, or everywhere. */
  boolean may(String verb, String namespace) {
    return may(verb, REQUESTS, namespace);
  }

  /** Whether he may do something to a kind in a namespace, or everywhere. */
  boolean may(String verb, String resource, String namespace) {
    return known.computeIfAbsent(
        verb + " " + resource + " " + namespace, k -> asked(verb, resource, namespace));
  }

  /** Whether a ruling on a stage is his to make; nothing else needs a right of its own. */
  boolean mayRule(Stage stage, String namespace) {
    return stage.right().map(verb -> may(verb, namespace)).orElse(false);
  }

  /** The parties that he acts for in a namespace, or everywhere. */
  Set<Party> parties(String namespace) {
    Set<Party> parties = EnumSet.noneOf(Party.class);
    if (Stream.of(Stage.values()).anyMatch(s -> mayRule(s, namespace))) {
      parties.add(Party.AUTHORITY);
    }
    if (may(FULFIL, namespace)) {
      parties.add(Party.PROVIDER);
    }
    if (may("update", namespace)) {
      parties.add(Party.UNIT);
    }
    for (Party office : List.of(Party.AGENCY, Party.SECURITY)) {
      if (may(Concerns.right(office), "findings", namespace)) {
        parties.add(office);
      }
    }
    return parties;
  }

  private boolean asked(String verb, String resource, String namespace) {
    Map<String, Object> attributes =
        Map.of(
            "group", ApiVersion.GROUP, "resource", resource, "verb", verb, "namespace", namespace);
    GenericKubernetesResource answer =
        ask(ACCESS, Map.of("spec", Map.of("resourceAttributes", attributes)));
    return Boolean.TRUE.equals(answer.get("status", "allowed"));
  }

  private GenericKubernetesResource ask(
      ResourceDefinitionContext kind, Map<String, Object> question) {
    GenericKubernetesResource asked = new GenericKubernetesResource();
    asked.setApiVersion(kind.getGroup() + "/" + kind.getVersion());
    asked.setKind(kind.getKind());
    asked.setAdditionalProperties(new HashMap<>(question));
    return client.genericKubernetesResources(kind).resource(asked).create();
  }

  private static ResourceDefinitionContext kind(String group, String kind, String plural) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion("v1")
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(false)
        .build();
  }
}
