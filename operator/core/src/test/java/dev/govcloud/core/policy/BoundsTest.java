package dev.govcloud.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is told to be out of bounds before the server refuses it. */
class BoundsTest {

  @Test
  void aPaperHasADayOfTheCalendarAndAnAddress() {
    assertThat(defects("2026-02-30", "the second drawer"))
        .satisfiesExactly(
            d -> assertThat(d).contains("date: 2026-02-30 is no day; write a day of the calendar"),
            d -> assertThat(d).contains("uri: the second drawer does not say where to find it"));
    assertThat(defects("2026-02-28", "https://files.example/plan.pdf")).isEmpty();
  }

  @Test
  void aWordIsOneOfThoseThatAreKnown() {
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    CloudPolicySpec.StorageClass fast = new CloudPolicySpec.StorageClass();
    fast.name = "Fast";
    fast.storageClass = "ceph";
    policy.catalogue.storageClasses.add(fast);
    assertThat(Bounds.defects(policy))
        .singleElement()
        .extracting(Defect::sentence)
        .asString()
        .contains(
            "catalogue.storageClasses[0].name: Fast is no word that this version knows; write ",
            "PerformanceDisk or ");
    fast.name = "PerformanceDisk";
    assertThat(Bounds.defects(policy)).isEmpty();
  }

  private static List<String> defects(String date, String uri) {
    Material paper = new Material();
    paper.kind = "ConstructionPlan";
    paper.name = "Plan";
    paper.sha256 = "a".repeat(64);
    paper.date = date;
    paper.uri = uri;
    return Bounds.defects(paper).stream().map(Defect::sentence).sorted().toList();
  }
}
