package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.Blocker;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Observed.Copy;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.FixedCopy;
import dev.govcloud.provision.copy.Occasion;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.item.CopiesByHand;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platform's copy of what a request holds (rule A25): taken of what is halted, before anything
 * is deleted; looked for again when it is to be destroyed. Nothing is deleted here.
 */
final class Copies {
  private static final String NONE = FixedCopy.NONE;
  private static final String VELERO = "Velero";
  private static final String TAKING = "PlatformCopy";

  private final Uncached uncached;
  private final VolumeCopies volumes;
  private final BackupCopies backups;
  private final Predicate<ManagedKind> exists;
  private final Timeline timeline;

  /**
   * Where copies are taken.
   *
   * @param exists whether the cluster has a kind at this moment
   */
  Copies(Uncached uncached, Predicate<ManagedKind> exists, Timeline timeline) {
    this.uncached = uncached;
    this.volumes = new VolumeCopies(uncached, exists);
    this.backups = new BackupCopies(uncached, exists);
    this.exists = exists;
    this.timeline = timeline;
  }

  /** The way that a policy names. */
  CopyMeans means(PlatformCopy policy) {
    return VELERO.equals(policy.method) ? backups : volumes;
  }

  /** The way that counted when the end of the service began. */
  private static PlatformCopy begunWith(CloudResourceRequest request, PlatformCopy today) {
    var reclaim = request.getStatus().reclaim;
    return FixedCopy.of(
        today, reclaim == null || reclaim.copyMethod == null ? owed(request) : reclaim.copyMethod);
  }

  /** What a change was still to take away is copied as its grant says; else as the policy does. */
  private static String owed(CloudResourceRequest request) {
    var status = request.getStatus();
    boolean carriedOut =
        status.milestones.stream()
            .filter(
                m ->
                    MilestoneKind.CHANGED.label().equals(m.kind)
                        || MilestoneKind.grantsChange(m.kind))
            .reduce((a, b) -> b)
            .map(m -> !MilestoneKind.grantsChange(m.kind))
            .orElse(true);
    return carriedOut || status.approved == null || NONE.equals(status.approved.copyMethod)
        ? null
        : status.approved.copyMethod;
  }

  /** Adds to what was seen how the copy stands that is to be taken. */
  Observed look(
      CloudResourceRequest request,
      Observed seen,
      List<? extends HasMetadata> items,
      CopiesByHand byHand,
      PlatformCopy today) {
    PlatformCopy policy = begunWith(request, today);
    if (seen.namespace().isEmpty()) {
      return keptOr(
          request, seen, byHand, policy, "Nothing was left of which a copy could be taken.");
    }
    if (NONE.equals(policy.method)) {
      return keptOr(
          request,
          seen,
          byHand,
          policy,
          "The platform took no copy of the data: its policy names no way to"
              + " (spec.platformCopy.method).");
    }
    ManagedKind kind = kind(policy);
    Optional<String> impossible = means(policy).impossible(policy);
    if (impossible.isPresent()) {
      String name = kind.kind() + "/" + Names.namespace(request);
      return pending(seen, policy, List.of(blocker(name, begun(request), impossible.get())));
    }
    if (seen.blockers().stream().anyMatch(Blocker::unread)) {
      return pending(seen, policy, List.of());
    }
    List<String> running = running(items);
    if (!running.isEmpty()) {
      return pending(seen, policy, told(running, begun(request)));
    }
    List<Part> parts = means(policy).read(request, claims(request), Occasion.end(request), policy);
    List<Part> buckets = byHand.of(items, filing(request));
    return parts.isEmpty() && buckets.isEmpty()
        ? keptOr(request, seen, byHand, policy, "There was no volume to copy.")
        : read(request, seen, new Taken(parts, buckets, byHand), policy);
  }

  /** What does not halt, once that takes long. */
  private List<Blocker> told(List<String> running, Instant begun) {
    return running.stream()
        .filter(name -> lasts(begun))
        .map(n -> blocker(n, begun, n + " was told to halt and still runs."))
        .toList();
  }

  private static String filing(CloudResourceRequest request) {
    var approved = request.getStatus().approved;
    return approved == null ? "" : approved.filing;
  }

  /** What is copied at the end: by the cluster, and by people what the cluster cannot copy. */
  private record Taken(List<Part> parts, List<Part> buckets, CopiesByHand byHand) {
    private List<Part> all() {
      return Stream.concat(parts.stream(), buckets.stream()).toList();
    }
  }

  /** What changes copied before stays a copy, whatever the policy says by now. */
  private Observed keptOr(
      CloudResourceRequest request,
      Observed seen,
      CopiesByHand byHand,
      PlatformCopy policy,
      String why) {
    List<Part> kept = kept(request, byHand, policy).toList();
    return seen.withCopy(
        kept.isEmpty()
            ? none(why)
            : new Copy(
                Copy.State.STANDS,
                why + " What changes copied before is kept (status.reclaim.copies).",
                kept.stream().map(Copies::part).toList()),
        List.of());
  }

