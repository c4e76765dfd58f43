package dev.govcloud.cli.record;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param broken the first broken link; empty: the record is whole
 * @param remarks what else the reader must know to rely on it
 */
public record Report(Optional<Finding> broken, List<Remark> remarks) {
  /** Whether every link holds. */
  public boolean whole() {
    return broken.isEmpty();
  }
}
