package dev.govcloud.cli.desk;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes one object that is never edited, and reads what became of it. */
final class Written<T extends HasMetadata> {
  private static final int CONFLICT = 409;
  private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 422);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String DENIAL = "denied request: ";

  private final KubernetesClient client;
  private final Class<T> kind;
  private final Words words;

  Written(KubernetesClient client, Class<T> kind, Words words) {
    this.client = client;
    this.kind = kind;
    this.words = words;
  }

  /** What the server would keep, as somebody would write it. */
  T tried(T object) throws Fault {
    try {
      return bare(
          client
              .resources(kind)
              .inNamespace(object.getMetadata().getNamespace())
              .resource(object)
              .dryRun(true)
              .create());
    } catch (KubernetesClientException e) {
      throw refused(object, e);
    }
  }

  /** Keeps it. */
  T kept(T object) throws Fault {
    try {
      return client
          .resources(kind)
          .inNamespace(object.getMetadata().getNamespace())
          .resource(object)
          .create();
    } catch (KubernetesClientException e) {
      throw refused(object, e);
    }
  }

  /** The object once it has an answer; empty where none comes in time. */
  Optional<T> answered(T kept, Predicate<T> answer, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    T now = kept;
    while (now != null && !answer.test(now)) {
      if (System.nanoTime() - end > 0) {
        return Optional.empty();
      }
      Thread.sleep(PAUSE.toMillis());
      now =
          client
              .resources(kind)
              .inNamespace(kept.getMetadata().getNamespace())
              .withName(kept.getMetadata().getName())
              .get();
    }
    return Optional.ofNullable(now);
  }

  /** As somebody would write it, with its answer where it has one. */
  T bare(T object) {
    T bare = Copies.of(object, kind);
    ObjectMeta meta = object.getMetadata();
    bare.setMetadata(
        new ObjectMetaBuilder()
            .withName(meta.getName())
            .withNamespace(meta.getNamespace())
            .withLabels(
                meta.getLabels() == null || meta.getLabels().isEmpty() ? null : meta.getLabels())
            .withAnnotations(
                meta.getAnnotations() == null || meta.getAnnotations().isEmpty()
                    ? null
                    : meta.getAnnotations())
            .build());
    return bare;
  }

  private Fault refused(T object, KubernetesClientException e) {
    String name = object.getMetadata().getName();
    if (e.getCode() == CONFLICT) {
      return new Fault(words.say("desk.written-taken", object.getKind(), name));
    }
    if (!REFUSED.contains(e.getCode())) {
      throw e;
    }
    return new Fault(words.say("desk.written-refused", object.getKind(), name, reason(e)));
  }

  /** What the server says, without what it is said by. */
  private static String reason(KubernetesClientException e) {
    String said = e.getStatus() == null ? e.getMessage() : e.getStatus().getMessage();
    int denial = said.indexOf(DENIAL);
    return Words.plain(denial < 0 ? said : said.substring(denial + DENIAL.length()));
  }
}
