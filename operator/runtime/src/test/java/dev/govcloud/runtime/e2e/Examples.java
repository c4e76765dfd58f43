package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examples as their readers use them: each applied by its writer, who holds one role only. */
final class Examples {
  static final String NAMESPACE = "bureau-transport";
  private static final Path FOLDER = Path.of(System.getProperty("basedir.root"), "examples");
  private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\w+)$");
  private static final Pattern NAME = Pattern.compile("(?m)^  name: (.+)$");
  private static final Pattern FILING = Pattern.compile("\\b[a-z]+-[1-9][0-9]*\\b");
  private static final List<String> UNIT =
      List.of("--as=clerk@transport.example", "--as-group=transport-clerks");
  private static final List<String> AUTHORITY =
      List.of("--as=reviewer@authority.example", "--as-group=govcloud:authority");
  private static final List<String> PROVIDER =
      List.of("--as=ops@provider.example", "--as-group=govcloud:provider");
  private static final Map<String, List<String>> WRITERS =
      Map.of("CloudResourceRequest", UNIT, "Fulfilment", PROVIDER, "Ticket", UNIT, "Reply", UNIT);
  private static final Map<List<String>, String> NAMES =
      Map.of(UNIT, "using unit", AUTHORITY, "authority", PROVIDER, "provider");
  private static boolean registered;

  private Examples() {}

  static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The authority registers the unit, an administrator binds its people, as docs say; once. */
  static synchronized void registerUnit() {
    if (!registered) {
      try (OperatorProcess operator = OperatorProcess.withoutLease()) {
        apply("01-using-unit.yaml", "--server-side");
        await();
      }
      String[] binding = {
        "create", "rolebinding", "using-unit", "--clusterrole=govcloud:using-unit"
      };
      List<String> arguments = new ArrayList<>(List.of(binding));
      arguments.addAll(List.of("--namespace=" + NAMESPACE, "--group=transport-clerks"));
      ControlPlane.get().run("kubectl", arguments.toArray(String[]::new));
      registered = true;
    }
  }

  /** As docs say: first the unit, then all that is written in its namespace. */
  private static void await() {
    ControlPlane.get()
        .run(
            "kubectl", "wait", "--for=condition=Ready", "usingunit/" + NAMESPACE, "--timeout=120s");
  }

  /** What kubectl says when its writer applies an example as it is. */
  static String apply(String file, String option) {
    List<String> arguments = new ArrayList<>(List.of("apply", option));
    arguments.addAll(writer(file));
    arguments.addAll(List.of("-f", FOLDER.resolve(file).toString()));
    return ControlPlane.get().run("kubectl", arguments.toArray(String[]::new));
  }

  /** One file, one writer, who is named at its top beside the article. */
  private static List<String> writer(String file) {
    Set<List<String>> writers =
        all(KIND, text(file))
            .map(m -> WRITERS.getOrDefault(m.group(1), AUTHORITY))
            .collect(Collectors.toSet());
    assertThat(writers).as("writers of " + file).hasSize(1);
    List<String> writer = writers.iterator().next();
    assertThat(comment(file)).contains("article").contains("Applied by the " + NAMES.get(writer));
    return writer;
  }

  /** The name of the filing that its comment promises. */
  static Optional<String> filedAs(String file) {
    return all(FILING, comment(file)).map(MatchResult::group).findFirst();
  }

  static String kind(String file) {
    return all(KIND, text(file)).map(m -> m.group(1)).findFirst().orElseThrow();
  }

  /** The name of its first object. */
  static String name(String file) {
    return all(NAME, text(file)).map(m -> m.group(1)).findFirst().orElseThrow();
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String comment(String file) {
    return text(file)
        .lines()
        .takeWhile(l -> l.startsWith("#"))
        .map(l -> l.substring(1).trim())
        .collect(Collectors.joining(" "));
  }

  private static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
