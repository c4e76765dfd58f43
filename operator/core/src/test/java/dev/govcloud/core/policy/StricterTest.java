package dev.govcloud.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import org.junit.jupiter.api.Test;

/** Article 30: of two values the stricter; where both say the same, it is the city's. */
class StricterTest {
  private static JsonNode number(int value) {
    return new IntNode(value * 1000); // beyond the numbers of which there is only one
  }

  @Test
  void ofEqualValuesTheCitysHolds() {
    JsonNode city = number(5);
    JsonNode county = new IntNode(5000);
    assertThat(Stricter.SMALLER.of(city, county)).isSameAs(city);
    assertThat(Stricter.LARGER.of(city, county)).isSameAs(city);
  }

  @Test
  void theStricterHolds() {
    assertThat(Stricter.SMALLER.of(number(5), number(3)).asInt()).isEqualTo(3000);
    assertThat(Stricter.SMALLER.of(number(3), number(5)).asInt()).isEqualTo(3000);
    assertThat(Stricter.LARGER.of(number(5), number(3)).asInt()).isEqualTo(5000);
    assertThat(Stricter.LARGER.of(number(3), number(5)).asInt()).isEqualTo(5000);
  }

  @Test
  void whatTheRegulationJustAllowsIsNotLooser() {
    assertThat(Stricter.SMALLER.looser(5, 1, 5)).isFalse();
    assertThat(Stricter.SMALLER.looser(6, 1, 5)).isTrue();
    assertThat(Stricter.LARGER.looser(1, 1, 5)).isFalse();
    assertThat(Stricter.LARGER.looser(0, 1, 5)).isTrue();
    assertThat(Stricter.SMALLER.looser(0, 1, 5)).as("wrong, not looser").isFalse();
    assertThat(Stricter.LARGER.looser(6, 1, 5)).isFalse();
    assertThat(Stricter.CITY.looser(6, 1, 5)).isFalse();
  }
}
