package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Remark.About;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a whole record leaves to its reader to know. */
class RemarksTest {

  private static Optional<Remark> remark(ObjectNode file, About about) {
    Report report = Fixture.verify(file, Optional.empty());
    assertThat(report.broken()).isEmpty();
    return report.remarks().stream().filter(r -> r.about() == about).findFirst();
  }

  @Test
  void itIsSaidWhoseClockDatedEachFiling() {
    ObjectNode file = Fixture.tree();
    assertThat(remark(file, About.DATED_BY_SERVER).orElseThrow().names())
        .startsWith("permits-1", "permits-2")
        .endsWith("permits-10");
    Remark writer = remark(file, About.DATED_BY_WRITER).orElseThrow();
    assertThat(writer.names()).containsExactly("permits-11");
    assertThat(writer.text(Fixture.ENGLISH))
        .contains("clock of whoever wrote the edit", "the operator was away", "permits-11");
    ((ObjectNode) Fixture.filing(file, "permits-4").get("spec")).remove("dated");
    Fixture.refile(file, "permits-4");
    assertThat(remark(file, About.DATED_BY_NOBODY).orElseThrow().names())
        .containsExactly("permits-4");
  }

  @Test
  void itIsSaidWhetherTheRecordBindsTheNamespace() {
    ObjectNode file = Fixture.tree();
    assertThat(remark(file, About.NAMESPACE_UNBOUND)).isEmpty();
    assertThat(remark(file, About.NAMESPACE_BOUND).orElseThrow().text(Fixture.ENGLISH))
        .contains("namespace " + file.path("namespace").asText(), "form v2");
    Fixture.formBefore(file);
    assertThat(remark(file, About.NAMESPACE_BOUND)).isEmpty();
    assertThat(remark(file, About.NAMESPACE_UNBOUND).orElseThrow().text(Fixture.ENGLISH))
        .contains("nothing in the record shows it", "form v1");
  }

  /** Written just before a crash, and taken on record when it was found. */
  @Test
  void aFilingThatIsOlderThanItsEntryIsTold() {
    ObjectNode file = Fixture.tree();
    assertThat(remark(file, About.RECORDED_LATER)).isEmpty();
    ((ObjectNode) Fixture.filing(file, "permits-3").get("spec"))
        .put("filedAt", "2026-03-20T01:59:00Z");
    Fixture.refile(file, "permits-3");
    Remark later = remark(file, About.RECORDED_LATER).orElseThrow();
    assertThat(later.names()).containsExactly("permits-3");
    assertThat(later.text(Fixture.ENGLISH)).contains("the time of the entry counts");
  }

  @Test
  void aFilingThatNothingNamesIsTold() {
    ObjectNode file = Fixture.tree();
    ObjectNode stray = Fixture.filing(file, "permits-11").deepCopy();
    stray.put("name", "permits-12").remove("status");
    file.withArray("filings").add(stray);
    Remark remark = remark(file, About.UNNAMED_FILING).orElseThrow();
    assertThat(remark.text(Fixture.ENGLISH))
        .contains("permits-12 (Termination), written and never recorded");

    ((ObjectNode) stray.at("/spec/request")).put("uid", "another");
    stray.putObject("status").put("state", "Granted");
    assertThat(remark(file, About.UNNAMED_FILING).orElseThrow().text(Fixture.ENGLISH))
        .contains("of another request of that name");
  }

  @Test
  void aDecisionThatMovedNothingIsTold() {
    Life life = Story.granted();
    life.write("Approval", "Approved", d -> {});
    Remark remark = remark(life.export(), About.UNNAMED_DECISION).orElseThrow();
    assertThat(remark.text(Fixture.ENGLISH))
        .contains("decision-4 (Approval Approved), void: AlreadyDecided");

    ObjectNode file = Fixture.tree();
    ObjectNode fresh = Fixture.decision(file, "decision-12").deepCopy();
    fresh.put("name", "decision-13").remove("status");
    file.withArray("decisions").add(fresh);
    assertThat(remark(file, About.UNNAMED_DECISION).orElseThrow().text(Fixture.ENGLISH))
        .contains("decision-13 (Termination Approved), not answered yet");
  }

  /** An effective ruling is never deleted: it outlives its request, and another may be so named. */
  @Test
  void aDecisionOnAnEarlierRequestOfThatNameIsTold() {
    ObjectNode file = Fixture.tree();
    ObjectNode old = Fixture.decision(file, "decision-12").deepCopy();
    old.put("name", "of-2025").put("creationTimestamp", "2025-09-02T02:00:00Z");
    file.withArray("decisions").add(old);
    assertThat(remark(file, About.UNNAMED_DECISION).orElseThrow().text(Fixture.ENGLISH))
        .contains("of-2025 (Termination Approved), older than the request");

    old.put("creationTimestamp", "2026-09-02T02:00:00Z");
    assertThat(Fixture.finding(file).check()).isEqualTo(Finding.Check.UNNAMED_DECISION);
  }
}
