package dev.govcloud.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.lifecycle.MilestoneKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kind of entry that is added to the record gets its Chinese words too. */
class WordingTest {

  @ParameterizedTest
  @EnumSource(MilestoneKind.class)
  void everyKindOfEntryHasChineseWords(MilestoneKind kind) {
    assertThat(Wording.of(kind).stage()).matches("\\p{IsHan}+");
    assertThat(Wording.of(kind).outcome()).matches("[\\p{IsHan}，]+");
  }
}
