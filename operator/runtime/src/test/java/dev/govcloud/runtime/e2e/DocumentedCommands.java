package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.runtime.pages.Block;
import dev.govcloud.runtime.pages.Page;
import dev.govcloud.runtime.pages.Pages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The helm commands of the documents, run as they stand there. */
final class DocumentedCommands {
  private final String test;
  private final ControlPlane plane;
  private final Set<String> ran = new LinkedHashSet<>();

  /**
   * Those that a test runs.
   *
   * @param test as the comment before a block says it
   */
  DocumentedCommands(ControlPlane plane, String test) {
    this.plane = plane;
    this.test = test;
  }

  /** Each command of the blocks that the comment before them leaves to the test. */
  private List<String> all() {
    return Pages.inOrder().stream()
        .flatMap(page -> Page.of(page).blocks().stream())
        .filter(block -> test.equals(block.marks().get(Block.RUN_BY)))
        .flatMap(block -> block.commands().stream())
        .map(c -> c.text().replace("\\\n", " ").replaceAll("\\s+", " ").trim())
        .distinct()
        .toList();
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
  void allRan() {
    List<String> left = new ArrayList<>(all());
    left.removeAll(ran);
    assertThat(left).as("commands of the documents that were not run").isEmpty();
  }
}
