package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.calendar.WorkingCalendar;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.request.Decider;
import dev.govcloud.core.request.Facts;
import dev.govcloud.core.request.Observed;
import dev.govcloud.core.request.Outcome;
import dev.govcloud.core.request.UnitShare;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A request through the decider, day by day, and what the operator would show of it. */
final class Life {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String UID = "5f0c1f4e-0000-4000-8000-0000000";
  private final CloudResourceRequest request;
  private final CloudPolicySpec policy = CloudPolicySpec.defaults();
  private final List<Facts.Ruling> rulings = new ArrayList<>();
  private final List<Filing> filings = new ArrayList<>();
  private Instant now;
  private Facts.Edit edit;
  private long version = 1;
  private Outcome outcome;

  /** What is approved stands at once; else only what stood before does. */
  boolean provisions = true;

  /** Filed at ten in the morning of a day. */
  Life(String day) {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/03-full-request.yaml");
    try {
      request = Serialization.unmarshal(Files.readString(file), CloudResourceRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CloudPolicySpec.Image image = new CloudPolicySpec.Image();
    image.name = "openeuler-22.03";
    image.image = "registry.example/images/openeuler:22.03";
    policy.catalogue.images.add(image);
    CloudPolicySpec.StorageClass fast = new CloudPolicySpec.StorageClass();
    fast.name = "PerformanceDisk";
    fast.storageClass = "fast";
    policy.catalogue.storageClasses.add(fast);
    policy.catalogue.gpuDevice = "example.com/gpu";
    on(day);
    request.getMetadata().setUid(UID + "00001");
    request.getMetadata().setCreationTimestamp(now.toString());
    request.setStatus(new CloudResourceRequestStatus());
    CloudResourceRequestSpec spec = request.getSpec();
    Host.DataDisk disk = new Host.DataDisk();
    disk.gib = 20;
    disk.type = "Standard";
    spec.resources.hosts.get(0).dataDisks.add(disk);
    spec.system.name = "道路运输许可网上办理系统";
    spec.system.purpose = "市民和企业网上申请道路运输许可，查询办理进度。";
    edited(now, false);
    look();
  }

  CloudResourceRequest request() {
    return request;
  }

  /** The file as the command would write it. */
  ObjectNode export() {
    request.getStatus().deadlines =
        outcome.periods().stream()
            .filter(p -> p.deadline().isPresent())
            .map(p -> Shown.period(p, now))
            .toList();
    outcome.book().entries().forEach(f -> f.object().setStatus(Shown.filing(f, outcome.periods())));
    UsingUnit unit = new UsingUnit();
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "市交通运输局";
    unit.getSpec().level = "City";
    unit.getSpec().creditCode = "11341500MB1234567X";
    return RecordExport.of(
        RecordFormat.tree(request),
        Map.of(
            Attached.FILINGS,
            filings.stream().map(RecordFormat::tree).toList(),
            Attached.DECISIONS,
            rulings.stream().map(r -> RecordFormat.tree(r.decision())).toList()),
        RecordFormat.tree(unit),
        now.plusSeconds(3600));
  }

  Life on(String day) {
    now = at(day);
    return outcome == null ? this : look();
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
  }

  /** An edit that is seen at once. */
  Life edit(Consumer<CloudResourceRequestSpec> change) {
    change.accept(request.getSpec());
    return edited(now, false).look();
  }

  /** An edit of an earlier day that was made while nobody looked. */
  Life editUnseen(String day, Consumer<CloudResourceRequestSpec> change) {
    change.accept(request.getSpec());
    return edited(at(day), true).look();
  }

  private Life edited(Instant at, boolean byWriter) {
    edit = new Facts.Edit(at, byWriter, ++version, true, 0);
    Long before = request.getMetadata().getGeneration();
    request.getStatus().observedGeneration = before;
    request.getMetadata().setGeneration(before == null ? 1 : before + 1);
    return this;
  }

  Life rule(String stage, String verdict, String opinion) {
    return decide(stage, verdict, d -> d.opinion = opinion);
  }

  /** A ruling that takes effect. */
  Life decide(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = write(stage, verdict, details);
    if (!"Effective".equals(decision.getStatus().effect)) {
      throw new AssertionError(decision.getStatus().message);
    }
    return this;
  }

  /** A ruling with whatever becomes of it. */
  Decision write(String stage, String verdict, Consumer<DecisionSpec> details) {
    Decision decision = new Decision();
    String name = "decision-" + (rulings.size() + 1);
    decision.getMetadata().setName(name);
    decision.getMetadata().setUid(UID + (10100 + rulings.size()));
    decision.getMetadata().setCreationTimestamp(now.toString());
    DecisionSpec spec = new DecisionSpec();
    spec.request = request.getMetadata().getName();
    spec.stage = stage;
    spec.verdict = verdict;
    spec.filing = filing(stage);
    spec.decidedBy = "decider@authority.example";
    details.accept(spec);
    decision.setSpec(spec);
    rulings.add(new Facts.Ruling(decision, now, ++version));
    pass();
    var answer =
        outcome.answers().stream().filter(a -> a.decision().equals(name)).findFirst().orElseThrow();
    decision.setStatus(new DecisionStatus());
    decision.getStatus().effect = answer.effective() ? "Effective" : "Void";
    decision.getStatus().reason = answer.reason();
    decision.getStatus().message = answer.message();
    decision.getStatus().observedAt = now.toString();
    look();
    return decision;
  }

  /** The filing that awaits the stage, else the one that runs. */
  private String filing(String stage) {
    return outcome.periods().stream()
        .filter(p -> p.open() && p.clock().decisionStage().equals(stage))
        .filter(p -> !"Resumption".equals(stage))
        .map(Period::about)
        .findFirst()
        .orElseGet(() -> request.getStatus().approved.filing);
  }

  private Life look() {
    int before = -1;
    while (before != request.getStatus().milestones.size()) {
      before = request.getStatus().milestones.size();
      pass();
    }
    return this;
  }

  private void pass() {
    Deadlines deadlines =
        new Deadlines(
            WorkingCalendar.of(ZONE, CalendarFile.bundled()), Policies.countingRules(policy));
    outcome =
        Decider.decide(
            new Facts(
                request,
                Optional.ofNullable(edit),
                List.copyOf(filings),
                List.copyOf(rulings),
                observed(),
                policy,
                deadlines,
                UnitShare.unbounded("市交通运输局"),
                now));
    edit = null;
    outcome.filed().forEach(this::keep);
    var status = request.getStatus();
    status.milestones = outcome.milestones();
    status.approved = outcome.approved();
    status.elastic = outcome.elastic();
    status.phase = outcome.phase().label();
  }

  private void keep(Filing filing) {
    if (!filings.contains(filing)) {
      filing.getMetadata().setUid(UID + (10200 + filings.size()));
      filing.getMetadata().setCreationTimestamp(now.toString());
      filings.add(filing);
    }
  }

  /** What is approved stands at once; what is being reclaimed is gone at once. */
  private Observed observed() {
    var approved = request.getStatus().approved;
    if (approved == null || "Terminating".equals(request.getStatus().phase)) {
      return Observed.NOTHING;
    }
    var hosts =
        approved.resources.hosts.stream()
            .map(
                h ->
                    Observed.Line.made(
                        "Host", h.name, provisions, Optional.empty(), Optional.empty()))
            .toList();
    return new Observed(
        Optional.of(new Observed.Namespace("gc-permits", "uid", false)),
        List.of(),
        hosts,
        Optional.of(approved.filing),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
