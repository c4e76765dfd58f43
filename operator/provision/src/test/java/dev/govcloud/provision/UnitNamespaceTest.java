package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.provision.UnitNamespace.Holds;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

/** The namespace of a unit, its mark and its bounds (articles 8 and 16). */
class UnitNamespaceTest {
  private final UsingUnit unit = unit();
  private final CloudPolicySpec.Limits limits = CloudPolicySpec.defaults().limits;

  @Test
  void itBearsItsMarkAndNothingElse() {
    assertThat(UnitNamespace.of(unit).getMetadata().getLabels())
        .containsOnlyKeys("govcloud.dev/unit-namespace")
        .containsValue("bureau-transport");
  }

  @Test
  void whatWasMadeForAUnitSaysSoAndWhatWasThereDoesNot() {
    assertThat(UnitNamespace.made(unit).getMetadata().getAnnotations())
        .containsOnlyKeys("govcloud.dev/made-for-unit")
        .containsValue("bureau-transport");
    assertThat(UnitNamespace.of(unit).getMetadata().getAnnotations()).isNullOrEmpty();
  }

  @Test
  void itHoldsWhatThePolicyAllows() {
    assertThat(UnitNamespace.counts(unit, limits).getSpec().getHard())
        .containsEntry("count/cloudresourcerequests.govcloud.dev", new Quantity("500"))
        .containsEntry("count/decisions.govcloud.dev", new Quantity("10000"));
  }

  @Test
  void itIsBoundedOnceHalfOfThatIsThere() {
    assertThat(new Holds(249, 0, 4999, 4999, 999, 4999, 9999).crowded(limits)).isFalse();
    assertThat(new Holds(250, 0, 0, 0, 0, 0, 0).crowded(limits)).isTrue();
    assertThat(new Holds(0, 0, 5000, 0, 0, 0, 0).crowded(limits)).isTrue();
    assertThat(new Holds(0, 0, 0, 5000, 0, 0, 0).crowded(limits)).isTrue();
    assertThat(new Holds(0, 0, 0, 0, 1000, 0, 0).crowded(limits)).isTrue();
    assertThat(new Holds(0, 0, 0, 0, 0, 5000, 0).crowded(limits)).isTrue();
    assertThat(new Holds(0, 0, 0, 0, 0, 0, 10_000).crowded(limits)).isTrue();
  }

  private static UsingUnit unit() {
    UsingUnit unit = new UsingUnit();
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().namespace = "bureau-transport";
    return unit;
  }
}
