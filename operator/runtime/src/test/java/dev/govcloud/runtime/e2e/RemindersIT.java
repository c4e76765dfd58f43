package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import io.fabric8.kubernetes.api.model.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who lets a period lapse is reminded, again and again, each time exactly once. */
class RemindersIT {
  private static final int KILLS = 4;

  @Test
  void everyReminderIsSaidOnceHoweverOftenTheOperatorIsKilled() {
    Bureau bureau = new Bureau("reminded");
    OperatorProcess operator = OperatorProcess.timeLapseWithoutLease("2026-03-02T00:30:00Z", 2000);
    try {
      bureau.apply("slow", r -> {});
      for (int i = 1; i <= KILLS; i++) {
        int wanted = 2 * i;
        bureau.awaitStatus("slow", s -> said(s) >= wanted);
        operator.kill();
        operator.start();
      }
      CloudResourceRequestStatus status = bureau.awaitStatus("slow", s -> said(s) > 2 * KILLS);
      operator.kill();
      String lapsed =
          "was due on " + status.deadlines.get(0).dueDate + " from SupervisingAuthority";
      List<Event> told = told(bureau);
      assertThat(told).allMatch(e -> e.getCount() == 1);
      assertThat(told).as("one event a reminder").hasSize(said(bureau.get("slow").getStatus()));
      assertThat(told).filteredOn(e -> "Reminder".equals(e.getReason())).hasSize(1);
      assertThat(told)
          .filteredOn(e -> "Escalated".equals(e.getReason()))
          .allMatch(e -> e.getMessage().contains(lapsed))
          .allMatch(e -> e.getMessage().endsWith("By system."));
      assertThat(status.phase).as("silence is never consent").isEqualTo("Submitted");
      assertThat(status.milestones)
          .filteredOn(m -> "DeadlineMissed".equals(m.kind))
          .singleElement()
          .matches(m -> "system".equals(m.actor));
    } finally {
      operator.close();
    }
  }

  private static int said(CloudResourceRequestStatus status) {
    Integer said = status.deadlines.isEmpty() ? null : status.deadlines.get(0).reminders;
    return said == null ? 0 : said;
  }

  private static List<Event> told(Bureau bureau) {
    return bureau.admin.v1().events().inNamespace(bureau.namespace).list().getItems().stream()
        .filter(e -> List.of("Reminder", "Escalated").contains(e.getReason()))
        .toList();
  }
}
