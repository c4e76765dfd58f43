package dev.govcloud.cli.sheet;

import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SecurityItem;
import dev.govcloud.api.request.Storage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The resources line by line: what was applied for beside what was approved (article 14). */
final class ResourceTable {
  private record Key(String kind, String name) {}

  private final Map<Key, String> lines = new LinkedHashMap<>();

  private ResourceTable() {}

  /**
   * Every line of either.
   *
   * @param application what was applied for
   * @param trialDays the trial that was applied for; null where none is named
   * @param approved what was approved; null where nothing was
   * @param pending what stands in the place of what was approved
   */
  static List<Sheet.Resource> of(
      Resources application, Integer trialDays, Snapshot approved, String pending) {
    Map<Key, String> asked = lines(application, trialDays);
    Map<Key, String> granted =
        approved == null ? Map.of() : lines(approved.resources, approved.trialDays);
    Set<Key> all = new LinkedHashSet<>(asked.keySet());
    all.addAll(granted.keySet());
    List<Sheet.Resource> table = new ArrayList<>();
    for (Key key : all) {
      String requested = asked.getOrDefault(key, "—");
      String given = approved == null ? pending : granted.getOrDefault(key, "—");
      boolean adjusted = approved != null && !given.equals(requested);
      table.add(new Sheet.Resource(key.kind, key.name, requested, given, adjusted));
    }
    return table;
  }

  /** What is applied for in one text. */
  static String text(Resources resources) {
    return lines(resources, null).entrySet().stream()
        .map(e -> e.getKey().kind + " " + e.getKey().name + "：" + e.getValue())
        .collect(Collectors.joining("；\n"));
  }

  private static Map<Key, String> lines(Resources resources, Integer trialDays) {
    ResourceTable table = new ResourceTable();
    Resources r = resources == null ? new Resources() : resources;
    r.hosts.forEach(h -> table.add("云主机", h.name, host(h)));
    r.databases.forEach(d -> table.add("数据库", d.name, database(d)));
    r.storage.forEach(s -> table.add("存储", s.name, storage(s)));
    r.security.forEach(s -> table.add("安全服务", Wording.word(s.product), security(s)));
    if (r.network != null) {
      table.network(r.network);
    }
    if (trialDays != null) {
      table.add("试用", "试用期", trialDays + " 天");
    }
    return table.lines;
  }

  private void add(String kind, String name, String size) {
    lines.put(new Key(kind, Text.printable(name)), Text.printable(size));
  }

  private void network(Network n) {
    some("政务外网带宽", n.intranetMbps, " Mbit/s");
    some("互联网带宽", n.internetMbps, " Mbit/s");
    some("公网地址", n.publicIps, " 个");
    some("负载均衡", n.loadBalancers, " 个");
    if (!n.domains.isEmpty()) {
      add("网络", "域名", String.join("、", n.domains));
    }
    for (Network.Rule rule : n.rules) {
      String port = rule.port == null ? "" : " " + rule.port;
      add("网络", "访问 " + rule.source + " → " + rule.destination + " " + rule.protocol + port, "允许");
    }
  }

  private void some(String what, Integer amount, String unit) {
    if (amount != null && amount > 0) {
      add("网络", what, amount + unit);
    }
  }

  private static String host(Host h) {
    String disks =
        h.dataDisks.stream()
            .map(d -> d.gib + " GiB" + (d.type == null ? "" : "（" + Wording.word(d.type) + "）"))
            .collect(Collectors.joining(" + "));
    String range = h.elastic == null ? "" : "，弹性 " + h.elastic.min + "～" + h.elastic.max + " 台";
    String seed = h.cloudInitSecret == null ? "" : "，初始化配置 " + h.cloudInitSecret;
    String graphics = h.gpu == null || h.gpu == 0 ? "" : "，GPU " + h.gpu + " 块";
    return String.format(
        "%d 台 × %d 核 / %d GiB，系统盘 %d GiB%s%s，%s%s%s",
        h.count,
        h.vcpu,
        h.memoryGiB,
        h.systemDiskGiB,
        disks.isEmpty() ? "" : "，数据盘 " + disks,
        graphics,
        h.os,
        range,
        seed);
  }

  private static String database(Database d) {
    String version = d.version == null ? "" : " " + d.version;
    String standby = Boolean.TRUE.equals(d.ha) ? "，主备" : "";
    return Wording.word(d.engine) + version + "，" + d.storageGiB + " GiB" + standby;
  }

  private static String storage(Storage s) {
    String speed = s.iops == null ? "" : "，" + s.iops + " IOPS";
    return Wording.word(s.kind) + "，" + s.gib + " GiB" + speed;
  }

  private static String security(SecurityItem s) {
    return (s.count == null ? 1 : s.count) + " 套";
  }
}
