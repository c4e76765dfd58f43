package dev.govcloud.provision.item;

import dev.govcloud.api.Words.Deed;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Amount;
import dev.govcloud.core.request.Observed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the provider's people delivered and took back by hand, as their Fulfilments say (articles 11
 * and 16). It counts from when the server received the Fulfilment, not from when somebody says that
 * it was done.
 */
public final class Fulfilments {
  private final CloudResourceRequest request;
  private final Map<String, Fulfilment> newest = new LinkedHashMap<>();
  private final CopiesByHand copied = new CopiesByHand();

  /**
   * What a Fulfilment amounts to.
   *
   * @param effective whether it counts
   * @param reason one word for programs
   * @param message for people
   */
  public record Verdict(boolean effective, String reason, String message) {}

  /** Those of a request that were found to count. */
  public Fulfilments(CloudResourceRequest request, Collection<Fulfilment> all) {
    this.request = request;
    all.stream()
        .filter(f -> f.getStatus() != null && "Effective".equals(f.getStatus().effect))
        .filter(this::ofThisRequest)
        .sorted(
            Comparator.comparing((Fulfilment f) -> received(f)).thenComparing(Fulfilments::name))
        .forEach(this::count);
  }

  private static Instant received(Fulfilment f) {
    return Instant.parse(f.getMetadata().getCreationTimestamp());
  }

  private static String name(Fulfilment f) {
    return f.getMetadata().getName();
  }

  /** One that is older than the request was for another of that name. */
  private boolean ofThisRequest(Fulfilment f) {
    return request.getMetadata().getName().equals(f.getSpec().request)
        && !received(f).isBefore(Instant.parse(request.getMetadata().getCreationTimestamp()));
  }

  private void count(Fulfilment f) {
    if (!copied.count(f)) {
      newest.put(f.getSpec().item.kind + "/" + f.getSpec().item.name, f);
    }
  }

  /** What people copied by hand. */
  public CopiesByHand copied() {
    return copied;
  }

  /** Judges one that was not judged yet; if it counts, the next is judged with it. */
  public Verdict judge(Fulfilment f) {
    Verdict verdict = objection(f).orElseGet(() -> effective(f));
    if (verdict.effective()) {
      count(f);
    }
    return verdict;
  }

  private static Verdict effective(Fulfilment f) {
    String as =
        switch (Deed.valueOf(f.getSpec().deed)) {
          case Delivered -> " counts as delivered.";
          case TakenBack -> " counts as taken back.";
          case Copied -> " counts as copied.";
          case Done -> " counts as done.";
          case Destroyed ->
              " counts as destroyed where the cluster does not show that it is there.";
        };
    return new Verdict(true, f.getSpec().deed, said(f) + as);
  }

  private static String said(Fulfilment f) {
    return f.getSpec().item.kind + " " + f.getSpec().item.name;
  }

  private Optional<Verdict> objection(Fulfilment f) {
    var status = request.getStatus();
    if (ofThisRequest(f) && Deed.Destroyed.name().equals(f.getSpec().deed)) {
      return destruction();
    }
    if (!ofThisRequest(f) || status == null || status.approved == null) {
      return objects(
          "Premature",
          "Nothing is approved yet for request "
              + f.getSpec().request
              + ", so nothing can be delivered: write a new Fulfilment after the approval.");
    }
    if (!status.approved.filing.equals(f.getSpec().filing)) {
      return objects(
          "StaleFiling",
          "What is to be delivered is filing "
              + status.approved.filing
              + ", not "
              + f.getSpec().filing
              + ": write a new Fulfilment that names it.");
    }
    return switch (Deed.valueOf(f.getSpec().deed)) {
      case Delivered -> delivery(f, status.approved);
      case Copied -> CopiesByHand.objection(request, f).map(w -> new Verdict(false, "NotDue", w));
      default -> takingBack(f, status.approved);
    };
  }

  private Optional<Verdict> delivery(Fulfilment f, Snapshot approved) {
    if (ending()) {
      return objects(
          "TooLate", "The service has ended: " + said(f) + " is taken back, not delivered.");
    }
    Optional<Line> line = wanted(approved, f);
    if (line.isEmpty()) {
      return objects(
          "NotByHand",
          said(f) + " is no line that is delivered by hand; those are: " + listed(approved) + ".");
    }
    if (!line.get().amount().equals(f.getSpec().amount)) {
      return objects(
          "WrongAmount",
          said(f)
              + ": approved is \""
              + line.get().amount()
              + "\", the Fulfilment says \""
              + (f.getSpec().amount == null ? "" : f.getSpec().amount)
              + "\": deliver what was approved and write a new Fulfilment with that amount.");
    }
    return delivered(f.getSpec().item.kind, f.getSpec().item.name)
            .filter(before -> before.getSpec().amount.equals(f.getSpec().amount))
            .isPresent()
        ? objects("AlreadyFulfilled", said(f) + " was delivered already.")
        : Optional.empty();
  }

