package dev.govcloud.cli.record;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.core.engine.Form;
import dev.govcloud.core.request.Contents;
import java.util.List;
import java.util.Optional;

/** The canonical forms that a record is digested in, as docs/record.md has them. */
final class Forms {
  private static final Form RULING =
      new Form(
          "v1",
          List.of(
              "request",
              "filing",
              "stage",
              "verdict",
              "opinion",
              "adjustment.hosts[name].vcpu",
              "adjustment.hosts[name].memoryGiB",
              "adjustment.hosts[name].count",
              "adjustment.trialDays",
              "override=false",
              "decidedBy"));

  private Forms() {}

  /** The digest of a ruling. */
  static String digest(DecisionSpec ruling) {
    return RULING.digest(ruling);
  }

  /** The digest of what was filed; empty for a form that this version does not know. */
  static Optional<String> digest(FilingContent content, String form) {
    try {
      return Optional.of(Contents.digest(content, form));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether this version can tell the digest of that form. */
  static boolean known(String form) {
    return digest(new FilingContent(), form).isPresent();
  }
}
