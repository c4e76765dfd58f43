package dev.govcloud.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's image. Everything in it belongs to root and is written by nobody; it runs as the
 * user 65532 and writes nowhere but in /tmp.
 *
 * @param version of the chart's application
 * @param revision the commit
 * @param created when the commit was made
 * @param jvmOptions what the chart gives the Java VM, for those who run the image without it
 */
record ImageArchive(String version, String revision, Instant created, String jvmOptions) {
  private static final String USER = "65532:65532";
  private static final FilePermissions FOLDER = FilePermissions.fromOctalString("755");
  private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
  private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
  private static final FilePermissions SHARED = FilePermissions.fromOctalString("777");

  /**
   * Writes it.
   *
   * @param base root folder with the C library and the Java runtime
   * @param application Quarkus' folder of the operator
   * @param generated the classes that Quarkus generated, in a set order
   * @param documents bill of materials and licences
   * @return digest of the manifest, {@code sha256:…}
   */
  String write(Path base, Path application, Path generated, Path documents, Path tar, Path cache)
      throws Exception {
    JibContainerBuilder image =
        Jib.fromScratch()
            .setFormat(ImageFormat.OCI)
            .setPlatforms(Set.of(new Platform("amd64", "linux")))
            .setCreationTime(created)
            .setUser(USER)
            .setWorkingDirectory(AbsoluteUnixPath.get("/"))
            .setEnvironment(
                new TreeMap<>(Map.of("JAVA_TOOL_OPTIONS", jvmOptions, "LANG", "C.UTF-8")))
            .setExposedPorts(Port.tcp(8080))
            .setLabels(labels())
            .setEntrypoint("/opt/java/bin/java", "-jar", "/app/quarkus-run.jar");
    // From what changes least to what changes most: a node fetches only the layers it lacks.
    image.addFileEntriesLayer(layer("base", base, "/", "opt").build());
    image.addFileEntriesLayer(layer("java", base.resolve("opt/java"), "/opt/java").build());
    image.addFileEntriesLayer(layer("libraries", application.resolve("lib"), "/app/lib").build());
    image.addFileEntriesLayer(
        layer("operator", application, "/app", "lib", "quarkus/generated-bytecode.jar")
            .addEntry(generated, AbsoluteUnixPath.get("/app/quarkus/generated-bytecode.jar"), FILE)
            .build());
    image.addFileEntriesLayer(
        layer("documents", documents, "/usr/share/doc/govcloud-operator").build());
    Files.deleteIfExists(tar);
    return image
        .containerize(
            Containerizer.to(TarImage.at(tar).named("govcloud-operator:" + version))
                .setOfflineMode(true)
                .setApplicationLayersCache(cache)
                .setBaseImageLayersCache(cache)
                .setToolName("govcloud-image"))
        .getDigest()
        .toString();
  }

  private Map<String, String> labels() {
    return new TreeMap<>(
        Map.of(
            "org.opencontainers.image.title",
            "govcloud-operator",
            "org.opencontainers.image.version",
            version,
            "org.opencontainers.image.revision",
            revision,
            "org.opencontainers.image.created",
            created.toString(),
            "org.opencontainers.image.licenses",
            "Apache-2.0"));
  }

  /** A folder's files under a path, without those that are left out. */
  private static FileEntriesLayer.Builder layer(
      String name, Path folder, String at, String... leftOut) throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String relative = folder.relativize(file).toString();
      boolean out = Stream.of(leftOut).anyMatch(o -> (relative + "/").startsWith(o + "/"));
      if (!relative.isEmpty() && !out) {
        layer.addEntry(
            file, AbsoluteUnixPath.get(at).resolve(relative), permissions(file, relative));
      }
    }
    return layer;
  }

  private static FilePermissions permissions(Path file, String relative) {
    if (Files.isDirectory(file)) {
      return relative.equals("tmp") ? SHARED : FOLDER;
    }
    return Files.isExecutable(file) ? PROGRAM : FILE;
  }
}