  private Optional<Verdict> destruction() {
    return awaits(Stage.COPY_DESTRUCTION)
        ? Optional.empty()
        : objects(
            "NotDue",
            "No copy of request "
                + request.getMetadata().getName()
                + " is to be destroyed now: a copy is kept for as long as the policy says, then"
                + " CopyDestruction is awaited; destroy it then and write a new Fulfilment.");
  }

  private boolean awaits(Stage stage) {
    return request.getStatus() != null
        && request.getStatus().awaiting.stream().anyMatch(a -> stage.label().equals(a.stage));
  }

  /** Who states that the platform's copy is destroyed, and in which Fulfilment. */
  public Optional<String> destroyed() {
    return newest.values().stream()
        .filter(f -> Deed.Destroyed.name().equals(f.getSpec().deed))
        .findFirst()
        .map(f -> f.getSpec().fulfilledBy + " in Fulfilment " + name(f));
  }

  private Optional<Verdict> takingBack(Fulfilment f, Snapshot approved) {
    if (delivered(f.getSpec().item.kind, f.getSpec().item.name).isEmpty()) {
      return objects(
          "NotDelivered", said(f) + " was not delivered by hand, so nothing is to be taken back.");
    }
    return !ending() && wanted(approved, f).isPresent()
        ? objects(
            "StillApproved",
            said(f)
                + " is approved and in use: it is taken back after a change without it, or at the"
                + " end of the service.")
        : Optional.empty();
  }

  /** Once it is taken back; in the grace period after a trial the authority may still extend it. */
  private boolean ending() {
    return Phase.TERMINATED.label().equals(request.getStatus().phase) || awaits(Stage.RECLAIM);
  }

  private static Optional<Line> wanted(Snapshot approved, Fulfilment f) {
    return ByHand.lines(approved).stream()
        .filter(l -> l.sameAs(f.getSpec().item.kind, f.getSpec().item.name))
        .findFirst();
  }

  private static String listed(Snapshot approved) {
    List<Line> lines = ByHand.lines(approved);
    return lines.isEmpty()
        ? "none"
        : lines.stream().map(l -> l.kind() + " " + l.name()).collect(Collectors.joining(", "));
  }

  private static Optional<Verdict> objects(String reason, String message) {
    return Optional.of(new Verdict(false, reason, message));
  }

  /** The Fulfilment by which a line was delivered; empty where it is not there, or no more. */
  private Optional<Fulfilment> delivered(String kind, String name) {
    return Optional.ofNullable(newest.get(kind + "/" + name))
        .filter(f -> Deed.Delivered.name().equals(f.getSpec().deed));
  }

  /**
   * How the lines that are delivered by hand stand, and those that are to be taken back.
   *
   * @param approved what is to be there; null where nothing is
   * @param clock from the cluster's time to the one that is counted in
   */
  public List<Observed.Line> lines(Snapshot approved, UnaryOperator<Instant> clock) {
    List<Observed.Line> lines = new ArrayList<>();
    List<Line> wanted = approved == null || ending() ? List.of() : ByHand.lines(approved);
    wanted.forEach(l -> lines.add(line(l, clock)));
    newest.values().stream()
        .filter(f -> !Deed.Destroyed.name().equals(f.getSpec().deed))
        .filter(
            f ->
                wanted.stream()
                    .noneMatch(l -> l.sameAs(f.getSpec().item.kind, f.getSpec().item.name)))
        .forEach(
            f ->
                lines.add(
                    Deed.Delivered.name().equals(f.getSpec().deed)
                        ? toTakeBack(f)
                        : takenBack(f, clock)));
    return lines;
  }

  /** It is there no more, since the server received the statement. */
  private static Observed.Line takenBack(Fulfilment f, UnaryOperator<Instant> clock) {
    return new Observed.Line(
        f.getSpec().item.kind,
        f.getSpec().item.name,
        true,
        false,
        true,
        Optional.of(clock.apply(received(f))),
        Optional.of(name(f)),
        Optional.empty(),
        Amount.NOTHING);
  }

  private Observed.Line line(Line line, UnaryOperator<Instant> clock) {
    Optional<Fulfilment> delivered = delivered(line.kind(), line.name());
    Optional<Fulfilment> asApproved =
        delivered.filter(f -> line.amount().equals(f.getSpec().amount));
    boolean asWanted = asApproved.isPresent();
    return new Observed.Line(
        line.kind(),
        line.name(),
        true,
        delivered.isPresent(),
        asWanted,
        asApproved.map(Fulfilments::received).map(clock),
        delivered.map(Fulfilments::name),
        asWanted
            ? Optional.empty()
            : Optional.of(
                "The provider delivers "
                    + line.amount()
                    + " by hand and writes a Fulfilment that says so."),
        Amount.NOTHING);
  }

  private static Observed.Line toTakeBack(Fulfilment f) {
    return new Observed.Line(
        f.getSpec().item.kind,
        f.getSpec().item.name,
        true,
        true,
        false,
        Optional.empty(),
        Optional.of(name(f)),
        Optional.of(
            "The provider takes it back by hand and writes a Fulfilment with the deed TakenBack."),
        Amount.NOTHING);
  }
}
