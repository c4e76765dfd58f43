package dev.govcloud.core.policy;

import static dev.govcloud.core.policy.Written.policy;
import static dev.govcloud.core.policy.Written.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.policy.PolicyStanding.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy's status says of it. */
class PolicyStandingTest {
  private static final List<UsingUnit> UNITS = List.of(unit("City", null), unit("County", null));

  @Test
  void theCitysPolicySaysWhatItMakesDifferent() {
    PolicyStanding plain = of(policy("default", "{}"));
    assertThat(plain.word()).isEqualTo(Word.IN_FORCE);
    assertThat(plain.message())
        .isEqualTo("Counts for periods that begin from now on. Every number is the default.");
    assertThat(plain.inForce().periods.acceptanceWorkingDays).as("complete").isEqualTo(5);

    PolicyStanding other =
        of(
            policy(
                "default",
                "{'periods': {'acceptanceWorkingDays': 3}, 'counting': {'officeHoursEnd': '17:30'},"
                    + " 'catalogue': {'databaseEngines': ['a','b','c','d','e','f','g','h','i']}}"));
    assertThat(other.message())
        .endsWith(
            "Other than the defaults: periods.acceptanceWorkingDays 3 instead of 5;"
                + " counting.officeHoursEnd 17:30 instead of none; catalogue.databaseEngines a, b,"
                + " c, d, e, f, g, h and 1 more instead of none.");
  }

