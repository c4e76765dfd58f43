package dev.govcloud.core.limits;

import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The limits of one value, as the annotations of our kinds say.
 *
 * @param most characters of a text, or items of a list
 * @param item the limits of each item of a list
 */
record Limits(int most, Limits item) {
  static final Limits NONE = new Limits(Integer.MAX_VALUE, null);

  private static final String OURS = "dev.govcloud.api";
  private static final Map<Class<?>, List<Part>> KNOWN = new ConcurrentHashMap<>();

  /** A field and the limits of its value. */
  record Part(Field field, Limits limits) {}

  @Override
  public Limits item() {
    return item == null ? NONE : item;
  }

  /** Whether a class is one of ours, with limits on its fields. */
  static boolean of(Class<?> type) {
    return type.getName().startsWith(OURS) && !type.isEnum();
  }

  /** The fields of a class, in the order in which they are declared. */
  static List<Part> parts(Class<?> type) {
    return KNOWN.computeIfAbsent(type, t -> fields(t).map(Limits::part).toList());
  }

  /** The first field that takes any text and has room for this one. */
  static Field roomFor(Class<?> type, String text) {
    return parts(type).stream()
        .filter(p -> p.field().getType() == String.class && p.limits().most() >= text.length())
        .map(Part::field)
        .filter(f -> !f.isAnnotationPresent(Pattern.class))
        .filter(f -> !f.isAnnotationPresent(SchemaFrom.class))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(type + " has no text that says that there are more"));
  }

  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getFields()).filter(f -> !Modifier.isStatic(f.getModifiers()));
  }

  private static Part part(Field field) {
    AnnotatedType type = field.getAnnotatedType();
    Limits item =
        type instanceof AnnotatedParameterizedType list
            ? new Limits(most(list.getAnnotatedActualTypeArguments()[0]), null)
            : null;
    return new Part(field, new Limits(most(field), item));
  }

  private static int most(AnnotatedElement element) {
    Size size = element.getAnnotation(Size.class);
    return size == null ? Integer.MAX_VALUE : (int) Math.min(size.max(), Integer.MAX_VALUE);
  }
}
