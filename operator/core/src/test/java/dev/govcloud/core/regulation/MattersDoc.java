package dev.govcloud.core.regulation;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the table of matters and their fields. */
final class MattersDoc {
  private MattersDoc() {}

  private static final String ENGLISH =
      """
      Generated from `Matter` by `make generate`. An edit of what is *judged* files anew. An edit of *proofs* alone
      supplements a filing that lacks them, and its period goes on. What is *enclosed* goes along as it is on that day; an
      edit of it alone files nothing.

      | matter | article | judged | proofs | enclosed |
      |---|---|---|---|---|
      """;

  private static final String CHINESE =
      """
      由 `make generate` 按 `Matter` 生成。编辑*判断*的字段，即重新提出。仅编辑*证明*的，补充有所欠缺的申请件，其期限照常计算。
      *附送*的字段按当日内容一并送交；仅编辑它们的，不提出申请。

      | 事项 | 条款 | 判断 | 证明 | 附送 |
      |---|---|---|---|---|
      """;

  static String write() {
    return table(ENGLISH);
  }

  /** The same in Chinese; fields are called as in the manifest. */
  static String writeChinese() {
    return table(CHINESE);
  }

  private static String table(String head) {
    StringBuilder text = new StringBuilder(head);
    for (Matter m : Matter.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  m.label(),
                  m.article(),
                  fields(m.judged()),
                  fields(m.proofs()),
                  fields(m.enclosed())));
    }
    return text.toString();
  }

  private static String fields(List<String> paths) {
    return paths.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
  }
}
