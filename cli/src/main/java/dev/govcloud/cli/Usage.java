package dev.govcloud.cli;

import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command line lacks, or has too much of, in one sentence and where to look it up. */
final class Usage implements IParameterExceptionHandler {
  private final Words words;

  Usage(Words words) {
    this.words = words;
  }

  /** A language by its name. */
  static Lang lang(String name, Words words) {
    return Lang.of(name)
        .orElseThrow(() -> new TypeConversionException(words.say("usage.no-language", name)));
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            Fault.line(
                words.say("usage.see", sentence(e), command.getCommandSpec().qualifiedName())));
    return ExitCodes.FAILED;
  }

  private String sentence(ParameterException e) {
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return words.say(
          "usage.missing",
          missing.getMissing().stream().map(Usage::name).collect(Collectors.joining(" ")));
    }
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      String near = String.join(", ", unmatched.getSuggestions());
      return near.isEmpty()
          ? words.say("usage.unknown", first)
          : words.say("usage.unknown-but", first, near);
    }
    if (e.getArgSpec() instanceof OptionSpec option
        && e.getValue() != null
        && option.type() != Lang.class) {
      return words.say("usage.no-value", option.longestName(), option.paramLabel(), e.getValue());
    }
    return e.getMessage();
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : missing.paramLabel();
  }
}
