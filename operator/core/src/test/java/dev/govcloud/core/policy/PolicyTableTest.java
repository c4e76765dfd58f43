package dev.govcloud.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.policy.CloudPolicySpec;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table against the schema: neither has a value that the other does not know. */
class PolicyTableTest {
  private record Value(String path, Field field) {}

  @Test
  void everyValueOfTheSchemaHasOneRow() {
    for (Value value : values()) {
      assertThat(PolicyTable.ROWS.stream().filter(r -> r.covers(value.path)).toList())
          .as("rows for %s: say in PolicyTable which of two values is the stricter", value.path)
          .hasSize(1);
    }
  }

  @Test
  void everyRowStandsForSomethingInTheSchema() {
    for (PolicyTable.Row row : PolicyTable.ROWS) {
      assertThat(values()).as(row.path()).anyMatch(v -> row.covers(v.path));
    }
  }

  @Test
  void aRuleFitsWhatItIsFor() {
    for (Value value : values()) {
      Stricter rule = PolicyTable.row(value.path).orElseThrow().rule();
      boolean ordered = rule == Stricter.SMALLER || rule == Stricter.LARGER;
      if (rule != Stricter.CITY) {
        assertThat(ordered).as(value.path).isEqualTo(value.field.getType() == Integer.class);
      }
      assertThat(rule.words()).as(value.path).isNotBlank();
    }
  }

  /** Without bounds nothing would be refused as looser than the regulation. */
  @Test
  void everyNumberHasBothBounds() {
    for (Value value : values()) {
      if (value.field.getType() == Integer.class) {
        assertThat(value.field.isAnnotationPresent(Min.class)).as(value.path).isTrue();
        assertThat(value.field.isAnnotationPresent(Max.class)).as(value.path).isTrue();
      }
    }
  }

  private static List<Value> values() {
    List<Value> values = new ArrayList<>();
    collect(CloudPolicySpec.class, "", values);
    return values;
  }

  private static void collect(Class<?> type, String prefix, List<Value> into) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      if (field.getType().getName().startsWith("dev.govcloud")) {
        collect(field.getType(), prefix + field.getName() + ".", into);
      } else {
        into.add(new Value(prefix + field.getName(), field));
      }
    }
  }
}
