package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.policy.Calendars;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.CalendarStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** Tells of each calendar whether periods are counted with it. */
@ControllerConfiguration(name = "workcalendar", fieldManager = Watches.FIELD_MANAGER)
public final class WorkCalendarReconciler implements Reconciler<WorkCalendar> {
  private final StatusWriter statuses;
  private final Events events;
  private final Timeline timeline;

  WorkCalendarReconciler(StatusWriter statuses, Events events, Timeline timeline) {
    this.statuses = statuses;
    this.events = events;
    this.timeline = timeline;
  }

  @Override
  public UpdateControl<WorkCalendar> reconcile(
      WorkCalendar calendar, Context<WorkCalendar> context) {
    WorkCalendar fresh = new WorkCalendar();
    fresh.setSpec(null);
    fresh.setStatus(judge(calendar));
    boolean current = statuses.write(calendar, fresh, context);
    UpdateControl<WorkCalendar> done = UpdateControl.noUpdate();
    return current ? done : done.reschedule();
  }

  private WorkCalendarStatus judge(WorkCalendar calendar) {
    CalendarStatus status = new CalendarStatus(calendar, timeline.now());
    try {
      return status.inForce(Calendars.year(calendar));
    } catch (CalendarFormatException e) {
      WorkCalendarStatus malformed = status.malformed(e, Calendars.lastGood(calendar).isPresent());
      warn(calendar, malformed);
      return malformed;
    }
  }

  /** Once: a status that says the same as before is no news. */
  private void warn(WorkCalendar calendar, WorkCalendarStatus next) {
    if (calendar.getStatus() == null || !calendar.getStatus().conditions.equals(next.conditions)) {
      Condition ready = next.conditions.get(0);
      events.warn(calendar, ready.getReason(), ready.getMessage());
    }
  }
}
