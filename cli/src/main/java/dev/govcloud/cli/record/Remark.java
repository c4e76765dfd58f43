package dev.govcloud.cli.record;

import java.util.List;

/**
 * What the reader of a whole record must know to rely on it.
 *
 * @param about what it is about
 * @param names the objects that it is about; empty where it is about the whole
 * @param text one sentence in English
 */
public record Remark(About about, List<String> names, String text) {

  /** What a remark can be about. */
  public enum About {
    /** The head that was noted elsewhere, and which entry it is. */
    NOTED_HEAD,
    /** Filings whose time is the API server's. */
    DATED_BY_SERVER,
    /** Filings whose time is the one that their writer gave. */
    DATED_BY_WRITER,
    /** Filings that do not say whose time theirs is. */
    DATED_BY_NOBODY,
    /** Filings by which the record binds the namespace of the request. */
    NAMESPACE_BOUND,
    /** Filings of the form before: the namespace is what the file says, and nothing shows it. */
    NAMESPACE_UNBOUND,
    /** Filings that are older than the entry that took them on record. */
    RECORDED_LATER,
    /** Filings that no entry names: they are no part of the record. */
    UNNAMED_FILING,
    /** Decisions that no entry names: they moved nothing. */
    UNNAMED_DECISION
  }
}
