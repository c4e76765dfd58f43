package dev.govcloud.cli;

import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** A failure that the user can mend; its message is one sentence with the cure. */
public final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  /** What happened, and what to do. */
  public Fault(String sentence) {
    super(sentence);
  }

  /** A sentence as it is reported: after the name of the program. */
  public static String line(String sentence) {
    return "kubectl govcloud: " + sentence;
  }

  /** One sentence for any failure. */
  public static String sentence(Exception e, Words words) {
    if (e instanceof Fault) {
      return e.getMessage();
    }
    if (e instanceof FileSystemException f) {
      return file(f, words);
    }
    if (e instanceof InvalidPathException p) {
      return words.say("fault.locale", p.getInput());
    }
    if (e instanceof KubernetesClientException k) {
      return cluster(k, words);
    }
    return words.say("fault.unexpected", e);
  }

  private static String file(FileSystemException e, Words words) {
    return e instanceof NoSuchFileException
        ? words.say("fault.file-none", e.getFile())
        : e instanceof AccessDeniedException
            ? words.say("fault.file-closed", e.getFile())
            : words.say("fault.file-unusable", e.getFile(), e.getReason());
  }

  private static String cluster(KubernetesClientException e, Words words) {
    String said = e.getStatus() == null ? null : e.getStatus().getMessage();
    // Where the kubeconfig yields no credentials, the server takes the caller for anybody.
    boolean anybody = said != null && said.contains("\"system:anonymous\"");
    return switch (anybody ? 401 : e.getCode()) {
      case 401 -> words.say("fault.unknown-caller");
      case 403 -> words.say("fault.no-right", said);
      case 404 -> words.say("fault.no-kinds");
      case 409, 422 -> words.say("fault.refused", said);
      default -> words.say("fault.cluster", said == null ? root(e, words) : said);
    };
  }

  private static String root(Throwable e, Words words) {
    Throwable cause = e;
    boolean refused = false;
    while (cause.getCause() != null) {
      cause = cause.getCause();
      refused = refused || cause instanceof ConnectException;
    }
    if (cause instanceof UnresolvedAddressException) {
      return words.say("fault.no-host");
    }
    if (refused) {
      return words.say("fault.no-connection");
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
