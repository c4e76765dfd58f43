package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.cli.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Who has to act, on what, until when, in a sentence for each. Pure. */
final class Next {
  private Next() {}

  static List<String> lines(CloudResourceRequestStatus status, Days days, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("desk.next-phase", status.phase == null ? "" : words.phase(status.phase)));
    for (var a : status.awaiting) {
      String filing = a.filing == null ? "" : a.filing;
      lines.add(
          a.due == null
              ? words.say("desk.next-awaited", words.stage(a.stage), words.party(a.party), filing)
              : words.say(
                  "desk.next-due",
                  words.stage(a.stage),
                  words.party(a.party),
                  filing,
                  a.due,
                  days.said(a.due, words)));
    }
    return lines;
  }
}
