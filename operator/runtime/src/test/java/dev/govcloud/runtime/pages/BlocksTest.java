package dev.govcloud.runtime.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each block of each page is run by PagesIT, or a comment before it says who runs it or why not.
 */
class BlocksTest {
  private static List<Block> blocks() {
    return Pages.inOrder().stream()
        .flatMap(file -> Page.of(file).blocks().stream())
        .filter(b -> !b.drawn())
        .toList();
  }

  @Test
  void everyPageIsInTheOrderInWhichTheyAreRun() {
    List<String> left =
        Page.all().stream()
            .filter(file -> !Page.of(file).blocks().stream().allMatch(Block::drawn))
            .filter(file -> !file.contains("zh-CN"))
            .toList();
    assertThat(Pages.inOrder()).containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void aBlockThatIsNotRunSaysWhy() {
    assertThat(blocks())
        .allSatisfy(
            block -> {
              if (block.excused()) {
                assertThat(String.join("", block.marks().values()))
                    .as("the reason of %s", block.place())
                    .hasSizeGreaterThan(5);
              } else {
                assertThat(block.commands())
                    .as(
                        "%s has no command: say <!-- shown: what it is --> before it",
                        block.place())
                    .isNotEmpty();
              }
            });
  }

  @Test
  void whoeverIsSaidToRunABlockIsATestOfOurs() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(Page.ROOT)) {
      tests =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith("Test.java") || f.endsWith("IT.java"))
              .map(f -> f.replace(".java", ""))
              .toList();
    }
    assertThat(blocks())
        .filteredOn(b -> b.marks().containsKey(Block.RUN_BY))
        .isNotEmpty()
        .allSatisfy(b -> assertThat(tests).as(b.place()).contains(b.marks().get(Block.RUN_BY)));
  }

  @Test
  void everyWordOfAMarkIsKnown() {
    assertThat(blocks())
        .allSatisfy(b -> assertThat(Pages.MARKS).as(b.place()).containsAll(b.marks().keySet()));
  }
}
