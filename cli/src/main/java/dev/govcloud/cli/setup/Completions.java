package dev.govcloud.cli.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions of all commands and options, generated from the model of the command line. */
public final class Completions {
  private static final String PROGRAM = "kubectl-govcloud";
  private final CommandSpec root;

  /** Of a command line. */
  public Completions(CommandSpec root) {
    this.root = root;
  }

  /** For bash. */
  public String bash() {
    return AutoComplete.bash(PROGRAM, root.commandLine());
  }

  /** For zsh, which runs those of bash. */
  public String zsh() {
    return "#compdef " + PROGRAM + "\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
  }

  /** For fish: one line for each word, on the condition of the words before it. */
  public String fish() {
    List<String> lines = new ArrayList<>();
    lines.add("# Completions of " + PROGRAM + "; for fish.");
    lines.add("complete -c " + PROGRAM + " -f");
    fish(root, List.of(), lines);
    return String.join("\n", lines) + "\n";
  }

  private static void fish(CommandSpec spec, List<String> path, List<String> lines) {
    List<String> conditions = new ArrayList<>();
    path.forEach(p -> conditions.add("__fish_seen_subcommand_from " + p));
    List<String> subcommands = subcommands(spec);
    if (!subcommands.isEmpty()) {
      conditions.add("not __fish_seen_subcommand_from " + String.join(" ", subcommands));
    }
    String start = "complete -c " + PROGRAM + " -n '" + String.join("; and ", conditions) + "'";
    subcommands.forEach(
        s ->
            lines.add(
                start
                    + " -a "
                    + s
                    + " -d "
                    + quoted(text(spec.subcommands().get(s).getCommandSpec()))));
    for (OptionSpec option : options(spec)) {
      StringBuilder line = new StringBuilder(start);
      for (String name : option.names()) {
        boolean wide = name.startsWith("--");
        line.append(wide ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
      }
      if (option.arity().max() > 0) {
        line.append(file(option) ? " -r -F" : " -x");
        List<String> values = values(option);
        if (!values.isEmpty()) {
          line.append(" -a ").append(quoted(String.join(" ", values)));
        }
      }
      lines.add(line.append(" -d ").append(quoted(first(option.description()))).toString());
    }
    subcommands.forEach(
        s -> {
          List<String> next = new ArrayList<>(path);
          next.add(s);
          fish(spec.subcommands().get(s).getCommandSpec(), next, lines);
        });
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** For PowerShell: a table of what may follow which words. */
  public String powershell() {
    StringBuilder table = new StringBuilder();
    powershell(root, "", table);
    return """
        # Completions of %1$s; for PowerShell.
        Register-ArgumentCompleter -Native -CommandName '%1$s' -ScriptBlock {
          param($word, $ast, $cursor)
          $known = @{
        %2$s  }
          $path = ''
          foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
            $next = ("$path " + $element.ToString()).Trim()
            if ($known.ContainsKey($next)) { $path = $next }
          }
          $known[$path] | Where-Object { $_ -like "$word*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """
        .formatted(PROGRAM, table);
  }

  private static void powershell(CommandSpec spec, String path, StringBuilder table) {
    List<String> words = new ArrayList<>(subcommands(spec));
    options(spec).forEach(o -> words.addAll(List.of(o.names())));
    table
        .append("    '")
        .append(path)
        .append("' = @(")
        .append(words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", ")))
        .append(")\n");
    for (String sub : subcommands(spec)) {
      powershell(spec.subcommands().get(sub).getCommandSpec(), (path + " " + sub).strip(), table);
    }
  }

  /** For kubectl, which asks a program of this name on PATH. */
  public String kubectl() {
    return """
        #!/usr/bin/env sh
        # kubectl completes the words of its plugin govcloud with this: keep it on PATH as kubectl_complete-govcloud.
        exec %s __complete -- "$@"
        """
        .formatted(PROGRAM);
  }

  /** What may stand in place of the last of some words. */
  public List<String> candidates(List<String> typed) {
    CommandSpec spec = root;
    OptionSpec open = null;
    for (String word : typed.subList(0, typed.size() - 1)) {
      if (open != null) {
        open = null;
      } else if (word.startsWith("-")) {
        OptionSpec option = spec.optionsMap().get(word);
        open = option != null && option.arity().max() > 0 ? option : null;
      } else {
        Map<String, CommandLine> next = spec.subcommands();
        spec = next.containsKey(word) ? next.get(word).getCommandSpec() : spec;
      }
    }
    String last = typed.get(typed.size() - 1);
    TreeSet<String> all = new TreeSet<>();
    if (open != null) {
      all.addAll(values(open));
    } else if (last.startsWith("-")) {
      options(spec).forEach(o -> all.addAll(List.of(o.names())));
    } else {
      all.addAll(subcommands(spec));
    }
    return all.stream().filter(c -> c.startsWith(last)).toList();
  }

  private static List<String> subcommands(CommandSpec spec) {
    return spec.subcommands().entrySet().stream()
        .filter(e -> !e.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream().filter(o -> !o.hidden()).toList();
  }

  /** The words that an option can be given, as its label lists them: {@code json|yaml}. */
  private static List<String> values(OptionSpec option) {
    String label = option.paramLabel();
    return label.contains("|") ? List.of(label.split("\\|")) : List.of();
  }

  private static boolean file(OptionSpec option) {
    String label = option.paramLabel().toUpperCase(Locale.ROOT);
    return label.contains("FILE");
  }

  private static String text(CommandSpec spec) {
    return first(spec.usageMessage().description());
  }

  private static String first(String[] lines) {
    return lines.length == 0 ? "" : lines[0];
  }
}
