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

  /** Forbidden too, but it passes: what is being deleted goes. */
  private static final Set<String> LEAVING = Set.of("being terminated", "is terminating");

  /** Forbidden until the provider makes room. */
  private static final String FULL = "exceeded quota";

  /** A webhook that cannot be asked, mostly. */
  private static final int INTERNAL_ERROR = 500;

  private static final Set<Integer> BUSY = Set.of(0, 429, 502, 503, 504);

  /** What is to be expected of the same object when it is written again. */
  enum Kind {
    /** No repeat changes it: who asked for it corrects it, or the provider allows it. */
    FOR_GOOD,
    /** It lasts until the provider mends something: a full quota, a webhook that is down. */
    LASTING,
    /** It passes by itself. */
    PASSING,
    /** The API server takes nothing at the moment. */
    BUSY
  }

  private Refusals() {}

  /** Whether the same object will be refused again and again, whoever waits. */
  public static boolean forGood(KubernetesClientException e) {
    return kind(e) == Kind.FOR_GOOD;
  }

  /** What is to be expected of a repeat. */
  static Kind kind(KubernetesClientException e) {
    String said = said(e).toLowerCase(Locale.ROOT);
    if (BUSY.contains(e.getCode())) {
      return Kind.BUSY;
    }
    if (e.getCode() == INTERNAL_ERROR || e.getCode() == FORBIDDEN && said.contains(FULL)) {
      return Kind.LASTING;
    }
    boolean leaves = LEAVING.stream().anyMatch(said::contains);
    return FOR_GOOD.contains(e.getCode()) && !leaves ? Kind.FOR_GOOD : Kind.PASSING;
  }

  /** The same as {@link #message}, of what the provider mends. */
  static String lasting(HasMetadata object, KubernetesClientException e) {
    return message(object, e) + " It is tried again and again; the cloud provider mends the cause.";
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
