package dev.govcloud.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Words that stand in records and documents are read back as what they were. */
class WordsTest {
  @Test
  void everyPhaseIsReadByItsWordAndExplained() {
    for (Phase phase : Phase.values()) {
      assertThat(Phase.of(phase.label())).contains(phase);
      assertThat(phase.meaning()).endsWith(".");
    }
    assertThat(Phase.of("Sleeping")).isEmpty();
    assertThat(Phase.of(null)).isEmpty();
  }

  @Test
  void everyKindOfEntryIsReadByItsWord() {
    for (MilestoneKind kind : MilestoneKind.values()) {
      assertThat(MilestoneKind.of(kind.label())).contains(kind);
    }
    assertThat(MilestoneKind.of("Slept")).isEmpty();
  }

  @Test
  void everyConditionAndReasonIsAWordOfItsOwnAndExplained() {
    assertThat(Arrays.stream(ConditionType.values()).map(ConditionType::label))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[A-Z][A-Za-z]+"));
    assertThat(Arrays.stream(ConditionType.values()).map(ConditionType::meaning))
        .allMatch(m -> m.endsWith("."));
    assertThat(Arrays.stream(Reason.values()).map(Reason::label))
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[A-Z][A-Za-z]+"));
    assertThat(Arrays.stream(Reason.values()).map(Reason::meaning)).allMatch(m -> m.endsWith("."));
    assertThat(Reason.awaiting(Stage.ACCEPTANCE)).isEqualTo("AwaitingAcceptance");
  }

  @Test
  void everyGuardAndEffectSaysWhatItMeans() {
    assertThat(Arrays.stream(Requirement.values()).map(Requirement::meaning))
        .doesNotHaveDuplicates()
        .allMatch(m -> m.length() > 10);
    assertThat(Arrays.stream(Requirement.values()).map(Requirement::article))
        .allMatch(a -> a.matches("\\d+"));
    assertThat(Arrays.stream(Consequence.values()).map(Consequence::meaning))
        .doesNotHaveDuplicates()
        .allMatch(m -> m.length() > 10);
    assertThat(Arrays.stream(Matter.values()).map(Matter::article))
        .allMatch(a -> a.matches("\\d+"));
  }

  @Test
  void aPeriodBeginsAsItIsCalled() {
    assertThat(Begin.anew(Stage.TRIAL)).isEqualTo(new Begin<>(Stage.TRIAL, Begin.How.ANEW));
    assertThat(Begin.resumed(Stage.TRIAL)).isEqualTo(new Begin<>(Stage.TRIAL, Begin.How.RESUMED));
    assertThat(Begin.refiled(Stage.TRIAL)).isEqualTo(new Begin<>(Stage.TRIAL, Begin.How.REFILED));
    assertThat(Begin.continued(Stage.TRIAL))
        .isEqualTo(new Begin<>(Stage.TRIAL, Begin.How.CONTINUED));
    assertThat(Begin.prolonged(Stage.TRIAL))
        .isEqualTo(new Begin<>(Stage.TRIAL, Begin.How.PROLONGED));
  }
}
