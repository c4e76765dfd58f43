package dev.govcloud.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checksums of values: of what is listed, whatever its order, and of nothing else. */
class DigestTest {
  private static final Map<String, Object> ENTRY =
      Map.of("kind", "Lent", "period", Map.of("stage", "Reading", "days", 14), "remark", "");

  @Test
  void onlyTheListedFieldsCount() {
    String digest = Digest.of(ENTRY, List.of("kind", "period.stage"), null, null);
    assertThat(digest)
        .isEqualTo(Digest.of(Map.of("kind", "Lent", "period", Map.of("stage", "Reading"))))
        .isNotEqualTo(Digest.of(Map.of("kind", "Lent", "period", Map.of("stage", "Binding"))))
        .isNotEqualTo(Digest.of(Map.of("kind", "Lent")));
  }

  @Test
  void aFurtherFieldIsAddedByItsName() {
    assertThat(Digest.of(ENTRY, List.of("kind", "period.none", "none.at.all"), "hash", "abc"))
        .isEqualTo(Digest.of(Map.of("kind", "Lent", "hash", "abc")));
  }

  @Test
  void whatIsEmptyIsNothing() {
    assertThat(Digest.of(Map.of("kind", "Lent", "remark", "", "list", List.of())))
        .isEqualTo(Digest.of(Map.of("kind", "Lent")));
  }
}
