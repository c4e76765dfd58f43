package dev.govcloud.cli.desk;

import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.cli.ExitCodes;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.Govcloud;
import dev.govcloud.cli.Output;
import dev.govcloud.cli.connect.Session;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Party;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What awaits whoever asks. */
@Command(
    name = "inbox",
    description = "${bundle:desk.help-inbox}",
    footerHeading = "%n",
    footer = "${bundle:desk.help-inbox-footer}")
public final class InboxCommand implements Callable<Integer> {
  private static final Map<String, Set<Party>> PARTIES =
      Map.of(
          "unit", EnumSet.of(Party.UNIT),
          "authority", EnumSet.of(Party.AUTHORITY),
          "provider", EnumSet.of(Party.PROVIDER),
          "agency", EnumSet.of(Party.AGENCY),
          "security", EnumSet.of(Party.SECURITY),
          "any", EnumSet.complementOf(EnumSet.of(Party.SYSTEM)));

  @Spec CommandSpec spec;
  @Mixin Output output;

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "${bundle:desk.help-everywhere}")
  boolean everywhere;

  @Option(
      names = "--party",
      paramLabel = "unit|authority|provider|agency|security|any",
      description = "${bundle:desk.help-party}")
  String party;

  @Option(
      names = {"-w", "--watch"},
      description = "${bundle:desk.help-watch}")
  boolean watch;

  private boolean places;
  private String last = "";

  @Override
  public Integer call() throws Exception {
    Words words = Govcloud.root(spec).words();
    if (party != null && !PARTIES.containsKey(party)) {
      throw new Fault(words.say("desk.inbox-no-such-party", Words.plain(party)));
    }
    try (Session session = Govcloud.root(spec).open()) {
      Office office = new Office(session.client(), words);
      Caller caller = new Caller(session.client());
      String scope = scope(session, caller);
      places = scope.equals(Caller.EVERYWHERE);
      Rulebook rules = Rulebook.read(office, Optional.empty());
      InboxReader reader = new InboxReader(office, caller, words);
      Days days = rules.days(session.now());
      List<Inbox.Row> rows = rows(reader, scope, days);
      print(rows, days);
      if (watch) {
        Watching watching = new Watching(session.client(), scope);
        watching.of(CloudResourceRequest.class).of(Filing.class);
        if (caller.may("watch", "tickets", scope) && caller.may("watch", "findings", scope)) {
          watching.of(Ticket.class).of(Finding.class);
        }
        watching.forEachChange(() -> again(reader, scope, rules.days(session.now())));
      }
    }
    return ExitCodes.OK;
  }

  private boolean again(InboxReader reader, String scope, Days days) throws Fault {
    print(rows(reader, scope, days), days);
    return true;
  }

  private List<Inbox.Row> rows(InboxReader reader, String scope, Days days) throws Fault {
    return party == null
        ? reader.ofCaller(scope, days)
        : reader.of(PARTIES.get(party), scope, days);
  }

  /** What is the same as before is not shown again. */
  private void print(List<Inbox.Row> rows, Days days) {
    Words words = Govcloud.root(spec).words();
    String page =
        output.data()
            ? output.write(rows)
            : String.join(
                System.lineSeparator(),
                new InboxPage(days, Paint.ofThisProcess(), words, output.wide(), places)
                    .lines(rows));
    if (!page.equals(last)) {
      PrintWriter out = spec.commandLine().getOut();
      if (!last.isEmpty()) {
        out.println();
      }
      out.println(page);
      out.flush();
      last = page;
    }
  }

  private String scope(Session session, Caller caller) {
    if (session.asked() && !everywhere) {
      return session.namespace();
    }
    return everywhere || caller.may("list", Caller.EVERYWHERE)
        ? Caller.EVERYWHERE
        : session.namespace();
  }
}
