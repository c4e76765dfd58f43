package dev.govcloud.core.request;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Mlps;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.core.engine.Guard.Objection;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What would become of a ruling if it were made now, by the same rules by which it is judged
 * afterwards: every objection and not just the first. Pure; nothing is recorded.
 */
public final class Prospect {
  private final Case c;
  private final Facts.Ruling ruling;
  private final Optional<FilingBook.Entry> filing;
  private final Optional<Objection> outOfPlace;

  /**
   * One thing that is asked of a ruling.
   *
   * @param asks what
   * @param objection what speaks against it; empty when it is met
   */
  public record Point(Requirement asks, Optional<Objection> objection) {}

  private Prospect(Facts facts, Decision decision) {
    this.c = new Case(facts);
    c.takeEdit();
    this.ruling = new Facts.Ruling(decision, facts.now(), Long.MAX_VALUE);
    this.filing = c.book.entry(decision.getSpec().filing);
    this.outOfPlace = new Rulings(c).outOfPlace(ruling);
  }

  /**
   * Judges a ruling that nobody made yet.
   *
   * @param facts as they are on record; an edit that is not on record is not looked at
   */
  public static Prospect of(Facts facts, Decision decision) {
    return new Prospect(facts, decision);
  }

  /** Why nothing of the kind is ruled on now; empty when it is awaited. */
  public Optional<Objection> outOfPlace() {
    return outOfPlace;
  }

  /**
   * What is asked of it; nothing where it is out of place. What names another filing stops there.
   */
  public List<Point> points() {
    if (outOfPlace.isPresent()) {
      return List.of();
    }
    List<Point> points = new ArrayList<>();
    Rulings rulings = new Rulings(c);
    Checks checks = rulings.checks(ruling, c.facts.now());
    for (Requirement asked : rulings.asked(ruling)) {
      Point point = new Point(asked, checks.objection(asked));
      points.add(point);
      if (asked == Requirement.NAMES_WHAT_IS_OPEN && point.objection().isPresent()) {
        return points;
      }
    }
    return points;
  }

  /** Everything that makes it void. */
  public List<Objection> objections() {
    List<Objection> objections = new ArrayList<>(outOfPlace.stream().toList());
    points().forEach(p -> p.objection().ifPresent(objections::add));
    return objections;
  }

  /**
   * What would be otherwise than it runs, by what is granted; of a matter that changes nothing of
   * it, what is applied for.
   */
  public List<Difference> differences() {
    return filing
        .map(f -> provides(f) ? Changes.differences(runs(), Contents.of(granted(f))) : asks(f))
        .orElse(List.of());
  }

  /** What the ruling adjusts of what is applied for. */
  public List<Difference> adjusted() {
    return filing.filter(Prospect::provides).map(this::adjusted).orElse(List.of());
  }

  private List<Difference> adjusted(FilingBook.Entry f) {
    Snapshot granted = granted(f);
    List<Difference> adjusted =
        new ArrayList<>(Changes.differences(f.content(), Contents.of(granted)));
    Integer days = f.content().trial == null ? null : f.content().trial.days;
    if (f.matter() == Matter.APPLICATION && !Objects.equals(days, granted.trialDays)) {
      Difference trial = difference("trialDays", String.valueOf(granted.trialDays));
      trial.from = days == null ? null : days.toString();
      adjusted.add(trial);
    }
    return adjusted;
  }

  /** Of a change, what was found of it when it was filed: whether it is major, and why. */
  public Optional<ChangeStatus> change() {
    return filing.map(f -> f.object().getSpec().change);
  }

  /** What the change takes away, and until when the unit may object. */
  public Optional<Losses.Notice> takesAway() {
    return c.runs == null
        ? Optional.empty()
        : filing
            .filter(f -> f.matter() == Matter.CHANGE)
            .flatMap(f -> Losses.notice(c, f, granted(f).resources));
  }

  /** What it takes away of what runs, whether or not anybody may object to it. */
  public List<String> losses() {
    return filing
        .filter(f -> f.matter() == Matter.CHANGE && c.runs != null)
        .map(f -> said(Losses.of(c, granted(f).resources)))
        .orElse(List.of());
  }

  /** What a filing takes away of what runs; nothing where it is no change of it. */
  public static List<String> losses(FilingBook.Entry f, Snapshot runs) {
    return f.matter() == Matter.CHANGE && runs != null
        ? said(Losses.of(runs.resources, f.content().resources))
        : List.of();
  }

  private static List<String> said(List<Losses.Loss> losses) {
    return losses.stream().map(Losses.Loss::toString).toList();
  }

  /** How much the request would hold; empty for a matter that grants no resources. */
  public Optional<Amount> wanted() {
    return filing.filter(Prospect::provides).map(f -> Amount.of(granted(f).resources));
  }

  private Snapshot granted(FilingBook.Entry f) {
    return Snapshots.granted(f, c.runs, ruling.decision().getSpec(), c.facts.policy());
  }

  private static boolean provides(FilingBook.Entry f) {
    return f.matter() == Matter.APPLICATION || f.matter() == Matter.CHANGE;
  }

  private FilingContent runs() {
    return c.runs == null ? nothing() : Contents.of(c.runs);
  }

  private static FilingContent nothing() {
    FilingContent nothing = new FilingContent();
    nothing.resources = new Resources();
    nothing.system = new SystemInfo();
    nothing.mlps = new Mlps();
    return nothing;
  }

  /** What a filing asks for: of a change what it changes, else what is judged. */
  public static List<Difference> asks(FilingBook.Entry f) {
    if (f.matter() == Matter.APPLICATION) {
      return Changes.differences(nothing(), f.content());
    }
    ChangeStatus change = f.object().getSpec().change;
    return change == null ? judged(f) : change.differences;
  }

  private static List<Difference> judged(FilingBook.Entry f) {
    Map<String, String> judged = Contents.below(f.matter().judged(), f.normal());
    return judged.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> difference(Changes.plain(e.getKey()), e.getValue()))
        .toList();
  }

  private static Difference difference(String path, String to) {
    Difference d = new Difference();
    d.path = path;
    d.to = to;
    return d;
  }
}
