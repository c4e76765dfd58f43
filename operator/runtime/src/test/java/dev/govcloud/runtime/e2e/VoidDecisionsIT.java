package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.decision.Decision;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Decision that may not move a request is refused by the API server, or loudly void. */
class VoidDecisionsIT {

  @Test
  void aRulingOnARequestThatDoesNotExistIsAnsweredToo() {
    Bureau bureau = new Bureau("stray");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      String filing = "nobody-1";
      Decision stray =
          bureau.decide(
              bureau.decider, "nobody", "Acceptance", "Approved", null, filing, Bureau.DECIDER);
      assertThat(bureau.awaitAnswer(stray).getStatus().message)
          .contains("there is no request " + bureau.namespace + "/nobody");
    }
  }

  private static final String OTHER = "tax-7";

  @Test
  void staleAndPrematureAndDuplicateDecisionsAreVoidWithTheReason() {
    Bureau bureau = new Bureau("void");
    try (OperatorProcess operator = OperatorProcess.realTime()) {
      bureau.apply("tax", r -> {});
      String filing = bureau.awaitFiling("tax", "Acceptance");
      assertThat(reason(bureau, "Acceptance", OTHER)).isEqualTo("NoSuchFiling");
      assertThat(reason(bureau, "Approval", filing)).isEqualTo("Premature");
      assertThat(reason(bureau, "Acceptance", filing)).isEqualTo("Effective");
      assertThat(reason(bureau, "Acceptance", filing)).isEqualTo("AlreadyDecided");
      assertThat(bureau.get("tax").getStatus().phase).isEqualTo("Accepted");
      assertThat(warnings(bureau)).as("kubectl describe shows each").hasSize(3);
    }
  }

  @Test
  void theApiServerRefusesAForgedDeciderAndAUserWithoutTheRight() {
    Bureau bureau = new Bureau("forged");
    assertThatThrownBy(
            () ->
                bureau.decide(
                    bureau.clerk, "x", "Acceptance", "Approved", null, "x-1", Bureau.CLERK))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining(Bureau.CLERK);
    KubernetesClient decider = bureau.decider;
    assertThatThrownBy(
            () -> bureau.decide(decider, "x", "Acceptance", "Refused", null, "x-1", Bureau.DECIDER))
        .hasMessageContaining("opinion");
  }

  private static List<String> warnings(Bureau bureau) {
    return bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems().stream()
        .filter(e -> e.getReason().equals("DecisionVoid") && e.getType().equals("Warning"))
        .map(Event::getMessage)
        .toList();
  }

  private static String reason(Bureau bureau, String stage, String filing) {
    Decision decision =
        bureau.decide(bureau.decider, "tax", stage, "Approved", null, filing, Bureau.DECIDER);
    return bureau.awaitAnswer(decision).getStatus().reason;
  }
}
