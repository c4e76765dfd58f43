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

  private final Map<String, Packed<W>> items = new ConcurrentHashMap<>();
  private final Function<R, W> word;

  private record Packed<W>(Class<?> kind, byte[] bytes, W word) {}

  /**
   * An empty cache.
   *
   * @param word what is kept unpacked of each object
   */
  public PackedStore(Function<R, W> word) {
    this.word = word;
  }

  /** The words of all objects. */
  public Stream<W> words() {
    return items.values().stream().map(Packed::word);
  }

  /** The words of all objects in a namespace. */
  public Stream<W> words(String namespace) {
    String prefix = namespace + "/";
    return items.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .map(e -> e.getValue().word());
  }

  @Override
  public String getKey(R item) {
    return Cache.metaNamespaceKeyFunc(item);
  }

  @Override
  public R put(String key, R item) {
    return unpacked(items.put(key, packed(LeanStore.lean(item))));
  }

  @Override
  public R remove(String key) {
    return unpacked(items.remove(key));
  }

  @Override
  public Stream<String> keySet() {
    return items.keySet().stream();
  }

  @Override
  public Stream<R> values() {
    return items.values().stream().map(PackedStore::unpacked);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public R get(String key) {
    return unpacked(items.get(key));
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
