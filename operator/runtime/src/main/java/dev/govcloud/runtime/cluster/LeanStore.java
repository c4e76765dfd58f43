package dev.govcloud.runtime.cluster;

import dev.govcloud.provision.Labels;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A cache that keeps of each object what is read of it: of the managed fields who wrote which part
 * when, and not every field; of the annotations the operator's own. Whoever pads an object with
 * others takes no memory of the operator.
 *
 * @param <R> kind
 */
public final class LeanStore<R extends HasMetadata> implements ItemStore<R> {
  private final Map<String, R> items = new ConcurrentHashMap<>();

  @Override
  public String getKey(R item) {
    return Cache.metaNamespaceKeyFunc(item);
  }

  @Override
  public R put(String key, R item) {
    return items.put(key, lean(item));
  }

  @Override
  public R remove(String key) {
    return items.remove(key);
  }

  @Override
  public Stream<String> keySet() {
    return items.keySet().stream();
  }

  @Override
  public Stream<R> values() {
    return items.values().stream();
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public R get(String key) {
    return items.get(key);
  }

  static <R extends HasMetadata> R lean(R item) {
    ObjectMeta meta = item.getMetadata();
    if (meta.getAnnotations() != null) {
      meta.getAnnotations().keySet().removeIf(key -> !Labels.ours(key));
    }
    if (meta.getManagedFields() != null) {
      meta.getManagedFields().forEach(m -> m.setFieldsV1(parts(m.getFieldsV1())));
    }
    return item;
  }

  /** Which parts of an object a manager owns fields of. */
  private static FieldsV1 parts(FieldsV1 fields) {
    if (fields == null) {
      return null;
    }
    FieldsV1 parts = new FieldsV1();
    fields
        .getAdditionalProperties()
        .keySet()
        .forEach(part -> parts.setAdditionalProperty(part, Map.of()));
    return parts;
  }
}
