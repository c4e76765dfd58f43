package dev.govcloud.core.regulation;

import java.util.Arrays;
import java.util.Optional;

/** Who has to act (articles 6 to 9 and 21). */
public enum Party {
  UNIT("UsingUnit"),
  AUTHORITY("SupervisingAuthority"),
  AGENCY("ManagementAgency"),
  PROVIDER("CloudProvider"),
  SECURITY("SecurityAuthority"),
  SYSTEM("System");

  private final String label;

  Party(String label) {
    this.label = label;
  }

  /** Reads the word of a party; empty where this version knows none of that name. */
  public static Optional<Party> of(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }

  /** The word users see. */
  public String label() {
    return label;
  }
}
