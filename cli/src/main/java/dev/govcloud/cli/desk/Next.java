package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import java.util.ArrayList;
import java.util.List;

/** Who has to act, on what, until when, in a sentence for each. Pure. */
final class Next {
  private Next() {}

  static List<String> lines(CloudResourceRequestStatus status, Days days) {
    List<String> lines = new ArrayList<>();
    lines.add(Say.of("next.phase", status.phase == null ? "" : Say.phase(status.phase)));
    for (var a : status.awaiting) {
      String filing = a.filing == null ? "" : a.filing;
      lines.add(
          a.due == null
              ? Say.of("next.awaited", Say.stage(a.stage), Say.party(a.party), filing)
              : Say.of(
                  "next.due",
                  Say.stage(a.stage),
                  Say.party(a.party),
                  filing,
                  a.due,
                  days.left(a.due, "")));
    }
    return lines;
  }
}
