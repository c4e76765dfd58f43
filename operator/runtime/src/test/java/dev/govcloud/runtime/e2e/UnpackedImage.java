package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The image that {@code make image} wrote, laid out as a container engine would. */
final class UnpackedImage {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The folder that is the container's root. */
  final Path root;

  /** Digest of the manifest. */
  final String digest;

  /** The image's own configuration: entry point, user, environment, labels. */
  final JsonNode config;

  private UnpackedImage(Path root, String digest, JsonNode config) {
    this.root = root;
    this.digest = digest;
    this.config = config;
  }

  static UnpackedImage read() throws Exception {
    Path work = ROOT.resolve("operator/runtime/target/image");
    run("rm", "-rf", work.toString());
    Path layout = Files.createDirectories(work.resolve("layout"));
    Path root = Files.createDirectories(work.resolve("root"));
    run("tar", "-xf", archive().orElseThrow().toString(), "-C", layout.toString());
    JsonNode index = JSON.readTree(layout.resolve("index.json").toFile());
    String digest = index.at("/manifests/0/digest").asText();
    JsonNode manifest = JSON.readTree(blob(layout, digest).toFile());
    for (JsonNode layer : manifest.path("layers")) {
      Path file = blob(layout, layer.path("digest").asText());
      String quiet = "--warning=no-unknown-keyword";
      run("tar", quiet, "-xzpf", file.toString(), "-C", root.toString());
    }
    JsonNode image = JSON.readTree(blob(layout, manifest.at("/config/digest").asText()).toFile());
    return new UnpackedImage(root, digest, image.path("config"));
  }

  static boolean isBuilt() throws IOException {
    return archive().isPresent();
  }

  private static Optional<Path> archive() throws IOException {
    Path folder = ROOT.resolve("image/target/image");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".tar")).findFirst();
    }
  }

  /** A part of the image, after its sum was checked. */
  private static Path blob(Path layout, String digest) throws Exception {
    Path file = layout.resolve("blobs/sha256").resolve(digest.substring("sha256:".length()));
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat("sha256:" + HexFormat.of().formatHex(sum)).isEqualTo(digest);
    return file;
  }

  /** The image's environment, as it starts with nothing else set. */
  Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    config
        .path("Env")
        .forEach(e -> environment.put(e.asText().split("=", 2)[0], e.asText().split("=", 2)[1]));
    return environment;
  }

  List<String> entryPoint() {
    List<String> words = new ArrayList<>();
    config.path("Entrypoint").forEach(w -> words.add(w.asText()));
    return words;
  }

  String label(String name) {
    return config.path("Labels").path("org.opencontainers.image." + name).asText();
  }

  /** Runs a program to its end. */
  static void run(String... command) throws Exception {
    Path output = Files.createTempFile("image", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor())
        .as("%s: %s", String.join(" ", command), Files.readString(output))
        .isZero();
  }
}
