package dev.govcloud.cli.record;

import dev.govcloud.cli.text.Phrase;
import dev.govcloud.cli.text.Words;
import java.util.List;

/**
 * What the reader of a whole record must know to rely on it.
 *
 * @param about what it is about
 * @param names the objects that it is about; empty where it is about the whole
 * @param sentence what is to be known, in one sentence
 */
public record Remark(About about, List<String> names, Phrase sentence) {

  /** For people. */
  public String text(Words words) {
    return sentence.in(words);
  }

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
