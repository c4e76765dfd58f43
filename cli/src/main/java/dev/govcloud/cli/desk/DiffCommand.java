package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a manifest would file. */
@Command(
    name = "diff",
    description = "${bundle:desk.help-diff}",
    footerHeading = "%n",
    footer = "${bundle:desk.help-diff-footer}")
public final class DiffCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Output output;

  @Parameters(arity = "0..1", paramLabel = "REQUEST", description = "${bundle:desk.help-request}")
  String request;

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "FILE",
      description = "${bundle:desk.help-diff-file}")
  Path file;

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (request == null == (file == null)) {
      throw new Fault(words.say("desk.diff-one-of"));
    }
    try (Session session = Govcloud.root(spec).open()) {
      Office office = new Office(session.client(), words);
      Docket docket =
          file == null
              ? Docket.read(office, Target.named(request, session), session.now())
              : ofFile(office, session);
      Foreseen foreseen = Foreseen.of(docket);
      output.print(
          spec, foreseen, () -> new DiffPage(foreseen, Paint.ofThisProcess(), words).lines());
      return foreseen.matters.isEmpty() ? ExitCodes.OK : ExitCodes.NEGATIVE;
    }
  }

  /** The manifest in place of the one in the cluster, if there is one. */
  private Docket ofFile(Office office, Session session) throws Exception {
    CloudResourceRequest wanted = ManifestFile.read(file, session.words());
    if (wanted.getSpec().applicant == null) {
      wanted.getSpec().applicant = new Caller(session.client()).name();
    }
    String named = wanted.getMetadata().getNamespace();
    String namespace = named == null ? session.namespace() : named;
    if (named != null && session.asked() && !named.equals(session.namespace())) {
      throw new Fault(session.words().say("desk.target-twice", named, session.namespace()));
    }
    return Docket.of(
        office,
        ManifestFile.over(
            wanted,
            namespace,
            office.find(new Target.Named(namespace, wanted.getMetadata().getName()))),
        session.now());
  }
}
