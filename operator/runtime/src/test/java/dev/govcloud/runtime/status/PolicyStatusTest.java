package dev.govcloud.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicyStatus;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.policy.PolicyStanding;
import dev.govcloud.core.policy.PolicyStanding.Word;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The conditions of policies and calendars, as kstatus and people read them. */
class PolicyStatusTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private final CloudPolicy policy = new CloudPolicy();

  PolicyStatusTest() {
    policy.getMetadata().setName("default");
    policy.getMetadata().setGeneration(3L);
    policy.setStatus(null);
  }

  @Test
  void inForceIsReadyAndNothingElse() {
    CloudPolicyStatus status = next(Word.IN_FORCE);
    assertThat(status.conditions).extracting(Condition::getType).containsExactly("Ready");
    assertThat(status.conditions.get(0).getStatus()).isEqualTo("True");
    assertThat(status.conditions.get(0).getReason()).isEqualTo("InForce");
    assertThat(status.conditions.get(0).getMessage()).isEqualTo("Said.");
    assertThat(status.observedGeneration).isEqualTo(3);
    assertThat(status.inForce).isNotNull();
  }

  @Test
  void notInForceIsStalledButForOneThatMayBeNamedInAMoment() {
    for (Word word : Word.values()) {
      CloudPolicyStatus status = next(word);
      boolean stalled = word != Word.IN_FORCE && word != Word.NOT_NAMED;
      assertThat(status.conditions).as(word.name()).hasSize(stalled ? 2 : 1);
      assertThat(status.conditions).extracting(Condition::getReason).doesNotContainNull();
      assertThat("True".equals(status.conditions.get(0).getStatus()))
          .as(word.name())
          .isEqualTo(word == Word.IN_FORCE);
    }
    assertThat(next(Word.NOTHING_LEFT).conditions.get(1).getType()).isEqualTo("Stalled");
  }

  @Test
  void theSameIsNoNewsAndKeepsItsTime() {
    CloudPolicyStatus first = next(Word.MALFORMED);
    assertThat(PolicyStatus.news(policy, first)).isTrue();
    policy.setStatus(first);
    CloudPolicyStatus later =
        PolicyStatus.next(
            policy, standing(Word.MALFORMED), Optional.empty(), NOW.plusSeconds(3600));
    assertThat(PolicyStatus.news(policy, later)).isFalse();
    assertThat(PolicyStatus.news(policy, next(Word.NOT_STRICTER))).isTrue();
  }

  @Test
  void aCalendarThatCannotBeReadKeepsItsLastGoodSpec() {
    WorkCalendar calendar = new WorkCalendar();
    calendar.setStatus(new WorkCalendarStatus());
    calendar.getStatus().inForce = new WorkCalendarSpec();
    var problem = new CalendarFormatException("y2027 spec", "days is empty", "load the whole");
    WorkCalendarStatus kept = new CalendarStatus(calendar, NOW).malformed(problem, true);
    assertThat(kept.inForce).isSameAs(calendar.getStatus().inForce);
    assertThat(kept.conditions.get(0).getMessage())
        .isEqualTo(
            "Not in force: y2027 spec: days is empty; load the whole. Meanwhile the last good one"
                + " stays in force.");
    WorkCalendarStatus none = new CalendarStatus(calendar, NOW).malformed(problem, false);
    assertThat(none.inForce).isNull();
    assertThat(none.conditions.get(0).getMessage()).contains("what is bundled");
  }

  @Test
  void straysAreCountedAndTheFirstTwentyNamed() {
    List<Stray> many =
        IntStream.range(0, 25).mapToObj(n -> new Stray("Namespace", "", "gc-" + (10 + n))).toList();
    CloudPolicyStatus status =
        PolicyStatus.next(policy, standing(Word.IN_FORCE), Optional.of(many), NOW);
    assertThat(status.strays).isEqualTo(25);
    Condition said = status.conditions.get(1);
    assertThat(said.getType() + " " + said.getStatus() + " " + said.getReason())
        .isEqualTo("NothingStray False StraysFound");
    assertThat(said.getMessage())
        .contains("Namespace gc-10, Namespace gc-11")
        .endsWith("Namespace gc-29 and 5 more.");
    CloudPolicyStatus none =
        PolicyStatus.next(policy, standing(Word.IN_FORCE), Optional.of(List.of()), NOW);
    assertThat(none.strays).isZero();
    assertThat(none.conditions.get(1).getStatus()).isEqualTo("True");
  }

  private CloudPolicyStatus next(Word word) {
    return PolicyStatus.next(policy, standing(word), Optional.empty(), NOW);
  }

  private static PolicyStanding standing(Word word) {
    return new PolicyStanding("default", word, new CloudPolicySpec(), "Said.");
  }
}
