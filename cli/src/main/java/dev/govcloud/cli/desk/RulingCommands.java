package dev.govcloud.cli.desk;

import dev.govcloud.api.decision.DecisionSpec;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the authority, one command each. */
public final class RulingCommands {
  private RulingCommands() {}

  /** Article 12. */
  @Command(name = "accept", description = "${bundle:desk.help-accept}")
  public static final class Accept extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.ACCEPT;
    }
  }

  /** Articles 12, 15 and 16. */
  @Command(name = "approve", description = "${bundle:desk.help-approve}")
  public static final class Approve extends RulingCommand {
    @Option(names = "--set", paramLabel = "PATH=NUMBER", description = "${bundle:desk.help-set}")
    List<String> set;

    @Option(names = "--override", description = "${bundle:desk.help-override}")
    boolean override;

    @Override
    Verb verb() {
      return Verb.APPROVE;
    }

    @Override
    void details(DecisionSpec ruling, Words words) throws Fault {
      ruling.override = override ? true : null;
      ruling.adjustment = Adjusting.of(set, words);
      if (ruling.adjustment != null) {
        ruling.verdict = "ApprovedWithAdjustment";
      }
    }
  }

  /** Article 13. */
  @Command(name = "extend", description = "${bundle:desk.help-extend}")
  public static final class Extend extends RulingCommand {
    @Option(names = "--override", description = "${bundle:desk.help-override-trial}")
    boolean override;

    @Override
    Verb verb() {
      return Verb.EXTEND;
    }

    @Override
    void details(DecisionSpec ruling, Words words) {
      ruling.override = override ? true : null;
    }
  }

  /** Every article that has a review. */
  @Command(name = "refuse", description = "${bundle:desk.help-refuse}")
  public static final class Refuse extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.REFUSE;
    }
  }

  /** Article 20. */
  @Command(name = "resume", description = "${bundle:desk.help-resume}")
  public static final class Resume extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.RESUME;
    }
  }

  /** Article 12. */
  @Command(name = "return", description = "${bundle:desk.help-return}")
  public static final class Return extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.RETURN;
    }
  }

  /** Article 14. */
  @Command(name = "review", description = "${bundle:desk.help-review}")
  public static final class Review extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.REVIEW;
    }
  }

  /** Article 20. */
  @Command(name = "suspend", description = "${bundle:desk.help-suspend}")
  public static final class Suspend extends RulingCommand {
    @Override
    Verb verb() {
      return Verb.SUSPEND;
    }
  }
}
