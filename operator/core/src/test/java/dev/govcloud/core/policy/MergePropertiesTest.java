package dev.govcloud.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.policy.PolicyTable.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any two policies, however they were written. */
class MergePropertiesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Provide
  Arbitrary<CloudPolicySpec> sound() {
    return Specs.sound();
  }

  @Provide
  Arbitrary<CloudPolicySpec> any() {
    return Specs.any();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void theResultIsNeverLooserThanEither(
      @ForAll("sound") CloudPolicySpec city, @ForAll("sound") CloudPolicySpec county) {
    Assume.that(PolicyCheck.ofCity(city).isEmpty());
    CloudPolicySpec full = Merged.complete(city);
    Merged merged = Merged.of(full, county);
    Assume.that(merged.nothingLeft().isEmpty());
    JsonNode now = tree(merged.policy());
    for (Row row : PolicyTable.ROWS) {
      notLooser(row, row.in(now), row.in(tree(full)));
      notLooser(row, row.in(now), row.in(tree(county)));
    }
    assertThat(merged.policy().trial.defaultDays)
        .isBetween(merged.policy().trial.minDays, merged.policy().trial.maxDays);
    assertThat(tree(merged.policy().counting)).isEqualTo(tree(full.counting));
  }

  private static void notLooser(Row row, JsonNode now, JsonNode before) {
    if (before.isMissingNode() || row.path().equals("trial.defaultDays")) {
      return;
    }
    switch (row.rule()) {
      case SMALLER -> assertThat(now.asInt()).as(row.path()).isLessThanOrEqualTo(before.asInt());
      case LARGER -> assertThat(now.asInt()).as(row.path()).isGreaterThanOrEqualTo(before.asInt());
      case BOTH ->
          before.forEach(
              e -> {
                if (!"ResourceRequirement".equals(e.asText())) {
                  assertThat(now).as(row.path()).contains(e);
                }
              });
      case OFFERED_BY_BOTH -> assertThat(names(before)).as(row.path()).containsAll(names(now));
      case CITY -> {}
    }
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(e -> names.add(Stricter.nameOf(e)));
    return names;
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfPoliciesDoesNotMatter(
      @ForAll("any") CloudPolicySpec city,
      @ForAll("any") CloudPolicySpec county,
      @ForAll("sound") CloudPolicySpec other,
      @ForAll Random random) {
    List<CloudPolicy> all =
        List.of(policy("default", city), policy("county", county), policy("other", other));
    List<CloudPolicy> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    assertThat(tree(EffectivePolicy.of(shuffled, "county")))
        .isEqualTo(tree(EffectivePolicy.of(all, "county")));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void laidOverItselfOrTwiceItIsTheSame(
      @ForAll("sound") CloudPolicySpec city, @ForAll("sound") CloudPolicySpec county) {
    Assume.that(PolicyCheck.ofCity(city).isEmpty());
    CloudPolicySpec full = Merged.complete(city);
    assertThat(tree(Merged.of(full, full).policy())).isEqualTo(tree(full));
    assertThat(tree(Merged.of(full, new CloudPolicySpec()).policy())).isEqualTo(tree(full));
    Merged once = Merged.of(full, county);
    Assume.that(once.nothingLeft().isEmpty());
    assertThat(tree(Merged.of(once.policy(), county).policy())).isEqualTo(tree(once.policy()));
  }

  /** Whatever was let in: a period can be counted, and the standing says something. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void nothingThatWasWrittenMakesCountingFail(
      @ForAll("any") CloudPolicySpec city,
      @ForAll("any") CloudPolicySpec county,
      @ForAll("any") CloudPolicySpec lastGood) {
    CloudPolicy common = policy("default", city);
    common.setStatus(new dev.govcloud.api.policy.CloudPolicyStatus());
    common.getStatus().inForce = lastGood;
    List<CloudPolicy> all = List.of(common, policy("county", county));
    assertThatCode(
            () -> {
              Rules rules = Rules.of(all, "county", List.of(), CalendarFile.bundled());
              Instant event = Instant.parse("2026-02-09T02:00:00Z");
              int days = rules.policy().periods.acceptanceWorkingDays;
              assertThat(rules.deadlines().workingDays(event, days).due()).isAfter(event);
              assertThat(rules.policy().trial.minDays)
                  .isBetween(15, rules.policy().trial.defaultDays);
              all.forEach(
                  p ->
                      assertThat(PolicyStanding.of(p, all, List.of()).message())
                          .doesNotContain("null instead"));
            })
        .doesNotThrowAnyException();
  }

  private static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static CloudPolicy policy(String name, CloudPolicySpec spec) {
    CloudPolicy policy = Written.policy(name, "{}");
    policy.setSpec(spec);
    return policy;
  }
}
