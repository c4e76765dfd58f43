package dev.govcloud.cli.desk;

import dev.govcloud.cli.Fault;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import picocli.CommandLine.Parameters;

/** The request that a command is about, and how to reach it. */
final class Target {

  @Parameters(paramLabel = "REQUEST", description = "${bundle:desk.help-request}")
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
      throw new Fault(session.words().say("desk.target-malformed", Words.plain(written)));
    }
    if (parts.length == 1) {
      return new Named(session.namespace(), parts[0]);
    }
    if (session.asked() && !session.namespace().equals(parts[0])) {
      throw new Fault(session.words().say("desk.target-twice", parts[0], session.namespace()));
    }
    return new Named(parts[0], parts[1]);
  }
}
