package dev.govcloud.core.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Mlps;
import dev.govcloud.api.request.SystemInfo;
import dev.govcloud.core.engine.Fields;
import dev.govcloud.core.engine.Form;
import dev.govcloud.core.regulation.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a manifest says, cut into the parts that each matter is made of, and its normal form. */
public final class Contents {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();

  /** The form in which new filings are digested, by version. */
  static final Form FORM = ContentForms.V2;

  /** What only a change application alters (article 15). */
  private static final List<String> BASIS =
      List.of("resources", "system.zone", "system.publicFacing", "mlps.level");

  private Contents() {}

  /** Everything in a manifest that can be filed. */
  public static FilingContent of(CloudResourceRequestSpec spec) {
    return MAPPER.convertValue(MAPPER.valueToTree(spec), FilingContent.class);
  }

  /** What runs, as if it were filed. */
  static FilingContent of(Snapshot runs) {
    FilingContent content = new FilingContent();
    content.resources = runs.resources;
    content.system = new SystemInfo();
    content.system.zone = runs.zone;
    content.system.publicFacing = runs.publicFacing;
    content.mlps = new Mlps();
    content.mlps.level = runs.mlpsLevel;
    return content;
  }

  /** The part of it that belongs to a matter. */
  static FilingContent part(FilingContent all, Matter matter) {
    ObjectNode tree = MAPPER.valueToTree(all);
    ObjectNode part = MAPPER.createObjectNode();
    paths(matter).forEach(path -> Fields.copy(tree, part, path));
    return MAPPER.convertValue(part, FilingContent.class);
  }

  private static List<String> paths(Matter matter) {
    List<String> paths = new ArrayList<>(matter.judged());
    paths.addAll(matter.proofs());
    paths.addAll(matter.enclosed());
    return paths;
  }

  /** The checksum of a content, as its filing bears it. */
  static String digest(FilingContent content) {
    return FORM.digest(content);
  }

  /**
   * The checksum of a whole filing, by which the record names it, in the form that it has.
   *
   * @param namespace where its request stands: bound from form v2 on, though it is no field of it
   */
  public static String digest(FilingSpec filing, String namespace) {
    ObjectNode placed = MAPPER.valueToTree(filing);
    placed.withObject("/request").put("namespace", namespace);
    return ContentForms.filing(filing.form).digest(placed);
  }

  /** The checksum of a content in a form; empty for a form that this version does not know. */
  public static Optional<String> digest(FilingContent content, String form) {
    return ContentForms.of(form).map(f -> f.digest(content));
  }

  /**
   * The normal form: every field with its text, defaults left out. An elastic host may move inside
   * its own range without an application (article 14), so its number does not count there.
   */
  static TreeMap<String, String> normal(FilingContent content) {
    TreeMap<String, String> normal = FORM.normal(content);
    if (content.resources != null) {
      content.resources.hosts.stream()
          .filter(Contents::inRange)
          .forEach(h -> normal.remove("resources.hosts[" + h.name + "].count"));
    }
    return normal;
  }

  /** What a change would alter, as people read it: with every default written out. */
  static Map<String, String> writtenBasis(FilingContent content) {
    return below(BASIS, FORM.written(content));
  }

  /** The fields below some paths. */
  static Map<String, String> below(List<String> paths, TreeMap<String, String> normal) {
    TreeMap<String, String> below = new TreeMap<>();
    normal.forEach(
        (path, text) -> {
          if (paths.stream().anyMatch(p -> within(path, p))) {
            below.put(path, text);
          }
        });
    return below;
  }

  private static boolean within(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || ".[".indexOf(path.charAt(prefix.length())) >= 0);
  }

  /** What a change would alter. */
  static Map<String, String> basis(FilingContent content) {
    return below(BASIS, normal(content));
  }

  static boolean inRange(Host h) {
    return h.elastic != null && h.elastic.min <= h.count && h.count <= h.elastic.max;
  }

  /** How much a filing holds, in bytes of JSON. */
  static long bytes(FilingSpec filing) {
    try {
      return MAPPER.writeValueAsBytes(filing).length;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies a value, so that nobody else's is changed. */
  static <T> T copy(T value, Class<T> type) {
    return value == null ? null : MAPPER.convertValue(MAPPER.valueToTree(value), type);
  }
}
