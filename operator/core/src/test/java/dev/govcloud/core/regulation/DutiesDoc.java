package dev.govcloud.core.regulation;

import java.util.Locale;

/** Writes docs/duties.md from the table of duties, so that the page cannot differ from it. */
final class DutiesDoc {
  private DutiesDoc() {}

  static String write() {
    StringBuilder text =
        new StringBuilder(
            """
            # The duties that recur

            Generated from `DutyKind` and `Duties` by `make generate`; a test compares it.

            Reports, bulletins, drills, evaluations and assessments are owed again and again while the platform serves. The
            operator makes one **Duty** for each term and each of those that it is owed for, from the day that CloudPolicy
            `default` names in `spec.duties.since`; where it names none, none is owed. A Duty of a unit or of one of its systems
            lies in the unit's namespace, one of the platform in the operator's own.

            | duty | article | owed by | for each | once in a | until | number | right on `duties` |
            |---|---|---|---|---|---|---|---|
            """);
    for (DutyKind k : DutyKind.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s | %s | %s | `%s` |\n"
              .formatted(
                  k.label(),
                  k.article(),
                  k.party(),
                  words(k.owedFor()),
                  words(k.every()),
                  until(k),
                  k.statutory() ? "statutory" : "target",
                  k.right()));
    }
    return text.append(rest()).toString();
  }

  private static String until(DutyKind k) {
    return k.afterItsTerm()
        ? "%d working days after it; a policy sets 1 to %d".formatted(k.days(), k.most())
        : "its last day, whatever day that is";
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String rest() {
    return """

        ## Which terms count

        - What is done *within* a term (a bulletin, a drill, an evaluation) is owed for the first term if at least half of it is
          left: what has a year is not asked for in its last weeks. A report is about what there was, so it is owed for every
          term in which there was something.
        - A unit is reported on for each term in which something of it ran: handed over before its end, not ended before its begin.
        - A system of MLPS level 3 is evaluated once a year, one of level 4 or 5 every half-year, while it is formally open. If its
          service ends before the day, the duty falls away; if the day had passed, it stays missed.
        - `since` is set once: moving it back makes the duties of the terms between, each as missed as it is; moving it forward
          takes back none that was made.

        ## How a duty is answered

        Whoever owes it writes a **Fulfilment** beside the Duty, with a document that proves it:

        <!-- shown: a Fulfilment of a duty; DutiesIT writes such ones -->
        ```yaml
        apiVersion: govcloud.dev/v1alpha1
        kind: Fulfilment
        metadata:
          name: security-bulletin-2026-03
          namespace: govcloud-system
        spec:
          duty: {kind: SecurityBulletin, term: "2026-03"}
          deed: Done
          fulfilledBy: ops@provider.example
          evidence:
            - {name: Security bulletin of March, uri: https://files.example.org/bulletins/2026-03.pdf}
        ```

        A unit names what it states of an MLPS evaluation `evaluation-1` to `evaluation-999`. Beside the operator lie as many
        Fulfilments as `limits.decisionsPerUnit` of CloudPolicy `default` allows, void ones included. Whatever is stated counts from when the API server received it. In time is `Met`, late is `Missed` under the name of the party that owed it
        (a target that passes is `TargetPassed` and charges nobody), and never is `Overdue` for as long as it lasts: nothing is
        fulfilled by silence, and a missed month stays a fact. Nobody edits or deletes a Duty.

        <!-- run by: DutiesIT -->
        ```
        kubectl get duties -A                                                  # what is owed, by whom, until when
        kubectl get duties -A --field-selector spec.party=CloudProvider,status.state=Overdue
        ```

        Reminders, escalation and the figures (`govcloud_obligations_open`, `_overdue`, `_recorded`,
        `govcloud_deadline_timestamp_seconds`) are those of requests, with the name of the duty as `stage`.

        ## How it goes

        | in | when | then | its period |
        |---|---|---|---|
        """
        + rows();
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    for (var row : Duties.table(DutyKind.SECURITY_BULLETIN).rows()) {
      String period =
          row.begins().isPresent() ? "begins" : row.kept().isEmpty() ? "falls away" : "is kept";
      rows.append(
          "| %s | `%s` | %s | %s |\n"
              .formatted(row.in().label(), row.recorded().label(), row.then().label(), period));
    }
    return rows.toString();
  }
}
