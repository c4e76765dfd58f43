package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Locale;
import java.util.Set;

/** Which answers of the API server no repeat will change, and what to tell of them. */
public final class Refusals {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int INVALID = 422;
  private static final Set<Integer> FOR_GOOD = Set.of(BAD_REQUEST, FORBIDDEN, INVALID);

  /** Forbidden too, but it passes: what is being deleted goes, what is full is emptied. */
  private static final Set<String> PASSING =
      Set.of("being terminated", "is terminating", "exceeded quota");

  private Refusals() {}

  /** Whether the same object will be refused again and again, whoever waits. */
  public static boolean forGood(KubernetesClientException e) {
    String said = said(e).toLowerCase(Locale.ROOT);
    return FOR_GOOD.contains(e.getCode()) && PASSING.stream().noneMatch(said::contains);
  }

  /** Which object was refused and in which words, e.g. {@code VirtualMachine web-1: …}. */
  static String message(HasMetadata object, KubernetesClientException e) {
    return object.getKind() + " " + object.getMetadata().getName() + ": " + sentence(e);
  }

  /** What the API server said, with its full stop. */
  public static String sentence(KubernetesClientException e) {
    String said = said(e);
    return said.endsWith(".") ? said : said + ".";
  }

  private static String said(KubernetesClientException e) {
    Status status = e.getStatus();
    String said = status == null ? null : status.getMessage();
    return said == null || said.isBlank() ? String.valueOf(e.getMessage()) : said;
  }
}
