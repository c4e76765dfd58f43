package dev.govcloud.provision.copy;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.Map;

/**
 * A claim for a volume that is to be copied: another claim of that name is another volume.
 *
 * @param labels what its controller says of it
 */
public record Claim(String name, String uid, Map<String, String> labels) {
  private static final int LONGEST_NAME = 253;
  private static final int OF_UID = 8;

  /** As the server has it. */
  public static Claim of(PersistentVolumeClaim live) {
    var meta = live.getMetadata();
    return new Claim(
        meta.getName(), meta.getUid(), meta.getLabels() == null ? Map.of() : meta.getLabels());
  }

  /** What its snapshot is called: readable, of this very volume and of this very occasion. */
  public String snapshot(Occasion occasion) {
    String suffix = "-" + uid.substring(0, Math.min(OF_UID, uid.length())) + mark(occasion);
    int room = LONGEST_NAME - suffix.length();
    return (name.length() <= room ? name : name.substring(0, room)) + suffix;
  }

  private static String mark(Occasion occasion) {
    return occasion.mark().isEmpty() ? "" : "-" + occasion.mark();
  }
}
