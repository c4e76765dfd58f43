package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.ReplyStatus;
import dev.govcloud.core.concern.Concern;
import dev.govcloud.core.concern.ConcernDecider;
import dev.govcloud.core.concern.ConcernFacts;
import dev.govcloud.core.concern.ConcernOutcome;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.policy.Rules;
import dev.govcloud.core.reminder.Reminder;
import dev.govcloud.core.status.Reason;
import dev.govcloud.runtime.cluster.Events;
import dev.govcloud.runtime.cluster.PackedStore;
import dev.govcloud.runtime.cluster.Watches;
import dev.govcloud.runtime.config.Timeline;
import dev.govcloud.runtime.status.ConcernStatuses;
import dev.govcloud.runtime.status.Concerned;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.config.informer.FieldSelectorBuilder;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the record of each ticket, or of each finding, and answers whoever takes a step on one.
 *
 * @param <P> Ticket or Finding
 */
final class ConcernDesk<P extends CustomResource<?, ConcernStatus>> {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Subject<P> subject;
  private final Tools tools;
  private RuleSources<P> rules;

  /**
   * Replies that were answered and are not seen so in the cache yet: a void step would else be
   * judged anew in the phase that a later one led to.
   */
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  /**
   * What it keeps.
   *
   * @param type the class
   * @param kind the word in a Reply
   * @param fresh makes an empty one
   * @param known what is kept of them
   * @param read reads one, with the instant at which the server received it
   */
  record Subject<P>(
      Class<P> type,
      String kind,
      Supplier<P> fresh,
      PackedStore<?, Concerned> known,
      BiFunction<P, Instant, Optional<Concern>> read) {}

  /**
   * What it works with.
   *
   * @param allRead whether every object was read, so that none is missing
   * @param written is told the namespace in which something was written
   */
  record Tools(
      RulesInForce rules,
      StatusWriter statuses,
      Events events,
      Timeline timeline,
      BooleanSupplier allRead,
      Consumer<String> written) {}

  ConcernDesk(Subject<P> subject, Tools tools) {
    this.subject = subject;
    this.tools = tools;
  }

  /** What is watched beside the tickets or findings themselves. */
  List<EventSource<?, P>> sources(EventSourceContext<P> context) {
    rules = new RuleSources<>(tools.rules(), subject.type(), this::open, context);
    List<EventSource<?, P>> sources = new ArrayList<>(rules.all());
    sources.add(
        new InformerEventSource<>(
            InformerEventSourceConfiguration.from(Reply.class, subject.type())
                .withItemStore(new PackedStore<Reply, Boolean>(r -> true))
                .withInformerListLimit(Watches.PAGE)
                .withFieldSelector(
                    new FieldSelectorBuilder().withField("spec.of.kind", subject.kind()).build())
                .withSecondaryToPrimaryMapper(
                    (Reply r) ->
                        Set.of(new ResourceID(r.getSpec().of.name, r.getMetadata().getNamespace())))
                .build(),
            context));
    return sources;
  }

  private Set<ResourceID> open() {
    return subject
        .known()
        .words()
        .filter(Concerned::open)
        .map(c -> new ResourceID(c.name(), c.namespace()))
        .collect(Collectors.toSet());
  }

  UpdateControl<P> look(P cached, Context<P> context) {
    UpdateControl<P> done = UpdateControl.noUpdate();
    if (!tools.allRead().getAsBoolean()) {
      return done.rescheduleAfter(SOON);
    }
    List<ConcernFacts.Said> said = unanswered(context);
    P object = said.isEmpty() ? cached : current(cached, context);
    Optional<Concern> read = subject.read().apply(object, received(object));
    if (read.isEmpty()) {
      return done;
    }
    Optional<Integer> broken = Chain.firstBroken(read.get().record());
    if (broken.isPresent()) {
      frozen(object, read.get(), broken.get(), context);
      return done;
    }
    if (object.getStatus() == null || !said.isEmpty()) {
      tools.written().accept(object.getMetadata().getNamespace());
    }
    ConcernFacts facts = facts(object, read.get(), said);
    return kept(object, facts, ConcernDecider.decide(facts), context);
  }

