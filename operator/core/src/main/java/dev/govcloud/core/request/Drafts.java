package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.Trial;
import dev.govcloud.core.limits.Clipper;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Trigger;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Instant;
import java.util.Optional;

/** Makes the Filing of what is applied for: exactly what is judged, and what it lacks that day. */
final class Drafts {
  /** A paper object is a child of its request and goes with it. */
  private static final String UID_LABEL = "govcloud.dev/request-uid";

  private final Case c;

  Drafts(Case c) {
    this.c = c;
  }

  /** The filing that a trigger makes at an instant. */
  Filing draft(Trigger trigger, Instant at, String by) {
    Matter matter = trigger.files().orElseThrow();
    Optional<FilingBook.Entry> before =
        c.book.standing(matter).filter(f -> f.state() != FilingBook.State.GRANTED);
    FilingSpec spec = new FilingSpec();
    spec.matter = matter.label();
    spec.number = c.book.nextNumber();
    spec.request = reference();
    spec.unit = c.facts.unit().name();
    spec.filedAt = at.toString();
    spec.filedOn = c.facts.day(at).toString();
    spec.filedBy = by;
    spec.dated = writersTime(at) ? "Writer" : "Server";
    spec.form = Contents.FORM.version();
    spec.content = content(matter);
    spec.digest = Contents.digest(spec.content);
    spec.previous = before.map(Drafts::previous).orElse(null);
    spec.change = matter == Matter.CHANGE ? change(spec.content, before, at) : null;
    boolean major = spec.change != null && Boolean.TRUE.equals(spec.change.major);
    spec.lacks = new Lacks(c).whenFiled(matter, spec.content, major, before, at);
    spec.inTime = matter == Matter.TRIAL_EXTENSION ? TrialLimits.inTime(at, c) : null;
    spec.exceeds = TrialLimits.exceededNow(spec, c);
    return object(spec);
  }

  private boolean writersTime(Instant at) {
    return c.facts.edit().filter(e -> e.byWriter() && e.at().equals(at)).isPresent();
  }

  private FilingSpec.RequestReference reference() {
    var meta = c.facts.request().getMetadata();
    FilingSpec.RequestReference reference = new FilingSpec.RequestReference();
    reference.name = meta.getName();
    reference.uid = meta.getUid();
    return reference;
  }

  /** A length of the trial that is not named is the policy's of the day. */
  private FilingContent content(Matter matter) {
    FilingContent content = Contents.part(c.wish.content(), matter);
    if (matter == Matter.APPLICATION && (content.trial == null || content.trial.days == null)) {
      content.trial = content.trial == null ? new Trial() : content.trial;
      content.trial.days = c.facts.policy().trial.defaultDays;
    }
    return content;
  }

  private ChangeStatus change(
      FilingContent content, Optional<FilingBook.Entry> before, Instant at) {
    ChangeStatus change =
        Changes.of(Contents.of(c.runs), content, c.facts.policy().majorChange.growthPercent);
    change.objectionUntil = Losses.until(c, content, before, at).map(Object::toString).orElse(null);
    return change;
  }

  private static FilingSpec.Previous previous(FilingBook.Entry before) {
    FilingSpec.Previous previous = new FilingSpec.Previous();
    previous.filing = before.name();
    boolean replaced = before.state() == FilingBook.State.OPEN;
    previous.state = (replaced ? FilingBook.State.SUPERSEDED : before.state()).label();
    before
        .settled()
        .filter(m -> m.decision != null)
        .ifPresent(
            m -> {
              previous.decision = m.decision;
              previous.opinion = m.message;
            });
    return previous;
  }

  private Filing object(FilingSpec spec) {
    var meta = c.facts.request().getMetadata();
    Filing filing = new Filing();
    filing.setMetadata(
        new ObjectMetaBuilder()
            .withName(meta.getName() + "-" + spec.number)
            .withNamespace(meta.getNamespace())
            .addToLabels(UID_LABEL, meta.getUid())
            .addNewOwnerReference()
            .withApiVersion(c.facts.request().getApiVersion())
            .withKind(c.facts.request().getKind())
            .withName(meta.getName())
            .withUid(meta.getUid())
            .withController(true)
            .endOwnerReference()
            .build());
    // What it lacks and changes may be more than the schema takes; the content never is.
    filing.setSpec(Clipper.clip(spec));
    return filing;
  }
}
