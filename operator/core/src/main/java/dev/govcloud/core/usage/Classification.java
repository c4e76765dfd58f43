package dev.govcloud.core.usage;

/** How an item was used in a month, by the numbers of the policy. */
public enum Classification {
  IDLE("Idle"),
  OVER_PROVISIONED("OverProvisioned"),
  UNDER_PROVISIONED("UnderProvisioned"),
  NORMAL("Normal"),
  EXEMPT("Exempt"),
  NO_DATA("NoData");

  private final String label;

  Classification(String label) {
    this.label = label;
  }

  /** Its word in reports. */
  public String label() {
    return label;
  }
}
