package dev.govcloud.core.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is cut off is counted, and what fits to the last sign is left alone. */
class ShortenedTest {
  @Test
  void whatFitsIsLeftAlone() {
    assertThat(Shortened.characters(null, 5)).isNull();
    assertThat(Shortened.characters("", 5)).isEmpty();
    assertThat(Shortened.characters("12345", 5)).isEqualTo("12345");
    assertThat(Shortened.bytes("缺缺", 6)).isEqualTo("缺缺");
  }

  @Test
  void whatDoesNotFitSaysHowMuchIsMissing() {
    String cut = Shortened.characters("x".repeat(200), 100);
    assertThat(cut).hasSize(100).endsWith("… (123 characters more)");
    assertThat(Shortened.characters("x".repeat(20), 10)).isEqualTo("xxxxxxxxx…");
  }

  @Test
  void halfOfTheRoomIsEnoughForTheText() {
    // "… (154 characters more)" is 23 signs long: of 46, half is left.
    assertThat(Shortened.characters("x".repeat(177), 46)).endsWith("… (154 characters more)");
    assertThat(Shortened.characters("x".repeat(177), 44)).isEqualTo("x".repeat(43) + "…");
  }

  @Test
  void bytesAreCountedAsTheyAreWritten() {
    String cut = Shortened.bytes("缺".repeat(100), 200);
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
    assertThat(cut).startsWith("缺").contains("more");
  }
}
