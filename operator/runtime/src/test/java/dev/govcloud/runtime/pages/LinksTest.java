package dev.govcloud.runtime.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every link of every page leads somewhere; addresses of others are only looked at, not asked. */
class LinksTest {
  private final Map<String, Page> pages = new HashMap<>();

  private Page page(String file) {
    return pages.computeIfAbsent(file, Page::of);
  }

  @Test
  void everyLinkLeadsToAFileAndToAHeadingThatIsThere() {
    List<String> dead = new ArrayList<>();
    for (String file : Page.all()) {
      for (String link : page(file).links()) {
        String fault = fault(file, link);
        if (fault != null) {
          dead.add(file + " links to " + link + ": " + fault);
        }
      }
    }
    assertThat(dead).as("dead links").isEmpty();
  }

  /** Null where it is well. */
  private String fault(String file, String link) {
    if (link.matches("^[a-z][a-z0-9+.-]*:.*")) {
      return external(link);
    }
    int at = link.indexOf('#');
    String path = at < 0 ? link : link.substring(0, at);
    String anchor = at < 0 ? "" : link.substring(at + 1);
    Path from = Path.of(file).getParent();
    Path target =
        path.isEmpty() ? Path.of(file) : (from == null ? Path.of(path) : from.resolve(path));
    target = target.normalize();
    if (target.startsWith("..") || !Files.exists(Page.ROOT.resolve(target))) {
      return "there is no " + target;
    }
    if (anchor.isEmpty()) {
      return null;
    }
    String there = target.toString();
    return there.endsWith(".md")
            && page(there).titles().stream().anyMatch(t -> t.anchor().equals(anchor))
        ? null
        : there + " has no heading #" + anchor;
  }

  private static String external(String link) {
    try {
      URI uri = new URI(link);
      return "https".equals(uri.getScheme()) && uri.getHost() != null
          ? null
          : "not the whole address of a page that is served by https";
    } catch (URISyntaxException e) {
      return e.getMessage();
    }
  }

  @Test
  void everyPageOfTheFolderStandsInTheListOfItsLanguage() {
    for (String folder : List.of("docs", "docs/zh-CN")) {
      List<String> listed = page(folder + "/README.md").links();
      List<String> missing =
          Page.all().stream()
              .filter(f -> f.startsWith(folder + "/") && !f.endsWith("/README.md"))
              .map(f -> f.substring(folder.length() + 1))
              .filter(f -> !f.contains("/"))
              .filter(f -> !listed.contains(f))
              .toList();
      assertThat(missing).as("not in %s/README.md", folder).isEmpty();
    }
  }
}
