package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The image as it is shipped: what is in it, and that it leads where nothing can be written. */
class ImageIT {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static UnpackedImage image;

  @BeforeAll
  static void unpack() throws Exception {
    assumeTrue(UnpackedImage.isBuilt(), "no image was built here: make image says why");
    image = UnpackedImage.read();
  }

  @Test
  void itSaysWhatItIsAndRunsAsANumberedUserWithTheChartsOptions() throws IOException {
    String chart = Files.readString(ROOT.resolve("helm/govcloud-operator/Chart.yaml"));
    String values = Files.readString(ROOT.resolve("helm/govcloud-operator/values.yaml"));
    assertThat(chart).contains("appVersion: \"" + image.label("version") + "\"");
    assertThat(image.label("revision")).matches("[0-9a-f]{40}(-dirty)?");
    assertThat(image.config.path("User").asText()).matches("[1-9][0-9]*:[1-9][0-9]*");
    assertThat(values).contains("jvmOptions: " + image.environment().get("JAVA_TOOL_OPTIONS"));
    assertThat(Files.readString(ROOT.resolve("image/target/image/digest")).trim())
        .isEqualTo(image.digest);
  }

  @Test
  void itTellsEachPartAndItsLicence() throws IOException {
    Path documents = image.root.resolve("usr/share/doc/govcloud-operator");
    String parts = Files.readString(documents.resolve("sbom.cdx.json"));
    assertThat(parts)
        .contains("pkg:deb/debian/libc6@", "pkg:deb/debian/openjdk-17-jre-headless@")
        .contains("pkg:maven/io.javaoperatorsdk/operator-framework-core@");
    assertThat(Files.readString(documents.resolve("licences.txt")))
        .contains("Apache-2.0", "operator-framework-core")
        .doesNotContain("none stated");
    assertThat(image.root.resolve("usr/share/doc/libc6/copyright")).isNotEmptyFile();
  }

  @Test
  void nobodyCanWriteAnythingInIt() throws IOException {
    try (Stream<Path> files = Files.walk(image.root)) {
      List<Path> defects = files.filter(ImageIT::writable).toList();
      assertThat(defects).containsExactly(image.root.resolve("tmp"));
    }
    assertThat(image.root.resolve("bin")).as("no shell").doesNotExist();
  }

  private static boolean writable(Path file) {
    try {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      return may.contains(PosixFilePermission.OTHERS_WRITE)
          || may.contains(PosixFilePermission.GROUP_WRITE)
          || Files.getOwner(file).getName().equals("nobody");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void asNobodyOnARootThatIsReadOnlyItLeads() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "mounts need root");
    Bureau bureau = new Bureau("image");
    Path log = ROOT.resolve("operator/runtime/target/image-it.log");
    try (ImageProcess operator = ImageProcess.start(image, "from-the-image", log)) {
      await()
          .atMost(Duration.ofSeconds(120))
          .failFast("it ended, see " + log, () -> !operator.isAlive())
          .until(() -> operator.get("/q/health/ready").contains("\"UP\""));
      await().atMost(Duration.ofSeconds(60)).until(() -> "from-the-image".equals(holder(bureau)));
      bureau.apply("shipped", r -> {});
      bureau.awaitPhase("shipped", "Submitted");
      assertThat(operator.proc("status")).containsPattern("Uid:\t65534\t65534\t65534\t65534");
      assertThat(operator.proc("mountinfo")).containsPattern("(?m)^\\S+ \\S+ \\S+ \\S+ / ro[, ]");
      assertThat(Files.readString(log)).as("until it is told to stop").doesNotContain("Exception");
    }
    assertThat(holder(bureau)).as("released when it was stopped").isNullOrEmpty();
  }

  private static String holder(Bureau bureau) {
    Lease lease =
        bureau.admin.leases().inNamespace(ControlPlane.SYSTEM).withName("govcloud-operator").get();
    return lease == null ? null : lease.getSpec().getHolderIdentity();
  }
}
