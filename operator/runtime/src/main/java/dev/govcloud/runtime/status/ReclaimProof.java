package dev.govcloud.runtime.status;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import java.time.Instant;
import java.util.List;

/** The proof of a reclaim (article 16): what was copied, what is gone and since when. */
final class ReclaimProof {
  private ReclaimProof() {}

  /** The proof after a look; once the end is on record it stays as it is. */
  static Reclaim of(
      CloudResourceRequestStatus old, Outcome outcome, Observed observed, Instant now) {
    Reclaim before = old == null ? null : old.reclaim;
    boolean ended = old != null && Phase.TERMINATED.label().equals(old.phase);
    if (ended || outcome.phase() != Phase.TERMINATING && outcome.phase() != Phase.TERMINATED) {
      return before;
    }
    Reclaim next = new Reclaim();
    next.items = Reclaimed.items(before, old, observed, now);
    next.copyMethod =
        before != null && before.copyMethod != null
            ? before.copyMethod
            : observed.copy().flatMap(Observed.Copy::method).orElse(null);
    next.copies = copies(before, observed);
    next.blockers = observed.blockers().stream().map(ReclaimProof::blocker).toList();
    return next;
  }

  private static List<Reclaim.Copy> copies(Reclaim before, Observed observed) {
    List<Reclaim.Copy> found =
        observed.copy().stream()
            .filter(c -> c.state() == Observed.Copy.State.STANDS)
            .flatMap(c -> c.parts().stream())
            .map(ReclaimProof::copy)
            .toList();
    return found.isEmpty() && before != null ? before.copies : found;
  }

  private static Reclaim.Copy copy(Observed.CopyPart part) {
    Reclaim.Copy copy = new Reclaim.Copy();
    copy.kind = part.kind();
    copy.name = part.name();
    copy.of = part.of();
    copy.handle = part.handle();
    copy.size = part.size();
    return copy;
  }

  private static Reclaim.Blocker blocker(Blocker held) {
    Reclaim.Blocker blocker = new Reclaim.Blocker();
    blocker.object = held.object();
    blocker.finalizer = held.finalizer();
    blocker.since = held.since().toString();
    blocker.message = held.message();
    return blocker;
  }
}
