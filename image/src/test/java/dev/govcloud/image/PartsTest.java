package dev.govcloud.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
  private static final String BOM =
      """
      {"components": [
        {"group": "org.example", "name": "free", "version": "1.0", "licenses": [{"license": {"id": "MIT"}}]},
        {"group": "org.example", "name": "both", "version": "2", "licenses":
          [{"license": {"id": "EPL-2.0"}}, {"license": {"name": "Apache 2"}}]},
        {"group": "org.example", "name": "odd", "version": "3"},
        {"group": "dev.govcloud", "name": "govcloud-core", "version": "0.1.0"}
      ]}
      """;

  @TempDir Path folder;

  @Test
  void licencesAreListedWithWhatIsUnderThem() throws IOException {
    assertThat(parts().licences())
        .isEqualTo(
            """
            Apache 2 or EPL-2.0
              org.example:both 2

            Apache-2.0
              dev.govcloud:govcloud-core 0.1.0

            MIT
              org.example:free 1.0

            none stated
              org.example:odd 3
            """);
  }

  @Test
  void packagesOfTheBaseAreParts() throws IOException {
    var pin = new Packages.Pin("zlib1g", "1:1.2.13+d~1", "ab12");
    Parts all = parts().with(new Packages(List.of(pin)));
    assertThat(all.json())
        .contains("pkg:deb/debian/zlib1g@1%3A1.2.13%2Bd~1?arch=amd64&distro=debian-12", "ab12");
    assertThat(all.licences()).contains("see /usr/share/doc/zlib1g/copyright\n  zlib1g 1:1.2.13");
  }

  @Test
  void aLibraryThatIsNotListedIsNotShipped() throws IOException {
    Files.createFile(folder.resolve("org.example.free-1.0.jar"));
    Files.createFile(folder.resolve("org.example.both-2-linux-x86_64.jar"));
    assertThatCode(() -> parts().mustCover(folder)).doesNotThrowAnyException();
    Files.createFile(folder.resolve("org.example.unlisted-1.0.jar"));
    assertThatThrownBy(() -> parts().mustCover(folder))
        .hasMessage("not in the bill of materials: [org.example.unlisted-1.0]");
  }

  @Test
  void pinsAreReadWithoutRemarks() throws IOException {
    Path pins = Files.writeString(folder.resolve("packages"), "# remark\nlibc6 2.36-9 00ff\n");
    assertThat(Packages.read(pins).pins())
        .containsExactly(new Packages.Pin("libc6", "2.36-9", "00ff"));
  }

  private static Parts parts() throws IOException {
    return new Parts((ObjectNode) new ObjectMapper().readTree(BOM));
  }
}
