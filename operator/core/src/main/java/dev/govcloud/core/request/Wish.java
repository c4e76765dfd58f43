package dev.govcloud.core.request;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.core.regulation.Matter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a manifest asks for, in normal form; made once for a decision. */
final class Wish {
  private static final String TRIAL_DAYS = "trial.days";

  private final FilingContent content;
  private final TreeMap<String, String> normal;
  private final Map<String, String> basis;

  Wish(CloudResourceRequestSpec spec) {
    this(Contents.of(spec));
  }

  /** What a content asks for. */
  Wish(FilingContent content) {
    this.content = content;
    this.normal = Contents.normal(content);
    this.basis = Contents.basis(content);
  }

  FilingContent content() {
    return content;
  }

  /** What only a change application alters. */
  Map<String, String> basis() {
    return basis;
  }

  /** Whether what a matter is about differs from a filing of it. */
  boolean differsInWhatIsJudged(FilingBook.Entry filing) {
    return differs(filing, filing.matter().judged().stream());
  }

  /** Whether anything differs that goes into a filing of the matter. */
  boolean differsAtAll(FilingBook.Entry filing) {
    Matter matter = filing.matter();
    return differs(
        filing,
        Stream.of(matter.judged(), matter.proofs(), matter.enclosed()).flatMap(l -> l.stream()));
  }

  /** Whether the proofs differ from those that were enclosed. */
  boolean differsInProofs(FilingBook.Entry filing) {
    return differs(filing, filing.matter().proofs().stream());
  }

  /** A length of the trial that is not named is whatever was filed: the policy's of that day. */
  private boolean differs(FilingBook.Entry filing, Stream<String> paths) {
    var below = paths.toList();
    Map<String, String> wanted = Contents.below(below, normal);
    Map<String, String> filed = Contents.below(below, filing.normal());
    if (!wanted.containsKey(TRIAL_DAYS)) {
      filed.remove(TRIAL_DAYS);
    }
    return !wanted.equals(filed);
  }

  /** Whether it asks for the same amounts as a filing. */
  boolean asksTheSameAs(FilingBook.Entry filing) {
    return basis.equals(filing.basis());
  }

  /** The days that it names and on which something becomes so: of tests, of going off line. */
  Stream<LocalDate> days() {
    String offline = content.termination == null ? null : content.termination.offlineOn;
    return Stream.concat(content.tests.stream().map(t -> t.date), Stream.ofNullable(offline))
        .flatMap(text -> Dates.day(text).stream())
        .distinct()
        .sorted();
  }

  /** Why the resources should change; null where no reason is given. */
  String changeReason() {
    return content.change == null ? null : content.change.reason;
  }

  /** Whether the words about a change differ: the reason, or the unit's own word on its weight. */
  boolean wordsDiffer(FilingBook.Entry filing) {
    var filed = filing.content().change;
    return !Objects.equals(changeReason(), filed == null ? null : filed.reason)
        || declared(content) != declared(filing.content());
  }

  private static boolean declared(FilingContent c) {
    return c.change != null && Boolean.TRUE.equals(c.change.declaredMajor);
  }
}
