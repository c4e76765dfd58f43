package dev.govcloud.cli.desk;

import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Checksum;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents that prove something, as {@code --evidence} names them. */
final class Proof {
  private Proof() {}

  /**
   * The documents.
   *
   * @param written each {@code NAME=ADDRESS}, or {@code NAME=ADDRESS,FILE} with the checksum of a
   *     file that lies here
   */
  static List<Evidence> of(List<String> written, Words words) throws Fault, IOException {
    List<Evidence> all = new ArrayList<>();
    for (String one : written == null ? List.<String>of() : written) {
      int equals = one.indexOf('=');
      if (equals < 1 || equals == one.length() - 1) {
        throw new Fault(words.say("desk.evidence-malformed", Words.plain(one)));
      }
      Evidence evidence = new Evidence();
      evidence.name = one.substring(0, equals).strip();
      String where = one.substring(equals + 1).strip();
      int comma = where.lastIndexOf(',');
      Path file = comma < 0 ? null : Path.of(where.substring(comma + 1).strip());
      if (file != null && Files.isRegularFile(file)) {
        evidence.sha256 = Checksum.of(file);
        where = where.substring(0, comma).strip();
      }
      evidence.uri = where;
      all.add(evidence);
    }
    return all;
  }
}
