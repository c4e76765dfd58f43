package dev.govcloud.core.concern;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.FindingSpec;
import dev.govcloud.api.concern.Reply;
import dev.govcloud.api.concern.ReplySpec;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.concern.TicketSpec;
import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.policy.Policies;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One ticket or finding and what is said on it, looked at again and again, as the operator does.
 */
final class Conversation {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  final CloudPolicySpec policy = CloudPolicySpec.defaults();
  private final Instant raised;
  private final Ticket ticket;
  private final Finding finding;
  private final List<Reply> unanswered = new ArrayList<>();
  private final List<ConcernFacts.Said> said = new ArrayList<>();
  private Collection<CalendarYear> years = CalendarFile.bundled();
  ConcernOutcome outcome;

  private Conversation(Instant raised, Ticket ticket, Finding finding) {
    this.raised = raised;
    this.ticket = ticket;
    this.finding = finding;
    (ticket == null ? finding : ticket).getMetadata().setGeneration(1L);
    (ticket == null ? finding : ticket).getMetadata().setName("it");
  }

  /** A ticket that a unit opens. */
  static Conversation ticket(String severity, String local) {
    Ticket t = new Ticket();
    t.setSpec(new TicketSpec());
    t.getSpec().kind = "Incident";
    t.getSpec().severity = severity;
    t.getSpec().title = "mail is down";
    t.getSpec().openedBy = "clerk@unit.example";
    return new Conversation(at(local), t, null);
  }

  /** A finding against a unit or the provider, to be rectified until a day. */
  static Conversation finding(String by, String against, String due, String local) {
    Finding f = new Finding();
    f.setSpec(new FindingSpec());
    f.getSpec().party = by;
    f.getSpec().responsible = against;
    f.getSpec().severity = "Major";
    f.getSpec().title = "no audit log";
    f.getSpec().due = due;
    f.getSpec().openedBy = "inspector@office.example";
    return new Conversation(at(local), null, f);
  }

  /** An instant in China, written without a zone. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }

  /** A party takes a step. */
  Conversation says(String party, String step, String local) {
    return says(party, step, local, s -> {});
  }

  /** The same with something more, or less, than is asked for. */
  Conversation says(String party, String step, String local, Consumer<ReplySpec> with) {
    Reply r = new Reply();
    r.getMetadata().setName("reply-" + (said.size() + 1));
    r.getMetadata().setUid("uid-" + (said.size() + 1));
    r.getMetadata().setResourceVersion(String.valueOf(100 + said.size()));
    ReplySpec spec = new ReplySpec();
    spec.of = new ReplySpec.Of();
    spec.of.kind = ticket == null ? "Finding" : "Ticket";
    spec.of.name = "it";
    spec.party = party;
    spec.step = step;
    spec.text = "what there is to say";
    spec.repliedBy = party.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    if (ticket != null && "Close".equals(step)) {
      spec.satisfaction = "Satisfied";
    }
    if (ticket == null && "Resolve".equals(step)) {
      Evidence paper = new Evidence();
      paper.name = "report";
      spec.evidence.add(paper);
    }
    if (ticket == null && "Reopen".equals(step)) {
      spec.due = LocalDateTime.parse(local).toLocalDate().plusDays(10).toString();
    }
    with.accept(spec);
    r.setSpec(spec);
    unanswered.add(r);
    said.add(new ConcernFacts.Said(r, at(local)));
    return this;
  }

  /** The operator died before it could say what became of the replies. */
  Conversation answersLost() {
    said.forEach(s -> unanswered.add(s.reply()));
    return this;
  }

  /** The notice of a year arrives, or is not there yet. */
  Conversation calendar(Collection<CalendarYear> known) {
    years = known;
    return this;
  }

  /** The operator looks and writes down what it found. */
  Conversation look(String local) {
    Deadlines deadlines =
        new Deadlines(WorkingCalendar.of(CHINA, years), Policies.countingRules(policy));
    List<ConcernFacts.Said> open =
        said.stream().filter(s -> unanswered.contains(s.reply())).toList();
    outcome =
        ConcernDecider.decide(
            new ConcernFacts(concern().orElseThrow(), open, policy, deadlines, at(local)));
    ConcernStatus status = new ConcernStatus();
    status.milestones = new ArrayList<>(outcome.milestones());
    status.satisfaction = outcome.satisfaction().orElse(null);
    object().setStatus(status);
    unanswered.clear();
    if (Chain.firstBroken(outcome.milestones()).isPresent()) {
      throw new AssertionError("the record is broken");
    }
    return this;
  }

  private Optional<Concern> concern() {
    return ticket == null ? Concern.of(finding, raised) : Concern.of(ticket, raised);
  }

  private CustomResource<?, ConcernStatus> object() {
    return ticket == null ? finding : ticket;
  }

  /** The words of the record. */
  List<String> record() {
    return outcome.milestones().stream().map(m -> m.kind).toList();
  }

  /** How each period stands, in the order in which they began. */
  List<String> periods(String local) {
    return outcome.periods().stream()
        .map(p -> p.clock().label() + " " + p.state(at(local)))
        .toList();
  }

  /** When a period lapses, in China. */
  String due(String clock) {
    return outcome.periods().stream()
        .filter(p -> p.clock().label().equals(clock))
        .reduce((a, b) -> b)
        .orElseThrow()
        .deadline()
        .orElseThrow()
        .due()
        .atZone(CHINA)
        .toLocalDateTime()
        .toString();
  }

  /** The reasons of the answers to what was said since the look before. */
  List<String> answers() {
    return outcome.answers().stream().map(ConcernOutcome.Answer::reason).toList();
  }
}
