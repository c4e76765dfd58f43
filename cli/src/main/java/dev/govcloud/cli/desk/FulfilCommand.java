package dev.govcloud.cli.desk;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The provider's word that something was done by hand. */
@Command(
    name = "fulfil",
    description = "${bundle:desk.help-fulfil}",
    footerHeading = "%n",
    footer = {"${bundle:desk.help-fulfil-footer}", "", "${bundle:desk.help-exit-codes}"})
public final class FulfilCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Signing signing;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ITEM",
      description = "${bundle:desk.help-item}")
  String item;

  @Option(
      names = "--evidence",
      paramLabel = "NAME=ADDRESS[,FILE]",
      description = "${bundle:desk.help-evidence}")
  List<String> evidence;

  @Option(names = "--remarks", paramLabel = "TEXT", description = "${bundle:desk.help-remarks}")
  String remarks;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Words words = session.words();
      Target.Named named = target.named(session);
      Office office = new Office(session.client(), words);
      CloudResourceRequest request = office.request(named);
      CloudResourceRequestStatus status =
          request.getStatus() == null ? new CloudResourceRequestStatus() : request.getStatus();
      Delivery chosen = Delivery.chosen(named, status, item, words);
      Fulfilment fulfilment = draft(office, new Caller(session.client()), named, status, chosen);
      Signed<Fulfilment> signed =
          new Signed<>(spec, signing, new Written<>(session.client(), Fulfilment.class, words));
      page(signed.page(), named, chosen, fulfilment.getSpec(), words);
      return signed.sign(
          fulfilment,
          words.say("desk.fulfil-ask", fulfilment.getMetadata().getName()),
          f ->
              f.getStatus() == null
                  ? null
                  : new Signed.Answer(f.getStatus().effect, f.getStatus().message),
          page -> next(office, named, chosen, page));
    }
  }

  private Words words() {
    return Govcloud.root(spec).words();
  }

  private Fulfilment draft(
      Office office,
      Caller caller,
      Target.Named named,
      CloudResourceRequestStatus status,
      Delivery chosen)
      throws Exception {
    String me = caller.name();
    if (!caller.may(Caller.FULFIL, named.namespace())) {
      throw new Fault(words().say("desk.fulfil-no-right", me, named));
    }
    String filing = status.approved == null ? null : status.approved.filing;
    Fulfilment fulfilment = new Fulfilment();
    fulfilment.setSpec(chosen.statement(named, filing, me));
    fulfilment.getSpec().evidence = Proof.of(evidence, words());
    fulfilment.getSpec().remarks = remarks;
    List<String> taken =
        office.list(Fulfilment.class, named.namespace(), "spec.request=" + named.name()).stream()
            .map(f -> f.getMetadata().getName())
            .toList();
    fulfilment.getMetadata().setNamespace(named.namespace());
    fulfilment
        .getMetadata()
        .setName(
            Naming.free(filing + "-" + Naming.kebab(chosen.name()), chosen.deed().name(), taken));
    return fulfilment;
  }

  private static void page(
      PrintWriter page,
      Target.Named named,
      Delivery chosen,
      FulfilmentSpec statement,
      Words words) {
    Paint paint = Paint.ofThisProcess();
    page.println(
        paint.heading(
            words.say(
                "desk.fulfil-says",
                chosen,
                words.say("desk.deed-" + chosen.deed().name().toLowerCase(Locale.ROOT)),
                named,
                statement.filing,
                statement.fulfilledBy)));
    if (chosen.amount() != null) {
      page.println("  " + words.say("desk.fulfil-amount", Words.plain(chosen.amount())));
    }
    statement.evidence.forEach(
        e ->
            page.println(
                "  "
                    + words.say(
                        e.sha256 == null ? "desk.fulfil-evidence" : "desk.fulfil-evidence-sum",
                        Words.plain(e.name),
                        Words.plain(e.uri),
                        e.sha256)));
    if (statement.evidence.isEmpty()) {
      page.println("  " + paint.urgent(words.say("desk.fulfil-no-evidence")));
    }
    page.flush();
  }

  /** What was just stated may still be listed for a moment. */
  private void next(Office office, Target.Named named, Delivery stated, PrintWriter page)
      throws Fault {
    List<String> left =
        Delivery.waiting(named, office.request(named).getStatus()).stream()
            .map(Delivery::toString)
            .filter(d -> !d.equals(stated.toString()))
            .toList();
    page.println(
        left.isEmpty()
            ? words().say("desk.fulfil-all-done", named)
            : words().say("desk.fulfil-left", named, String.join(", ", left)));
  }
}
