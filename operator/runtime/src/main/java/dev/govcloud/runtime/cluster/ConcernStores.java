package dev.govcloud.runtime.cluster;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.runtime.status.Concerned;
import java.util.stream.Stream;

/** Where tickets, findings and replies are kept, so that they can be counted too. */
public final class ConcernStores {
  private final PackedStore<Ticket, Concerned> tickets = new PackedStore<>(Concerned::of);
  private final PackedStore<Finding, Concerned> findings = new PackedStore<>(Concerned::of);
  private final PackedStore<Reply, Boolean> replies = new PackedStore<>(r -> true);

  /** What is kept of tickets. */
  public PackedStore<Ticket, Concerned> tickets() {
    return tickets;
  }

  /** What is kept of findings. */
  public PackedStore<Finding, Concerned> findings() {
    return findings;
  }

  /** What is kept of replies. */
  public PackedStore<Reply, Boolean> replies() {
    return replies;
  }

  /** Every ticket and finding. */
  public Stream<Concerned> words() {
    return Stream.concat(tickets.words(), findings.words());
  }
}
