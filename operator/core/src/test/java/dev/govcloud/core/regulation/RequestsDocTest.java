package dev.govcloud.core.regulation;

import org.junit.jupiter.api.Test;

/** The pages that are drawn from the tables say what the tables say. */
class RequestsDocTest {

  @Test
  void thePageOfTheLifecycleIsTheTable() {
    Generated.page("docs/lifecycle.md", new LifecycleDoc().write());
  }

  @Test
  void thePageOfTheDutiesIsTheirTable() {
    Generated.page("docs/duties.md", DutiesDoc.write());
  }

  @Test
  void thePageOfTicketsAndFindingsIsTheirTables() {
    Generated.page("docs/tickets.md", ConcernsDoc.write());
  }

  @Test
  void theFieldsOfEachMatterAreThoseThatAreJudged() {
    Generated.section("docs/unit.md", "Which fields belong to which matter", MattersDoc.write());
    Generated.section("docs/zh-CN/unit.md", "各事项包含哪些字段", MattersDoc.writeChinese());
  }
}
