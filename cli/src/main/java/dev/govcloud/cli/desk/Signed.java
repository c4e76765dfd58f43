package dev.govcloud.cli.desk;

import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** Signs one object the way the command line says, and tells what became of it. */
final class Signed<T extends HasMetadata> {
  private static final String EFFECTIVE = "Effective";

  private final CommandSpec spec;
  private final Signing signing;
  private final Written<T> written;

  Signed(CommandSpec spec, Signing signing, Written<T> written) {
    this.spec = spec;
    this.signing = signing;
    this.written = written;
  }

  /**
   * What the operator made of it.
   *
   * @param effect Effective or Void; null while there is none
   * @param message for people
   */
  record Answer(String effect, String message) {}

  /** What follows from it, told after an answer that says yes. */
  interface Sequel {
    void tell(PrintWriter page) throws Exception;
  }

  private Words words() {
    return Govcloud.root(spec).words();
  }

  /** Where the page for people goes. */
  PrintWriter page() {
    return signing.aside() ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }

  /** Asks, writes, waits and tells; gives the exit code. */
  int sign(T object, String question, Function<T, Answer> answer, Sequel sequel) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (signing.dryRun) {
      out.println(signing.output.write(written.tried(object)));
      return ExitCodes.OK;
    }
    if (!signing.agreed(page(), question, words())) {
      err.println(words().say("desk.sign-declined"));
      return ExitCodes.DECLINED;
    }
    T kept = written.kept(object);
    String name = kept.getMetadata().getName();
    page().println(words().say("desk.written-kept", kept.getKind(), name));
    page().flush();
    if (signing.noWait) {
      return data(kept, out, ExitCodes.OK);
    }
    Optional<T> answered =
        written.answered(
            kept,
            o -> answer.apply(o) != null && answer.apply(o).effect() != null,
            Duration.ofSeconds(signing.seconds));
    if (answered.isEmpty()) {
      err.println(words().say("desk.written-unanswered", kept.getKind(), name, signing.seconds));
      return data(kept, out, ExitCodes.UNANSWERED);
    }
    Answer said = answer.apply(answered.get());
    boolean effective = EFFECTIVE.equals(said.effect());
    page().println(Words.plain(said.message()));
    if (effective) {
      sequel.tell(page());
    }
    return data(answered.get(), out, effective ? ExitCodes.OK : ExitCodes.NEGATIVE);
  }

  private int data(T object, PrintWriter out, int code) {
    if (signing.output.data()) {
      out.println(signing.output.write(written.bare(object)));
    }
    return code;
  }
}
