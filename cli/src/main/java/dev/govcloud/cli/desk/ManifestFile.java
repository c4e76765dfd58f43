package dev.govcloud.cli.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.api.ApiVersion;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Manifests of requests in files. */
final class ManifestFile {
  private ManifestFile() {}

  /** One request out of a file; the first, where there are several kinds in it. */
  static CloudResourceRequest read(Path file, Words words) throws IOException, Fault {
    String text = Files.readString(file);
    CloudResourceRequest found = null;
    for (String document : text.split("(?m)^---\\s*$")) {
      JsonNode tree = tree(file, document, words);
      if (tree == null || !"CloudResourceRequest".equals(tree.path("kind").asText())) {
        continue;
      }
      if (found != null) {
        throw new Fault(words.say("desk.manifest-several", file));
      }
      found = request(file, tree, words);
    }
    if (found == null) {
      throw new Fault(words.say("desk.manifest-none", file));
    }
    return found;
  }

  private static JsonNode tree(Path file, String document, Words words) throws Fault {
    try {
      return Serialization.unmarshal(document, JsonNode.class);
    } catch (RuntimeException e) {
      // The parser has an exception of its own for each kind of error.
      throw new Fault(words.say("desk.manifest-broken", file, reason(e)));
    }
  }

  private static CloudResourceRequest request(Path file, JsonNode tree, Words words) throws Fault {
    CloudResourceRequest request;
    try {
      request = Serialization.jsonMapper().convertValue(tree, CloudResourceRequest.class);
    } catch (RuntimeException e) {
      throw new Fault(words.say("desk.manifest-broken", file, reason(e)));
    }
    boolean whole =
        tree.path("apiVersion").asText().startsWith(ApiVersion.GROUP + "/")
            && request.getMetadata().getName() != null
            && request.getSpec() != null
            && request.getSpec().system != null
            && request.getSpec().resources != null;
    if (!whole) {
      throw new Fault(words.say("desk.manifest-incomplete", file));
    }
    return request;
  }

  private static String reason(RuntimeException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Words.plain(String.valueOf(root.getMessage()).lines().findFirst().orElse(""));
  }

  /** The wish of a manifest with the record of the request that it would edit. */
  static CloudResourceRequest over(
      CloudResourceRequest wanted, String namespace, Optional<CloudResourceRequest> live) {
    CloudResourceRequest edited = live.orElse(wanted);
    if (live.isPresent()) {
      boolean same = text(live.get()).equals(text(wanted));
      edited.setSpec(wanted.getSpec());
      if (!same) {
        Long generation = edited.getMetadata().getGeneration();
        edited.getMetadata().setGeneration(generation == null ? 1L : generation + 1);
      }
    } else {
      edited.setStatus(null);
      edited.getMetadata().setNamespace(namespace);
      edited.getMetadata().setUid(null);
      edited.getMetadata().setGeneration(1L);
    }
    return edited;
  }

  private static String text(CloudResourceRequest request) {
    return Serialization.asJson(request.getSpec());
  }
}
