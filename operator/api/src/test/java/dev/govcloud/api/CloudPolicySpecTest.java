package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyDefaults;
import dev.govcloud.api.policy.PolicyPeriods;
import dev.govcloud.api.policy.PolicyTrial;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudPolicySpecTest {
  @Test
  void defaultsAreThePeriodsOfTheRegulation() {
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    PolicyPeriods p = policy.periods;
    assertThat(
            List.of(
                p.acceptanceWorkingDays,
                p.approvalWorkingDays,
                p.trialHandOverWorkingDays,
                p.changeApprovalWorkingDays,
                p.changeExecutionWorkingDays,
                p.terminationReviewWorkingDays,
                p.reclaimWorkingDays,
                p.finalReviewWorkingDays))
        .containsExactly(5, 2, 3, 5, 3, 5, 3, 5);
    assertThat(policy.trial.warnDays).containsExactly(7, 3, 1);
    assertThat(policy.counting.zone).isEqualTo("Asia/Shanghai");
    assertThat(policy.requiredMaterials).hasSize(2);
  }

  @Test
  void everythingButTheEndOfOfficeHoursHasADefault() {
    var tree = new ObjectMapper().valueToTree(CloudPolicySpec.defaults());
    assertThat(tree.at("/counting").size()).isEqualTo(4);
    assertThat(tree.at("/periods").size()).isEqualTo(PolicyPeriods.class.getFields().length);
    assertThat(tree.at("/trial").size()).isEqualTo(PolicyTrial.class.getFields().length);
    assertThat(tree.at("/reminders").size()).isEqualTo(2);
  }

  @Test
  void gapsAreFilledAndWhatWasWrittenStays() {
    CloudPolicySpec county = new CloudPolicySpec();
    county.periods = new PolicyPeriods();
    county.periods.acceptanceWorkingDays = 3;
    county.requiredMaterials = List.of("ConstructionPlan");

    CloudPolicySpec full = county.withDefaults();

    assertThat(full.periods.acceptanceWorkingDays).isEqualTo(3);
    assertThat(full.periods.approvalWorkingDays).isEqualTo(2);
    assertThat(full.requiredMaterials)
        .as("a policy adds papers and waives none")
        .containsExactly("ConstructionPlan", "SelfTestReport");
    assertThat(county.periods.approvalWorkingDays).as("the original").isNull();
    assertThat(county.trial).as("the original").isNull();
  }

  /** Article 11: two papers always; the resource requirement is the block resources. */
  @Test
  void aPolicyAddsPapersAndWaivesNone() {
    assertThat(PolicyDefaults.requiredMaterials(null))
        .containsExactly("ConstructionPlan", "SelfTestReport");
    assertThat(PolicyDefaults.requiredMaterials(List.of("Other", "SelfTestReport")))
        .containsExactly("ConstructionPlan", "SelfTestReport", "Other");
    assertThat(PolicyDefaults.requiredMaterials(Arrays.asList("ResourceRequirement", null)))
        .containsExactly("ConstructionPlan", "SelfTestReport");
    CloudPolicySpec policy = new CloudPolicySpec();
    policy.requiredMaterials = List.of("Other");
    CloudPolicySpec once = policy.withDefaults();
    assertThat(once.withDefaults().requiredMaterials).isEqualTo(once.requiredMaterials).hasSize(3);
  }
}
