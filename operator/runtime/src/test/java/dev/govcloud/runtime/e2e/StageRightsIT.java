package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.Words;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each stage is a right of its own, and kubectl answers who has it. */
class StageRightsIT {
  /** Who may suspend may also lift it: both are the same order of the authority (article 20). */
  private static final Map<String, String> VERBS =
      Map.of(
          "Acceptance", "accept",
          "Approval", "approve",
          "TrialExtension", "extend-trial",
          "FinalReview", "final-review",
          "Change", "approve-change",
          "Termination", "approve-termination",
          "Suspension", "suspend",
          "Resumption", "suspend");

  private static final Bureau BUREAU = new Bureau("stages");
  private static final Map<String, KubernetesClient> OFFICES = new HashMap<>();

  static List<String> stages() {
    return Arrays.stream(Words.RuledStage.values()).map(Enum::name).toList();
  }

  @Test
  void everyStageHasAVerb() {
    assertThat(VERBS.keySet()).containsExactlyInAnyOrderElementsOf(stages());
  }

  @ParameterizedTest
  @MethodSource("stages")
  void whoHoldsTheVerbOfAStageRulesOnItAndOnNoOther(String stage) {
    String verb = VERBS.get(stage);
    KubernetesClient office = office(verb);
    for (String other : stages()) {
      if (VERBS.get(other).equals(verb)) {
        rule(office, verb, other);
      } else {
        assertThatThrownBy(() -> rule(office, verb, other))
            .hasMessageContaining("has no right to decide " + other)
            .hasMessageContaining("that needs the verb \"" + VERBS.get(other) + "\"")
            .hasMessageContaining("have the verb granted");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stages")
  void kubectlTellsWhoMayRuleOnAStage(String stage) {
    String verb = VERBS.get(stage);
    office(verb);
    for (String other : List.of("accept", "approve", verb)) {
      assertThat(Accounts.canI(name(verb), other, "cloudresourcerequests", "-n", BUREAU.namespace))
          .as("%s for the holder of %s", other, verb)
          .isEqualTo(other.equals(verb));
    }
  }

  @Test
  void theAuthorityHoldsThemAllAndNobodyElseAny() {
    ControlPlane plane = ControlPlane.get();
    for (String verb : VERBS.values()) {
      assertThat(Accounts.may(BUREAU.decider, BUREAU.namespace, verb)).as(verb).isTrue();
      assertThat(Accounts.may(BUREAU.clerk, BUREAU.namespace, verb)).as(verb).isFalse();
      for (String party : List.of("agency", "provider", "auditor")) {
        KubernetesClient who = plane.as("somebody", "govcloud:" + party);
        assertThat(Accounts.may(who, BUREAU.namespace, verb)).as(party + " " + verb).isFalse();
        assertThat(Accounts.may(who, BUREAU.namespace, "get")).as(party).isTrue();
        assertThat(Accounts.may(who, BUREAU.namespace, "update")).as(party).isFalse();
      }
    }
  }

  private static KubernetesClient office(String verb) {
    return OFFICES.computeIfAbsent(verb, v -> Accounts.deciding(name(v), v));
  }

  private static String name(String verb) {
    return "office-for-" + verb;
  }

  private static void rule(KubernetesClient office, String verb, String stage) {
    Decision decision = new Decision();
    decision.getMetadata().setName("ruling");
    decision.getMetadata().setNamespace(BUREAU.namespace);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = "any";
    decision.getSpec().stage = stage;
    decision.getSpec().verdict = "Approved";
    decision.getSpec().opinion = "As applied for.";
    decision.getSpec().filing = "any-1";
    decision.getSpec().decidedBy = name(verb);
    office.resource(decision).dryRun().create();
  }
}
