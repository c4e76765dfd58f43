package dev.govcloud.core.policy;

import static dev.govcloud.core.policy.Written.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Article 30: a county may only be stricter than the city. */
class EffectivePolicyTest {

  @Test
  void withoutAnyPolicyTheDefaultsHold() {
    EffectivePolicy none = EffectivePolicy.of(List.of(), "");
    assertThat(none.policy()).usingRecursiveComparison().isEqualTo(CloudPolicySpec.defaults());
    assertThat(none.problems()).isEmpty();
    assertThat(none.sources()).isEmpty();
  }

  @Test
  void theCityHoldsForAllAndACountyOnlyForItsUnits() {
    List<CloudPolicy> all =
        List.of(
            policy("jinzhai", "{'periods': {'acceptanceWorkingDays': 2}}"),
            policy("huoshan", "{'periods': {'acceptanceWorkingDays': 1}}"),
            policy("default", "{'periods': {'acceptanceWorkingDays': 4}}"));
    assertThat(acceptance(all, "")).isEqualTo(4);
    assertThat(acceptance(all, "jinzhai")).isEqualTo(2);
    assertThat(acceptance(all, "huoshan")).isEqualTo(1);
    assertThat(acceptance(all, "shucheng")).as("has none of its own").isEqualTo(4);
    assertThat(EffectivePolicy.of(all, "jinzhai").sources()).containsExactly("default", "jinzhai");
    assertThat(EffectivePolicy.of(all, "default").sources()).containsExactly("default");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the city's | the county's | where | what holds
        "{'periods': {'acceptanceWorkingDays': 3}} | {'periods': {'acceptanceWorkingDays': 5}} | /periods/acceptanceWorkingDays | 3",
        "{} | {'periods': {'approvalWorkingDays': 1}} | /periods/approvalWorkingDays | 1",
        "{'periods': {'finalReviewWorkingDays': 20}} | {'periods': {}} | /periods/finalReviewWorkingDays | 20",
        "{'trial': {'minDays': 18}} | {'trial': {'minDays': 16}} | /trial/minDays | 18",
        "{'trial': {'minDays': 18}} | {'trial': {'minDays': 20}} | /trial/minDays | 20",
        "{} | {'trial': {'maxDays': 20, 'defaultDays': 20}} | /trial/maxDays | 20",
        "{} | {'trial': {'maxDays': 20}} | /trial/defaultDays | 20",
        "{'trial': {'minDays': 15, 'defaultDays': 16}} | {'trial': {'minDays': 20}} | /trial/defaultDays | 20",
        "{} | {'trial': {'warnDays': [10, 3]}} | /trial/warnDays | [10,7,3,1]",
        "{'trial': {'graceWorkingDays': 10}} | {'trial': {'maxDays': 29}} | /trial/graceWorkingDays | 10",
        "{} | {'trial': {'graceWorkingDays': 0}} | /trial/graceWorkingDays | 0",
        "{} | {'trial': {'extensionMaxDays': 10}} | /trial/extensionMaxDays | 10",
        "{} | {'trial': {'extensionMaxCount': 3}} | /trial/extensionMaxCount | 1",
        "{} | {'trial': {'extensionNoticeWorkingDays': 5}} | /trial/extensionNoticeWorkingDays | 5",
        "{} | {'majorChange': {'growthPercent': 30}} | /majorChange/growthPercent | 30",
        "{'tests': {'reportMaxAgeMonths': 6}} | {'tests': {'reportMaxAgeMonths': 12}} | /tests/reportMaxAgeMonths | 6",
        "{} | {'reminders': {'beforeWorkingDays': 3, 'everyWorkingDays': 1}} | /reminders/beforeWorkingDays | 3",
        "{} | {'reminders': {'everyWorkingDays': 5}} | /reminders/everyWorkingDays | 2",
        "{} | {'counting': {'zone': 'Asia/Urumqi', 'rollTrialEnd': false}} | /counting/zone | \"Asia/Shanghai\"",
        "{} | {'counting': {'rollTrialEnd': false}} | /counting/rollTrialEnd | true",
        "{'counting': {'officeHoursEnd': '17:30'}} | {'counting': {'officeHoursEnd': '12:00'}} | /counting/officeHoursEnd | \"17:30\"",
        "{'gitOpsAccounts': ['argo']} | {'gitOpsAccounts': ['flux']} | /gitOpsAccounts | [\"argo\"]",
        "{'requiredMaterials': ['Other']} | {} | /requiredMaterials | [\"ConstructionPlan\",\"SelfTestReport\",\"Other\"]",
        "{} | {'requiredMaterials': ['Other']} | /requiredMaterials | [\"ConstructionPlan\",\"SelfTestReport\",\"Other\"]",
        "{'requiredMaterials': ['ResourceRequirement']} | {} | /requiredMaterials | [\"ConstructionPlan\",\"SelfTestReport\"]",
        "{'catalogue': {'databaseEngines': ['MySQL','Dameng','Kingbase']}} | {'catalogue': {'databaseEngines': ['Kingbase','Oracle','MySQL']}} | /catalogue/databaseEngines | [\"MySQL\",\"Kingbase\"]",
        "{'catalogue': {'databaseEngines': ['MySQL']}} | {} | /catalogue/databaseEngines | [\"MySQL\"]",
        "{} | {'catalogue': {'storageClasses': [{'name':'File','storageClass':'fast'}]}} | /catalogue/storageClasses | [{\"name\":\"File\",\"storageClass\":\"fast\"}]",
        "{'catalogue': {'images': [{'name':'a','image':'city/a'},{'name':'b','image':'city/b'}]}} | {'catalogue': {'images': [{'name':'b','image':'other'}]}} | /catalogue/images | [{\"name\":\"b\",\"image\":\"city/b\"}]",
        "{'escalation': {'contacts': [{'name':'City','phone':'111'}]}} | {'escalation': {'contacts': [{'name':'County','phone':'222'}]}} | /escalation/contacts | [{\"name\":\"City\",\"phone\":\"111\"},{\"name\":\"County\",\"phone\":\"222\"}]",
      })
  void ofEachValueTheStricterHolds(String city, String county, String where, String holds) {
    EffectivePolicy effective =
        EffectivePolicy.of(
            List.of(policy("default", city.trim()), policy("county", county.trim())), "county");
    assertThat(effective.problems()).isEmpty();
    assertThat(
            new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(effective.policy())
                .at(where.trim())
                .toString())
        .isEqualTo(holds.trim());
  }

  @Test
  void whatTheCityLeavesOutCanStillBeNarrowedTwice() {
    CloudPolicySpec merged =
        EffectivePolicy.of(
                List.of(
                    policy("default", "{'trial': {'minDays': 18, 'maxDays': 25}}"),
                    policy("county", "{'trial': {'minDays': 16, 'maxDays': 20}}")),
                "county")
            .policy();
    assertThat(List.of(merged.trial.minDays, merged.trial.maxDays, merged.trial.defaultDays))
        .containsExactly(18, 20, 20);
  }

  @Test
  void oneLengthOfTrialIsLeftAndThatIsEnough() {
    EffectivePolicy effective =
        EffectivePolicy.of(
            List.of(
                policy("default", "{'trial': {'maxDays': 20}}"),
                policy("county", "{'trial': {'minDays': 20}}")),
            "county");
    assertThat(effective.problems()).isEmpty();
    assertThat(effective.policy().trial.minDays).isEqualTo(20);
    assertThat(effective.policy().trial.defaultDays).isEqualTo(20);
  }

  @Test
  void aCombinationThatLeavesNothingIsNotInForceAndSaysWhyWithTheNumbers() {
    EffectivePolicy effective =
        EffectivePolicy.of(
            List.of(
                policy("default", "{'trial': {'maxDays': 20}}"),
                policy(
                    "county",
                    "{'trial': {'minDays': 25}, 'periods': {'acceptanceWorkingDays': 1}}")),
            "county");
    assertThat(effective.policy().periods.acceptanceWorkingDays).as("none of it").isEqualTo(5);
    assertThat(effective.policy().trial.minDays).isEqualTo(15);
    assertThat(effective.sources()).containsExactly("default");
    assertThat(effective.problems())
        .singleElement()
        .asString()
        .startsWith("CloudPolicy county: Not in force: spec.trial: at least 25 and at most 20 days")
        .contains("the city's 15 to 20 days")
        .endsWith("Meanwhile the city's policy alone holds.");
  }

  @Test
  void anOfferThatNothingIsLeftOfIsNotInForce() {
    EffectivePolicy effective =
        EffectivePolicy.of(
            List.of(
                policy("default", "{'catalogue': {'databaseEngines': ['MySQL']}}"),
                policy("county", "{'catalogue': {'databaseEngines': ['Oracle', 'Dameng']}}")),
            "county");
    assertThat(effective.policy().catalogue.databaseEngines).containsExactly("MySQL");
    assertThat(effective.problems())
        .singleElement()
        .asString()
        .contains(
            "spec.catalogue.databaseEngines: Oracle, Dameng has nothing in common with what the"
                + " city offers, MySQL");
  }

  @Test
  void theLastGoodOneStaysInForceAlsoWhereItIsTheCountys() {
    EffectivePolicy effective =
        EffectivePolicy.of(
            List.of(
                policy(
                    "default",
                    "{'counting': {'zone': 'Asia/Beijing'}}",
                    "{'periods': {'approvalWorkingDays': 1}}"),
                policy(
                    "county",
                    "{'counting': {'officeHoursEnd': '25:00'}}",
                    "{'periods': {'acceptanceWorkingDays': 2}}")),
            "county");
    assertThat(effective.policy().periods.approvalWorkingDays).isEqualTo(1);
    assertThat(effective.policy().periods.acceptanceWorkingDays).isEqualTo(2);
    assertThat(effective.policy().counting.zone).isEqualTo("Asia/Shanghai");
    assertThat(effective.sources()).containsExactly("default", "county");
    assertThat(effective.problems()).hasSize(2);
  }

  private static int acceptance(List<CloudPolicy> all, String county) {
    return EffectivePolicy.of(all, county).policy().periods.acceptanceWorkingDays;
  }
}
