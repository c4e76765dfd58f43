package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.NamespaceReference;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.provision.DesiredState;
import dev.govcloud.provision.Labels;
import dev.govcloud.provision.item.Items;
import dev.govcloud.provision.item.Lines;
import dev.govcloud.runtime.config.Timeline;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets up what was approved; only what differs is written. */
final class Provisioner {
  private static final String HANDED_OVER = MilestoneKind.HANDED_OVER.label();

  private static final Set<String> RUNNING = Set.of(Phase.TRIAL.label(), Phase.ACTIVE.label());

  /** While something is to be set up or changed, what is not there was perhaps never there. */
  private static final Set<String> OWED =
      Set.of(Stage.HAND_OVER.label(), Stage.CHANGE_EXECUTION.label(), Stage.MENDING.label());

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private final KubernetesClient client;
  private final Uncached uncached;
  private final Watches watches;
  private final Holdings holdings;
  private final Timeline timeline;

  Provisioner(KubernetesClient client, Watches watches, Holdings holdings, Timeline timeline) {
    this.client = client;
    this.uncached = new Uncached(client);
    this.watches = watches;
    this.holdings = holdings;
    this.timeline = timeline;
  }

  /** Makes the cluster hold what is wanted, as far as it lets us. */
  Setback apply(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    boolean stood = holdings.namespace(request, context).isPresent();
    Setback namespace = ensureNamespace(request, desired.namespace(), context).ofPlace();
    return namespace.none() ? contents(request, desired.contents(), stood, context) : namespace;
  }

  /** Writes what is wanted of what stands; what is not there stays away. */
  Setback alter(
      CloudResourceRequest request, DesiredState desired, Context<CloudResourceRequest> context) {
    List<HasMetadata> standing =
        desired.contents().stream()
            .filter(o -> watches.ready(o, context))
            .filter(o -> watches.live(o, context).filter(Provisioner::stays).isPresent())
            .toList();
    return contents(request, standing, true, context);
  }

  private static boolean stays(HasMetadata live) {
    return live.getMetadata().getDeletionTimestamp() == null;
  }

  /**
   * One object that is refused, somebody else's, or of a kind that is missing, keeps none of the
   * others back.
   *
   * @param stood whether the namespace stood before: others may have put something into it
   */
  private Setback contents(
      CloudResourceRequest request,
      List<HasMetadata> contents,
      boolean stood,
      Context<CloudResourceRequest> context) {
    Answers answers = new Answers(timeline.now());
    for (HasMetadata object : contents) {
      try {
        if (!watches.ready(object, context)) {
          missing(object).ifPresent(answers::problem);
        } else if (!holdings.upToDate(object, context)) {
          write(request, object, stood, answers, context);
        }
      } catch (KubernetesClientException e) {
        Optional<String> gone = e.getCode() == NOT_FOUND ? missing(object) : Optional.empty();
        gone.ifPresentOrElse(answers::problem, () -> answers.failed(object, e));
      }
    }
    return answers.setback();
  }

  private void write(
      CloudResourceRequest request,
      HasMetadata object,
      boolean stood,
      Answers answers,
      Context<CloudResourceRequest> context) {
    boolean live = watches.live(object, context).isPresent();
    Optional<HasMetadata> found = live || !stood ? Optional.empty() : uncached.find(object);
    if (found.filter(o -> foreign(o, request)).isPresent()) {
      answers.problem(taken(object));
      return;
    }
    boolean there = live || found.isPresent(); // somebody may have taken its labels off
    if (there) {
      grow(object);
    }
    watches.apply(object, context);
    if (!there && lost(request, object)) {
      answers.madeAnew(object);
    }
  }

  /**
   * Whether an object had been handed over: nothing is owed, so everything should have been there.
   * Machines of an elastic host come and go.
   */
  private static boolean lost(CloudResourceRequest request, HasMetadata object) {
    var status = request.getStatus();
    return Items.kind(object).isPresent()
        && !Labels.elastic(object)
        && status != null
        && status.phase != null
        && RUNNING.contains(status.phase)
        && status.milestones.stream().anyMatch(m -> HANDED_OVER.equals(m.kind))
        && status.awaiting.stream().noneMatch(a -> OWED.contains(a.stage));
  }

  /** Our labels may have been taken off it: what we wrote of it remains ours. */
  private static boolean foreign(HasMetadata object, CloudResourceRequest request) {
    return !Ownership.of(object, request) && !Ownership.written(object);
  }

  private static String taken(HasMetadata object) {
    return object.getKind()
        + " "
        + object.getMetadata().getName()
        + " is there already in namespace "
        + object.getMetadata().getNamespace()
        + " and is not this request's: it stays as it is. The provider takes it away"
        + (Items.kind(object).isPresent()
            ? ", or the unit gives its own another name by a change."
            : ".");
  }

  /** What is said where an object's kind is not there, at this moment. */
  private Optional<String> missing(HasMetadata object) {
    return Items.custom().stream()
        .filter(kind -> kind.isOf(object) && !watches.exists(kind))
        .findFirst()
        .map(Lines::missing);
  }

  /** Created, never taken over: an object of that name that is not ours stays as it is (T1). */
  private Setback ensureNamespace(
      CloudResourceRequest request, Namespace desired, Context<CloudResourceRequest> context) {
    Optional<Namespace> known = holdings.namespace(request, context);
    Answers answers = new Answers(timeline.now());
    try {
      if (known.isPresent()) {
        if (!holdings.upToDate(desired, context)) {
          watches.apply(desired, context);
        }
        return sameAsRecorded(request, known.get());
      }
      watches.create(desired, context);
    } catch (KubernetesClientException e) {
      if (e.getCode() == CONFLICT) {
        return foreign(request, desired.getMetadata().getName());
      }
      answers.failed(desired, e);
    }
    return answers.setback();
  }

  private static Setback sameAsRecorded(CloudResourceRequest request, Namespace live) {
    NamespaceReference recorded =
        request.getStatus() == null ? null : request.getStatus().namespace;
    return recorded == null || recorded.uid.equals(live.getMetadata().getUid())
        ? Setback.NONE
        : Setback.problem("Namespace " + recorded.name + " was replaced by another of that name.");
  }

  private Setback foreign(CloudResourceRequest request, String name) {
    Namespace live = client.namespaces().withName(name).get();
    return live == null || Ownership.of(live, request)
        ? Setback.NONE
        : Setback.problem(
            "Namespace "
                + name
                + " exists and is not this request's; the provider must remove it.");
  }

  /** Before what asks for it is written: after a crash in between it is asked for again. */
  private void grow(HasMetadata desired) {
    String namespace = desired.getMetadata().getNamespace();
    Items.kind(desired)
        .ifPresent(
            k -> k.disks(desired).forEach((claim, gib) -> uncached.grow(namespace, claim, gib)));
  }
}
