package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.DutyKind;
import dev.govcloud.core.regulation.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The chart knows the right to each duty as the table has it, and gives it to whoever owes it. */
class DutyRightsTest {
  private static final Path TEMPLATES =
      Path.of(System.getProperty("basedir.root"), "helm/govcloud-operator/templates");
  private static final Map<Party, String> ROLES =
      Map.of(
          Party.UNIT, "govcloud:using-unit",
          Party.AUTHORITY, "govcloud:authority",
          Party.AGENCY, "govcloud:agency",
          Party.PROVIDER, "govcloud:provider");

  @Test
  void thePolicyAsksForTheRightOfTheTable() throws IOException {
    String helpers = Files.readString(TEMPLATES.resolve("_helpers.tpl"));
    String body = helpers.substring(helpers.indexOf("gc.dutyRights"));
    Map<String, String> rights = new TreeMap<>();
    Pattern.compile("(?m)^(\\w+): ([a-z-]+)$")
        .matcher(body.substring(0, body.indexOf("end }}")))
        .results()
        .forEach(m -> rights.put(m.group(1), m.group(2)));
    assertThat(rights)
        .isEqualTo(
            Arrays.stream(DutyKind.values())
                .collect(
                    Collectors.toMap(DutyKind::label, DutyKind::right, (a, b) -> a, TreeMap::new)));
  }

  @Test
  void whoeverOwesADutyHasTheRightToStateIt() throws IOException {
    String roles = Files.readString(TEMPLATES.resolve("rbac/parties.yaml"));
    for (DutyKind kind : DutyKind.values()) {
      String role = ROLES.get(kind.owedBy());
      int from = roles.indexOf("name: " + role + "\n");
      String own = roles.substring(from, roles.indexOf("\n---", from));
      assertThat(own)
          .as("%s, which owes %s", role, kind.label())
          .containsPattern("resources: \\[duties], verbs: \\[[^]]*\\b" + kind.right() + "\\b");
    }
  }
}
