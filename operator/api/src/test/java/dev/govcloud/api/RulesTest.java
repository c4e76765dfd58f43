package dev.govcloud.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns that the API server checks say what the Java side can read. */
class RulesTest {
  @Test
  void exactlyTheDaysOfTheCalendarAreDays() {
    List<String> wrong = new ArrayList<>();
    for (int year = 1900; year < 2200; year++) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String written = "%04d-%02d-%02d".formatted(year, month, day);
          if (written.matches(ApiVersion.DAY) != exists(year, month, day)) {
            wrong.add(written);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-2-3", "20260203", "0226-02-03", "2026-02-10T00:00:00Z", "", "tomorrow"})
  void whatIsWrittenOtherwiseIsNoDay(String written) {
    assertThat(written).doesNotMatch(ApiVersion.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://files.transport.example/bus/plan.pdf",
        "https://files.transport.example/公交/方案.pdf?version=2#page=3",
        "s3://archive/plan.pdf",
        "file:///archive/plan.pdf",
        "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66"
      })
  void anAddressSaysWhereToFindIt(String written) {
    assertThat(written).matches(ApiVersion.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan.pdf",
        "/archive/plan.pdf",
        "C:/archive/plan.pdf",
        "files.transport.example/plan.pdf",
        "https:plan.pdf",
        "https:///plan.pdf",
        "https://files.transport.example/my plan.pdf",
        "https://files.transport.example/plan.pdf\n",
        "see the safe",
        ""
      })
  void aNameOfAFileIsNoAddress(String written) {
    assertThat(written).doesNotMatch(ApiVersion.ADDRESS);
  }

  @Test
  void everyCityHasATimeZone() {
    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(z -> z.contains("/") && !z.startsWith("Etc/") && !z.startsWith("SystemV/"))
        .hasSizeGreaterThan(400)
        .allMatch(z -> z.matches(ApiVersion.ZONE));
    assertThat(List.of("Local", "UTC", "PRC", "Etc/GMT+12", "GMT+8", "+08:00", "asia/shanghai"))
        .noneMatch(z -> z.matches(ApiVersion.ZONE));
  }

  private static boolean exists(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
