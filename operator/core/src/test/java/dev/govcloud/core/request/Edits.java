package dev.govcloud.core.request;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Mlps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** What units write into their manifests, sensible or not; the schema takes all of it. */
final class Edits {
  /** One edit, which depends on nothing but the manifest and the day. */
  record Edit(String what, BiConsumer<CloudResourceRequestSpec, LocalDate> does) {}

  /** Accounts that sign applications. */
  static final List<String> CLERKS = List.of("clerk@transport.example", "deputy@transport.example");

  private static final List<Edit> ALL = all();

  private Edits() {}

  static Edit any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  private static List<Edit> all() {
    List<Edit> all = new ArrayList<>();
    aboutTheApplication(all);
    aboutTheTrial(all);
    aboutTheResources(all);
    aboutTheEnd(all);
    return List.copyOf(all);
  }

  private static void aboutTheApplication(List<Edit> all) {
    add(all, "remarks", (s, day) -> s.remarks = "Written on " + day + ".");
    add(all, "no remarks", (s, day) -> s.remarks = null);
    add(all, "no papers", (s, day) -> s.materials.clear());
    add(all, "papers of the day", (s, day) -> papers(s, day.toString()));
    add(all, "usage until", (s, day) -> s.usageUntil = day.plusYears(3).toString());
    add(all, "signed by the clerk", (s, day) -> s.applicant = CLERKS.get(0));
    add(all, "signed by the deputy", (s, day) -> s.applicant = CLERKS.get(1));
    add(all, "level 3", (s, day) -> level(s, 3));
    add(all, "level 2", (s, day) -> level(s, 2));
    add(all, "a default written out", (s, day) -> s.system.publicFacing = false);
    add(all, "reachable from the Internet", (s, day) -> s.system.publicFacing = true);
    add(all, "a shorter trial", (s, day) -> trial(s).days = 20);
  }

  private static void aboutTheTrial(List<Edit> all) {
    add(all, "tests passed", (s, day) -> Life.passTests(s, day.toString()));
    add(all, "tests passed before", (s, day) -> Life.passTests(s, day.minusDays(40).toString()));
    add(all, "tests failed", (s, day) -> Life.tests(s, "Failed", day.toString()));
    add(all, "no tests", (s, day) -> s.tests.clear());
    add(all, "ten days more", (s, day) -> Life.extension(10).accept(s));
    add(all, "twelve days more", (s, day) -> Life.extension(12).accept(s));
    add(all, "no days more", (s, day) -> trial(s).extension = null);
  }

  private static void aboutTheResources(List<Edit> all) {
    add(all, "3 processors", (s, day) -> web(s).vcpu = 3);
    add(all, "2 processors", (s, day) -> web(s).vcpu = 2);
    add(all, "8 processors", (s, day) -> web(s).vcpu = 8);
    add(all, "a larger disk", (s, day) -> web(s).systemDiskGiB = 50);
    add(all, "the old disk", (s, day) -> web(s).systemDiskGiB = 40);
    add(all, "2 hosts", (s, day) -> web(s).count = 2);
    add(all, "1 host", (s, day) -> web(s).count = 1);
    add(all, "elastic", (s, day) -> elastic(web(s)));
    add(all, "a second kind of host", (s, day) -> app(s));
    add(all, "no second kind", (s, day) -> s.resources.hosts.removeIf(h -> "app".equals(h.name)));
    add(all, "another order", (s, day) -> java.util.Collections.reverse(s.resources.hosts));
    add(all, "a reason of the day", (s, day) -> change(s).reason = "More since " + day + ".");
    add(all, "the usual reason", (s, day) -> change(s).reason = "More passengers.");
    add(all, "declared major", (s, day) -> change(s).declaredMajor = true);
    add(all, "no change", (s, day) -> s.change = null);
    add(
        all,
        "a justified change",
        (s, day) -> {
          web(s).systemDiskGiB = 40 + day.getDayOfMonth();
          change(s).reason = "The archive since " + day + ".";
        });
  }

  private static void aboutTheEnd(List<Edit> all) {
    add(all, "the end", (s, day) -> Life.terminate(s));
    add(
        all,
        "the end without a backup",
        (s, day) -> {
          Life.terminate(s);
          s.termination.backup = null;
        });
    add(
        all,
        "the end in other words",
        (s, day) -> {
          Life.terminate(s);
          s.termination.reason = "Nobody has used it since " + day + ".";
        });
    add(all, "no end", (s, day) -> s.termination = null);
    add(all, "no end either", (s, day) -> s.termination = null);
  }

  private static void add(
      List<Edit> all, String what, BiConsumer<CloudResourceRequestSpec, LocalDate> does) {
    all.add(new Edit(what, does));
  }

  private static Host web(CloudResourceRequestSpec s) {
    return s.resources.hosts.stream().filter(h -> "web".equals(h.name)).findFirst().orElseThrow();
  }

  private static void app(CloudResourceRequestSpec s) {
    s.resources.hosts.removeIf(h -> "app".equals(h.name));
    Host app = new Host();
    app.name = "app";
    app.role = "App";
    app.vcpu = 1;
    app.memoryGiB = 2;
    app.systemDiskGiB = 40;
    app.os = web(s).os;
    s.resources.hosts.add(app);
  }

  private static void elastic(Host host) {
    host.elastic = new Host.Elastic();
    host.elastic.min = 1;
    host.elastic.max = 3;
  }

  private static Change change(CloudResourceRequestSpec s) {
    s.change = s.change == null ? new Change() : s.change;
    return s.change;
  }

  private static dev.govcloud.api.request.Trial trial(CloudResourceRequestSpec s) {
    s.trial = s.trial == null ? new dev.govcloud.api.request.Trial() : s.trial;
    return s.trial;
  }

  private static void level(CloudResourceRequestSpec s, int level) {
    s.mlps = s.mlps == null ? new Mlps() : s.mlps;
    s.mlps.level = level;
  }

  private static void papers(CloudResourceRequestSpec s, String day) {
    s.materials.clear();
    for (String kind : List.of("ConstructionPlan", "SelfTestReport", "Other")) {
      Material paper = new Material();
      paper.kind = kind;
      paper.name = kind + " of " + day;
      paper.uri = "https://files.example/" + kind + "-" + day + ".pdf";
      paper.sha256 = "b".repeat(64);
      paper.date = day;
      s.materials.add(paper);
    }
  }
}
