package dev.govcloud.cli.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.ApiVersion;
import java.util.List;

/** A request as it is applied. */
public final class Manifest {
  /** What belongs to the life of the request that it was written for. */
  private static final List<String> OF_ITS_OWN_LIFE = List.of("change", "termination", "tests");

  private static final int SHORT = 20;

  private Manifest() {}

  /** With a name, in a namespace; null for whichever is current. */
  public static ObjectNode of(String name, String namespace, JsonNode spec) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("apiVersion", ApiVersion.GROUP + "/" + ApiVersion.VERSION);
    manifest.put("kind", "CloudResourceRequest");
    ObjectNode metadata = manifest.putObject("metadata").put("name", name);
    if (namespace != null) {
      metadata.put("namespace", namespace);
    }
    manifest.set("spec", spec);
    return manifest;
  }

  /** Whether the server takes it for the name of a request. */
  public static boolean isName(String name) {
    return name.matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?") && name.length() <= 63;
  }

  /** Whether it can be the short name of a system, which names its namespace. */
  public static boolean isShortName(String name) {
    return name.matches(ApiVersion.LABEL) && name.length() <= SHORT;
  }

  /**
   * The spec of a former request for another system: without its tests, its change, its end and the
   * extension of its trial, and with a short name of its own, since that names the namespace.
   */
  public static ObjectNode copied(JsonNode former, String shortName) {
    ObjectNode spec = former.path("spec").deepCopy();
    spec.remove(OF_ITS_OWN_LIFE);
    if (spec.path("trial").isObject()) {
      ((ObjectNode) spec.get("trial")).remove("extension");
      if (spec.get("trial").isEmpty()) {
        spec.remove("trial");
      }
    }
    spec.withObject("/system").put("shortName", shortName);
    return spec;
  }
}
