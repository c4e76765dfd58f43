package dev.govcloud.runtime.cluster;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.core.regulation.Provision;
import dev.govcloud.provision.DesiredState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests as a unit could file them, and what is provisioned for them: any legal values. */
public final class Generated {
  private static final int[] ROUND = {10, 24, 40, 100, 500, 512, 1000, 1024, 2000, 2048};

  private Generated() {}

  /** A request of which only what names its objects is filled in. */
  public static CloudResourceRequest request(String namespace, String name) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setName(name);
    request.getMetadata().setNamespace(namespace);
    request.getMetadata().setUid("uid-" + namespace + "-" + name);
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = name;
    return request;
  }

  /** What stands for approved resources. */
  public static DesiredState desired(CloudResourceRequest request, Resources resources) {
    Snapshot approved = new Snapshot();
    approved.zone = "Internet";
    approved.resources = resources;
    return DesiredState.of(request, approved, Provision.TRIAL, List.of("group-a", "group-b"));
  }

  /** Any legal resources. */
  public static Resources resources(Random random, int hosts) {
    Resources resources = new Resources();
    for (int i = 0; i < 1 + random.nextInt(hosts); i++) {
      resources.hosts.add(host(random, "host-" + i));
    }
    resources.network = new Network();
    for (int i = 0; i < random.nextInt(8); i++) {
      resources.network.rules.add(rule(random, resources.hosts));
    }
    return resources;
  }

  private static Host host(Random random, String name) {
    Host host = new Host();
    host.name = name;
    host.role = "Web";
    host.os = "openEuler-22.03";
    host.vcpu = random.nextBoolean() ? 1 << random.nextInt(9) : 1 + random.nextInt(256);
    host.memoryGiB = random.nextBoolean() ? 1 << random.nextInt(13) : 1 + random.nextInt(4096);
    host.systemDiskGiB = size(random, 2048);
    host.count = 1 + random.nextInt(3);
    for (int i = 0; i < random.nextInt(4); i++) {
      Host.DataDisk disk = new Host.DataDisk();
      disk.gib = size(random, 32768);
      host.dataDisks.add(disk);
    }
    return host;
  }

  private static int size(Random random, int most) {
    return random.nextBoolean()
        ? ROUND[random.nextInt(ROUND.length)]
        : 10 + random.nextInt(most - 9);
  }

  private static Network.Rule rule(Random random, List<Host> hosts) {
    Network.Rule rule = new Network.Rule();
    List<String> ends = new ArrayList<>();
    ends.add(hosts.get(random.nextInt(hosts.size())).name);
    ends.add(random.nextInt(2), random.nextBoolean() ? ipv4(random) : ipv6(random));
    rule.source = ends.get(0);
    rule.destination = ends.get(1);
    rule.protocol = random.nextBoolean() ? "TCP" : "UDP";
    rule.port = 1 + random.nextInt(65535);
    return rule;
  }

  private static String ipv4(Random random) {
    int prefix = random.nextInt(33);
    long bits = prefix == 0 ? 0 : random.nextInt() & 0xffffffffL & (-1L << (32 - prefix));
    return (bits >> 24 & 255)
        + "."
        + (bits >> 16 & 255)
        + "."
        + (bits >> 8 & 255)
        + "."
        + (bits & 255)
        + "/"
        + prefix;
  }

  /** Spelled as people do: long or short, small letters or capitals. */
  private static String ipv6(Random random) {
    String group = Integer.toHexString(1 + random.nextInt(0xffff));
    return switch (random.nextInt(5)) {
      case 0 -> "2001:db8:" + group + "::/48";
      case 1 -> ("2001:db8:" + group + "::/64").toUpperCase(java.util.Locale.ROOT);
      case 2 -> "fd00:0:0:" + group + ":0:0:0:0/64";
      case 3 -> "::/0";
      default -> "2001:0db8:0000:0000:0000:0000:0000:0001/128";
    };
  }
}
