package dev.govcloud.provision.item;

/**
 * A line of an application: what is delivered and taken back as a whole.
 *
 * @param kind Host, Database, Storage, Network or Security
 * @param name its name in the application
 * @param amount how much of it, in words
 */
public record Line(String kind, String name, String amount) {
  /** Whether another line is the same, of whatever amount. */
  public boolean sameAs(String otherKind, String otherName) {
    return kind.equals(otherKind) && name.equals(otherName);
  }
}
