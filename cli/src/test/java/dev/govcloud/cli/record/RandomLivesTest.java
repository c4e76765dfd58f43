package dev.govcloud.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.request.RandomLife;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the operator records is whole, however strange the life; nobody is accused wrongly. */
class RandomLivesTest {
  private static final int LIVES = Integer.getInteger("govcloud.lives", 150);

  @Test
  void everyRecordOfTheOperatorIsWhole() {
    for (int life = 0; life < LIVES; life++) {
      RandomLife.lived(
          new Random(life).nextLong(),
          lived ->
              assertThat(Fixture.verify(Fixture.export(lived), Optional.empty()).broken())
                  .map(f -> f.text(Fixture.ENGLISH))
                  .isEmpty());
    }
  }
}
