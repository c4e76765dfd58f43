package dev.govcloud.core.lifecycle;

import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.ElasticDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param defects what is applied for, or could be, still lacks, all at once, by review
 * @param pendingEdit an edit that is not in force
 * @param recordFull whether the record has no room for further applications
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
    Map<Stage, List<String>> defects,
    boolean pendingEdit,
    boolean recordFull,
    List<Reminder> reminders,
    Optional<Duration> wakeIn) {

  /** What the application before a review still lacks; empty when it lacks nothing. */
  public List<String> defects(Stage review) {
    return defects.getOrDefault(review, List.of());
  }

  /** The open period of a stage. */
  public Optional<Obligation> open(Stage stage) {
    return obligations.stream().filter(o -> o.open() && o.stage() == stage).findFirst();
  }

  /** The newest period of a stage, open or not. */
  public Optional<Obligation> newest(Stage stage) {
    return obligations.stream().filter(o -> o.stage() == stage).reduce((a, b) -> b);
  }

  /** Whether something is being set up, changed or taken back. */
  public boolean providerAtWork() {
    return obligations.stream().anyMatch(o -> o.open() && o.stage().party() == Party.PROVIDER);
  }

  /** The facts recorded just now. */
  public List<Milestone> news() {
    return milestones.subList(milestones.size() - added, milestones.size());
  }
}
