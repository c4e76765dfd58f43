package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.cli.Fault;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the authority, one command each. */
public final class RulingCommands {
  private RulingCommands() {}

  /** Article 12. */
  @Command(name = "accept", description = "Accepts an application (article 12).")
  public static final class Accept extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.ACCEPT;
    }
  }

  /** Articles 12, 15 and 16. */
  @Command(
      name = "approve",
      description = {
        "Approves an application (article 12), a change (article 15) or the end of service (article"
            + " 16), whichever awaits it; with --set, less or more than was asked for."
      })
  public static final class Approve extends RulingCommand {
    @Option(
        names = "--set",
        paramLabel = "PATH=NUMBER",
        description =
            "What is approved instead (article 14): hosts.NAME.vcpu, hosts.NAME.memoryGiB or"
                + " hosts.NAME.count, and trialDays; may be given several times.")
    List<String> set;

    @Option(
        names = "--override",
        description = "Approves against a limit of the policy or the unit; needs an opinion.")
    boolean override;

    @Override
    Verb verb() {
      return Verb.APPROVE;
    }

    @Override
    void details(DecisionSpec ruling) throws Fault {
      ruling.override = override ? true : null;
      ruling.adjustment = Adjusting.of(set);
      if (ruling.adjustment != null) {
        ruling.verdict = "ApprovedWithAdjustment";
      }
    }
  }

  /** Article 13. */
  @Command(name = "extend", description = "Consents to a longer trial (article 13).")
  public static final class Extend extends RulingCommand {
    @Option(
        names = "--override",
        description =
            "Consents against a limit of the policy, or in the grace period; needs an opinion.")
    boolean override;

    @Override
    Verb verb() {
      return Verb.EXTEND;
    }

    @Override
    void details(DecisionSpec ruling) {
      ruling.override = override ? true : null;
    }
  }

  /** Every article that has a review. */
  @Command(name = "refuse", description = "Refuses what awaits a ruling, with an opinion.")
  public static final class Refuse extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.REFUSE;
    }
  }

  /** Article 20. */
  @Command(name = "resume", description = "Lifts a suspension, with an opinion (article 20).")
  public static final class Resume extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.RESUME;
    }
  }

  /** Article 12. */
  @Command(
      name = "return",
      description = "Returns what awaits a ruling for correction, with an opinion (article 12).")
  public static final class Return extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.RETURN;
    }
  }

  /** Article 14. */
  @Command(
      name = "review",
      description = "Passes the final review: the system is formally opened (article 14).")
  public static final class Review extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.REVIEW;
    }
  }

  /** Article 20. */
  @Command(
      name = "suspend",
      description = "Orders that the service stops for cause, with an opinion (article 20).")
  public static final class Suspend extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.SUSPEND;
    }
  }
}
