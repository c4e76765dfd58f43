package dev.govcloud.core.limits;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts what the operator writes to the limits of its schema, so that no value, however long or
 * many, keeps a request from being recorded, provisioned or reclaimed. The limits are those of the
 * kinds' own {@code @Size} annotations, which the schema is made of too.
 *
 * <p>A text that is too long ends with how much more there was; a list of texts too, and a list of
 * objects in one more object that says so in its first text. Nothing is changed in place: what fits
 * is given back as it is.
 */
public final class Clipper {
  /** As conditions are limited everywhere in Kubernetes; they bear no annotations of ours. */
  static final int CONDITION_MESSAGE = 32_768;

  static final int CONDITION_REASON = 1_024;

  /**
   * The record is chained by hashes, a filing's content has a digest and what was approved is
   * carried out as it stands there: all would be something else if they were cut. What goes into
   * them is limited where it is made.
   */
  private static final Set<Class<?>> UNTOUCHED =
      Set.of(Milestone.class, FilingContent.class, Snapshot.class);

  private Clipper() {}

  /** The same status where it is within its limits, else a copy that is. */
  @SuppressWarnings("unchecked")
  public static <T> T clip(T status) {
    return (T) value(status, Limits.NONE);
  }

  private static Object value(Object value, Limits limits) {
    if (value instanceof String text) {
      return Shortened.characters(text, limits.most());
    }
    if (value instanceof List<?> list) {
      return list(list, limits);
    }
    if (value instanceof Condition condition) {
      return condition(condition);
    }
    return value == null || !Limits.of(value.getClass()) || UNTOUCHED.contains(value.getClass())
        ? value
        : object(value);
  }

  private static Object object(Object object) {
    Object copy = object;
    for (Limits.Part part : Limits.parts(object.getClass())) {
      Object before = read(part.field(), object);
      Object after = value(before, part.limits());
      if (after != before) {
        copy = copy == object ? copyOf(object) : copy;
        write(part.field(), copy, after);
      }
    }
    return copy;
  }

  private static Object list(List<?> list, Limits limits) {
    Object like = list.stream().filter(Objects::nonNull).findFirst().orElse(null);
    if (like == null || UNTOUCHED.contains(like.getClass())) {
      return list;
    }
    boolean fits = list.size() <= limits.most();
    int kept = fits ? list.size() : limits.most() - 1;
    List<Object> clipped = new ArrayList<>();
    boolean same = fits;
    for (Object item : list.subList(0, kept)) {
      Object after = value(item, limits.item());
      same &= after == item;
      clipped.add(after);
    }
    if (!fits) {
      clipped.add(rest(like, list.size() - kept, limits.item()));
    }
    return same ? list : clipped;
  }

  /** One more item that says how many there were. */
  private static Object rest(Object like, int left, Limits limits) {
    String more = Shortened.more(left);
    if (like instanceof String) {
      return Shortened.characters(more, limits.most());
    }
    if (like instanceof Condition) {
      return new ConditionBuilder()
          .withType("More")
          .withStatus("Unknown")
          .withReason("More")
          .withMessage(more)
          .build();
    }
    Object item = fresh(like.getClass());
    write(Limits.roomFor(like.getClass(), more), item, more);
    return item;
  }

  private static Condition condition(Condition condition) {
    String message = fit(condition.getMessage(), CONDITION_MESSAGE);
    String reason = fit(condition.getReason(), CONDITION_REASON);
    boolean same = message == condition.getMessage() && reason == condition.getReason();
    return same
        ? condition
        : new ConditionBuilder(condition).withMessage(message).withReason(reason).build();
  }

  private static String fit(String text, int most) {
    return text == null ? null : Shortened.characters(text, most);
  }

  private static Object copyOf(Object object) {
    Object copy = fresh(object.getClass());
    for (Field field : object.getClass().getFields()) {
      if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
        write(field, copy, read(field, object));
      }
    }
    return copy;
  }

  private static Object fresh(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no constructor without parameters", e);
    }
  }

  private static Object read(Field field, Object from) {
    try {
      return field.get(from);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }

  private static void write(Field field, Object into, Object value) {
    try {
      field.set(into, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be written", e);
    }
  }
}
