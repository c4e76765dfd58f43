package dev.govcloud.core.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The digest of exactly what was applied for; a ruling names it, so an edit voids it (T5). Each
 * matter has a digest of its own: whoever adds a termination does not touch the application.
 */
public final class Revision {
  private static final ObjectMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private Revision() {}

  /** The application: everything but the applications for a longer trial and for the end. */
  public static String of(CloudResourceRequestSpec spec) {
    Map<String, Object> form = map(spec);
    form.remove("termination");
    if (form.get("trial") instanceof Map<?, ?> trial) {
      trial.remove("extension");
    }
    return digest(form);
  }

  /** The application for a longer trial; null when there is none. */
  public static String ofExtension(CloudResourceRequestSpec spec) {
    return spec.trial == null || spec.trial.extension == null ? null : digest(spec.trial.extension);
  }

  /** The application for the end of service; null when there is none. */
  public static String ofTermination(CloudResourceRequestSpec spec) {
    return spec.termination == null ? null : digest(spec.termination);
  }

  /** {@code sha256:} and the digest of any value in canonical JSON: sorted, nothing empty. */
  public static String digest(Object value) {
    try {
      byte[] json = CANONICAL.writeValueAsString(sorted(value)).getBytes(StandardCharsets.UTF_8);
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot digest: " + e.getMessage(), e);
    }
  }

  private static Object sorted(Object value) {
    return value instanceof Map<?, ?> ? value : map(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return CANONICAL.convertValue(value, Map.class);
  }
}