  @Test
  void aCountysPolicySaysWhatIsStricterAndWhatDoesNotCount() {
    CloudPolicy city =
        policy(
            "default",
            "{'periods': {'acceptanceWorkingDays': 3}, 'catalogue': {'databaseEngines':"
                + " ['MySQL','Dameng']}}");
    CloudPolicy county =
        policy(
            "county",
            "{'periods': {'acceptanceWorkingDays': 5, 'approvalWorkingDays': 1}, 'counting':"
                + " {'zone': 'Asia/Urumqi', 'rollTrialEnd': true}, 'trial': {'maxDays': 20,"
                + " 'defaultDays': 25}, 'catalogue': {'databaseEngines': ['MySQL', 'Oracle']}}");
    PolicyStanding standing = PolicyStanding.of(county, List.of(city, county), UNITS);
    assertThat(standing.word()).isEqualTo(Word.IN_FORCE);
    assertThat(standing.inForce()).as("as it was written").isSameAs(county.getSpec());
    assertThat(standing.message())
        .contains(
            "Other than the city's: periods.approvalWorkingDays 1 instead of 2; trial.maxDays 20"
                + " instead of 30; trial.defaultDays 20 instead of 30; catalogue.databaseEngines"
                + " MySQL instead of MySQL, Dameng.")
        .endsWith(
            "What does not count: periods.acceptanceWorkingDays 5, since the city's 3 holds;"
                + " trial.defaultDays 25, since 20 holds; counting.zone Asia/Urumqi, since only the"
                + " city says that (Asia/Shanghai); catalogue.databaseEngines Oracle, since the"
                + " city does not offer it.");
    PolicyStanding same = PolicyStanding.of(policy("county", "{}"), List.of(city), UNITS);
    assertThat(same.message()).endsWith("Nothing in it is stricter than the city's policy.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'counting': {'zone': 'Asia/Beijing'}} | MALFORMED | spec.counting.zone: Asia/Beijing is"
            + " no time zone; write the name of one, such as Asia/Shanghai",
        "{'counting': {'zone': 'Asia/Shangai'}} | MALFORMED | spec.counting.zone: Asia/Shangai is"
            + " no time zone",
        "{'counting': {'zone': ''}} | MALFORMED | spec.counting.zone",
        "{'counting': {'officeHoursEnd': '5 pm'}} | MALFORMED | spec.counting.officeHoursEnd: 5 pm"
            + " is no time of day; write it as 17:30",
        "{'counting': {'receiptOnRestDay': 'LATER'}} | MALFORMED | spec.counting.receiptOnRestDay:"
            + " LATER is no word that this version knows; write AS_IS or NEXT_WORKING_DAY",
        "{'duties': {'since': '2026-02-30'}} | MALFORMED | spec.duties.since: 2026-02-30 is no day",
        "{'periods': {'acceptanceWorkingDays': 6}} | NOT_STRICTER |"
            + " spec.periods.acceptanceWorkingDays: 6 is looser than the regulation allows; write 1"
            + " to 5",
        "{'periods': {'acceptanceWorkingDays': 0}} | MALFORMED |"
            + " spec.periods.acceptanceWorkingDays: 0 cannot be counted with; write 1 to 5",
        "{'trial': {'minDays': 10}} | NOT_STRICTER | spec.trial.minDays: 10 is looser",
        "{'trial': {'maxDays': 40}} | NOT_STRICTER | spec.trial.maxDays: 40 is looser",
        "{'trial': {'extensionNoticeWorkingDays': -1}} | NOT_STRICTER |"
            + " spec.trial.extensionNoticeWorkingDays: -1 is looser",
        "{'trial': {'warnDays': [3, null]}} | MALFORMED | spec.trial.warnDays[1]: null is no entry;"
            + " remove it",
        "{'trial': {'warnDays': [3, 31]}} | MALFORMED | spec.trial.warnDays[1]: 31 cannot be"
            + " counted with; write 0 to 30",
        "{'trial': {'warnDays': [1,2,3,4,5,6,7,8,9]}} | MALFORMED | spec.trial.warnDays: 9 entries"
            + " are too many; give at most 8",
        "{'catalogue': {'images': [{'name': 'openEuler'}]}} | MALFORMED |"
            + " spec.catalogue.images[0].image: nothing is given; give it",
        "{'catalogue': {'storageClasses': [{'name': 'File', 'storageClass': ''}]}} | MALFORMED |"
            + " spec.catalogue.storageClasses[0].storageClass: 0 characters are too many or too"
            + " few; write 1 to 253",
        "{'requiredMaterials': ['Poem']} | MALFORMED | spec.requiredMaterials[0]: Poem is not"
            + " written as it must be",
        "{'trial': {'minDays': 25, 'maxDays': 20}} | MALFORMED | spec.trial: at least 25 and at"
            + " most 20 days leave no trial that could be granted; let minDays be no more than"
            + " maxDays",
      })
  void whatCannotBeUsedIsNotInForceAndNamesFieldValueAndCure(String spec, Word word, String says) {
    PolicyStanding fresh = of(policy("default", spec));
    assertThat(fresh.word()).isEqualTo(word);
    assertThat(fresh.inForce()).isNull();
    assertThat(fresh.message())
        .startsWith("Not in force: " + says)
        .endsWith("Meanwhile the defaults hold.");
    PolicyStanding edited =
        of(policy("default", spec, "{'periods': {'acceptanceWorkingDays': 4}}"));
    assertThat(edited.inForce().periods.acceptanceWorkingDays).isEqualTo(4);
    assertThat(edited.message())
        .startsWith("Not in force: " + says)
        .endsWith(
            "Meanwhile the last good one stays in force. Other than the defaults:"
                + " periods.acceptanceWorkingDays 4 instead of 5.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'trial': {'minDays': 20, 'maxDays': 20}}",
        "{'trial': {'warnDays': [30, 7, 6, 5, 4, 3, 2, 0]}}",
        "{'trial': {'graceWorkingDays': 0, 'extensionMaxCount': 0, 'extensionMaxDays': 0}}",
        "{'periods': {'acceptanceWorkingDays': 1, 'finalReviewWorkingDays': 20}}",
        "{'counting': {'zone': 'UTC', 'officeHoursEnd': '00:00'}}"
      })
  void whatIsAtTheLimitIsInForce(String spec) {
    assertThat(of(policy("default", spec)).word()).isEqualTo(Word.IN_FORCE);
  }

