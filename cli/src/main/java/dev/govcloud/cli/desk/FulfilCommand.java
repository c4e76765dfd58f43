package dev.govcloud.cli.desk;

import dev.govcloud.api.fulfilment.Fulfilment;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.connect.Session;
import java.io.PrintWriter;
import java.util.List;
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
    description = {
      "States that an item was delivered or taken back by hand, or that the platform's copy is"
          + " destroyed (articles 9, 11 and 16)."
    },
    footerHeading = "%n",
    footer = {
      "Which of the three it is follows from what waits; so does the amount, which is what was"
          + " approved.",
      "",
      Footers.EXIT_CODES
    })
public final class FulfilCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin Target target;
  @Mixin Signing signing;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ITEM",
      description =
          "KIND/NAME as resources shows it, e.g. Security/WAF; not needed for the only one.")
  String item;

  @Option(
      names = "--evidence",
      paramLabel = "NAME=ADDRESS[,FILE]",
      description =
          "A document that proves it and where it is kept; with a file that lies here, its checksum"
              + " too. May be given several times.")
  List<String> evidence;

  @Option(
      names = "--remarks",
      paramLabel = "TEXT",
      description = "What the unit has to know: addresses, accounts, how to begin.")
  String remarks;

  @Override
  public Integer call() throws Exception {
    try (Session session = Govcloud.root(spec).open()) {
      Target.Named named = target.named(session);
      Office office = new Office(session.client());
      CloudResourceRequest request = office.request(named);
      CloudResourceRequestStatus status =
          request.getStatus() == null ? new CloudResourceRequestStatus() : request.getStatus();
      Delivery chosen = Delivery.chosen(named, status, item);
      Fulfilment fulfilment = draft(office, new Caller(session.client()), named, status, chosen);
      Signed<Fulfilment> signed =
          new Signed<>(spec, signing, new Written<>(session.client(), Fulfilment.class));
      page(signed.page(), named, chosen, fulfilment.getSpec());
      return signed.sign(
          fulfilment,
          Say.of("fulfil.ask", fulfilment.getMetadata().getName()),
          f ->
              f.getStatus() == null
                  ? null
                  : new Signed.Answer(f.getStatus().effect, f.getStatus().message),
          page -> next(office, named, chosen, page));
    }
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
      throw new Fault(Say.of("fulfil.no-right", me, named));
    }
    String filing = status.approved == null ? null : status.approved.filing;
    Fulfilment fulfilment = new Fulfilment();
    fulfilment.setSpec(chosen.statement(named, filing, me));
    fulfilment.getSpec().evidence = Proof.of(evidence);
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
      PrintWriter page, Target.Named named, Delivery chosen, FulfilmentSpec statement) {
    Paint paint = Paint.ofThisProcess();
    page.println(
        paint.heading(
            Say.of(
                "fulfil.says",
                chosen,
                Say.of("deed." + chosen.deed().name()),
                named,
                statement.filing,
                statement.fulfilledBy)));
    if (chosen.amount() != null) {
      page.println("  " + Say.of("fulfil.amount", Say.text(chosen.amount())));
    }
    statement.evidence.forEach(
        e ->
            page.println(
                "  "
                    + Say.of(
                        e.sha256 == null ? "fulfil.evidence" : "fulfil.evidence-sum",
                        Say.text(e.name),
                        Say.text(e.uri),
                        e.sha256)));
    if (statement.evidence.isEmpty()) {
      page.println("  " + paint.urgent(Say.of("fulfil.no-evidence")));
    }
    page.flush();
  }

  /** What was just stated may still be listed for a moment. */
  private static void next(Office office, Target.Named named, Delivery stated, PrintWriter page)
      throws Fault {
    List<String> left =
        Delivery.waiting(named, office.request(named).getStatus()).stream()
            .map(Delivery::toString)
            .filter(d -> !d.equals(stated.toString()))
            .toList();
    page.println(
        left.isEmpty()
            ? Say.of("fulfil.all-done", named)
            : Say.of("fulfil.left", named, String.join(", ", left)));
  }
}
