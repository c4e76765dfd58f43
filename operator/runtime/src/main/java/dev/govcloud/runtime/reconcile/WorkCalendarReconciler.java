package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.CalendarStatus;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;

/** Tells of each calendar whether periods are counted with it. */
@ControllerConfiguration(name = "workcalendar", fieldManager = Watches.FIELD_MANAGER)
public final class WorkCalendarReconciler implements Reconciler<WorkCalendar> {
  private final StatusWriter statuses;
  private final Timeline timeline;

  WorkCalendarReconciler(StatusWriter statuses, Timeline timeline) {
    this.statuses = statuses;
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
      return status.inForce(Policies.calendarYear(calendar));
    } catch (CalendarFormatException e) {
      return status.malformed(e);
    }
  }
}
