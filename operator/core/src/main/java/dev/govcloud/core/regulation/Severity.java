package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;
import java.util.Arrays;
import java.util.Optional;

/** How urgent a ticket, how grave a finding is. */
public enum Severity implements Labelled {
  CRITICAL("Critical"),
  MAJOR("Major"),
  MINOR("Minor");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** Reads the word; empty where this version knows none of that name. */
  public static Optional<Severity> of(String label) {
    return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
  }

  @Override
  public String label() {
    return label;
  }
}
