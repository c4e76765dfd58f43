package dev.govcloud.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the operator's image as an OCI archive, its list of parts and their licences, from what
 * {@code image/base} and Maven made before. The same sources and pins give the same digest.
 */
@Command(name = "build")
public final class Build implements Callable<Integer> {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** The project's folder. */
  @Option(names = "--root", required = true)
  Path root;

  /** The commit that is built; with {@code -dirty} where files differ from it. */
  @Option(names = "--revision", required = true)
  String revision;

  /** When that commit was made, RFC 3339. */
  @Option(names = "--created", required = true)
  String created;

  /** Ends the process only where it failed, so that Maven goes on. */
  public static void main(String[] arguments) {
    int code = new CommandLine(new Build()).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws Exception {
    Path work = root.resolve(".local/image");
    Path target = Files.createDirectories(root.resolve("image/target/image"));
    Path application = root.resolve("operator/runtime/target/quarkus-app");
    Parts parts =
        Parts.read(root.resolve("operator/runtime/target/sbom.json"))
            .with(Packages.read(root.resolve("image/packages")));
    parts.mustCover(application.resolve("lib"));
    Path generated = target.resolve("generated-bytecode.jar");
    Reproducible.rewrite(application.resolve("quarkus/generated-bytecode.jar"), generated);
    Path documents = Files.createDirectories(target.resolve("documents"));
    Files.writeString(documents.resolve("sbom.cdx.json"), parts.json());
    Files.writeString(documents.resolve("licences.txt"), parts.licences());
    ImageArchive image =
        new ImageArchive(
            version(),
            revision,
            Instant.parse(created),
            chart("values.yaml").path("jvmOptions").asText());
    String digest =
        image.write(
            work.resolve("base"),
            application,
            generated,
            documents,
            target.resolve("govcloud-operator-" + version() + ".tar"),
            work.resolve("cache"));
    Files.writeString(target.resolve("digest"), digest + "\n");
    System.out.println("image/target/image/govcloud-operator-" + version() + ".tar " + digest);
    return 0;
  }

  /** The chart asks for the image of this version. */
  private String version() throws IOException {
    return chart("Chart.yaml").path("appVersion").asText();
  }

  private JsonNode chart(String file) throws IOException {
    return YAML.readTree(root.resolve("helm/govcloud-operator").resolve(file).toFile());
  }
}
