package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.Names;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.FixedCopy;
import dev.govcloud.provision.copy.Occasion;
import dev.govcloud.provision.copy.Part;
import dev.govcloud.provision.item.CopiesByHand;
import dev.govcloud.provision.item.ItemKind;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.ManagedKind;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes away what an approved change no longer contains (article 15): an item is halted, copied as
 * the policy said when the change was granted, and only then deleted. An elastic host that becomes
 * smaller in its range is deleted at once: its machines are alike and come again.
 */
final class Withdrawal {
  private final Uncached uncached;
  private final Copies copies;
  private final Reclaimer reclaimer;
  private final Timeline timeline;

  Withdrawal(Uncached uncached, Copies copies, Reclaimer reclaimer, Timeline timeline) {
    this.uncached = uncached;
    this.copies = copies;
    this.reclaimer = reclaimer;
    this.timeline = timeline;
  }

  /** What is taken away on one occasion, and how it is copied before. */
  private record Leaving(
      CloudResourceRequest request,
      Occasion occasion,
      PlatformCopy policy,
      CopyMeans means,
      List<Part> buckets,
      Answers answers) {}

  /**
   * One step for each object; what keeps one from going keeps none of the others.
   *
   * @param byHand what people copied: nothing in the cluster can copy a bucket
   * @return what keeps one from going, for people
   */
  Setback withdraw(
      CloudResourceRequest request,
      Snapshot approved,
      List<HasMetadata> surplus,
      CopiesByHand byHand,
      PlatformCopy today) {
    PlatformCopy policy = FixedCopy.of(today, approved.copyMethod);
    Answers answers = new Answers(timeline.now());
    List<Part> buckets = byHand.of(surplus, approved.filing);
    Leaving leaving =
        new Leaving(
            request, Occasion.change(approved), policy, copies.means(policy), buckets, answers);
    Predicate<HasMetadata> copied = object -> copied(object, approved, policy);
    surplus.stream().filter(copied.negate()).forEach(o -> trying(o, answers, reclaimer::remove));
    List<HasMetadata> first = surplus.stream().filter(copied).toList();
    first.stream()
        .filter(o -> !kind(o).halted(o))
        .forEach(o -> trying(o, answers, object -> halt(object, leaving)));
    boolean allHalted = first.stream().allMatch(o -> kind(o).halted(o));
    if (allHalted || !leaving.means().ofAll()) {
      first.stream()
          .filter(o -> kind(o).halted(o))
          .forEach(o -> trying(o, answers, object -> copyThenRemove(object, leaving)));
    }
    return answers.setback();
  }

  private static void trying(HasMetadata object, Answers answers, Consumer<HasMetadata> step) {
    try {
      step.accept(object);
    } catch (KubernetesClientException e) {
      answers.stays(object, e);
    }
  }

  private void halt(HasMetadata object, Leaving leaving) {
    uncached.patch(kind(object).managed(), object, kind(object).halt());
    if (lasts(leaving.request(), Optional.empty())) {
      leaving.answers().problem(named(object) + " is to go; it was told to halt and still runs.");
    }
  }

  private void copyThenRemove(HasMetadata object, Leaving leaving) {
    Optional<String> owed =
        ManagedKind.BUCKET.isOf(object)
            ? leaving.buckets().stream()
                .filter(b -> b.name().equals(object.getMetadata().getName()))
                .flatMap(b -> b.failure().stream())
                .findFirst()
            : Optional.empty();
    if (owed.isPresent()) {
      leaving
          .answers()
          .problem(named(object) + " is to go and stays until it is copied: " + owed.get());
      return;
    }
    List<Claim> claims =
        uncached.claims(Names.namespace(leaving.request())).stream()
            .filter(c -> kind(object).holds(object, c))
            .toList();
    Optional<String> impossible =
        claims.isEmpty() ? Optional.empty() : leaving.means().impossible(leaving.policy());
    if (impossible.isPresent()) {
      leaving.answers().problem(stays(object, impossible.get()));
      return;
    }
    List<Part> parts = claims.isEmpty() ? List.of() : copy(claims, leaving);
    if (parts.stream().allMatch(Part::stands)) {
      reclaimer.remove(object);
      return;
    }
    parts.stream()
        .filter(p -> !p.stands())
        .flatMap(p -> why(p, leaving.request()).stream())
        .findFirst()
        .ifPresent(why -> leaving.answers().problem(stays(object, why)));
  }

  private List<Part> copy(List<Claim> claims, Leaving leaving) {
    CopyMeans means = leaving.means();
    means.ask(leaving.request(), claims, leaving.occasion(), leaving.policy());
    return means.read(leaving.request(), claims, leaving.occasion(), leaving.policy());
  }

  /** What failed, or what takes long. */
  private Optional<String> why(Part part, CloudResourceRequest request) {
    return part.failure()
        .or(
            () ->
                lasts(request, part.asked().map(timeline::of))
                    ? Optional.of(part.kind() + " " + part.name() + " is not complete yet.")
                    : Optional.empty());
  }

  /** Since it was asked for; where that is not known, since the change was granted. */
  private boolean lasts(CloudResourceRequest request, Optional<Instant> asked) {
    return asked
        .or(() -> Lasting.granted(request))
        .filter(since -> since.plus(Lasting.UNREMARKED).isBefore(timeline.now()))
        .isPresent();
  }

  private static String stays(HasMetadata object, String why) {
    return named(object) + " is to go and is halted; it stays until its volumes are copied: " + why;
  }

  private static String named(HasMetadata object) {
    return object.getKind() + " " + object.getMetadata().getName();
  }

  private static ItemKind kind(HasMetadata object) {
    return Items.kind(object).orElseThrow();
  }

  private static boolean copied(HasMetadata object, Snapshot approved, PlatformCopy policy) {
    return Items.kind(object).isPresent()
        && !FixedCopy.NONE.equals(policy.method)
        && !comesAgain(object, approved);
  }

  /** It was made as one of an elastic host, which still is one and may yet have it again. */
  private static boolean comesAgain(HasMetadata object, Snapshot approved) {
    String name = object.getMetadata().getName();
    return ManagedKind.MACHINE.isOf(object)
        && Labels.elastic(object)
        && approved.resources.hosts.stream()
            .filter(h -> h.elastic != null && h.name.equals(Names.line(name)))
            .anyMatch(h -> Names.number(name) <= h.elastic.max);
  }
}
