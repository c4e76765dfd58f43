package dev.govcloud.core.regulation;

/** Who has to act (articles 6, 8 and 9). */
public enum Party {
  UNIT("UsingUnit"),
  AUTHORITY("SupervisingAuthority"),
  PROVIDER("CloudProvider"),
  SYSTEM("System");

  private final String label;

  Party(String label) {
    this.label = label;
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
