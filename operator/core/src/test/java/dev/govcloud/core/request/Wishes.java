package dev.govcloud.core.request;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.TestReport;
import java.util.function.Consumer;

/** Edits that units make, as tests name them. */
final class Wishes {
  private Wishes() {}

  /** Several edits in one. */
  @SafeVarargs
  static Consumer<CloudResourceRequestSpec> all(Consumer<CloudResourceRequestSpec>... edits) {
    return spec -> {
      for (var edit : edits) {
        edit.accept(spec);
      }
    };
  }

  static Consumer<CloudResourceRequestSpec> vcpu(int n) {
    return spec -> web(spec).vcpu = n;
  }

  static Consumer<CloudResourceRequestSpec> disk(int gib) {
    return spec -> web(spec).systemDiskGiB = gib;
  }

  static Consumer<CloudResourceRequestSpec> reason(String why) {
    return spec -> {
      spec.change = new Change();
      spec.change.reason = why;
    };
  }

  /** A change that is not major. */
  static Consumer<CloudResourceRequestSpec> minor() {
    return all(disk(50), reason("More passengers."));
  }

  static Consumer<CloudResourceRequestSpec> remarks(String text) {
    return spec -> spec.remarks = text;
  }

  static Consumer<CloudResourceRequestSpec> level(int level) {
    return spec -> spec.mlps.level = level;
  }

  static Consumer<CloudResourceRequestSpec> host(String name, int vcpu) {
    return spec -> spec.resources.hosts.add(aHost(name, vcpu));
  }

  static Host aHost(String name, int vcpu) {
    Host host = new Host();
    host.name = name;
    host.role = "App";
    host.vcpu = vcpu;
    host.memoryGiB = 4;
    host.systemDiskGiB = 40;
    host.os = "openeuler-22.03";
    return host;
  }

  static Consumer<CloudResourceRequestSpec> elastic(int min, int max) {
    return spec -> {
      web(spec).elastic = new Host.Elastic();
      web(spec).elastic.min = min;
      web(spec).elastic.max = max;
    };
  }

  static Consumer<CloudResourceRequestSpec> database(String name, String engine) {
    return spec -> {
      Database database = new Database();
      database.name = name;
      database.engine = engine;
      database.storageGiB = 10;
      spec.resources.databases.add(database);
    };
  }

  /** What the platform makes databases of a version of PostgreSQL from. */
  static CloudPolicySpec.DatabaseImage databaseImage(String version) {
    CloudPolicySpec.DatabaseImage image = new CloudPolicySpec.DatabaseImage();
    image.name = "PostgreSQL " + version;
    image.image = "registry.example/databases/postgresql:" + version;
    return image;
  }

  static Consumer<CloudResourceRequestSpec> security(String product) {
    return spec -> {
      SecurityItem item = new SecurityItem();
      item.product = product;
      spec.resources.security.add(item);
    };
  }

  /** Bandwidth on the extranet, so that there is a block to remove. */
  static Consumer<CloudResourceRequestSpec> network() {
    return spec -> {
      spec.resources.network = new Network();
      spec.resources.network.intranetMbps = 100;
    };
  }

  static Consumer<CloudResourceRequestSpec> rule(String source) {
    return spec -> {
      spec.resources.network =
          spec.resources.network == null ? new Network() : spec.resources.network;
      Network.Rule rule = new Network.Rule();
      rule.source = source;
      rule.destination = "web";
      rule.protocol = "TCP";
      rule.port = 443;
      spec.resources.network.rules.add(rule);
    };
  }

  /** Papers of article 11 anew. */
  static Consumer<CloudResourceRequestSpec> papers(String day) {
    return spec -> spec.materials.forEach(m -> m.date = day);
  }

  static Consumer<CloudResourceRequestSpec> tests(String day) {
    return spec -> Life.passTests(spec, day);
  }

  /** Tests of an accredited laboratory. */
  static Consumer<CloudResourceRequestSpec> laboratoryTests(String day) {
    return spec -> {
      Life.passTests(spec, day);
      for (TestReport test : spec.tests) {
        test.laboratory = new TestReport.Laboratory();
        test.laboratory.name = "Laboratory for software";
        test.laboratory.cnasNumber = "L1234";
        test.reportNumber = test.kind + "-" + day;
        test.scope = "Bus arrivals 1.0: load and penetration";
      }
    };
  }

  /** Papers and tests of a day, as a major change needs them. */
  static Consumer<CloudResourceRequestSpec> proofs(String day) {
    return all(papers(day), tests(day));
  }

  /** What the authority gives a host instead; null: as it is asked for. */
  static Consumer<DecisionSpec> adjust(String host, Integer vcpu, Integer count) {
    return decision -> {
      decision.opinion = "By need.";
      decision.adjustment = new DecisionSpec.Adjustment();
      var adjusted = new DecisionSpec.HostAdjustment();
      adjusted.name = host;
      adjusted.vcpu = vcpu;
      adjusted.count = count;
      decision.adjustment.hosts.add(adjusted);
    };
  }

  /** A ruling that goes beyond a limit of the trial, with its reason. */
  static Consumer<DecisionSpec> override() {
    return decision -> {
      decision.override = true;
      decision.opinion = "The load test needs it.";
    };
  }

  /** Formally opened on a day, with something else in the manifest than the example has. */
  static Life opened(String day, Consumer<CloudResourceRequestSpec> differently) {
    return Life.filed(day, differently)
        .grant("Acceptance")
        .grant("Approval")
        .edit(tests(day))
        .grant("FinalReview");
  }

  static Consumer<CloudResourceRequestSpec> withoutTermination() {
    return spec -> spec.termination = null;
  }

  static Host web(CloudResourceRequestSpec spec) {
    return spec.resources.hosts.stream()
        .filter(h -> "web".equals(h.name))
        .findFirst()
        .orElseThrow();
  }
}
