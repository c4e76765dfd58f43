package dev.govcloud.api;

/** Words that all kinds share. */
public final class ApiVersion {
  public static final String GROUP = "govcloud.dev";
  public static final String VERSION = "v1alpha1";
  public static final String CATEGORY = "govcloud";

  /** A day, e.g. {@code 2025-09-30}. */
  public static final String DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

  /** A name that may become part of a Kubernetes object name. */
  public static final String LABEL = "^[a-z]([-a-z0-9]*[a-z0-9])?$";

  /** An operating system: a plain name, never an address. */
  public static final String SYSTEM = "^[A-Za-z0-9]([-A-Za-z0-9._]*[A-Za-z0-9])?$";

  /** The identity of what an application asks for. */
  public static final String REVISION = "^sha256:[0-9a-f]{64}$";

  /** A checksum as {@code sha256sum} prints it. */
  public static final String SHA256 = "^[0-9a-f]{64}$";

  private ApiVersion() {}
}
