package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.DecisionSpec.Adjustment;
import dev.govcloud.api.decision.DecisionSpec.HostAdjustment;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is approved instead of what was applied for, as {@code --set} says it. Pure. */
final class Adjusting {
  private static final Pattern SET =
      Pattern.compile(
          "(?:hosts[./](?<host>[a-z][-a-z0-9]*)[./](?<field>vcpu|memoryGiB|count)"
              + "|(?<trial>trialDays))=(?<number>\\d{1,6})");

  private Adjusting() {}

  /**
   * An adjustment; null where nothing is set.
   *
   * @param set each like {@code hosts.web.count=2} or {@code trialDays=20}
   */
  static Adjustment of(List<String> set, Words words) throws Fault {
    if (set == null || set.isEmpty()) {
      return null;
    }
    Adjustment adjustment = new Adjustment();
    for (String one : set) {
      Matcher m = SET.matcher(one);
      if (!m.matches()) {
        throw new Fault(words.say("desk.set-malformed", Words.plain(one)));
      }
      int number = Integer.parseInt(m.group("number"));
      boolean twice =
          m.group("trial") != null
              ? put(adjustment, number)
              : put(host(adjustment, m.group("host")), m.group("field"), number);
      if (twice) {
        throw new Fault(words.say("desk.set-twice", one.substring(0, one.indexOf('='))));
      }
    }
    return adjustment;
  }

  private static HostAdjustment host(Adjustment adjustment, String name) {
    return adjustment.hosts.stream()
        .filter(h -> h.name.equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              HostAdjustment added = new HostAdjustment();
              added.name = name;
              adjustment.hosts.add(added);
              return added;
            });
  }

  /** Whether it was set before. */
  private static boolean put(Adjustment adjustment, int days) {
    boolean twice = adjustment.trialDays != null;
    adjustment.trialDays = days;
    return twice;
  }

  private static boolean put(HostAdjustment host, String field, int number) {
    Integer before =
        switch (field) {
          case "vcpu" -> host.vcpu;
          case "memoryGiB" -> host.memoryGiB;
          default -> host.count;
        };
    switch (field) {
      case "vcpu" -> host.vcpu = number;
      case "memoryGiB" -> host.memoryGiB = number;
      default -> host.count = number;
    }
    return before != null;
  }
}
