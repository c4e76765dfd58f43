package dev.govcloud.cli.desk;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the server for what awaits some parties. It selects by party; of a unit, whose term may run
 * beside what another owes, every request that is not over.
 */
final class InboxReader {
  private static final String NOT_OVER = "status.phase!=Terminated";

  private final Office office;
  private final Caller caller;
  private final Words words;
  private final Map<String, Optional<Filing>> read = new HashMap<>();

  InboxReader(Office office, Caller caller, Words words) {
    this.office = office;
    this.caller = caller;
    this.words = words;
  }

  /**
   * What awaits the caller himself: of the authority, the stages that are his to rule on.
   *
   * @param scope a namespace, or {@link Caller#EVERYWHERE}
   */
  List<Inbox.Row> ofCaller(String scope, Days days) throws Fault {
    Set<Party> parties = caller.parties(scope);
    if (parties.isEmpty()) {
      String where =
          scope.equals(Caller.EVERYWHERE)
              ? words.say("desk.inbox-everywhere")
              : words.say("desk.inbox-the-namespace", scope);
      throw new Fault(words.say("desk.inbox-no-party", caller.name(), where));
    }
    return complete(
        gather(parties, scope)
            .rows(
                row ->
                    parties.stream().anyMatch(p -> p.label().equals(row.party)) && his(row, scope),
                days));
  }

  /** What awaits some parties, whoever asks. */
  List<Inbox.Row> of(Set<Party> parties, String scope, Days days) {
    return complete(
        gather(parties, scope)
            .rows(row -> parties.stream().anyMatch(p -> p.label().equals(row.party)), days));
  }

  private boolean his(Inbox.Row row, String scope) {
    boolean ruling = Party.AUTHORITY.label().equals(row.party) && row.stage() != null;
    return !ruling
        || caller.mayRule(row.stage(), scope)
        || caller.mayRule(row.stage(), row.namespace);
  }

  private Inbox gather(Set<Party> parties, String scope) {
    Inbox inbox = new Inbox();
    for (Party party : parties) {
      inbox.filings(office.list(Filing.class, scope, "status.party=" + party.label()));
      String selector = party == Party.UNIT ? NOT_OVER : "status.next.party=" + party.label();
      inbox.requests(office.list(CloudResourceRequest.class, scope, selector));
      String his = "status.next.party=" + party.label();
      inbox.tickets(office.listed(Ticket.class, scope, his));
      inbox.findings(office.listed(Finding.class, scope, his));
    }
    return inbox;
  }

  /** Unit and matter of what a request says without them stand in the filing that it is about. */
  private List<Inbox.Row> complete(List<Inbox.Row> rows) {
    for (Inbox.Row row : rows) {
      if (row.unit == null || row.matter == null) {
        filing(row)
            .ifPresent(
                f -> {
                  row.unit = f.getSpec().unit;
                  row.matter = row.filing == null ? null : f.getSpec().matter;
                });
      }
    }
    return rows;
  }

  private Optional<Filing> filing(Inbox.Row row) {
    String name = row.filing == null ? row.request + "-1" : row.filing;
    return read.computeIfAbsent(
        row.namespace + "/" + name, k -> office.filing(row.namespace, name));
  }
}
