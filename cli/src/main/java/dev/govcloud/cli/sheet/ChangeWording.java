package dev.govcloud.cli.sheet;

import dev.govcloud.api.request.ChangeStatus.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a change alters and why it is major, in Chinese. */
final class ChangeWording {
  private static final Map<String, String> KINDS =
      Map.of(
          "hosts", "云主机",
          "databases", "数据库",
          "storage", "存储",
          "security", "安全服务",
          "network", "网络",
          "system", "系统",
          "mlps", "等级保护",
          "security products", "安全服务",
          "graphics processors", "GPU");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("role", "用途"),
          Map.entry("vcpu", "处理器（核）"),
          Map.entry("memoryGiB", "内存（GiB）"),
          Map.entry("systemDiskGiB", "系统盘（GiB）"),
          Map.entry("dataDisks", "数据盘"),
          Map.entry("gib", "容量（GiB）"),
          Map.entry("type", "类型"),
          Map.entry("os", "操作系统"),
          Map.entry("count", "数量"),
          Map.entry("gpu", "GPU（块）"),
          Map.entry("cloudInitSecret", "初始化配置"),
          Map.entry("elastic", "弹性范围"),
          Map.entry("min", "最少"),
          Map.entry("max", "最多"),
          Map.entry("engine", "数据库类型"),
          Map.entry("version", "版本"),
          Map.entry("charset", "字符集"),
          Map.entry("storageGiB", "容量（GiB）"),
          Map.entry("ha", "主备"),
          Map.entry("maxConcurrent", "最大并发"),
          Map.entry("kind", "类型"),
          Map.entry("iops", "IOPS"),
          Map.entry("intranetMbps", "政务外网带宽（Mbit/s）"),
          Map.entry("internetMbps", "互联网带宽（Mbit/s）"),
          Map.entry("publicIps", "公网地址（个）"),
          Map.entry("loadBalancers", "负载均衡（个）"),
          Map.entry("domains", "域名"),
          Map.entry("rules", "访问规则"),
          Map.entry("source", "源"),
          Map.entry("destination", "目的"),
          Map.entry("protocol", "协议"),
          Map.entry("port", "端口"),
          Map.entry("description", "说明"),
          Map.entry("zone", "网络区域"),
          Map.entry("publicFacing", "面向公众"),
          Map.entry("level", "等保级别"));

  /** Fields that hold a word of a closed vocabulary; others hold what somebody wrote. */
  private static final Set<String> WORDS =
      Set.of("role", "type", "kind", "engine", "zone", "ha", "publicFacing");

  /** What stands for a thing that says nothing but defaults. */
  private static final String THERE = "there";

  private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

  static {
    reason("vCPU grows from (\\d+) to (\\d+), (\\d+) % or more", "处理器由 $1 核增至 $2 核，增幅达到 $3%");
    reason("memory grows from (\\d+) to (\\d+), (\\d+) % or more", "内存由 $1 GiB 增至 $2 GiB，增幅达到 $3%");
    reason(
        "storage grows from (\\d+) to (\\d+), (\\d+) % or more", "存储由 $1 GiB 增至 $2 GiB，增幅达到 $3%");
    reason("protection level raised from (\\d) to (\\d)", "等保级别由 $1 级提高到 $2 级");
    reason("network zone changed from (\\w+) to (\\w+)", "网络区域由{$1}改为{$2}");
    reason("newly reachable from the Internet", "新向互联网开放");
    reason("newly reachable from the Internet: a rule lets in every address", "新向互联网开放：访问规则允许任何地址");
    reason("declared major by the unit", "使用单位自行申报为重大变更");
    reason("a new kind of resource: (\\w+) storage", "新增资源类别：{$1}");
    reason("a new kind of resource: ([\\w ]+)", "新增资源类别：{$1}");
    reason("database (\\S+) gets another engine: (\\w+) to (\\w+)", "数据库 $1 更换类型：{$2}改为{$3}");
    reason("database (\\S+) brings another engine: (\\w+)", "数据库 $1 采用其他类型：{$2}");
  }

  private ChangeWording() {}

  private static void reason(String english, String chinese) {
    REASONS.put(Pattern.compile(english), chinese);
  }

  /** Why a change is major; words that are not known stay as they are. */
  static String reason(String english) {
    for (var known : REASONS.entrySet()) {
      Matcher m = known.getKey().matcher(english);
      if (m.matches()) {
        String chinese = m.replaceFirst(known.getValue());
        return Pattern.compile("\\{([^}]*)}")
            .matcher(chinese)
            .replaceAll(w -> Matcher.quoteReplacement(name(w.group(1))));
      }
    }
    return english;
  }

  private static String name(String word) {
    return KINDS.getOrDefault(word, Wording.word(word));
  }

  /** Every difference, old and new. */
  static List<Sheet.Difference> differences(List<Difference> differences) {
    return differences.stream().map(ChangeWording::difference).toList();
  }

  private static Sheet.Difference difference(Difference d) {
    String[] path = String.valueOf(d.path).split("/");
    String last = path[path.length - 1];
    return new Sheet.Difference(Text.printable(what(path)), value(d.from, last), value(d.to, last));
  }

  /** The kind, the names of things as they are, and the fields. */
  private static String what(String[] path) {
    List<String> words = new ArrayList<>();
    words.add(KINDS.getOrDefault(path[0], path[0]));
    boolean named = Set.of("hosts", "databases", "storage", "security").contains(path[0]);
    for (int i = 1; i < path.length; i++) {
      words.add(named && i == 1 ? Wording.word(path[i]) : FIELDS.getOrDefault(path[i], path[i]));
    }
    return words.stream().collect(Collectors.joining(" "));
  }

  private static String value(String text, String field) {
    if (text == null) {
      return "—";
    }
    if (THERE.equals(text) && !FIELDS.containsKey(field)) {
      return "有";
    }
    return Text.printable(WORDS.contains(field) ? Wording.word(text) : text);
  }
}
