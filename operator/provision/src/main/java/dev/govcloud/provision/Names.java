package dev.govcloud.provision;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** The only place where names of provisioned objects are made: derived, never taken (T1, T3). */
public final class Names {
  /** What the name of every namespace of a request begins with. */
  public static final String PREFIX = "gc-";

  private static final int LONGEST = 63;

  private Names() {}

  /** The request's namespace: readable, and unique by the request's UID. */
  public static String namespace(CloudResourceRequest request) {
    String readable =
        request.getMetadata().getNamespace() + "-" + request.getSpec().system.shortName;
    String hash = "-" + hash(request.getMetadata().getUid());
    int room = LONGEST - PREFIX.length() - hash.length();
    String cut = readable.length() <= room ? readable : readable.substring(0, room);
    return PREFIX + cut.replaceAll("-+$", "") + hash;
  }

  /**
   * The machines of a host line, always numbered: a name that depended on their count would turn a
   * growing host into other machines and lose the first one's data.
   */
  public static List<String> machines(Host host) {
    int count = host.count == null ? 1 : host.count;
    return IntStream.rangeClosed(1, count).mapToObj(i -> host.name + "-" + i).toList();
  }

  /** The host line that a machine is of: the other way round. */
  public static String line(String machine) {
    return machine.replaceFirst("-\\d+$", "");
  }

  /** Which machine of its host line it is, counted from 1. */
  public static int number(String machine) {
    return Integer.parseInt(machine.substring(machine.lastIndexOf('-') + 1));
  }

  private static String hash(String uid) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
