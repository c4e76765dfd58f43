package dev.govcloud.runtime.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A page in Chinese is the page in English: the same headings below each other, the same commands,
 * tables of the same length. So neither falls behind.
 */
class LanguagesTest {
  private static final String CHINESE = "docs/zh-CN/";

  /** The Chinese page and the English one. */
  private static Map<String, String> pairs() {
    Map<String, String> pairs = new TreeMap<>();
    pairs.put("README.zh-CN.md", "README.md");
    Page.all().stream()
        .filter(f -> f.startsWith(CHINESE))
        .forEach(f -> pairs.put(f, "docs/" + f.substring(CHINESE.length())));
    return pairs;
  }

  @Test
  void thePagesOfTheFourPartiesAndTheListAreThere() {
    assertThat(pairs().values())
        .contains(
            "docs/README.md",
            "docs/unit.md",
            "docs/authority.md",
            "docs/provider.md",
            "docs/auditor.md");
  }

  @Test
  void bothHaveTheSameHeadingsTablesAndCommands() {
    pairs()
        .forEach(
            (chinese, english) -> {
              Page zh = Page.of(chinese);
              Page en = Page.of(english);
              assertThat(zh.titles().stream().map(Page.Title::level))
                  .as("levels of the headings of %s, as in %s", chinese, english)
                  .isEqualTo(en.titles().stream().map(Page.Title::level).toList());
              assertThat(zh.tables())
                  .as("rows of the tables of %s", chinese)
                  .isEqualTo(en.tables());
              assertThat(commands(zh)).as("blocks of %s", chinese).isEqualTo(commands(en));
            });
  }

  /** Each block as it is, without the remarks behind #, which are in the reader's language. */
  private static List<String> commands(Page page) {
    List<String> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (!block.drawn()) {
        blocks.add(block.text().replaceAll("(?m)\\s+# .*$", ""));
      }
    }
    return blocks;
  }
}
