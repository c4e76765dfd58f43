package dev.govcloud.core.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits of a class that was never seen before: what is known of one is kept for ever. */
class FreshLimitsTest {
  /** Some fields. */
  public static class Some {
    public static final int NO_FIELD = 1;

    @Size(max = 3)
    public String shortText;

    @Size(max = 9)
    @Pattern("a*")
    public String onlyA;

    @Size(max = 9)
    public String text;

    @Size(max = 2)
    public List<@Size(max = 5) String> list;

    public String free;
  }

  /** The same class anew. */
  private static Class<?> fresh() {
    String name = Some.class.getName();
    ClassLoader anew =
        new ClassLoader(Some.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String wanted, boolean resolve)
              throws ClassNotFoundException {
            return name.equals(wanted) ? define() : super.loadClass(wanted, resolve);
          }

          private Class<?> define() {
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
              byte[] bytes = in.readAllBytes();
              return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    try {
      return anew.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyFieldHasItsLimitsAndStaticOnesAreNone() {
    List<Limits.Part> parts = Limits.parts(fresh());
    assertThat(parts)
        .extracting(p -> p.field().getName() + " " + p.limits().most())
        .containsExactly("shortText 3", "onlyA 9", "text 9", "list 2", "free " + Integer.MAX_VALUE);
    assertThat(parts.get(3).limits().item().most()).isEqualTo(5);
    assertThat(parts.get(2).limits().item()).isSameAs(Limits.NONE);
  }

  @Test
  void theFirstTextWithRoomAndWithoutARuleOfItsOwnTakesWhatIsToBeSaid() {
    assertThat(Limits.roomFor(fresh(), "abc").getName()).isEqualTo("shortText");
    assertThat(Limits.roomFor(fresh(), "abcd").getName()).isEqualTo("text");
    assertThat(Limits.roomFor(fresh(), "a".repeat(10)).getName()).isEqualTo("free");
    assertThatThrownBy(() -> Limits.roomFor(Nothing.class, "abc"))
        .hasMessageContaining("has no text that says that there are more");
  }

  /** Nothing to say it in. */
  public static class Nothing {
    public int number;
  }

  @Test
  void oursAreOursAndNoVocabulary() {
    assertThat(Limits.of(dev.govcloud.api.record.Milestone.class)).isTrue();
    assertThat(Limits.of(dev.govcloud.api.Words.Zone.class)).isFalse();
    assertThat(Limits.of(String.class)).isFalse();
  }
}
