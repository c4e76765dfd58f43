package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.metrics.RuleMetrics;
import dev.govcloud.runtime.status.CalendarStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.util.List;
import java.util.Optional;

/** Tells of each calendar whether periods are counted with it. */
@ControllerConfiguration(
    name = "workcalendar",
    fieldManager = Watches.FIELD_MANAGER,
    triggerReconcilerOnAllEvents = true)
public final class WorkCalendarReconciler implements Reconciler<WorkCalendar> {
  private final StatusWriter statuses;
  private final Events events;
  private final RuleMetrics metrics;
  private final Timeline timeline;

  WorkCalendarReconciler(
      StatusWriter statuses, Events events, RuleMetrics metrics, Timeline timeline) {
    this.statuses = statuses;
    this.events = events;
    this.metrics = metrics;
    this.timeline = timeline;
  }

  @Override
  public UpdateControl<WorkCalendar> reconcile(
      WorkCalendar calendar, Context<WorkCalendar> context) {
    UpdateControl<WorkCalendar> done = UpdateControl.noUpdate();
    if (context.isPrimaryResourceDeleted()) {
      metrics.forgetCalendar(calendar.getMetadata().getName());
      return done;
    }
    WorkCalendar fresh = new WorkCalendar();
    fresh.setSpec(null);
    fresh.setStatus(judge(calendar));
    boolean current = statuses.write(calendar, fresh, context);
    return current ? done : done.reschedule();
  }

  private WorkCalendarStatus judge(WorkCalendar calendar) {
    CalendarStatus status = new CalendarStatus(calendar, timeline.now());
    try {
      CalendarYear year = Calendars.year(calendar);
      metrics.showCalendar(
          calendar.getMetadata().getName(), Optional.of(year), Calendars.corrected(year).size());
      WorkCalendarStatus inForce = status.inForce(year);
      warn(calendar, inForce, "Correction");
      return inForce;
    } catch (CalendarFormatException e) {
      WorkCalendarStatus malformed = status.malformed(e, Calendars.lastGood(calendar).isPresent());
      metrics.showCalendar(calendar.getMetadata().getName(), Calendars.lastGood(calendar), 0);
      warn(calendar, malformed, "Stalled");
      return malformed;
    }
  }

  /** Once: a status that says the same as before is no news. */
  private void warn(WorkCalendar calendar, WorkCalendarStatus next, String type) {
    List<Condition> before =
        calendar.getStatus() == null ? List.of() : calendar.getStatus().conditions;
    next.conditions.stream()
        .filter(c -> type.equals(c.getType()) && !before.contains(c))
        .forEach(c -> events.warn(calendar, c.getReason(), c.getMessage()));
  }
}
