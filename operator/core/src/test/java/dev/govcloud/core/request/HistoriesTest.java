package dev.govcloud.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Random lives, legal and illegal, watched and slept through: what the regulation forbids happens
 * in none. How many is said by {@code jqwik.tries.default}; a failure names its seed and tells its
 * history.
 */
class HistoriesTest {
  private static final int LONG = 24;
  private static final int SHORT = 10;
  private static final int NAP = 6;

  @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void nothingForbiddenHappens(@ForAll long seed) {
    History.of(
        seed,
        history -> {
          Life life = history.begin(1).get(0);
          Auditor auditor = new Auditor(life);
          for (int i = history.upTo(LONG); i > 0; i--) {
            if (history.steps.chance(20)) {
              history.sleeps(List.of(life), NAP, 1);
            } else {
              history.happens(history.steps.any(life), List.of(life));
            }
            auditor.look();
          }
          auditor.close();
        });
  }

  @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whoeverWatchesTheRecordIsTheSame(@ForAll long seed) {
    switch (Math.floorMod(seed, 3)) {
      case 0 -> whoWasKilledBetweenFilingAndRecordReachesTheSameRecord(seed);
      case 1 -> whatCameBeforeAnEditThatNobodySawGrantsNothing(seed);
      default -> whatMayHaveComeAfterTheEditGrantsNothingThatItTouches(seed);
    }
  }

  private static void whoWasKilledBetweenFilingAndRecordReachesTheSameRecord(long seed) {
    History.of(
        seed,
        history -> {
          List<Life> both = history.begin(2);
          Life killed = both.get(0);
          for (int i = history.upTo(LONG); i > 0; i--) {
            Steps.Step step = history.steps.any(killed);
            killed.sleep();
            history.happens(step, both);
            killed.die().wake();
            assertThat(History.facts(killed)).isEqualTo(History.facts(both.get(1)));
          }
        });
  }

  /** Where the server does not keep to one edit at a time: in doubt nothing is granted. */
  private static void whatCameBeforeAnEditThatNobodySawGrantsNothing(long seed) {
    History.of(
        seed,
        history -> {
          Life life = history.begin(1).get(0);
          life.gate = false;
          for (int i = history.upTo(SHORT); i > 0; i--) {
            history.happens(history.steps.any(life), List.of(life));
            int known = life.rulings().size();
            long seen = life.generation();
            history.sleeps(List.of(life), NAP, NAP);
            if (life.generation() > seen + 1) {
              life.rulings().stream().skip(known).forEach(r -> grantsNothingBefore(r, life));
            }
          }
        });
  }

  private static void grantsNothingBefore(Facts.Ruling ruling, Life life) {
    if (grants(ruling, life)) {
      assertThat(ruling.version())
          .as("%s granted: came after every edit", ruling.name())
          .isGreaterThan(life.editVersion());
    }
  }

  /** Whether the newest ruling grants something. */
  private static boolean grants(Life life) {
    return grants(life.rulings().get(life.rulings().size() - 1), life);
  }

  private static boolean grants(Facts.Ruling ruling, Life life) {
    return life.answer(ruling.decision()).effective()
        && Rulings.trigger(ruling).filter(t -> t.granted() && !t.order()).isPresent();
  }

  /** Where it cannot be told what came first, nothing is granted that the edit touches. */
  private static void whatMayHaveComeAfterTheEditGrantsNothingThatItTouches(long seed) {
    History.of(
        seed,
        history -> {
          List<Life> both = history.begin(2);
          Life doubtful = both.get(0);
          Life certain = both.get(1);
          for (int i = history.upTo(SHORT); i > 0; i--) {
            history.happens(history.steps.any(doubtful), both);
          }
          Steps.Step edit = history.steps.edit(doubtful);
          Steps.Step ruling = history.steps.ruling(doubtful);
          both.forEach(Life::sleep);
          history.happens(ruling, List.of(doubtful));
          history.happens(edit, both);
          history.happens(ruling, List.of(certain));
          doubtful.touch();
          both.forEach(Life::wake);
          if (grants(doubtful)) {
            assertThat(grants(certain)).as("granted after the edit too").isTrue();
          }
        });
  }
}
