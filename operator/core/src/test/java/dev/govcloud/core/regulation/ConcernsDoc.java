package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Row;
import dev.govcloud.core.engine.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes docs/tickets.md from the tables of tickets and findings, so that it cannot differ. */
final class ConcernsDoc {
  private ConcernsDoc() {}

  static String write() {
    return """
        # Tickets and findings

        Generated from `Concerns` and `ConcernClock` by `make generate`; a test compares it.

        A **Ticket** is what a using unit brings before the cloud provider: an incident, a question, a wish for help with going
        live or moving, a breach of data (articles 17 to 19 and 25). A **Finding** is what the supervising authority, the
        management agency or the information-security authority found wrong with a unit or with the provider (articles 7, 20
        and 21). Both are written once; what follows is said in **Replies**, each one step of one party. Nobody edits or deletes
        any of them; a Reply that was void may be deleted.

        ## Who may do what when

        A step that does not stand here is answered as `Void`, with the steps that are possible. Nothing is resolved, verified or
        closed by silence.

        ### Tickets: raised by the unit, and the provider is responsible
        """
        + steps(Concerns.tickets())
        + """

        ### Findings: raised by an office, and the unit or the provider is responsible
        """
        + steps(Concerns.findings(Party.AUTHORITY, Party.UNIT))
        + """

        ## Until when

        """
        + clocks()
        + rest();
  }

  private static String steps(Table<ConcernPhase, ConcernStep, ConcernClock> table) {
    StringBuilder text =
        new StringBuilder(
            """

            | in | step | by | then | its period | article |
            |---|---|---|---|---|---|
            """);
    for (Row<ConcernPhase, ConcernStep, ConcernClock> row : table.rows()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  row.in() == ConcernPhase.UNRAISED ? "" : row.in().label(),
                  row.when().replied() ? "`" + row.when().word() + "`" : row.when().label(),
                  guards(row),
                  row.then().label(),
                  periods(row),
                  row.article()));
    }
    return text.toString();
  }

  private static String guards(Row<ConcernPhase, ConcernStep, ConcernClock> row) {
    return row.guards().isEmpty()
        ? "nobody: it follows"
        : row.guards().stream().map(g -> g.meaning()).collect(Collectors.joining(", "));
  }

  private static String periods(Row<ConcernPhase, ConcernStep, ConcernClock> row) {
    StringBuilder text = new StringBuilder();
    List.of(ConcernClock.values()).stream()
        .filter(row.ends()::contains)
        .forEach(
            c ->
                text.append(name(c))
                    .append(row.kept().contains(c) ? " is kept; " : " falls away; "));
    row.begins().ifPresent(b -> text.append(name(b.clock())).append(" begins; "));
    return text.toString().replaceAll("; $", "");
  }

  /** A table is shown for one pair of parties, so the period without its party. */
  private static String name(ConcernClock clock) {
    String label = clock.label();
    return "`" + (label.contains("By") ? label.substring(0, label.indexOf("By")) : label) + "`";
  }

  private static String clocks() {
    StringBuilder text =
        new StringBuilder(
            """
            | period | owed by | article | how long | number |
            |---|---|---|---|---|
            """);
    for (ConcernClock c : ConcernClock.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  c.label(),
                  c.party(),
                  c.article(),
                  c.days() == 0
                      ? "to the end of the day that the finding, or whoever reopens it, names"
                      : "%s by the policy, at most %d %s"
                          .formatted(
                              c == ConcernClock.ACKNOWLEDGEMENT || c == ConcernClock.RESOLUTION
                                  ? "by severity"
                                  : c.days(),
                              c.most(),
                              c.counted().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                  c.charged() ? "charged" : "target"));
    }
    return text.toString();
  }

  private static String rest() {
    return """

        The regulation says "in time" and sets no number. Of a ticket CloudPolicy sets it in `spec.concerns`: unless it says
        otherwise a Critical one is acknowledged within 15 minutes and resolved within 4 hours, a Major one within 30 minutes and
        24 hours, a Minor one within 240 minutes and 120 hours, at any hour of any day. A number is fixed when its period begins;
        a county's policy may only be stricter. Both are orders, so that whoever lets them lapse is charged: the record says
        `DeadlineMissed`, the state is `Overdue` until he acts and `Missed` for ever afterwards, also where the unit gives up
        and closes. That something is confirmed or verified is a target, and charges nobody.

        - Times are those at which the API server received ticket, finding and reply, also where the operator slept.
        - Who resolves a ticket at once has acknowledged it too.
        - What is reopened has a whole period anew: of a finding until the day that the Reply names in `due`. Each counts.
        - A last day that is over counts as the day on which it was written.
        - Nobody verifies what he resolved himself, whatever groups he is in.
        - The record in `status.milestones` is chained as that of a request ([record.md](record.md)). `decision`, `decisionUid` and
          `decisionDigest` of a fact name the Reply, `filingDigest` of the first what was raised: SHA-256 of the spec as JSON
          without blanks, keys in order, nothing empty.
        - A record of 150 facts takes no further `Progress` and `Reopen`: the rest is said in a new one.

        ## How it is written

        <!-- shown: a ticket, and the replies of both; TicketsIT writes such ones -->
        ```yaml
        apiVersion: govcloud.dev/v1alpha1
        kind: Ticket
        metadata:
          name: mail-down
          namespace: bureau-transport
        spec:
          kind: Incident
          severity: Major
          request: permits
          title: Permits are not mailed
          text: Since nine o'clock no permit reaches its applicant; the queue of the mail host grows.
          openedBy: clerk@transport.example
        ---
        apiVersion: govcloud.dev/v1alpha1
        kind: Reply
        metadata:
          name: mail-down-taken
          namespace: bureau-transport
        spec:
          of: {kind: Ticket, name: mail-down}
          step: Acknowledge
          party: CloudProvider
          repliedBy: ops@provider.example
        ---
        apiVersion: govcloud.dev/v1alpha1
        kind: Reply
        metadata:
          name: unit-7
          namespace: bureau-transport
        spec:
          of: {kind: Ticket, name: mail-down}
          step: Close
          party: UsingUnit
          satisfaction: VerySatisfied
          repliedBy: clerk@transport.example
        ```

        A ticket and what is said on it lies in the unit's namespace, a finding in that of the unit that it concerns, or beside the
        operator where it concerns the platform. What a unit replies is named `unit-1` to `unit-9999`. Who closes a ticket says
        how satisfied the unit is, in the words of article 28: `Dissatisfied`, `BasicallySatisfied`, `Satisfied`,
        `VerySatisfied`. A breach of data is always Critical (article 25).

        Whoever raises or replies needs a right on `tickets` or `findings`: `act-as-unit`, `act-as-provider`,
        `act-as-authority`, `act-as-agency` or `act-as-security`. The chart gives each to its party, the last to the group in
        `groups.security`.

        A Critical finding about a system may be the reason of a suspension (article 20): the authority rules on it by a Decision
        of the stage `Suspension` and names the finding in its opinion. The finding itself stops nothing.

        ## How it is followed

        <!-- run by: TicketsIT -->
        ```
        kubectl get tickets,findings -A
        kubectl get findings -A --field-selector status.state=Overdue          # what is overdue, of whom
        kubectl get replies -n bureau-transport --field-selector spec.of.name=mail-down
        ```

        Reminders, escalation and the figures (`govcloud_obligations_open`, `_overdue`, `_recorded`,
        `govcloud_deadline_timestamp_seconds`) are those of requests, with the name of the period as `stage`; beside them
        `govcloud_concerns_open` counts what is not closed, by kind and severity.
        """;
  }
}
