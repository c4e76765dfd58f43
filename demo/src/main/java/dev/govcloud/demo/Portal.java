package dev.govcloud.demo;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.Storage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A portal: two hosts, a database, a bucket, shared files by their controllers, and a firewall by
 * the provider's people, who are late. The trial waits for them, and they are charged for it.
 */
final class Portal {
  private static final String NAME = "portal";
  private static final String WAF = "WAF";
  private final Pace pace;
  private final Cast cast;

  Portal(Pace pace, Cast cast) {
    this.pace = pace;
    this.cast = cast;
  }

  /** What went wrong, or nothing. */
  String lateFirewall() throws Exception {
    cast.file(portal());
    pace.until(on("02-10"));
    cast.rule(NAME, "Acceptance", "Approved", null, null);
    pace.until(on("02-11"));
    cast.rule(NAME, "Approval", "Approved", null, null);
    pace.passing(() -> cast.await(NAME, Portal::firewallIsMissing, "all but the firewall"));
    pace.until(on("02-25"));
    cast.fulfil(NAME, WAF, "Delivered", "1 x");
    var trial = pace.passing(() -> cast.awaitPhase(NAME, "Trial"));
    String charged = charged(trial);
    pace.until(on("03-02"));
    var end = cast.example("25-termination.yaml").getSpec().termination;
    end.offlineOn = on("03-01").toString();
    cast.edit(NAME, r -> r.getSpec().termination = end);
    pace.until(on("03-03"));
    cast.rule(NAME, "Termination", "Approved", null, null);
    cast.fulfil(NAME, WAF, "TakenBack", null);
    var last = pace.passing(() -> cast.awaitPhase(NAME, "Terminated"));
    return charged.equals("HandOver CloudProvider") ? left(last) : "portal: charged: " + charged;
  }

  private CloudResourceRequest portal() throws Exception {
    var request = cast.example("02-minimal-request.yaml");
    request.getMetadata().setName(NAME);
    request.getSpec().system.shortName = NAME;
    request.getSpec().system.name = "Transport portal";
    var resources = request.getSpec().resources;
    resources.hosts.get(0).count = 2;
    var database = new Database();
    database.name = "orders";
    database.engine = "PostgreSQL";
    database.version = "16";
    database.storageGiB = 100;
    resources.databases = List.of(database);
    resources.storage = List.of(storage("pictures", "Object"), storage("shared", "File"));
    var firewall = new SecurityItem();
    firewall.product = WAF;
    firewall.count = 1;
    resources.security = List.of(firewall);
    return request;
  }

  private static Storage storage(String name, String kind) {
    var storage = new Storage();
    storage.name = name;
    storage.kind = kind;
    storage.gib = 50;
    return storage;
  }

  private static boolean firewallIsMissing(CloudResourceRequestStatus status) {
    return status.resources.stream().anyMatch(i -> "AwaitingFulfilment".equals(i.state));
  }

  /** Each period that was missed, and by whom. */
  private static String charged(CloudResourceRequestStatus status) {
    return status.deadlines.stream()
        .filter(d -> "Missed".equals(d.state))
        .map(d -> d.stage + " " + d.party)
        .collect(Collectors.joining(", "));
  }

  private static String left(CloudResourceRequestStatus ended) {
    Set<String> kinds = ended.reclaim.items.stream().map(i -> i.kind).collect(Collectors.toSet());
    boolean all =
        kinds.containsAll(
            Set.of(
                "VirtualMachine",
                "Cluster",
                "ObjectBucketClaim",
                "PersistentVolumeClaim",
                "Security",
                "Namespace"));
    boolean gone = ended.reclaim.items.stream().allMatch(i -> "Gone".equals(i.state));
    return all && gone ? "" : "portal: not everything is verified gone: " + kinds;
  }

  private static LocalDate on(String monthAndDay) {
    return LocalDate.parse("2026-" + monthAndDay);
  }
}
