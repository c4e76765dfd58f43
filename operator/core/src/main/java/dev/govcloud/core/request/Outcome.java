package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.ElasticDay;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.reminder.Reminder;
import java.time.Duration;
import java.time.LocalDate;
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
 * @param book every filing and what became of it
 * @param filed the filings to keep before the record that names them is written; some may be there
 * @param approved what was approved and runs
 * @param elastic movements of elastic hosts by day
 * @param periods every period, in the order they began
 * @param answers what became of the Decisions not yet answered
 * @param lacks what is applied for, or could be, still lacks, all at once, by review
 * @param officers what the three duties of article 22 lack in the manifest: a lasting duty
 * @param pendingEdit an edit that is not in force
 * @param objection what the change under review takes away, and until when the unit may object
 * @param recordFull whether the record has no room for further applications
 * @param blocked whether the API server refuses for good what was approved
 * @param deletable whether the request, and its record with it, may go
 * @param keptUntil after the end: the day on which the record of what was granted may go
 * @param reminders every reminder of an open period that is due by now
 * @param wakeIn how long until something changes by time alone
 */
public record Outcome(
    Phase phase,
    Provision provision,
    List<Milestone> milestones,
    int added,
    FilingBook book,
    List<Filing> filed,
    Snapshot approved,
    List<ElasticDay> elastic,
    List<Period<Stage>> periods,
    List<Answer> answers,
    Map<Stage, List<String>> lacks,
    List<String> officers,
    boolean pendingEdit,
    Optional<Losses.Notice> objection,
    boolean recordFull,
    boolean blocked,
    boolean deletable,
    Optional<LocalDate> keptUntil,
    List<Reminder> reminders,
    Optional<Duration> wakeIn) {

  /** What the application before a review still lacks; empty when it lacks nothing. */
  public List<String> lacks(Stage review) {
    return lacks.getOrDefault(review, List.of());
  }

  /** The open period of a stage. */
  public Optional<Period<Stage>> open(Stage stage) {
    return periods.stream().filter(p -> p.open() && p.clock() == stage).findFirst();
  }

  /** The newest period of a stage, open or not. */
  public Optional<Period<Stage>> newest(Stage stage) {
    return periods.stream().filter(p -> p.clock() == stage).reduce((a, b) -> b);
  }

  /** Whether something is being set up, changed or taken back. */
  public boolean providerAtWork() {
    return !phase.closed()
        && periods.stream().anyMatch(p -> p.open() && p.clock().owedBy() == Party.PROVIDER);
  }

  /** Whether nothing follows any more, not even by time. */
  public boolean rests() {
    return phase.closed() && deletable;
  }

  /** The facts recorded just now. */
  public List<Milestone> news() {
    return milestones.subList(milestones.size() - added, milestones.size());
  }
}
