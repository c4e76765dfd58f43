package dev.govcloud.core.concern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.ConcernStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may take which step in which phase: every phase, every step, every party is tried. */
class ConcernTableTest {
  private static final List<String> PARTIES =
      List.of(
          "UsingUnit",
          "CloudProvider",
          "SupervisingAuthority",
          "ManagementAgency",
          "SecurityAuthority");

  /** What leads into each phase: party, step, party, step … */
  private static final Map<String, List<String>> TICKET_PATHS =
      Map.of(
          "Open", List.of(),
          "Acknowledged", List.of("CloudProvider", "Acknowledge"),
          "Resolved", List.of("CloudProvider", "Resolve"),
          "Closed", List.of("UsingUnit", "Close"));

  private static final Map<String, List<String>> FINDING_PATHS =
      Map.of(
          "Open", List.of(),
          "Acknowledged", List.of("UsingUnit", "Acknowledge"),
          "Resolved", List.of("UsingUnit", "Resolve"),
          "Verified", List.of("UsingUnit", "Resolve", "SecurityAuthority", "Verify"),
          "Closed", List.of("SecurityAuthority", "Close"));

  @Test
  void onATicketTheUnitAndTheProviderTakeTheseStepsAndNobodyElseAny() {
    assertThat(taken(TICKET_PATHS, true))
        .containsExactlyInAnyOrder(
            "Open: UsingUnit Progress -> Open",
            "Open: UsingUnit Close -> Closed",
            "Open: CloudProvider Acknowledge -> Acknowledged",
            "Open: CloudProvider Resolve -> Resolved",
            "Acknowledged: UsingUnit Progress -> Acknowledged",
            "Acknowledged: UsingUnit Close -> Closed",
            "Acknowledged: CloudProvider Progress -> Acknowledged",
            "Acknowledged: CloudProvider Resolve -> Resolved",
            "Resolved: UsingUnit Reopen -> Acknowledged",
            "Resolved: UsingUnit Close -> Closed");
  }

  @Test
  void onAFindingWhoeverFoundItAndWhoeverRectifiesTakeTheseAndNobodyElseAny() {
    assertThat(taken(FINDING_PATHS, false))
        .containsExactlyInAnyOrder(
            "Open: SecurityAuthority Progress -> Open",
            "Open: SecurityAuthority Close -> Closed",
            "Open: UsingUnit Acknowledge -> Acknowledged",
            "Open: UsingUnit Resolve -> Resolved",
            "Acknowledged: SecurityAuthority Progress -> Acknowledged",
            "Acknowledged: SecurityAuthority Close -> Closed",
            "Acknowledged: UsingUnit Progress -> Acknowledged",
            "Acknowledged: UsingUnit Resolve -> Resolved",
            "Resolved: SecurityAuthority Verify -> Verified",
            "Resolved: SecurityAuthority Reopen -> Acknowledged",
            "Verified: SecurityAuthority Reopen -> Acknowledged",
            "Verified: SecurityAuthority Close -> Closed");
  }

  @Test
  void whatIsNotTakenSaysWhatIsPossibleInstead() {
    Conversation it =
        Conversation.ticket("Minor", "2026-03-10T09:00")
            .says("CloudProvider", "Close", "2026-03-10T09:01")
            .says("UsingUnit", "Acknowledge", "2026-03-10T09:02")
            .says("ManagementAgency", "Progress", "2026-03-10T09:03")
            .look("2026-03-10T09:04");
    assertThat(it.outcome.answers())
        .extracting(a -> a.reason() + ": " + a.message())
        .containsExactly(
            "NotItsStep: Reply reply-1 (Close by CloudProvider) is void: Ticket it is Open, and now"
                + " CloudProvider may Acknowledge, Resolve; UsingUnit may Progress, Close"
                + " (docs/tickets.md).",
            "NotItsStep: Reply reply-2 (Acknowledge by UsingUnit) is void: Ticket it is Open, and"
                + " now CloudProvider may Acknowledge, Resolve; UsingUnit may Progress, Close"
                + " (docs/tickets.md).",
            "NotAParty: Reply reply-3 (Progress by ManagementAgency) is void: Ticket it is Open,"
                + " and it is between UsingUnit and CloudProvider; nobody else takes a step on"
                + " it.");
  }

  private static Set<String> taken(Map<String, List<String>> paths, boolean ticket) {
    Set<String> taken = new TreeSet<>();
    paths.forEach(
        (phase, path) -> {
          for (String party : PARTIES) {
            for (ConcernStep step : steps()) {
              Conversation it = into(path, ticket);
              assertThat(it.outcome.phase().label()).isEqualTo(phase);
              int before = it.record().size();
              it.says(party, step.word(), "2026-03-10T10:00").look("2026-03-10T10:00");
              if (it.outcome.answers().get(0).effective()) {
                taken.add(
                    "%s: %s %s -> %s"
                        .formatted(phase, party, step.word(), it.outcome.phase().label()));
              } else {
                assertThat(it.record()).as("void leaves no fact").hasSize(before);
              }
            }
          }
        });
    return taken;
  }

  private static List<ConcernStep> steps() {
    return Arrays.stream(ConcernStep.values()).filter(ConcernStep::replied).toList();
  }

  private static Conversation into(List<String> path, boolean ticket) {
    Conversation it =
        ticket
            ? Conversation.ticket("Minor", "2026-03-10T09:00")
            : Conversation.finding(
                "SecurityAuthority", "UsingUnit", "2026-03-20", "2026-03-10T09:00");
    List<String> steps = new ArrayList<>(path);
    for (int i = 0; i < steps.size(); i += 2) {
      it.says(steps.get(i), steps.get(i + 1), "2026-03-10T09:0" + (i + 1));
    }
    return it.look("2026-03-10T09:30");
  }
}
