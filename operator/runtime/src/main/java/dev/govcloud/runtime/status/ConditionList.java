package dev.govcloud.runtime.status;

import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions in the making. A condition that stays as it was keeps its time; messages carry no
 * clock readings, so that nothing is written while nothing changes.
 */
public final class ConditionList {
  private final List<Condition> before;
  private final Long generation;
  private final Instant now;
  private final List<Condition> conditions = new ArrayList<>();

  /** After what was there before, for a generation of the spec. */
  public ConditionList(List<Condition> before, Long generation, Instant now) {
    this.before = before;
    this.generation = generation;
    this.now = now;
  }

  /** Adds a condition. */
  public void set(ConditionType type, boolean value, Reason reason, String message) {
    set(type, value, reason.label(), message);
  }

  void set(ConditionType type, boolean value, String reason, String message) {
    String status = value ? "True" : "False";
    String since =
        before.stream()
            .filter(c -> c.getType().equals(type.label()) && c.getStatus().equals(status))
            .map(Condition::getLastTransitionTime)
            .findFirst()
            .orElse(now.truncatedTo(ChronoUnit.SECONDS).toString());
    conditions.add(
        new ConditionBuilder()
            .withType(type.label())
            .withStatus(status)
            .withReason(reason)
            .withMessage(message)
            .withLastTransitionTime(since)
            .withObservedGeneration(generation)
            .build());
  }

  /** Keeps a condition as it was, if there was one: what it is about was not looked at. */
  void keep(ConditionType type) {
    before.stream().filter(c -> c.getType().equals(type.label())).forEach(conditions::add);
  }

  /** All that were added, in order. */
  public List<Condition> all() {
    return List.copyOf(conditions);
  }
}
