package dev.govcloud.runtime.e2e;

import static org.awaitility.Awaitility.await;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.fulfilment.FulfilmentStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.provision.UnitNamespace;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A bureau with a namespace of its own, its clerk, and the authority that rules on it. */
public final class Bureau {
  private static final String OPERATOR = "system:serviceaccount:govcloud-system:govcloud-operator";
  public static final String CLERK = "clerk@transport.example";
  public static final String DECIDER = "decider@authority.example";
  public static final String PROVIDER = "ops@provider.example";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final String namespace;
  public final KubernetesClient admin;
  public final KubernetesClient clerk;
  public final KubernetesClient decider;
  public final KubernetesClient provider;
  private final AtomicInteger decisions = new AtomicInteger();

  public Bureau(String name) {
    this(ControlPlane.get(), name);
  }

  Bureau(ControlPlane plane, String name) {
    this(plane, name, true);
  }

  /** One whose namespace is made with its registration, or was there before it. */
  Bureau(ControlPlane plane, String name, boolean made) {
    admin = plane.admin();
    decider = plane.as(DECIDER, "govcloud:authority");
    provider = plane.as(PROVIDER, "govcloud:provider");
    namespace = "bureau-" + name + "-" + NUMBER.incrementAndGet();
    String group = "bureau:" + namespace;
    clerk = plane.as(CLERK, group);
    UsingUnit unit = unit(group);
    if (made) {
      plane.as(OPERATOR).resource(UnitNamespace.made(unit)).create();
    } else {
      admin
          .resource(
              new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
          .create();
    }
    admin
        .resource(
            new RoleBindingBuilder()
                .withNewMetadata()
                .withName("unit")
                .withNamespace(namespace)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "govcloud:using-unit")
                .addNewSubject("rbac.authorization.k8s.io", "Group", group, null)
                .build())
        .create();
    admin.resource(unit).create();
  }

  private UsingUnit unit(String group) {
    UsingUnit unit = new UsingUnit();
    unit.getMetadata().setName(namespace);
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "Transport bureau";
    unit.getSpec().level = "City";
    unit.getSpec().namespace = namespace;
    unit.getSpec().groups.add(group);
    unit.getSpec().creditCode = "11341500MB1234567X";
    return unit;
  }

  /** The minimal example under another name, as the clerk would apply it. */
  public CloudResourceRequest apply(String name, Consumer<CloudResourceRequest> change) {
    CloudResourceRequest request = example(name);
    change.accept(request);
    return clerk.resource(request).create();
  }

