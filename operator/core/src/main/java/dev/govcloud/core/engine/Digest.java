package dev.govcloud.core.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checksums of values in canonical JSON: keys in order, nothing empty. */
public final class Digest {
  private static final ObjectMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private static final ObjectMapper WHOLE = new ObjectMapper();

  private Digest() {}

  /** {@code sha256:} and the digest of a value. */
  public static String of(Object value) {
    return of(CANONICAL, CANONICAL.convertValue(value, Map.class));
  }

  /** The same of paths and texts: that something is there counts where its text is empty too. */
  static String ofForm(Map<String, String> form) {
    return of(WHOLE, new TreeMap<>(form));
  }

  private static String of(ObjectMapper mapper, Object value) {
    try {
      byte[] json = mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot digest: " + e.getMessage(), e);
    }
  }

  /**
   * The digest of just these fields of a value, so that a field added later changes no old digest.
   *
   * @param fields their paths, with dots
   * @param name a further field
   * @param text its text
   */
  public static String of(Object value, List<String> fields, String name, String text) {
    JsonNode all = CANONICAL.valueToTree(value);
    ObjectNode picked = CANONICAL.createObjectNode();
    fields.forEach(path -> Fields.copy(all, picked, path));
    if (name != null) {
      picked.put(name, text);
    }
    return of(picked);
  }
}
