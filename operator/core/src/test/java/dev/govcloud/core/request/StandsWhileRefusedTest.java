package dev.govcloud.core.request;

import static dev.govcloud.core.request.Wishes.adjust;
import static dev.govcloud.core.request.Wishes.all;
import static dev.govcloud.core.request.Wishes.disk;
import static dev.govcloud.core.request.Wishes.host;
import static dev.govcloud.core.request.Wishes.reason;
import static dev.govcloud.core.request.Wishes.tests;
import static dev.govcloud.core.request.Wishes.vcpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A20: while the cluster refuses what was granted, what can be lost is what is there. */
class StandsWhileRefusedTest {
  private static Consumer<CloudResourceRequestSpec> storage(int gib) {
    return s -> {
      Storage files = new Storage();
      files.name = "files";
      files.kind = "Block";
      files.gib = gib;
      s.resources.storage.add(files);
    };
  }

  private static Consumer<CloudResourceRequestSpec> postgres(int gib) {
    return all(
        Wishes.database("orders", "PostgreSQL"),
        s -> s.resources.databases.get(0).version = "16",
        s -> s.resources.databases.get(0).storageGiB = gib);
  }

  private static Life refused(Life life, Consumer<CloudResourceRequestSpec> change) {
    life.policy.majorChange.growthPercent = 100_000;
    life.edit(all(change, reason("The first.")));
    life.refusal = Optional.of(new Observed.Refusal("VirtualMachine web-1: no", life.now));
    life.provisions = false;
    life.grant("Change").look();
    assertThat(life.open(Stage.MENDING)).isPresent();
    life.policy.reduction.objectionWorkingDays = 2;
    return life;
  }

  private static Observed.Line line(String kind, String name, boolean ready) {
    return Observed.Line.made(kind, name, ready, Optional.empty(), Optional.empty());
  }

  private static Observed seen(Life life) {
    return new Observed(
        Optional.of(new Observed.Namespace("gc-x", "uid", false)),
        List.of(),
        List.of(
            line("Host", "app", true),
            line("Host", "idle", false),
            line("Database", "idle", true),
            line("Database", "db", true),
            line("Storage", "more", true),
            line("Security", "WAF", true)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        life.refusal,
        Optional.empty(),
        List.of());
  }

  @Test
  @DisplayName("of what is new in the grant that counts which was seen to run, kind by kind")
  void whatIsNewAndRuns() {
    Life life = Life.filed("2026-03-02", all(storage(5), postgres(5), Wishes.security("HSM")));
    life.grant("Acceptance").grant("Approval").edit(tests("2026-03-02")).grant("FinalReview");
    life.on("2026-05-06");
    refused(
        life,
        all(
            host("app", 1),
            host("idle", 1),
            Wishes.papers("2026-05-06"),
            tests("2026-05-06"),
            Wishes.database("db", "PostgreSQL"),
            s -> s.resources.databases.get(1).storageGiB = 7,
            storage(6),
            s -> s.resources.storage.get(1).name = "more",
            Wishes.security("WAF")));
    life.frozen = Optional.of(seen(life));
    life.on("2026-05-07")
        .edit(
            all(
                s -> s.resources.hosts.removeIf(h -> !h.name.equals("web")),
                s -> s.resources.databases.remove(1),
                s -> s.resources.storage.remove(1),
                s -> s.resources.security.remove(1),
                reason("None of it.")));
    assertThat(life.outcome.objection().orElseThrow().losses().toString())
        .isEqualTo(
            "[host app, database db (PostgreSQL), storage more (Block), security product WAF]");
  }

  @Test
  @DisplayName("what stood and was to go still has its data: it is not shrunk meanwhile")
  void whatWasToGo() {
    Life life = new Life("2026-03-02");
    CloudPolicySpec.StorageClass block = new CloudPolicySpec.StorageClass();
    block.name = "Block";
    block.storageClass = "local";
    life.policy.catalogue.storageClasses.add(block);
    CloudPolicySpec.DatabaseImage image = new CloudPolicySpec.DatabaseImage();
    image.name = "PostgreSQL 16";
    image.image = "registry.example/postgresql:16";
    life.policy.catalogue.databaseImages.add(image);
    all(storage(50), postgres(50)).accept(life.request.getSpec());
    life.look().grant("Acceptance").grant("Approval").edit(tests("2026-03-02"));
    life.grant("FinalReview").on("2026-05-06");
    refused(
        life, all(disk(60), s -> s.resources.storage.clear(), s -> s.resources.databases.clear()));
    life.on("2026-05-07").edit(all(storage(10), postgres(10), reason("Smaller ones.")));
    assertThat(life.newest(Matter.CHANGE).object().getSpec().lacks)
        .anyMatch(l -> l.startsWith("storage/files/gib is 50 and only grows, not to 10"))
        .anyMatch(l -> l.startsWith("databases/orders/storageGiB is 50 and only grows"));
  }

  @Test
  @DisplayName("it stands as the approval cut it, not as it was asked for")
  void asItWasCut() {
    Life life = Life.filed("2026-03-02", vcpu(8)).grant("Acceptance");
    life.decide("Approval", "ApprovedWithAdjustment", adjust("web", 4, null));
    life.edit(tests("2026-03-02")).grant("FinalReview").on("2026-05-06");
    refused(life, all(vcpu(4), disk(60)));
    life.on("2026-05-07").edit(all(vcpu(2), reason("Less.")));
    assertThat(life.outcome.objection().orElseThrow().losses().toString())
        .isEqualTo("[host web vCPU 4 to 2]");
  }

  @Test
  @DisplayName("what came to stand after it was filed lies open to objection from then on")
  void acceptedAfterItWasFiled() {
    Life life = refused(Life.active("2026-03-02").on("2026-05-06"), host("app", 1));
    life.on("2026-05-07").edit(all(s -> s.resources.hosts.remove(1), disk(50), reason("No app.")));
    assertThat(life.outcome.objection()).as("it does not run").isEmpty();
    life.refusal = Optional.empty();
    life.provisions = true;
    life.on("2026-05-08");
    assertThat(life.open(Stage.MENDING)).isEmpty();
    assertThat(life.outcome.objection().orElseThrow().said())
        .contains("host app", "until the end of 2026-05-11");
  }
}
