package dev.govcloud.runtime.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Where everything that the operator made is kept, kind by kind. */
final class Made {
  private final Map<String, PackedStore<? extends HasMetadata, Boolean>> stores =
      new ConcurrentHashMap<>();

  /** A name of an object of a kind; the namespace is empty for kinds of the whole cluster. */
  record Key(String kind, String namespace, String name) {
    private static Key of(String kind, String key) {
      int slash = key.indexOf('/');
      return slash < 0
          ? new Key(kind, "", key)
          : new Key(kind, key.substring(0, slash), key.substring(slash + 1));
    }
  }

  /** Where a kind is kept from now on. */
  <R extends HasMetadata> PackedStore<R, Boolean> store(String kind) {
    PackedStore<R, Boolean> store = new PackedStore<>(o -> true);
    stores.put(kind, store);
    return store;
  }

  /** Everything that was read so far. */
  Stream<Key> keys() {
    return stores.entrySet().stream()
        .flatMap(e -> e.getValue().keySet().map(key -> Key.of(e.getKey(), key)));
  }

  Optional<HasMetadata> get(Key key) {
    String name = key.namespace().isEmpty() ? key.name() : key.namespace() + "/" + key.name();
    return Optional.ofNullable(stores.get(key.kind())).map(s -> s.get(name));
  }
}
