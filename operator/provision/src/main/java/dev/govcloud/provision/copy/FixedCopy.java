package dev.govcloud.provision.copy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.PlatformCopy;

/**
 * A policy counts for what begins after it: what began while one named a way to copy is not done
 * without a copy because a later one names none. Another way, another class is followed: the one of
 * before may not work any more.
 */
public final class FixedCopy {
  /** No copy is taken. */
  public static final String NONE = "None";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FixedCopy() {}

  /**
   * The way to copy that counts.
   *
   * @param today as the policy says now
   * @param method as it said when it began; null where that is not known
   */
  public static PlatformCopy of(PlatformCopy today, String method) {
    boolean asToday = method == null || method.equals(today.method);
    if (asToday || !NONE.equals(method) && !NONE.equals(today.method)) {
      return today;
    }
    PlatformCopy fixed = MAPPER.convertValue(today, PlatformCopy.class);
    fixed.method = method;
    return fixed;
  }
}