  /** As the server knows it: the cache may lag behind that of the replies, and a phase with it. */
  private P current(P cached, Context<P> context) {
    P live = context.getClient().resource(cached).get();
    boolean same =
        live != null && live.getMetadata().getUid().equals(cached.getMetadata().getUid());
    return same ? live : cached;
  }

  /**
   * What is void is answered before the record, what counts after it: a crash in between repeats
   * what is harmless, and no step is judged anew in a phase that came after it.
   */
  private UpdateControl<P> kept(
      P object, ConcernFacts facts, ConcernOutcome outcome, Context<P> context) {
    Instant now = tools.timeline().now();
    outcome.answers().stream()
        .filter(a -> !a.effective())
        .forEach(a -> answer(object, facts, a, context));
    outcome.reminders().stream()
        .filter(r -> r.number() > said(object, r))
        .forEach(r -> tools.events().remind(object, r));
    ConcernStatus next = ConcernStatuses.next(facts.concern(), object.getStatus(), outcome, now);
    boolean current = write(object, next, context);
    outcome.news().forEach(m -> tools.events().emit(object, m));
    outcome.answers().stream()
        .filter(ConcernOutcome.Answer::effective)
        .forEach(a -> answer(object, facts, a, context));
    UpdateControl<P> done = UpdateControl.noUpdate();
    if (!current) {
      return done.reschedule();
    }
    return outcome.wakeIn().map(in -> done.rescheduleAfter(tools.timeline().wait(in))).orElse(done);
  }

  private int said(P object, Reminder r) {
    return object.getStatus() == null
        ? 0
        : object.getStatus().deadlines.stream()
            .filter(d -> d.stage.equals(r.stage().label()))
            .filter(d -> Instant.parse(d.since).equals(r.since()) && d.reminders != null)
            .mapToInt(d -> d.reminders)
            .max()
            .orElse(0);
  }

  private void frozen(P object, Concern concern, int entry, Context<P> context) {
    String fault =
        "Entry " + entry + " of the record is not what was recorded; nothing is added to it.";
    tools.events().warn(object, Reason.RECORD_BROKEN.label(), fault);
    Instant now = tools.timeline().now();
    write(object, ConcernStatuses.broken(concern, object.getStatus(), fault, now), context);
  }

  private boolean write(P object, ConcernStatus next, Context<P> context) {
    P fresh = subject.fresh().get();
    fresh.setSpec(null);
    fresh.setStatus(next);
    return tools.statuses().write(object, fresh, context);
  }

  private void answer(
      P object, ConcernFacts facts, ConcernOutcome.Answer answer, Context<P> context) {
    ReplyStatus status = new ReplyStatus();
    status.effect = answer.effective() ? "Effective" : "Void";
    status.reason = answer.reason();
    status.message = answer.message();
    status.observedAt = tools.timeline().now().toString();
    tools.statuses().answer(answer.reply(), object.getMetadata().getNamespace(), status, context);
    facts.replies().stream()
        .map(said -> said.reply().getMetadata())
        .filter(reply -> reply.getName().equals(answer.reply()))
        .forEach(reply -> answered.add(reply.getUid()));
    if (!answer.effective()) {
      tools.events().warn(object, "ReplyVoid", answer.message());
    }
  }

  private ConcernFacts facts(P object, Concern concern, List<ConcernFacts.Said> said) {
    Rules inForce = rules.in(object.getMetadata().getNamespace());
    return new ConcernFacts(
        concern, said, inForce.policy(), inForce.deadlines(), tools.timeline().now());
  }

  private List<ConcernFacts.Said> unanswered(Context<P> context) {
    return context.getSecondaryResources(Reply.class).stream()
        .filter(r -> r.getMetadata().getDeletionTimestamp() == null)
        .filter(this::unanswered)
        .map(r -> new ConcernFacts.Said(r, received(r)))
        .toList();
  }

  private boolean unanswered(Reply reply) {
    String uid = reply.getMetadata().getUid();
    if (reply.getStatus() != null && reply.getStatus().effect != null) {
      answered.remove(uid);
      return false;
    }
    return !answered.contains(uid);
  }

  private Instant received(CustomResource<?, ?> object) {
    return tools.timeline().of(Instant.parse(object.getMetadata().getCreationTimestamp()));
  }
}
