package dev.govcloud.core.request;

import dev.govcloud.api.request.Change;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Mlps;
import dev.govcloud.api.request.Trial;
import dev.govcloud.core.regulation.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What units write into their manifests, sensible or not; the schema takes all of it. */
final class Edits {
  /** One edit, which depends on nothing but the manifest and the day. */
  record Edit(String what, BiConsumer<CloudResourceRequestSpec, LocalDate> does) {}

  /** Accounts that sign applications. */
  static final List<String> CLERKS = List.of("clerk@transport.example", "deputy@transport.example");

  private static final List<Edit> APPLICATION = some(Edits::aboutTheApplication);
  private static final List<Edit> TRIAL = some(Edits::aboutTheTrial);
  private static final List<Edit> RESOURCES = some(Edits::aboutTheResources);
  private static final List<Edit> THE_END = some(Edits::aboutTheEnd);

  private Edits() {}

  /** One, mostly about what can be applied for in a phase. */
  static Edit any(Random random, Phase phase) {
    List<List<Edit>> sensible =
        switch (phase) {
          case UNFILED, SUBMITTED, ACCEPTED, REJECTED -> List.of(APPLICATION, APPLICATION);
          case TRIAL -> List.of(TRIAL, TRIAL, RESOURCES);
          case TERMINATING, TERMINATED -> List.of(TRIAL, THE_END);
          case APPROVED, ACTIVE, CHANGING -> List.of(RESOURCES, RESOURCES);
        };
    List<List<Edit>> any = new ArrayList<>(sensible);
    any.addAll(List.of(APPLICATION, RESOURCES, THE_END));
    List<Edit> some = any.get(random.nextInt(any.size()));
    return some.get(random.nextInt(some.size()));
  }

  private static List<Edit> some(Consumer<List<Edit>> about) {
    List<Edit> some = new ArrayList<>();
    about.accept(some);
    return List.copyOf(some);
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
    add(all, "8 processors", (s, day) -> justified(s, day).vcpu = 8);
    add(all, "8 processors with proofs", (s, day) -> proven(s, day).vcpu = 8);
    add(all, "a larger disk", (s, day) -> justified(s, day).systemDiskGiB = 50);
    add(all, "the day's disk", (s, day) -> justified(s, day).systemDiskGiB = 40 + dayOf(day));
    add(all, "the old disk", (s, day) -> web(s).systemDiskGiB = 40);
    add(all, "2 hosts", (s, day) -> web(s).count = 2);
    add(all, "1 host", (s, day) -> web(s).count = 1);
    add(all, "elastic", (s, day) -> elastic(web(s)));
    add(all, "a second kind of host", (s, day) -> app(s));
    add(all, "no second kind", (s, day) -> s.resources.hosts.removeIf(h -> "app".equals(h.name)));
    add(all, "another order", (s, day) -> Collections.reverse(s.resources.hosts));
    add(all, "a reason of the day", (s, day) -> change(s).reason = "More since " + day + ".");
    add(all, "the usual reason", (s, day) -> change(s).reason = "More passengers.");
    add(all, "declared major", (s, day) -> change(s).declaredMajor = true);
    add(all, "no change", (s, day) -> s.change = null);
    add(all, "papers and tests of the day", Edits::proven);
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

  private static int dayOf(LocalDate day) {
    return day.getDayOfMonth();
  }

  private static Host justified(CloudResourceRequestSpec s, LocalDate day) {
    change(s).reason = "The archive since " + day + ".";
    return web(s);
  }

  private static Host proven(CloudResourceRequestSpec s, LocalDate day) {
    papers(s, day.toString());
    Life.passTests(s, day.toString());
    return justified(s, day);
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

  static void elastic(Host host) {
    host.elastic = new Host.Elastic();
    host.elastic.min = 1;
    host.elastic.max = 3;
  }

  private static Change change(CloudResourceRequestSpec s) {
    s.change = s.change == null ? new Change() : s.change;
    return s.change;
  }

  private static Trial trial(CloudResourceRequestSpec s) {
    s.trial = s.trial == null ? new Trial() : s.trial;
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
