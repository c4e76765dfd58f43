package dev.govcloud.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.decision.DecisionStatus;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.ChangeStatus;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.ElasticDay;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is too long says how much more there was, and nothing else is touched. */
class ClipperTest {

  @Test
  void caseOneAnAnswerListsWhatFitsAndHowMuchMoreThereIs() {
    DecisionStatus status = new DecisionStatus();
    status.message =
        "network rule 10.1.2.3/24 to 10.01.02.0/24: neither a host nor a range; ".repeat(24);
    DecisionStatus clipped = Clipper.clip(status);
    assertThat(clipped.message)
        .hasSizeBetween(1020, 1024)
        .startsWith("network rule")
        .endsWith("characters more)");
    assertThat(status.message).as("the original").hasSizeGreaterThan(1024);
  }

  @Test
  void caseTwoAChangeOfManyLinesKeepsTheFirstAndCountsTheRest() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.change = new ChangeStatus();
    status.change.differences = IntStream.range(0, 320).mapToObj(ClipperTest::difference).toList();
    status.change.reasons = IntStream.range(0, 17).mapToObj(i -> "Reason " + i).toList();
    ChangeStatus clipped = Clipper.clip(status).change;
    assertThat(clipped.differences).hasSize(256);
    assertThat(clipped.differences.subList(0, 255))
        .isEqualTo(status.change.differences.subList(0, 255));
    assertThat(clipped.differences.get(255).path).isEqualTo("… and 65 more");
    assertThat(clipped.reasons).hasSize(16).endsWith("Reason 14", "… and 2 more");
  }

  @Test
  void caseThreeTheMessageOfAFailedMachineIsShortened() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    ResourceItem item = new ResourceItem();
    item.message = "x".repeat(1501);
    status.resources = List.of(item);
    assertThat(Clipper.clip(status).resources.get(0).message)
        .hasSizeBetween(1020, 1024)
        .matches("x+… \\(50\\d characters more\\)");
  }

  @Test
  void aConditionIsCutThoughItBearsNoAnnotation() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.conditions =
        List.of(
            new ConditionBuilder()
                .withType("Complete")
                .withStatus("False")
                .withMessage("缺".repeat(40_000))
                .build());
    var clipped = Clipper.clip(status).conditions.get(0);
    assertThat(clipped.getMessage().codePointCount(0, clipped.getMessage().length()))
        .isBetween(32_760, 32_768);
    assertThat(clipped.getType()).isEqualTo("Complete");
    assertThat(clipped.getReason()).isNull();
  }

  @Test
  void theRecordAndWhatWasApprovedAreNeverCut() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    Milestone milestone = new Milestone();
    milestone.message = "x".repeat(5000);
    status.milestones = new ArrayList<>();
    IntStream.range(0, 1100).forEach(i -> status.milestones.add(milestone));
    status.approved = new Snapshot();
    status.approved.zone = "z".repeat(100);
    status.phase = "p".repeat(100);
    CloudResourceRequestStatus clipped = Clipper.clip(status);
    assertThat(clipped.phase).hasSize(32).endsWith("p…");
    assertThat(clipped.milestones).isSameAs(status.milestones);
    assertThat(clipped.approved).isSameAs(status.approved);
  }

  @Test
  void whatFitsIsGivenBackAsItIs() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.resources.add(new ResourceItem());
    status.resources.get(0).message = "x".repeat(1024);
    assertThat(Clipper.clip(status)).isSameAs(status);
  }

  /** A day has no room for it, so the name of the host says it. */
  @Test
  void theRestIsToldWhereThereIsRoom() {
    CloudResourceRequestStatus status = new CloudResourceRequestStatus();
    status.elastic =
        IntStream.range(0, 70)
            .mapToObj(
                i -> {
                  ElasticDay day = new ElasticDay();
                  day.day = "2026-03-02";
                  return day;
                })
            .toList();
    assertThat(Clipper.clip(status).elastic.get(61).host).isEqualTo("… and 9 more");
  }

  @Property
  void noTextIsLongerThanItMayBe(
      @ForAll @StringLength(max = 3000) String text,
      @ForAll @IntRange(min = 1, max = 2000) int most) {
    String shortened = Shortened.characters(text, most);
    assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(most);
    assertThat(Shortened.characters(shortened, most)).isEqualTo(shortened);
    if (!shortened.equals(text)) {
      assertThat(shortened).contains("…");
    }
  }

  @Property(tries = 200)
  void noMessageHasMoreBytesThanItMay(@ForAll @StringLength(max = 3000) String text) {
    String shortened = Shortened.bytes(text, 1024);
    assertThat(shortened.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
  }

  private static Difference difference(int number) {
    Difference difference = new Difference();
    difference.path = "hosts/h" + number + "/vcpu";
    return difference;
  }
}
