package dev.govcloud.cli.record;

/**
 * What the reader of a whole record must know to rely on it.
 *
 * @param about what it is about
 * @param text one sentence in English
 */
public record Remark(About about, String text) {

  /** What a remark can be about. */
  public enum About {
    /** The head that was noted elsewhere, and which entry it is. */
    NOTED_HEAD,
    /** The manifest was edited since, so the resources in the file are not proven. */
    MANIFEST_EDITED,
    /** What was approved is older than what was last applied for, so it cannot be derived. */
    APPROVED_BEFORE
  }
}
