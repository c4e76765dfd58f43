package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.cli.text.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The caller's kubeconfig as kubectl reads it: the files of KUBECONFIG merged, of each entry the
 * first one that has its name, paths as seen from the file that they stand in.
 */
final class Kubeconfig {
  private static final List<String> CLUSTER_PATHS = List.of("certificate-authority");
  private static final List<String> USER_PATHS =
      List.of("client-certificate", "client-key", "tokenFile");

  private final List<Source> sources = new ArrayList<>();
  private final Words words;

  /** A file and what is in it. */
  private record Source(Path file, JsonNode content) {}

  private Kubeconfig(Words words) {
    this.words = words;
  }

  /**
   * Reads what there is; a file that {@code --kubeconfig} names must be there, others may be
   * missing.
   *
   * @param named by {@code --kubeconfig}; null for what KUBECONFIG or the home directory has
   */
  static Kubeconfig read(Path named, Map<String, String> environment, Path home, Words words)
      throws Fault {
    Kubeconfig all = new Kubeconfig(words);
    if (named != null) {
      if (!Files.exists(named)) {
        throw new Fault(words.say("connection.no-file", named));
      }
      all.add(named);
      return all;
    }
    String variable = environment.getOrDefault("KUBECONFIG", "");
    if (variable.isEmpty()) {
      all.add(home.resolve(".kube").resolve("config"));
    }
    for (String path : variable.split(File.pathSeparator)) {
      if (!path.isEmpty()) {
        all.add(Path.of(path));
      }
    }
    return all;
  }

  /** Whether no file was there. */
  boolean absent() {
    return sources.isEmpty();
  }

  private void add(Path file) throws Fault {
    if (!Files.exists(file)) {
      return;
    }
    try {
      JsonNode content = Trees.yaml(Files.readString(file));
      if (!content.isMissingNode() && !content.isNull() && !content.isObject()) {
        throw new Fault(words.say("connection.no-kubeconfig", file));
      }
      sources.add(new Source(file.toAbsolutePath(), content));
    } catch (IOException e) {
      // The parser has an exception of its own for each kind of error.
      throw new Fault(words.say("connection.no-kubeconfig", file));
    }
  }

  /** The context that is used: the one asked for, else the first that a file has for current. */
  String context(String asked) throws Fault {
    String chosen = asked == null ? current() : asked;
    if (!chosen.isEmpty() && named("contexts", chosen).isEmpty()) {
      throw new Fault(
          words.say(asked == null ? "connection.lost-context" : "connection.no-context", chosen));
    }
    return chosen;
  }

  /** What a context says; nothing for the empty name. */
  ObjectNode contextOf(String name) {
    return part(named("contexts", name), "context", List.of());
  }

  /** A cluster by its name; nothing for the empty name. */
  ObjectNode cluster(String name) throws Fault {
    return part(known("clusters", name, "connection.no-cluster"), "cluster", CLUSTER_PATHS);
  }

  /** A user by its name; nothing for the empty name. */
  ObjectNode user(String name) throws Fault {
    Optional<Found> found = known("users", name, "connection.no-user");
    ObjectNode user = part(found, "user", USER_PATHS);
    if (user.path("exec").isObject()) {
      ObjectNode exec = (ObjectNode) user.get("exec");
      // Only a command with a directory is a path; another one is looked up in PATH.
      if (exec.path("command").asText().contains(File.separator)) {
        resolve(exec, "command", found.get().file());
      }
    }
    return user;
  }

  private Optional<Found> known(String list, String name, String otherwise) throws Fault {
    Optional<Found> found = named(list, name);
    if (!name.isEmpty() && found.isEmpty()) {
      throw new Fault(words.say(otherwise, name));
    }
    return found;
  }

  private String current() {
    return sources.stream()
        .map(f -> f.content().path("current-context").asText(""))
        .filter(c -> !c.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** An entry and the file that it stands in. */
  private record Found(Path file, JsonNode entry) {}

  private Optional<Found> named(String list, String name) {
    for (Source source : sources) {
      for (JsonNode entry : source.content().path(list)) {
        if (!name.isEmpty() && name.equals(entry.path("name").asText())) {
          return Optional.of(new Found(source.file(), entry));
        }
      }
    }
    return Optional.empty();
  }

  private static ObjectNode part(Optional<Found> found, String field, List<String> paths) {
    JsonNode part = found.map(f -> f.entry().path(field)).orElse(null);
    if (part == null || !part.isObject()) {
      return JsonNodeFactory.instance.objectNode();
    }
    ObjectNode own = part.deepCopy();
    paths.forEach(path -> resolve(own, path, found.get().file()));
    return own;
  }

  private static void resolve(ObjectNode node, String field, Path file) {
    String path = node.path(field).asText("");
    if (!path.isEmpty()) {
      node.put(field, file.getParent().resolve(path).normalize().toString());
    }
  }
}
