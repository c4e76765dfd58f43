package dev.govcloud.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.regulation.DutyKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the table of duties must say as a whole. */
class DutyTableTest {

  @Test
  void whatAPartyMayStateIsOwedByItAlone() {
    Map<String, Set<String>> parties =
        Arrays.stream(DutyKind.values())
            .collect(
                Collectors.groupingBy(
                    DutyKind::right,
                    Collectors.mapping(k -> k.owedBy().label(), Collectors.toSet())));
    assertThat(parties).allSatisfy((right, owing) -> assertThat(owing).as(right).hasSize(1));
    assertThat(DutyKind.values()).allMatch(k -> k.owedBy().label().equals(k.party()));
  }

  @Test
  void whereNoPolicySaysOtherwiseTheNumbersOfTheTableHold() {
    var defaults = CloudPolicySpec.defaults().duties;
    assertThat(DutyKind.USE_REPORT.days()).isEqualTo(defaults.useReportWorkingDays);
    assertThat(DutyKind.UNIT_ASSESSMENT.days()).isEqualTo(defaults.assessmentWorkingDays);
    assertThat(DutyKind.values())
        .filteredOn(DutyKind::afterItsTerm)
        .allMatch(k -> k.days() > 0 && k.days() <= k.most());
  }
}
