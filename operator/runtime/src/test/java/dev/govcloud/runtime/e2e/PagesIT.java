package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.govcloud.runtime.pages.Block;
import dev.govcloud.runtime.pages.Page;
import dev.govcloud.runtime.pages.Pages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of every page, page by page and block by block as they stand there, each as the
 * party whose it is, on a control plane on which nothing was installed before. What a block needs
 * that others do meanwhile is named before it and played by {@code pages/scenes.sh}.
 */
class PagesIT {
  @TempDir private static Path folder;
  private static final List<Story> STORIES = new ArrayList<>();

  @AfterAll
  static void home() {
    STORIES.forEach(Story::end);
  }

  @TestFactory
  List<DynamicNode> everyCommandOfEveryPage() {
    List<DynamicNode> all = new ArrayList<>();
    for (List<String> pages : Pages.stories()) {
      Story story = new Story("pages-" + all.size());
      STORIES.add(story);
      List<DynamicNode> blocks = new ArrayList<>();
      pages.forEach(page -> blocks.addAll(story.tell(page)));
      assertThat(blocks).isNotEmpty();
      all.add(DynamicContainer.dynamicContainer(pages.get(0), blocks));
    }
    return all;
  }

  /**
   * Pages that are read one after the other on one control plane; it begins with its first block.
   */
  private static final class Story {
    private final String name;
    private ControlPlane plane;
    private Reader reader;
    private boolean broken;

    Story(String name) {
      this.name = name;
    }

    List<DynamicNode> tell(String file) {
      List<DynamicNode> blocks = new ArrayList<>();
      String party = "admin";
      Page page = Page.of(file);
      for (Block block : page.blocks()) {
        party = block.marks().getOrDefault("as", party);
        if (!block.drawn() && !block.excused()) {
          String who = party;
          blocks.add(test(block.place() + " as " + who, r -> r.does(block, who)));
        }
      }
      String last = party;
      page.cells().stream()
          .filter(c -> c.startsWith("kubectl ") && c.split(" ").length > 3)
          .forEach(c -> blocks.add(test(file + ": " + c, r -> r.types(file, c, last))));
      return blocks;
    }

    /**
     * After a failure the story does not go on as told: what follows would fail for that alone.
     * {@code -Dpages.go-on=true} tries it all the same.
     */
    private DynamicTest test(String what, ThrowingConsumer<Reader> does) {
      return DynamicTest.dynamicTest(
          what,
          () -> {
            assumeFalse(broken && !Boolean.getBoolean("pages.go-on"), "an earlier command failed");
            broken = true;
            does.accept(begun());
            broken = false;
          });
    }

    private Reader begun() throws Exception {
      if (reader == null) {
        STORIES.stream().filter(s -> s != this).forEach(Story::end);
        plane = ControlPlane.bare(name);
        reader = new Reader(plane, Files.createDirectories(folder.resolve(name)));
      }
      return reader;
    }

    /** Only one control plane at a time; a story that did not begin yet still may. */
    void end() {
      if (reader != null) {
        reader.close();
        plane.down();
        reader = null;
      }
    }
  }
}
