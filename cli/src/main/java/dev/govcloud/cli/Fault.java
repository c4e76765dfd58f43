package dev.govcloud.cli;

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
  public static String sentence(Exception e) {
    if (e instanceof Fault) {
      return e.getMessage();
    }
    if (e instanceof FileSystemException f) {
      return file(f);
    }
    if (e instanceof InvalidPathException p) {
      return "the name "
          + p.getInput()
          + " cannot be written in the locale of this session; export LC_ALL=C.UTF-8";
    }
    if (e instanceof KubernetesClientException k) {
      return cluster(k);
    }
    return "this should not happen, please report it: " + e;
  }

  private static String file(FileSystemException e) {
    String why =
        e instanceof NoSuchFileException
            ? "does not exist; name another, or make its directory first"
            : e instanceof AccessDeniedException
                ? "may not be accessed; name a file that you may read or write"
                : "cannot be used (" + e.getReason() + "); name another file";
    return e.getFile() + " " + why;
  }

  private static String cluster(KubernetesClientException e) {
    String said = e.getStatus() == null ? null : e.getStatus().getMessage();
    // Where the kubeconfig yields no credentials, the server takes the caller for anybody.
    boolean anybody = said != null && said.contains("\"system:anonymous\"");
    return switch (anybody ? 401 : e.getCode()) {
      case 401 ->
          "the cluster does not know you; see what is wrong with: kubectl auth whoami, and renew the"
              + " credentials in your kubeconfig";
      case 403 ->
          "you may not read this ("
              + said
              + "); ask for the role govcloud:auditor, or for reading rights in the namespace";
      case 404 -> "the cluster has no CloudResourceRequests; choose another with --context";
      case 409, 422 ->
          "the cluster refuses it ("
              + said
              + "); mend what it names, or choose another name, then try again";
      default ->
          "the cluster does not answer as it should ("
              + (said == null ? root(e) : said)
              + "); check KUBECONFIG and --context, then try again";
    };
  }

  private static String root(Throwable e) {
    Throwable cause = e;
    boolean refused = false;
    while (cause.getCause() != null) {
      cause = cause.getCause();
      refused = refused || cause instanceof ConnectException;
    }
    if (cause instanceof UnresolvedAddressException) {
      return "its host is not known";
    }
    if (refused) {
      return "no connection";
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
