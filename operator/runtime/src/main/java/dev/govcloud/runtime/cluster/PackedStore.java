package dev.govcloud.runtime.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A cache for kinds of which there are many: of each object it keeps what {@link LeanStore} keeps,
 * compressed, and beside it a word that is asked for often and of all of them. An object costs a
 * tenth of the memory and is unpacked when it is looked at.
 *
 * @param <R> kind
 * @param <W> the word
 */
public final class PackedStore<R extends HasMetadata, W> implements ItemStore<R> {
  private static final ObjectMapper MAPPER = Serialization.jsonMapper();

  /** By namespace, then by key: what is asked of one unit does not look at all the others. */
  private final Map<String, Map<String, Packed<W>>> items = new ConcurrentHashMap<>();

  private final Function<R, W> word;
  private final UnaryOperator<R> kept;

  private record Packed<W>(Class<?> kind, byte[] bytes, W word) {}

  /**
   * An empty cache.
   *
   * @param word what is kept unpacked of each object
   */
  public PackedStore(Function<R, W> word) {
    this(word, UnaryOperator.identity());
  }

  /**
   * An empty cache that keeps less than there is.
   *
   * @param word what is kept unpacked of each object
   * @param kept what is kept of it packed; its name and version always are
   */
  public PackedStore(Function<R, W> word, UnaryOperator<R> kept) {
    this.word = word;
    this.kept = kept;
  }

  /** The words of all objects. */
  public Stream<W> words() {
    return all().map(Packed::word);
  }

  /** The words of all objects in a namespace. */
  public Stream<W> words(String namespace) {
    return in(namespace).values().stream().map(Packed::word);
  }

  /** All objects in a namespace, each unpacked when it is its turn. */
  public Stream<R> values(String namespace) {
    return in(namespace).values().stream().map(PackedStore::unpacked);
  }

  /** The names of all objects in a namespace. */
  public Stream<String> names(String namespace) {
    return in(namespace).keySet().stream().map(key -> key.substring(namespace.length() + 1));
  }

  private Map<String, Packed<W>> in(String namespace) {
    return items.getOrDefault(namespace, Map.of());
  }

  private Stream<Packed<W>> all() {
    return items.values().stream().flatMap(m -> m.values().stream());
  }

  private static String namespace(String key) {
    return key.substring(0, Math.max(0, key.indexOf('/')));
  }

  @Override
  public String getKey(R item) {
    return Cache.metaNamespaceKeyFunc(item);
  }

  @Override
  public R put(String key, R item) {
    return unpacked(
        items
            .computeIfAbsent(namespace(key), n -> new ConcurrentHashMap<>())
            .put(key, packed(kept.apply(LeanStore.lean(item)))));
  }

  @Override
  public R remove(String key) {
    return unpacked(in(namespace(key)).remove(key));
  }

  @Override
  public Stream<String> keySet() {
    return items.values().stream().flatMap(m -> m.keySet().stream());
  }

  @Override
  public Stream<R> values() {
    return all().map(PackedStore::unpacked);
  }

  @Override
  public int size() {
    return items.values().stream().mapToInt(Map::size).sum();
  }

  @Override
  public R get(String key) {
    return unpacked(in(namespace(key)).get(key));
  }

  private Packed<W> packed(R item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      MAPPER.writeValue(out, item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return new Packed<>(item.getClass(), bytes.toByteArray(), word.apply(item));
  }

  @SuppressWarnings("unchecked")
  private static <R> R unpacked(Packed<?> packed) {
    if (packed == null) {
      return null;
    }
    try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.bytes()))) {
      return (R) MAPPER.readValue(in, packed.kind());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
