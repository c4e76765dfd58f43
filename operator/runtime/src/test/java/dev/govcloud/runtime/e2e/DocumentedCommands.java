package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The helm commands of the documents, run as they stand there. */
final class DocumentedCommands {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final List<String> PAGES =
      List.of("docs/operations.md", "docs/provider.md", "helm/govcloud-operator/README.md");

  private final ControlPlane plane;
  private final Set<String> ran = new LinkedHashSet<>();

  DocumentedCommands(ControlPlane plane) {
    this.plane = plane;
  }

  /** Each command of the pages' blocks that begins with helm, or that makes the namespace. */
  private static List<String> all() throws IOException {
    Set<String> commands = new LinkedHashSet<>();
    for (String page : PAGES) {
      boolean block = false;
      String command = "";
      for (String line : Files.readAllLines(ROOT.resolve(page))) {
        if (line.startsWith("```")) {
          block = !block;
        } else if (block) {
          boolean goesOn = line.endsWith("\\");
          command += goesOn ? line.substring(0, line.length() - 1) : line;
          if (!goesOn) {
            commands.add(command.replaceAll("\\s+", " ").replace("./helm/", "helm/").trim());
            command = "";
          }
        }
      }
    }
    commands.removeIf(c -> !c.startsWith("helm ") && !c.startsWith("kubectl create namespace"));
    return List.copyOf(commands);
  }

  /** Runs the first command of the documents that begins so. */
  void run(String beginning) throws Exception {
    run(beginning, "", "");
  }

  /** The same with another chart in the place of the one that it names. */
  void run(String beginning, String chart, String instead) throws Exception {
    String command =
        all().stream()
            .filter(c -> c.startsWith(beginning))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no document has a command: " + beginning));
    ran.add(command);
    plane.shell(command.replace(chart, instead));
  }

  /** Nothing in the documents was left out. */
  void allRan() throws IOException {
    List<String> left = new ArrayList<>(all());
    left.removeAll(ran);
    assertThat(left).as("commands of the documents that were not run").isEmpty();
  }
}