  /** An edit, once the one before is on record: the API server takes one at a time. */
  public CloudResourceRequest edit(String name, Consumer<CloudResourceRequest> change) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get(name), Bureau::onRecord);
    return editAtOnce(name, change);
  }

  private static boolean onRecord(CloudResourceRequest request) {
    return request.getStatus() != null
        && request.getMetadata().getGeneration().equals(request.getStatus().observedGeneration);
  }

  /** An edit, whether or not anybody has seen the one before. */
  public CloudResourceRequest editAtOnce(String name, Consumer<CloudResourceRequest> change) {
    return Edits.edit(
        clerk.resources(CloudResourceRequest.class).inNamespace(namespace).withName(name), change);
  }

  public CloudResourceRequest get(String name) {
    return admin.resources(CloudResourceRequest.class).inNamespace(namespace).withName(name).get();
  }

  public CloudResourceRequestStatus awaitStatus(
      String name, Predicate<CloudResourceRequestStatus> condition) {
    return await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> get(name).getStatus(), s -> s != null && condition.test(s));
  }

  public CloudResourceRequestStatus awaitPhase(String name, String phase) {
    return awaitStatus(name, s -> phase.equals(s.phase));
  }

  /** Through acceptance and approval to the running trial. */
  public CloudResourceRequestStatus intoTrial(String name) {
    approve(name, "Acceptance");
    return approvedIntoTrial(name);
  }

  /** Through approval to the running trial. */
  CloudResourceRequestStatus approvedIntoTrial(String name) {
    approve(name, "Approval");
    return awaitPhase(name, "Trial");
  }

  /** A condition of a request, once it is there. */
  io.fabric8.kubernetes.api.model.Condition awaitCondition(String name, String type) {
    return awaitStatus(name, s -> s.conditions.stream().anyMatch(c -> type.equals(c.getType())))
        .conditions
        .stream()
        .filter(c -> type.equals(c.getType()))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until a ruling on a stage is awaited and gives the filing that it is on. */
  public String awaitFiling(String name, String stage) {
    return awaitStatus(name, s -> s.awaiting.stream().anyMatch(a -> stage.equals(a.stage)))
        .awaiting
        .stream()
        .filter(a -> stage.equals(a.stage))
        .findFirst()
        .orElseThrow()
        .filing;
  }

  public Decision decide(String name, String stage, String verdict, String opinion) {
    return decide(decider, name, stage, verdict, opinion, awaitFiling(name, stage), DECIDER);
  }

  public void approve(String name, String stage) {
    decide(name, stage, "Approved", null);
  }

  public Decision decide(
      KubernetesClient who,
      String name,
      String stage,
      String verdict,
      String opinion,
      String filing,
      String decidedBy) {
    Decision decision = new Decision();
    decision.getMetadata().setName(name + "-" + decisions.incrementAndGet());
    decision.getMetadata().setNamespace(namespace);
    decision.setSpec(new DecisionSpec());
    decision.getSpec().request = name;
    decision.getSpec().stage = stage;
    decision.getSpec().verdict = verdict;
    decision.getSpec().opinion = opinion;
    decision.getSpec().filing = filing;
    decision.getSpec().decidedBy = decidedBy;
    return who.resource(decision).create();
  }

  /** What the provider states to have done by hand for what is approved. */
  Fulfilment fulfil(String name, String kind, String item, String deed, String amount) {
    Fulfilment fulfilment = fulfilment(name, kind, item, deed, amount);
    fulfilment.getSpec().filing = get(name).getStatus().approved.filing;
    return provider.resource(fulfilment).create();
  }

  /** Not yet written: a statement on the filing {@code name-1}, signed by the provider. */
  Fulfilment fulfilment(String name, String kind, String item, String deed, String amount) {
    Fulfilment fulfilment = new Fulfilment();
    fulfilment.getMetadata().setName(name + "-done-" + decisions.incrementAndGet());
    fulfilment.getMetadata().setNamespace(namespace);
    fulfilment.setSpec(new FulfilmentSpec());
    fulfilment.getSpec().request = name;
    fulfilment.getSpec().filing = name + "-1";
    fulfilment.getSpec().item = new FulfilmentSpec.Item();
    fulfilment.getSpec().item.kind = kind;
    fulfilment.getSpec().item.name = item;
    fulfilment.getSpec().deed = deed;
    fulfilment.getSpec().amount = amount;
    fulfilment.getSpec().fulfilledBy = PROVIDER;
    return fulfilment;
  }

  /** What became of a statement. */
  FulfilmentStatus awaitAnswer(Fulfilment fulfilment) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin.resource(fulfilment).get().getStatus(), s -> s != null && s.effect != null);
  }

  public Decision awaitAnswer(Decision decision) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin.resource(decision).get(),
            d -> d.getStatus() != null && d.getStatus().effect != null);
  }

  /** The virtual machines in a namespace. */
  List<GenericKubernetesResource> machines(String of) {
    return admin
        .genericKubernetesResources("kubevirt.io/v1", "VirtualMachine")
        .inNamespace(of)
        .list()
        .getItems();
  }

  /** Everything the final review asks for (article 13), made on the first day of the trial. */
  public static void passTests(CloudResourceRequest request) {
    String day =
        request.getStatus().milestones.stream()
            .filter(m -> "HandedOver".equals(m.kind))
            .map(m -> Instant.parse(m.at).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate())
            .findFirst()
            .orElseThrow()
            .toString();
    for (String kind : new String[] {"Function", "Performance", "Security"}) {
      TestReport test = new TestReport();
      test.kind = kind;
      test.result = "Passed";
      test.report = "https://files.transport.example/test.pdf";
      test.date = day;
      request.getSpec().tests.add(test);
    }
  }

  /** The minimal example under another name in this bureau's namespace. */
  CloudResourceRequest example(String name) {
    CloudResourceRequest request = example();
    request.getMetadata().setName(name);
    request.getMetadata().setNamespace(namespace);
    request.getSpec().system.shortName = name;
    return request;
  }

  private static CloudResourceRequest example() {
    Path file = Path.of(System.getProperty("basedir.root"), "examples/02-minimal-request.yaml");
    try {
      return Serialization.unmarshal(Files.readString(file), CloudResourceRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
