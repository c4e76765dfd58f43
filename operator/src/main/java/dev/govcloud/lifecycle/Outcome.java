package dev.govcloud.lifecycle;

import dev.govcloud.api.ChangeStatus;
import dev.govcloud.api.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.ElasticDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What follows from the facts.
 *
 * @param phase where the request stands
 * @param provision what must stand in the cluster
 * @param milestones the whole record, the new facts at its end
 * @param added how many of them are new
 * @param application what was last applied for
 * @param approved what was approved and runs
 * @param change the change applied for or being carried out; null when there is none
 * @param elastic movements of elastic hosts by day
 * @param obligations every period, in the order they began
 * @param verdicts what became of the Decisions not yet answered
 * @param defects what the application lacks (article 11), all at once
 * @param pendingEdit an edit that no running application covers
 * @param reminders every reminder of an open period that is due by now
 * @param wakeIn how long until something changes by time alone
 */
public record Outcome(
    Phase phase,
    Provision provision,
    List<Milestone> milestones,
    int added,
    Snapshot application,
    Snapshot approved,
    ChangeStatus change,
    List<ElasticDay> elastic,
    List<Obligation> obligations,
    List<Verdict> verdicts,
    List<String> defects,
    boolean pendingEdit,
    List<Reminder> reminders,
    Optional<Duration> wakeIn) {

  /** The facts recorded just now. */
  public List<Milestone> news() {
    return milestones.subList(milestones.size() - added, milestones.size());
  }
}
