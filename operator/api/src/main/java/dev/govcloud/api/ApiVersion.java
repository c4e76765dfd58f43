package dev.govcloud.api;

/** Words that all kinds share. */
public final class ApiVersion {
  public static final String GROUP = "govcloud.dev";
  public static final String VERSION = "v1alpha1";
  public static final String CATEGORY = "govcloud";

  /** A day from 1900 to 2199 that the calendar has, e.g. {@code 2025-09-30}. */
  public static final String DAY =
      "^((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
          + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
          + "|((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29)$";

  /** An absolute address, e.g. {@code https://files.example.org/plan.pdf}. */
  public static final String ADDRESS =
      "^([A-Za-z][A-Za-z0-9+.-]+://[^/?#\\s]+[^\\s]*|(file|urn):[^\\s]+)$";

  /** A time zone by region and city; abbreviations and offsets have no city. */
  public static final String ZONE = "^[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+)+$";

  /** A name that may become part of a Kubernetes object name. */
  public static final String LABEL = "^[a-z]([-a-z0-9]*[a-z0-9])?$";

  /** A Secret of a unit: never the name of one that a controller makes. */
  public static final String CLOUD_INIT = "^([a-z0-9]([-a-z0-9]*[a-z0-9])?-)?cloud-init$";

  /** An operating system: a plain name, never an address. */
  public static final String SYSTEM = "^[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?$";

  /** An account: nothing in it that cannot be seen, no blank at either end. */
  public static final String ACCOUNT = "^[^\\p{C}\\p{Z}]+( [^\\p{C}\\p{Z}]+)*$";

  /** The identity of what an application asks for. */
  public static final String REVISION = "^sha256:[0-9a-f]{64}$";

  /** A checksum as {@code sha256sum} prints it. */
  public static final String SHA256 = "^[0-9a-f]{64}$";

  private ApiVersion() {}
}
