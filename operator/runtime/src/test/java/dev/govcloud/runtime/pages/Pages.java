package dev.govcloud.runtime.pages;

import java.util.List;
import java.util.Set;

/** The pages that have something to type, in the order in which they are run. */
public final class Pages {
  /**
   * What a comment before a block may say: whose it is from here on, what has to stand before it,
   * what is typed into it, how it ends, that it goes on behind the others; or why it is not run.
   */
  static final Set<String> MARKS =
      Set.of(
          "as", "before", "typed", "exit", "background", Block.NOT_RUN, Block.RUN_BY, Block.SHOWN);

  private Pages() {}

  /** Each list is one story, told on a control plane of its own on which nothing was installed. */
  public static List<List<String>> stories() {
    return List.of(
        List.of(
            "README.md",
            "docs/authority.md",
            "docs/unit.md",
            "docs/provider.md",
            "docs/auditor.md",
            "docs/record.md",
            "docs/calendar.md",
            "docs/kubectl-govcloud-setup.md",
            "docs/kubectl-govcloud.md",
            "docs/gitops.md",
            "docs/metrics.md",
            "docs/duties.md",
            "docs/tickets.md",
            "docs/usage.md",
            "docs/operations.md",
            "helm/govcloud-operator/README.md",
            "CONTRIBUTING.md"),
        List.of("docs/quickstart-cluster.md"));
  }

  /** All of them. */
  public static List<String> inOrder() {
    return stories().stream().flatMap(List::stream).toList();
  }
}