  private Stream<Part> kept(
      CloudResourceRequest request, CopiesByHand byHand, PlatformCopy policy) {
    return Stream.concat(
        Stream.of(volumes, backups).flatMap(m -> m.kept(request, policy).stream()), byHand.all());
  }

  private List<Claim> claims(CloudResourceRequest request) {
    return uncached.claims(Names.namespace(request));
  }

  private static Observed pending(Observed seen, PlatformCopy policy, List<Blocker> held) {
    var way = Optional.ofNullable(policy.method);
    return seen.withCopy(new Copy(Copy.State.PENDING, "", List.of(), way), held);
  }

  private Observed read(
      CloudResourceRequest request, Observed seen, Taken taken, PlatformCopy policy) {
    List<Part> parts = taken.all();
    Instant begun = begun(request);
    List<Blocker> held =
        parts.stream().filter(p -> !p.stands()).flatMap(p -> late(p, begun).stream()).toList();
    boolean stands = parts.stream().allMatch(Part::stands);
    Stream<Part> before =
        kept(request, taken.byHand(), policy)
            .filter(k -> parts.stream().noneMatch(p -> p.name().equals(k.name())));
    return seen.withCopy(
        new Copy(
            stands ? Copy.State.STANDS : Copy.State.PENDING,
            said(taken.parts(), policy) + said(taken.buckets()),
            Stream.concat(parts.stream(), before).map(Copies::part).toList(),
            Optional.ofNullable(policy.method)),
        held);
  }

  private static String said(List<Part> parts, PlatformCopy policy) {
    if (parts.isEmpty()) {
      return "There was no volume to copy.";
    }
    return VELERO.equals(policy.method)
        ? "The platform copied the namespace: Velero Backup " + parts.get(0).name() + "."
        : "The platform copied every volume: "
            + parts.size()
            + (parts.size() == 1 ? " snapshot" : " snapshots")
            + " of class "
            + policy.snapshotClass
            + " (status.reclaim.copies).";
  }

  private static String said(List<Part> buckets) {
    return buckets.isEmpty()
        ? ""
        : buckets.stream()
            .map(b -> b.of() + " (" + b.name() + ")")
            .collect(Collectors.joining(", ", " Copied by hand: ", "."));
  }

  private static Observed.CopyPart part(Part p) {
    return new Observed.CopyPart(
        p.kind(), p.name(), p.of(), p.handle().orElse(""), p.size().orElse(""));
  }

  private static Copy none(String why) {
    return new Copy(Copy.State.NONE, why, List.of());
  }

  /** What still writes: a copy of it would be worth nothing. */
  private static List<String> running(List<? extends HasMetadata> items) {
    return items.stream()
        .filter(o -> Items.kind(o).filter(k -> !k.halted(o)).isPresent())
        .map(o -> o.getKind() + "/" + o.getMetadata().getName())
        .toList();
  }

  /** What failed, or what takes long. */
  private Optional<Blocker> late(Part part, Instant begun) {
    Instant since = part.asked().map(timeline::of).orElse(begun);
    String name = part.kind() + "/" + part.name();
    return part.failure()
        .or(() -> lasts(since) ? Optional.of("It is not complete yet.") : Optional.empty())
        .map(why -> blocker(name, since, name + ", the copy of " + part.of() + ": " + why));
  }

  private boolean lasts(Instant since) {
    return since.plus(Lasting.UNREMARKED).isBefore(timeline.now());
  }

  /** When the reclaim began. */
  private Instant begun(CloudResourceRequest request) {
    return request.getStatus().awaiting.stream()
        .filter(a -> Stage.RECLAIM.label().equals(a.stage))
        .map(a -> Instant.parse(a.since))
        .findFirst()
        .orElseGet(timeline::now);
  }

  private static Blocker blocker(String object, Instant since, String message) {
    return new Blocker(object, TAKING, since, message);
  }

  private static ManagedKind kind(PlatformCopy policy) {
    return VELERO.equals(policy.method) ? ManagedKind.VELERO_BACKUP : ManagedKind.SNAPSHOT;
  }

  /** Asks for what is not there yet, once everything is seen and halted. */
  void take(
      CloudResourceRequest request,
      Observed seen,
      List<? extends HasMetadata> items,
      PlatformCopy today) {
    PlatformCopy policy = begunWith(request, today);
    CopyMeans means = means(policy);
    if (!NONE.equals(policy.method)
        && seen.blockers().stream().noneMatch(Blocker::unread)
        && running(items).isEmpty()
        && means.impossible(policy).isEmpty()) {
      means.ask(request, claims(request), Occasion.end(request), policy);
    }
  }

  /**
   * Adds to what was seen whether anything is left of a copy that is to be destroyed.
   *
   * @param stated by whom its destruction is stated: believed where nobody can look
   */
  Observed lookForCopy(CloudResourceRequest request, Observed seen, Optional<String> stated) {
    return new CopyRemains(volumes, backups, exists).look(request, seen, stated);
  }
}
