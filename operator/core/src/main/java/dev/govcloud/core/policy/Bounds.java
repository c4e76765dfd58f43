package dev.govcloud.core.policy;

import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.Rules;
import io.fabric8.crd.generator.annotation.SchemaFrom;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The bounds of the schema once more, from the same annotations: an object may have been stored
 * under an older schema, or under one that somebody loosened.
 */
public final class Bounds {
  private static final String KINDS = "dev.govcloud.api";
  private final List<Defect> defects = new ArrayList<>();

  private Bounds() {}

  /** Every value of a spec that the schema of this version would refuse. */
  public static List<Defect> defects(Object spec) {
    Bounds bounds = new Bounds();
    bounds.fields(spec, "");
    return List.copyOf(bounds.defects);
  }

  private void fields(Object bean, String prefix) {
    for (Field field : bean.getClass().getFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        value(field, prefix + field.getName(), of(bean, field));
      }
    }
  }

  private void value(Field field, String path, Object value) {
    if (value instanceof List<?> list) {
      list(field, path, list);
    } else if (value != null) {
      single(field, path, value);
    } else if (field.isAnnotationPresent(Required.class)) {
      malformed(path, "nothing", "is given", "give it");
    }
  }

  private void list(Field field, String path, List<?> list) {
    Size size = field.getAnnotation(Size.class);
    if (size != null && list.size() > size.max()) {
      malformed(path, list.size() + " entries", "are too many", "give at most " + size.max());
    }
    AnnotatedElement entry =
        field.getAnnotatedType() instanceof AnnotatedParameterizedType of
            ? of.getAnnotatedActualTypeArguments()[0]
            : field;
    for (int i = 0; i < list.size(); i++) {
      String place = path + "[" + i + "]";
      if (list.get(i) == null) {
        malformed(place, "null", "is no entry", "remove it");
      } else {
        single(entry, place, list.get(i));
      }
    }
  }

  private void single(AnnotatedElement rules, String path, Object value) {
    if (value instanceof Number number) {
      number(rules, path, number.doubleValue());
    } else if (value instanceof String text) {
      text(rules, path, text);
    } else if (value.getClass().getName().startsWith(KINDS)) {
      fields(value, path + ".");
    }
  }

  private void number(AnnotatedElement rules, String path, double value) {
    double min = rules.isAnnotationPresent(Min.class) ? rules.getAnnotation(Min.class).value() : 0;
    double max =
        rules.isAnnotationPresent(Max.class)
            ? rules.getAnnotation(Max.class).value()
            : Integer.MAX_VALUE;
    if (value >= min && value <= max) {
      return;
    }
    boolean looser =
        PolicyTable.row(path).filter(r -> r.rule().looser(value, min, max)).isPresent();
    defects.add(
        new Defect(
            looser ? Defect.Kind.NOT_STRICTER : Defect.Kind.MALFORMED,
            path,
            String.valueOf(Math.round(value)),
            looser ? "is looser than the regulation allows" : "cannot be counted with",
            "write " + Math.round(min) + " to " + Math.round(max)));
  }

  private void text(AnnotatedElement rules, String path, String text) {
    Size size = rules.getAnnotation(Size.class);
    Pattern pattern = rules.getAnnotation(Pattern.class);
    SchemaFrom words = rules.getAnnotation(SchemaFrom.class);
    if (size != null && (text.length() > size.max() || text.length() < size.min())) {
      malformed(
          path,
          text.length() + " characters",
          "are too many or too few",
          "write " + size.min() + " to " + size.max());
    } else if (pattern != null
        && !java.util.regex.Pattern.compile(pattern.value()).matcher(text).find()) {
      malformed(path, text, "is not written as it must be", "write it as " + pattern.value());
    } else if (words != null && words.type().isEnum()) {
      word(words.type().getEnumConstants(), path, text);
    } else {
      shared(rules, path, text);
    }
  }

  /** The rules that fields of several kinds share. */
  private void shared(AnnotatedElement rules, String path, String text) {
    for (ValidationRule rule : rules.getAnnotationsByType(ValidationRule.class)) {
      if (rule.value().equals(Rules.DAY) && !text.matches(ApiVersion.DAY)) {
        malformed(path, text, "is no day", Rules.DAY_WANTED);
      } else if (rule.value().equals(Rules.ADDRESS) && !text.matches(ApiVersion.ADDRESS)) {
        malformed(path, text, "does not say where to find it", Rules.ADDRESS_WANTED);
      }
    }
  }

  private void word(Object[] known, String path, String text) {
    List<String> names = Arrays.stream(known).map(k -> ((Enum<?>) k).name()).toList();
    if (!names.contains(text)) {
      malformed(
          path,
          text,
          "is no word that this version knows",
          "write " + names.stream().collect(Collectors.joining(" or ")));
    }
  }

  private void malformed(String path, String value, String what, String cure) {
    defects.add(new Defect(Defect.Kind.MALFORMED, path, value, what, cure));
  }

  private static Object of(Object bean, Field field) {
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
