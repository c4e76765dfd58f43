package dev.govcloud.runtime.status;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.calendar.WorkCalendarStatus;
import dev.govcloud.core.calendar.CalendarFormatException;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.policy.Calendars;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the operator counts with a calendar, and if not, which day is wrong. */
public final class CalendarStatus {
  private final WorkCalendar calendar;
  private final ConditionList list;

  /** The next status of a calendar; equal to the old one when nothing changed. */
  public CalendarStatus(WorkCalendar calendar, Instant now) {
    WorkCalendarStatus old = calendar.getStatus();
    this.calendar = calendar;
    this.list =
        new ConditionList(
            old == null ? List.of() : old.conditions, calendar.getMetadata().getGeneration(), now);
  }

  /** Periods are counted with it as it was applied. */
  public WorkCalendarStatus inForce(CalendarYear year) {
    long off = year.days().stream().filter(CalendarYear.Day::isOffDay).count();
    list.set(
        ConditionType.READY,
        true,
        Reason.IN_FORCE,
        off
            + " days off and "
            + (year.days().size() - off)
            + " make-up working days of "
            + year.year()
            + " count. Open periods that end later by it are lengthened, none is shortened.");
    List<LocalDate> corrected = Calendars.corrected(year);
    if (!corrected.isEmpty()) {
      list.set(ConditionType.CORRECTION, true, Reason.CORRECTED, correction(corrected));
    }
    return status(calendar.getSpec());
  }

  /**
   * It is left out.
   *
   * @param lastGood whether its last good spec still counts
   */
  public WorkCalendarStatus malformed(CalendarFormatException problem, boolean lastGood) {
    String message =
        "Not in force: "
            + problem.getMessage()
            + ". Meanwhile "
            + (lastGood
                ? "the last good one stays in force."
                : "what is bundled with the operator for this year stays in force; where nothing"
                    + " is, its deadlines stay provisional.");
    list.set(ConditionType.READY, false, Reason.MALFORMED, message);
    list.set(ConditionType.STALLED, true, Reason.MALFORMED, message);
    return status(lastGood ? calendar.getStatus().inForce : null);
  }

  /** Told to everybody: whoever counts by the official list would come to other days. */
  private String correction(List<LocalDate> days) {
    return days.size()
        + " days are counted otherwise than in the official list of "
        + calendar.getSpec().year
        + ", by the notice "
        + calendar.getSpec().notice
        + ": "
        + days.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
        + ".";
  }

  private WorkCalendarStatus status(WorkCalendarSpec inForce) {
    WorkCalendarStatus next = new WorkCalendarStatus();
    next.observedGeneration = calendar.getMetadata().getGeneration();
    next.conditions = list.all();
    next.inForce = inForce;
    return next;
  }
}
