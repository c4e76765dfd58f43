package dev.govcloud.cli;

import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How an answer is written. */
enum Output {
  TEXT,
  WIDE,
  JSON,
  YAML;

  /** What {@code -o} says; null stands for text. */
  static Output of(String name, CommandSpec spec, Words words) {
    if (name == null) {
      return TEXT;
    }
    return switch (name) {
      case "wide" -> WIDE;
      case "json" -> JSON;
      case "yaml" -> YAML;
      default ->
          throw new ParameterException(
              spec.commandLine(), words.say("usage.output-form", name, "wide, json, yaml"));
    };
  }

  /** Whether programs read it. */
  boolean forPrograms() {
    return this == JSON || this == YAML;
  }

  /** A value for programs. */
  String of(Object value) {
    return this == JSON ? Trees.toJson(value) : Trees.toYaml(value);
  }
}