  @Test
  void aListIsNamedWholeAsLongAsItIsShort() {
    assertThat(
            of(policy(
                    "default",
                    "{'catalogue': {'securityProducts': ['1','2','3','4','5','6','7','8']}}"))
                .message())
        .endsWith("catalogue.securityProducts 1, 2, 3, 4, 5, 6, 7, 8 instead of none.");
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    assertThat(
            of(policy(
                    "default",
                    "{'counting': {'zone': 'Mars', 'officeHoursEnd': '24:00'}, 'periods':"
                        + " {'reclaimWorkingDays': 9}}"))
                .message())
        .contains("spec.counting.zone: Mars is no time zone")
        .contains("Also: spec.counting.officeHoursEnd: 24:00 is no time of day")
        .contains("Also: spec.periods.reclaimWorkingDays: 9 is looser")
        .doesNotContain("is not written as it must be");
  }

  @Test
  void aLastGoodOneThatIsNoneAnyMoreDoesNotStay() {
    PolicyStanding standing =
        of(
            policy(
                "default",
                "{'counting': {'zone': 'Asia/Beijing'}}",
                "{'counting': {'zone': 'Asia/Shangai'}}"));
    assertThat(standing.inForce()).isNull();
    assertThat(standing.message()).endsWith("Meanwhile the defaults hold.");
  }

  @Test
  void aSpecThatIsLeftOutIsAPolicyOfDefaults() {
    CloudPolicy bare = policy("default", "{}");
    bare.setSpec(null);
    assertThat(of(bare).asApplied()).isTrue();
    assertThat(PolicyStanding.of(bare, List.of(), List.of()).asApplied()).isTrue();
  }

  @Test
  void aPolicyThatNobodyNamesSaysThatItCountsForNothing() {
    PolicyStanding city = of(policy("city", "{'periods': {'acceptanceWorkingDays': 3}}"));
    assertThat(city.word()).isEqualTo(Word.NOT_NAMED);
    assertThat(city.inForce()).isNull();
    assertThat(city.message())
        .startsWith("Counts for nothing: it is not named default, and no UsingUnit names it in")
        .contains("into CloudPolicy default")
        .doesNotContain("could not be used");
    assertThat(of(policy("city", "{'counting': {'zone': 'Mars'}}")).message())
        .contains("It could not be used either: spec.counting.zone: Mars");

    CloudPolicy county = policy("county", "{}");
    List<UsingUnit> elsewhere = List.of(unit("County", "jinzhai"), unit("City", null));
    assertThat(PolicyStanding.of(county, List.of(), elsewhere).word()).isEqualTo(Word.NOT_NAMED);
    assertThat(PolicyStanding.of(county, List.of(), elsewhere).message())
        .contains("no UsingUnit of the level County leaves spec.county out or names it");
    CloudPolicy named = policy("jinzhai", "{}");
    assertThat(PolicyStanding.of(named, List.of(), elsewhere).asApplied()).isTrue();
    assertThat(PolicyStanding.of(policy("default", "{}"), List.of(named), elsewhere).message())
        .endsWith("default.");
  }

  @Test
  void aCountyThatHasNoPolicyIsNamedWithTheCitys() {
    List<UsingUnit> units = List.of(unit("County", "jinzai"), unit("County", null));
    assertThat(PolicyStanding.of(policy("default", "{}"), List.of(), units).message())
        .endsWith(
            "UsingUnits name in spec.county what does not exist, so this policy alone holds for"
                + " them: jinzai.");
  }

  @Test
  void whichPolicyLiesOverTheCitys() {
    assertThat(Policies.overlayName(unit("City", null).getSpec())).isEmpty();
    assertThat(Policies.overlayName(unit("County", null).getSpec())).isEqualTo("county");
    assertThat(Policies.overlayName(unit("County", "").getSpec())).isEqualTo("county");
    assertThat(Policies.overlayName(unit("County", "jinzhai").getSpec())).isEqualTo("jinzhai");
    assertThat(Policies.overlayName(null)).isEmpty();
  }

  private static PolicyStanding of(CloudPolicy policy) {
    return PolicyStanding.of(policy, List.of(policy), UNITS);
  }
}
