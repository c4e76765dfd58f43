package dev.govcloud.core.usage;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import dev.govcloud.core.duty.Service;
import dev.govcloud.core.regulation.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of an application that was handed over and of which the use is measured.
 *
 * @param namespace in which its machines or volumes are
 * @param numbered whether these are called as the line with a number, or as the line itself
 * @param count how many of them there are
 * @param each what one of them has, in the unit of the measure
 * @param exempt why it is not judged; empty where it is
 * @param since when something of its request was handed over
 */
public record Allocated(
    String request,
    String namespace,
    String kind,
    String name,
    boolean numbered,
    int count,
    Map<Measure, Long> each,
    Optional<String> exempt,
    Instant since) {
  static final String ON_TRIAL = "OnTrial";
  static final String ELASTIC = "Elastic";
  private static final String NUMBERED = "-#";

  /** The lines of a request that are handed over now and are measured. */
  public static List<Allocated> of(CloudResourceRequest request) {
    var status = request.getStatus();
    Optional<Instant> since = Service.of(request).handedOver();
    if (since.isEmpty() || status.approved == null || status.namespace == null) {
      return List.of();
    }
    Set<String> given =
        status.resources.stream()
            .filter(r -> r.allocated != null)
            .map(r -> r.kind + "/" + r.name)
            .collect(Collectors.toSet());
    boolean trial = Phase.of(status.phase).filter(p -> p == Phase.TRIAL).isPresent();
    Lines lines =
        new Lines(
            request.getMetadata().getName(),
            status.namespace.name,
            trial ? Optional.of(ON_TRIAL) : Optional.empty(),
            since.get());
    return lines.all(status.approved.resources).stream()
        .filter(a -> given.contains(a.kind() + "/" + a.name()))
        .toList();
  }

  /** What all lines of a request have in common. */
  private record Lines(String request, String namespace, Optional<String> trial, Instant since) {
    List<Allocated> all(Resources resources) {
      List<Allocated> all = new ArrayList<>();
      resources.hosts.forEach(h -> all.add(host(h)));
      resources.databases.forEach(d -> all.add(database(d)));
      resources.storage.stream().filter(s -> !"Object".equals(s.kind)).forEach(s -> all.add(of(s)));
      return all;
    }

    private Allocated host(Host h) {
      Map<Measure, Long> each =
          Map.of(
              Measure.HOST_PROCESSORS, h.vcpu.longValue(),
              Measure.HOST_MEMORY, h.memoryGiB.longValue());
      Optional<String> exempt = h.elastic == null ? trial : Optional.of(ELASTIC);
      int count = h.count == null ? 1 : h.count;
      return line("Host", h.name, true, count, each, exempt);
    }

    private Allocated database(Database d) {
      int instances = Boolean.TRUE.equals(d.ha) ? 2 : 1;
      Map<Measure, Long> each = Map.of(Measure.DATABASE_STORAGE, d.storageGiB.longValue());
      return line("Database", d.name, true, instances, each, trial);
    }

    private Allocated of(Storage s) {
      Map<Measure, Long> each = Map.of(Measure.VOLUME_STORAGE, s.gib.longValue());
      return line("Storage", s.name, false, 1, each, trial);
    }

    private Allocated line(
        String kind,
        String name,
        boolean numbered,
        int count,
        Map<Measure, Long> each,
        Optional<String> exempt) {
      return new Allocated(request, namespace, kind, name, numbered, count, each, exempt, since);
    }
  }

  /** What the samples of its machines or volumes have in common. */
  String objects() {
    return kind + "/" + namespace + "/" + name + (numbered ? NUMBERED : "");
  }

  /** What a sample may be called: by the line itself, or by the line with a number. */
  static List<String> objects(Sample sample) {
    String in = sample.measure().kind() + "/" + sample.namespace() + "/";
    String object = sample.object();
    String line = object.replaceFirst("-\\d+$", "");
    return line.equals(object) ? List.of(in + object) : List.of(in + object, in + line + NUMBERED);
  }
}
