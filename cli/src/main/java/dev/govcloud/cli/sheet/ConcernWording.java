package dev.govcloud.cli.sheet;

import dev.govcloud.core.regulation.ConcernClock;
import java.util.Map;
import java.util.Optional;

/** The Chinese words for tickets and findings. */
public final class ConcernWording {
  private static final Map<String, String> KINDS = Map.of("Ticket", "工单", "Finding", "检查发现");

  private ConcernWording() {}

  /** What is awaited. */
  public static String of(ConcernClock clock) {
    return switch (clock) {
      case ACKNOWLEDGEMENT -> "受理工单";
      case RESOLUTION -> "解决工单";
      case CONFIRMATION -> "确认工单";
      case RECTIFICATION_BY_UNIT, RECTIFICATION_BY_PROVIDER -> "整改";
      case VERIFICATION_BY_AUTHORITY, VERIFICATION_BY_AGENCY, VERIFICATION_BY_SECURITY -> "核查整改";
    };
  }

  /** What it is; empty where it is neither. */
  public static Optional<String> kind(String label) {
    return Optional.ofNullable(KINDS.get(label));
  }
}
