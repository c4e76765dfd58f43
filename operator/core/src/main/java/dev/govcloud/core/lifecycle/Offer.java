package dev.govcloud.core.lifecycle;

import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.policy.CloudPolicySpec.Image;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether what is applied for is on offer: the catalogue of the policy, and names that exist. */
final class Offer {
  private static final Pattern RANGE =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)/(3[0-2]|[12]?\\d)");

  private Offer() {}

  /** Everything that the catalogue does not have or that names nothing; empty when all is fine. */
  static List<String> defects(CloudResourceRequestSpec spec, Catalogue catalogue) {
    Resources wanted = spec.resources;
    List<String> defects = new ArrayList<>();
    List<String> systems = catalogue.images.stream().map((Image i) -> i.name).toList();
    wanted.hosts.forEach(h -> check("hosts/" + h.name + ".os", h.os, systems, defects));
    wanted.databases.forEach(
        d ->
            check("databases/" + d.name + ".engine", d.engine, catalogue.databaseEngines, defects));
    wanted.security.forEach(
        s -> check("security product", s.product, catalogue.securityProducts, defects));
    if (wanted.network != null) {
      wanted.network.rules.forEach(r -> rule(r, spec, defects));
    }
    return defects;
  }

  /** An empty list does not restrict. */
  private static void check(
      String where, String wanted, List<String> offered, List<String> defects) {
    if (!offered.isEmpty() && !offered.contains(wanted)) {
      defects.add(
          where
              + " "
              + wanted
              + " is not in the catalogue: choose one of "
              + String.join(", ", offered)
              + " (article 14)");
    }
  }

  private static void rule(Network.Rule rule, CloudResourceRequestSpec spec, List<String> defects) {
    String which = "network rule " + rule.source + " to " + rule.destination + ": ";
    List<String> hosts = spec.resources.hosts.stream().map(h -> h.name).toList();
    List<String> ends = List.of(rule.source, rule.destination);
    ends.stream()
        .filter(end -> !hosts.contains(end) && !RANGE.matcher(end).matches())
        .forEach(
            end ->
                defects.add(
                    which
                        + end
                        + " is neither a host of the application nor a range such as 10.0.0.0/8"));
    if (ends.stream().noneMatch(hosts::contains)) {
      defects.add(which + "one end has to be a host of the application");
    }
    if (ends.stream().anyMatch(e -> e.endsWith("/0")) && !"Internet".equals(spec.system.zone)) {
      defects.add(
          which
              + "only a system of the zone Internet is open to every address; name the ranges of"
              + " the extranet, or apply for that zone (article 29)");
    }
  }
}
