package dev.govcloud.cli.record;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.core.request.Contents;
import java.util.Optional;

/** The canonical forms of filings that this version knows, as docs/record.md has them. */
final class Forms {
  private Forms() {}

  /** The digest of what was filed; empty for a form that this version does not know. */
  static Optional<String> digest(FilingContent content, String form) {
    return Contents.digest(content, form);
  }

  /** Whether the record binds the namespace by a filing of that form: by all but the first. */
  static boolean bindsNamespace(String form) {
    return !"v1".equals(form);
  }

  /** Whether this version can tell the digest of that form. */
  static boolean known(String form) {
    return digest(new FilingContent(), form).isPresent();
  }
}
