package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Arrays;

/** Accounts that hold just what a test grants them. */
final class Accounts {
  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final String GROUP = "govcloud.dev";

  private Accounts() {}

  /** A client under the operator's own account. */
  static KubernetesClient operator() {
    return new io.fabric8.kubernetes.client.KubernetesClientBuilder()
        .withConfig(ControlPlane.get().operatorConfig().build())
        .build();
  }

  /** May write Decisions everywhere and decides the stages of these verbs. */
  static KubernetesClient deciding(String user, String... verbs) {
    return everywhere(user, rule(GROUP, "decisions", "create"), verbs(verbs));
  }

  /** May write Decisions in one namespace and decides the stages of these verbs there. */
  static KubernetesClient decidingIn(String namespace, String user, String... verbs) {
    role(user, rule(GROUP, "decisions", "create"), verbs(verbs));
    bind(namespace, user, user);
    awaitAllowed(user, namespace, verbs[0]);
    return ControlPlane.get().as(user);
  }

  /** Holds these rules in the whole cluster. */
  static KubernetesClient everywhere(String user, PolicyRule... rules) {
    role(user, rules);
    ControlPlane.get()
        .admin()
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(user)
                .endMetadata()
                .withNewRoleRef(RBAC, "ClusterRole", user)
                .addNewSubject(RBAC, "User", user, null)
                .build())
        .create();
    PolicyRule last = rules[rules.length - 1];
    if (GROUP.equals(last.getApiGroups().get(0))) {
      awaitAllowed(user, "default", last.getVerbs().get(0));
    }
    return ControlPlane.get().as(user);
  }

  /** Binds a user to a ClusterRole in one namespace. */
  static void bind(String namespace, String user, String role) {
    ControlPlane.get()
        .admin()
        .resource(
            new RoleBindingBuilder()
                .withNewMetadata()
                .withName(user.replace(':', '-'))
                .withNamespace(namespace)
                .endMetadata()
                .withNewRoleRef(RBAC, "ClusterRole", role)
                .addNewSubject(RBAC, "User", user, null)
                .build())
        .create();
  }

  static PolicyRule rule(String group, String resource, String... verbs) {
    return new PolicyRuleBuilder()
        .withApiGroups(group)
        .withResources(resource)
        .withVerbs(verbs)
        .build();
  }

  private static PolicyRule verbs(String... verbs) {
    return rule(GROUP, "cloudresourcerequests", verbs);
  }

  private static void role(String name, PolicyRule... rules) {
    ControlPlane.get()
        .admin()
        .resource(
            new ClusterRoleBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withRules(Arrays.asList(rules))
                .build())
        .create();
  }

  /** The API server reads new rights a moment after they are written. */
  private static void awaitAllowed(String user, String namespace, String verb) {
    KubernetesClient who = ControlPlane.get().as(user);
    await().atMost(Duration.ofSeconds(30)).until(() -> may(who, namespace, verb));
  }

  /** Whether a verb on requests is granted. */
  static boolean may(KubernetesClient who, String namespace, String verb) {
    var review =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withGroup(GROUP)
            .withResource("cloudresourcerequests")
            .withNamespace(namespace)
            .withVerb(verb)
            .endResourceAttributes()
            .endSpec()
            .build();
    return who.authorization()
        .v1()
        .selfSubjectAccessReview()
        .create(review)
        .getStatus()
        .getAllowed();
  }

  /** What {@code kubectl auth can-i} answers. */
  static boolean canI(String user, String... question) {
    try {
      return kubectl(user, question).contains("yes");
    } catch (IllegalStateException refused) {
      if (refused.getMessage().lines().anyMatch("no"::equals)) {
        return false;
      }
      throw refused;
    }
  }

  private static String kubectl(String user, String... question) {
    String[] command = new String[question.length + 3];
    command[0] = "auth";
    command[1] = "can-i";
    command[2] = "--as=" + user;
    System.arraycopy(question, 0, command, 3, question.length);
    return ControlPlane.get().run("kubectl", command);
  }
}
