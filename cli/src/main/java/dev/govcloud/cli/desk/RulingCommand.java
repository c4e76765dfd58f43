package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.engine.Guard.Objection;
import dev.govcloud.core.request.Prospect;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One ruling: found, shown, judged in advance, signed, and followed until it has its answer. */
@Command(footerHeading = "%n", footer = "${bundle:desk.help-exit-codes}")
abstract class RulingCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Signing signing;

  @Option(names = "--opinion", paramLabel = "TEXT", description = "${bundle:desk.help-opinion}")
  String opinion;

  @Option(names = "--stage", paramLabel = "STAGE", description = "${bundle:desk.help-stage}")
  String stage;

  /** What is typed. */
  abstract Verb verb();

  /** What else the command line says of the ruling. */
  void details(DecisionSpec ruling, Words words) throws Fault {}

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Words words = session.words();
      Target.Named named = target.named(session);
      Office office = new Office(session.client(), words);
      Docket docket = Docket.read(office, named, session.now());
      if (docket.edited()) {
        throw new Fault(words.say("desk.ruling-edited", named));
      }
      Open open = Open.of(verb(), named, docket.status(), stage, words);
      Caller caller = new Caller(session.client());
      Decision decision = draft(named, open, caller, office, words);
      Prospect prospect = Prospect.of(docket.facts(), decision);
      Signed<Decision> signed =
          new Signed<>(spec, signing, new Written<>(session.client(), Decision.class, words));
      PrintWriter page = signed.page();
      new RulingPage(docket, open, decision, prospect, Paint.ofThisProcess(), words)
          .lines()
          .forEach(page::println);
      page.flush();
      List<Objection> objections = prospect.objections();
      if (!objections.isEmpty()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Fault.line(words.say("desk.ruling-void-ahead", named, said(objections))));
        return ExitCodes.VOID_AHEAD;
      }
      return signed.sign(
          decision,
          words.say("desk.ruling-ask", decision.getMetadata().getName()),
          d -> d.getStatus() == null ? null : answer(d.getStatus()),
          sequel -> next(office, named, session, sequel));
    }
  }

  private static String said(List<Objection> objections) {
    return objections.stream()
        .map(o -> o.reason() + ": " + Words.plain(o.message()))
        .collect(Collectors.joining("; "));
  }

  private Decision draft(Target.Named named, Open open, Caller caller, Office office, Words words)
      throws Fault {
    String me = caller.name();
    if (!caller.mayRule(open.stage(), named.namespace())) {
      throw new Fault(
          words.say(
              "desk.ruling-no-right",
              me,
              words.stage(open.stage().decisionStage()),
              named,
              open.stage().right().orElse("")));
    }
    DecisionSpec ruling = new DecisionSpec();
    ruling.request = named.name();
    ruling.filing = open.filing();
    ruling.stage = open.stage().decisionStage();
    ruling.verdict = verb().verdict();
    ruling.opinion = opinion;
    ruling.decidedBy = me;
    details(ruling, words);
    Decision decision = new Decision();
    decision.getMetadata().setNamespace(named.namespace());
    decision.getMetadata().setName(Naming.free(open.filing(), ruling.stage, taken(office, named)));
    decision.setSpec(ruling);
    return decision;
  }

  private static List<String> taken(Office office, Target.Named named) {
    return office.decisions(named).stream().map(d -> d.getMetadata().getName()).toList();
  }

  private static Signed.Answer answer(DecisionStatus status) {
    return new Signed.Answer(status.effect, status.message);
  }

  private static void next(Office office, Target.Named named, Session session, PrintWriter page)
      throws Fault {
    CloudResourceRequest after = office.request(named);
    Rulebook rules = Rulebook.read(office, office.unit(named.namespace()).value());
    Next.lines(after.getStatus(), rules.days(session.now()), session.words())
        .forEach(page::println);
  }
}
