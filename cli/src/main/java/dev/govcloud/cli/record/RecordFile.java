package dev.govcloud.cli.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of one request as a file that needs no cluster to be read; its fields stand in the
 * file in this order.
 *
 * @param format {@link #FORMAT}
 * @param exportedAt when it was read from the cluster, ISO-8601
 * @param namespace namespace of the request
 * @param name name of the request
 * @param uid UID of the request
 * @param createdAt when the API server received the request, ISO-8601
 * @param unit the using unit (article 8); null where the exporter may not read it
 * @param applicant account that applied, as the spec says
 * @param system full name of the information system, as the spec says
 * @param phase where the request stood
 * @param head the hash of the last entry; null in a file without entries
 * @param spec the manifest when it was exported, edits that are not on record included
 * @param approved what was approved and runs; null before an approval
 * @param milestones the record
 * @param deadlines every period, as the status showed it
 * @param filings everything that was filed, by what it asks for
 * @param decisions every Decision on the request, void ones included
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordFile(
    String format,
    String exportedAt,
    String namespace,
    String name,
    String uid,
    String createdAt,
    Unit unit,
    String applicant,
    String system,
    String phase,
    String head,
    CloudResourceRequestSpec spec,
    Snapshot approved,
    List<Milestone> milestones,
    List<DeadlineStatus> deadlines,
    List<Stored<FilingSpec, FilingStatus>> filings,
    List<Stored<DecisionSpec, DecisionStatus>> decisions) {

  /** Name and version of the format. */
  public static final String FORMAT = "govcloud.dev/record/v2";

  /** The format before filings were kept. */
  static final String BEFORE_FILINGS = "govcloud.dev/record/v1";

  /** Lists that the file leaves out are empty. */
  public RecordFile {
    milestones = milestones == null ? List.of() : milestones;
    deadlines = deadlines == null ? List.of() : deadlines;
    filings = filings == null ? List.of() : filings;
    decisions = decisions == null ? List.of() : decisions;
  }

  /** The using unit: its official name, City or County, and its credit code. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Unit(String name, String level, String creditCode) {}

  /**
   * An {@link Attached} object as the cluster stores it: {@code creationTimestamp} is when the API
   * server received it, ISO-8601.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Stored<S, T>(String name, String uid, String creationTimestamp, S spec, T status) {}

  /** The Filing of a name. */
  public Optional<Stored<FilingSpec, FilingStatus>> filing(String name) {
    return named(filings, name);
  }

  /** The Filings as the regulation's own book takes them. */
  public List<Filing> filed() {
    return filings.stream()
        .map(
            stored -> {
              Filing filing = new Filing();
              filing.getMetadata().setName(stored.name());
              filing.setSpec(stored.spec());
              return filing;
            })
        .toList();
  }

  /** The Decision of a name. */
  public Optional<Stored<DecisionSpec, DecisionStatus>> decision(String name) {
    return named(decisions, name);
  }

  private static <S, T> Optional<Stored<S, T>> named(List<Stored<S, T>> all, String name) {
    return all.stream().filter(o -> o.name().equals(name)).findFirst();
  }

  /**
   * The instant that open periods are judged at: the export, or the last fact where the operator
   * ran on a simulated calendar that was ahead of it.
   */
  public Instant asOf() {
    Instant exported = Instant.parse(exportedAt);
    return milestones.stream()
        .map(m -> Instant.parse(m.at))
        .reduce(exported, (a, b) -> a.isAfter(b) ? a : b);
  }
}
