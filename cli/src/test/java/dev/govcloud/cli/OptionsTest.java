package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whoever learnt an option with one command knows it with every other, and from kubectl. */
class OptionsTest {
  /** A day in the one, a request in the other: what is counted from, what is copied from. */
  private static final List<String> BY_ITS_VALUE = List.of("--from");

  /** As kubectl has them, for whatever it has too. */
  private static final Map<String, String> KUBECTL =
      Map.of(
          "-A", "--all-namespaces",
          "-f", "--filename",
          "-h", "--help",
          "-n", "--namespace",
          "-o", "--output",
          "-s", "--server",
          "-w", "--watch",
          "-y", "--yes");

  private record Use(String command, OptionSpec option) {
    /** What a user takes it for: every name of it, and what it takes. */
    String meaning() {
      return new TreeSet<>(Arrays.asList(option.names()))
          + " "
          + (option.arity().max() == 0 ? "alone" : option.paramLabel());
    }
  }

  private static void walk(CommandLine command, List<Use> found) {
    command
        .getCommandSpec()
        .options()
        .forEach(option -> found.add(new Use(command.getCommandSpec().qualifiedName(), option)));
    command.getSubcommands().values().forEach(below -> walk(below, found));
  }

  private static List<Use> all() {
    List<Use> found = new ArrayList<>();
    walk(Govcloud.commandLine(), found);
    return found;
  }

  @Test
  void anOptionMeansOneThing() {
    Map<String, Map<String, List<String>>> meanings = new TreeMap<>();
    for (Use use : all()) {
      for (String name : use.option().names()) {
        meanings
            .computeIfAbsent(name, n -> new TreeMap<>())
            .computeIfAbsent(use.meaning(), m -> new ArrayList<>())
            .add(use.command());
      }
    }
    meanings.keySet().removeAll(BY_ITS_VALUE);
    assertThat(
            meanings.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .isEmpty();
  }

  @Test
  void aLetterIsKubectlsOwn() {
    assertThat(all())
        .allSatisfy(
            use ->
                Arrays.stream(use.option().names())
                    .filter(name -> !name.startsWith("--"))
                    .forEach(
                        letter ->
                            assertThat(use.option().names())
                                .as(use.command() + " " + letter)
                                .contains(KUBECTL.getOrDefault(letter, "none of kubectl's"))));
  }
}
