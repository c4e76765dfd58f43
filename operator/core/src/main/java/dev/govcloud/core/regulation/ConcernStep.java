package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;
import java.util.Arrays;
import java.util.Optional;

/** What moves a ticket or a finding: the step that somebody takes, and the word of the record. */
public enum ConcernStep implements Labelled {
  RAISE("", "Raised"),
  /** No step of anybody: with a ticket a second period begins, which the record fixes too. */
  AWAIT_RESOLUTION("", "ResolutionAwaited"),
  ACKNOWLEDGE("Acknowledge", "Acknowledged"),
  PROGRESS("Progress", "Progressed"),
  RESOLVE("Resolve", "Resolved"),
  VERIFY("Verify", "Verified"),
  REOPEN("Reopen", "Reopened"),
  CLOSE("Close", "Closed");

  private final String word;
  private final String label;

  ConcernStep(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** Reads the step of a Reply; empty where this version knows none of that name. */
  public static Optional<ConcernStep> of(String word) {
    return Arrays.stream(values()).filter(s -> s.replied() && s.word.equals(word)).findFirst();
  }

  /** Whether it is taken by a Reply. */
  public boolean replied() {
    return !word.isEmpty();
  }

  /** The word in a Reply. */
  public String word() {
    return word;
  }

  /** The word in the record. */
  @Override
  public String label() {
    return label;
  }
}
