package dev.govcloud.core.regulation;

/** Who has to act (articles 6 to 9). */
public enum Party {
  UNIT("UsingUnit"),
  AUTHORITY("SupervisingAuthority"),
  AGENCY("ManagementAgency"),
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
