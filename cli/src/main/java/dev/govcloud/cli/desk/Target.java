package dev.govcloud.cli.desk;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.connect.Session;
import picocli.CommandLine.Parameters;

/** The request that a command is about, and how to reach it. */
final class Target {

  @Parameters(
      paramLabel = "REQUEST",
      description = "Name of the CloudResourceRequest, or NAMESPACE/NAME.")
  String request;

  /**
   * A request by name.
   *
   * @param namespace where it is
   * @param name its name
   */
  record Named(String namespace, String name) {
    @Override
    public String toString() {
      return namespace + "/" + name;
    }
  }

  /** Reads {@code NAME} and {@code NAMESPACE/NAME}. */
  Named named(Session session) throws Fault {
    return named(request, session);
  }

  static Named named(String written, Session session) throws Fault {
    String[] parts = written.split("/", -1);
    if (parts.length > 2 || parts[0].isBlank() || parts[parts.length - 1].isBlank()) {
      throw new Fault(Say.of("target.malformed", Say.text(written)));
    }
    if (parts.length == 1) {
      return new Named(session.namespace(), parts[0]);
    }
    if (session.asked() && !session.namespace().equals(parts[0])) {
      throw new Fault(Say.of("target.twice", parts[0], session.namespace()));
    }
    return new Named(parts[0], parts[1]);
  }
}
