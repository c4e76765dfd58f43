package dev.govcloud.core.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.request.Trial;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.CalendarYear;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One request through the decider as the operator would take it there: the test moves the time, and
 * what is approved stands and runs at once unless the test says otherwise. The operator may sleep:
 * then edits and rulings are made while nobody looks, and {@link #wake} looks at what they left.
 */
public final class Life {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String DECIDER = "decider@authority.example";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Records that are longer are looked at by the tests that are about them. */
  private static final int TELLING = 100;

  private static final JsonNode MINIMAL = read("examples/02-minimal-request.yaml");

  public final CloudResourceRequest request;
  public final CloudPolicySpec policy = policy();
  List<CalendarYear> years = CalendarFile.bundled();
  UnitShare unit = UnitShare.unbounded("Transport bureau");
  boolean provisions = true;

  /** Something holds the reclaim up. */
  boolean held;

  /** What the API server refuses for good. */
  Optional<Observed.Refusal> refusal = Optional.empty();

  /** When everything became ready, as the cluster says; empty: it does not say. */
  Optional<Instant> ready = Optional.empty();

  /** What the cluster holds whatever is approved: nobody works on it; empty: as above. */
  Optional<Observed> frozen = Optional.empty();

  /** How the platform's copy is seen to stand where one is looked for. */
  Optional<Observed.Copy.State> copy = Optional.empty();

  /** The operator does not look. */
  boolean asleep;

  /** The API server keeps to one edit at a time. */
  boolean gate = true;

  public Instant now;
  public Outcome outcome;
  private final List<Facts.Ruling> rulings = new ArrayList<>();
  private final List<Filing> filings = new ArrayList<>();
  private long version = 1;
  private long generation = 1;
  private long editVersion = 1;
  private Instant edited;
  private boolean touched;
  private List<CalendarYear> counted;
  private WorkingCalendar calendar;

  /** The rules of the regulation, with something on offer. */
  public static CloudPolicySpec policy() {
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    for (String os : List.of("openeuler-22.03", "kylin-v10", "windows-2022")) {
      CloudPolicySpec.Image image = new CloudPolicySpec.Image();
      image.name = os;
      image.image = "registry.example/images/" + os + ":1";
      policy.catalogue.images.add(image);
    }
    CloudPolicySpec.StorageClass fast = new CloudPolicySpec.StorageClass();
    fast.name = "PerformanceDisk";
    fast.storageClass = "fast";
    policy.catalogue.storageClasses.add(fast);
    policy.catalogue.gpuDevice = "example.com/gpu";
    return policy;
  }

  /** Written at ten in the morning of a day; not looked at yet. */
  public Life(String day) {
    try {
      request = MAPPER.treeToValue(MINIMAL, CloudResourceRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    request.setStatus(new CloudResourceRequestStatus());
    request.getMetadata().setUid("8f1f6a3c-0000-4000-8000-000000000001");
    request.getMetadata().setGeneration(generation);
    now = at(day);
    edited = now;
  }

  private static JsonNode read(String example) {
    try {
      String yaml = Files.readString(Path.of(System.getProperty("basedir.root"), example));
      return MAPPER.valueToTree(Serialization.unmarshal(yaml, CloudResourceRequest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
  }

  public static Life filed(String day) {
    return new Life(day).look();
  }

  /** Filed on a day with something else in the manifest than the example has. */
  static Life filed(String day, Consumer<CloudResourceRequestSpec> differently) {
    Life life = new Life(day);
    differently.accept(life.request.getSpec());
    return life.look();
  }

  /** In trial from that day on, for 30 days. */
  public static Life inTrial(String day) {
    return filed(day).grant("Acceptance").grant("Approval");
  }

  /** Formally opened on that day. */
  public static Life active(String day) {
    return inTrial(day).edit(s -> passTests(s, day)).grant("FinalReview");
  }

  public Life on(String day) {
    now = at(day);
    return look();
  }

  public Life later(int days) {
    now = now.plus(Duration.ofDays(days));
    return look();
  }

  /** Whether what is approved stands at once. */
  public Life provisions(boolean atOnce) {
    provisions = atOnce;
    return this;
  }

  /** From now on nobody looks. */
  Life sleep() {
    asleep = true;
    return this;
  }

  /** Looks again, on a day. */
  Life wake(String day) {
    asleep = false;
    return on(day);
  }

  /** Looks again. */
  Life wake() {
    asleep = false;
    return look();
  }

  /** An edit; refused where the one before is not on record and the server keeps to one. */
  public Life edit(Consumer<CloudResourceRequestSpec> change) {
    boolean unseen = generation != observed();
    if (unseen && gate) {
      throw new AssertionError("the API server refuses an edit before the last one is on record");
    }
    change.accept(request.getSpec());
    generation++;
    request.getMetadata().setGeneration(generation);
    editVersion = ++version;
    edited = now;
    touched = false;
    return look();
  }

  /** Deleted and held: the server counts that as a generation of its own. */
  Life delete() {
    request.getMetadata().setDeletionTimestamp(now.toString());
    generation++;
    request.getMetadata().setGeneration(generation);
    editVersion = ++version;
    edited = now;
    return look();
  }

  /** Something else than the spec is written, so that the version says less. */
  Life touch() {
    version++;
    editVersion = version;
    touched = generation != observed();
    return look();
  }

  private long observed() {
    Long observed = request.getStatus().observedGeneration;
    return observed == null ? 0 : observed;
  }

  public Life grant(String stage) {
    return rule(stage, "Approved", null);
  }

  public Life rule(String stage, String verdict, String opinion) {
    String reason = decide(stage, verdict, d -> d.opinion = opinion).reason();
    if (!"Effective".equals(reason)) {
      throw new AssertionError(stage + " " + verdict + ": " + reason);
    }
    return this;
  }

  /** A Decision on what is open now; gives what became of it. */
  Answer decide(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = write(stage, verdict, details);
    look();
    return answer(decision);
  }

  /** A Decision that may not have been looked at yet. */
  Decision write(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = new Decision();
    String name = "decision-" + (rulings.size() + 1);
    decision.getMetadata().setName(name);
    decision.getMetadata().setUid("uid-of-" + name);
    DecisionSpec spec = new DecisionSpec();
    spec.request = request.getMetadata().getName();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.filing = filing(stage);
    spec.decidedBy = DECIDER;
    details.accept(spec);
    decision.setSpec(spec);
    rulings.add(new Facts.Ruling(decision, now, ++version));
    return decision;
  }

  /** Every Decision so far, in the order of the server. */
  List<Facts.Ruling> rulings() {
    return List.copyOf(rulings);
  }

  /** How many edits were made, the first application included. */
  long generation() {
    return generation;
  }

  /** Where the newest edit stands in that order. */
  long editVersion() {
    return editVersion;
  }

  /** What a Decision says. */
  DecisionSpec ruling(String name) {
    return rulings.stream()
        .map(Facts.Ruling::decision)
        .filter(d -> d.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getSpec();
  }

  /** What became of every Decision. */
  List<Answer> answers() {
    return rulings.stream().map(r -> answer(r.decision())).toList();
  }

  /** What became of a Decision. */
  Answer answer(Decision decision) {
    var s = decision.getStatus();
    if (s == null) {
      throw new AssertionError(decision.getMetadata().getName() + " has no answer");
    }
    return new Answer(
        decision.getMetadata().getName(), "Effective".equals(s.effect), s.reason, s.message);
  }

  /** The name of the filing that awaits a stage, else of the one that runs, else of the newest. */
  public String filing(String stage) {
    return outcome.periods().stream()
        .filter(p -> p.open() && p.clock().decisionStage().equals(stage))
        .filter(p -> !"Resumption".equals(stage))
        .map(Period::about)
        .findFirst()
        .orElseGet(
            () ->
                outcome.approved() == null
                    ? request.getMetadata().getName() + "-1"
                    : outcome.approved().filing);
  }

  /** Decides until nothing more follows, as the reconciler does pass by pass. */
  public Life look() {
    int before = -1;
    while (!asleep && before != request.getStatus().milestones.size()) {
      before = request.getStatus().milestones.size();
      pass();
    }
    return this;
  }

  /** The operator dies between the write of the filings and that of the status. */
  Life die() {
    boolean slept = asleep;
    asleep = false;
    Decider.decide(facts()).filed().stream()
        .filter(f -> !filings.contains(f))
        .forEach(filings::add);
    asleep = slept;
    return this;
  }

  /** One pass: filings first, then the status, then the answers. */
  private void pass() {
    Facts facts = facts();
    if (request.getStatus().milestones.size() < TELLING) {
      Integrity.fault(facts)
          .ifPresent(
              fault -> {
                throw new AssertionError("its own record is not whole: " + fault);
              });
    }
    outcome = Decider.decide(facts);
    outcome.filed().stream().filter(f -> !filings.contains(f)).forEach(filings::add);
    var status = request.getStatus();
    status.milestones = outcome.milestones();
    status.approved = outcome.approved();
    status.elastic = outcome.elastic();
    status.phase = outcome.phase().label();
    status.keptUntil = outcome.keptUntil().map(LocalDate::toString).orElse(null);
    status.observedGeneration = generation;
    for (Answer a : outcome.answers()) {
      rulings.stream()
          .map(Facts.Ruling::decision)
          .filter(d -> d.getMetadata().getName().equals(a.decision()))
          .forEach(d -> d.setStatus(status(a)));
    }
  }

  private static DecisionStatus status(Answer a) {
    DecisionStatus status = new DecisionStatus();
    status.effect = a.effective() ? "Effective" : "Void";
    status.reason = a.reason();
    status.message = a.message();
    return status;
  }

  /** The facts, with one more Filing that nobody knows of. */
  Facts beside(Filing stray) {
    Facts f = facts();
    List<Filing> all = new ArrayList<>(filings);
    all.add(stray);
    return new Facts(
        f.request(),
        f.edit(),
        all,
        f.rulings(),
        f.observed(),
        f.policy(),
        f.deadlines(),
        f.unit(),
        f.now());
  }

  Facts facts() {
    Optional<Facts.Edit> edit =
        generation == observed()
            ? Optional.empty()
            : Optional.of(
                new Facts.Edit(
                    edited, asleep, editVersion, !touched, (int) (generation - observed() - 1)));
    return new Facts(
        request,
        edit,
        List.copyOf(filings),
        List.copyOf(rulings),
        seen(),
        policy,
        new Deadlines(calendar(), Policies.countingRules(policy)),
        unit,
        now);
  }

  private WorkingCalendar calendar() {
    if (counted != years) {
      counted = years;
      calendar = WorkingCalendar.of(ZONE, years);
    }
    return calendar;
  }

  Observed seen() {
    if (frozen.isPresent()) {
      return frozen.get();
    }
    return copy.filter(c -> closing())
        .map(c -> stands().withCopy(new Observed.Copy(c, "As seen.", List.of()), List.of()))
        .orElseGet(this::stands);
  }

  /** Where a copy is looked for. */
  private boolean closing() {
    return open(Stage.RECLAIM).isPresent() || open(Stage.COPY_DESTRUCTION).isPresent();
  }

  private Observed stands() {
    var approved = request.getStatus().approved;
    boolean reclaimed = "Terminating".equals(request.getStatus().phase) && !grace() && !held;
    if (approved == null || !provisions || reclaimed) {
      return Observed.NOTHING.withRefusal(refusal);
    }
    var hosts =
        approved.resources.hosts.stream()
            .map(h -> Observed.Line.made("Host", h.name, true, ready, Optional.empty()))
            .toList();
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        hosts,
        Optional.of(approved.filing),
        ready,
        Optional.empty(),
        refusal,
        Optional.empty(),
        List.of());
  }

  private boolean grace() {
    return outcome.open(Stage.GRACE).isPresent();
  }

  public String phase() {
    return outcome.phase().label();
  }

  /** The due date of the open period of a stage; null when none is open. */
  String due(Stage stage) {
    return open(stage).flatMap(Period::deadline).map(d -> d.dueDate().toString()).orElse(null);
  }

  Optional<Period<Stage>> open(Stage stage) {
    return outcome.open(stage);
  }

  /** How the periods of a stage stand, in order. */
  List<String> states(Stage stage) {
    return outcome.periods().stream()
        .filter(p -> p.clock() == stage)
        .map(p -> p.state(now))
        .toList();
  }

  public List<String> kinds() {
    return outcome.milestones().stream().map((Milestone m) -> m.kind).toList();
  }

  /** Kind and day of each fact. */
  List<String> record() {
    return outcome.milestones().stream()
        .map(m -> m.kind + " " + Instant.parse(m.at).atZone(ZONE).toLocalDate())
        .toList();
  }

  /** Matter, state and day of each filing. */
  List<String> filings() {
    return outcome.book().entries().stream()
        .map(f -> f.matter().label() + " " + f.state().label() + " " + f.object().getSpec().filedOn)
        .toList();
  }

  FilingBook.Entry newest(Matter matter) {
    return outcome.book().newest(matter).orElseThrow();
  }

  /** Tests dated on a day in the trial. */
  public static void passTests(CloudResourceRequestSpec spec, String day) {
    tests(spec, "Passed", day);
  }

  static void tests(CloudResourceRequestSpec spec, String result, String day) {
    spec.tests.clear();
    for (String kind : List.of("Function", "Performance", "Security")) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = result;
      test.date = day;
      test.report = "https://files.example/" + kind + "-" + day + ".pdf";
      spec.tests.add(test);
    }
  }

  static Consumer<CloudResourceRequestSpec> extension(int days) {
    return spec -> {
      spec.trial = spec.trial == null ? new Trial() : spec.trial;
      spec.trial.extension = new Trial.Extension();
      spec.trial.extension.days = days;
      spec.trial.extension.reason = "The load test needs the month's end.";
    };
  }

  static void terminate(CloudResourceRequestSpec spec) {
    spec.termination = new Termination();
    spec.termination.reason = "The system is replaced.";
    spec.termination.offlineOn = "2026-03-01";
    spec.termination.dataMigrated = true;
    spec.termination.backup = new Termination.LastBackup();
    spec.termination.backup.location = "vault 3";
    spec.termination.backup.sha256 = "a".repeat(64);
  }
}
