package dev.govcloud.runtime.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.core.regulation.Concerns;
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

/** The chart knows the right to act as each party as the table has it, and gives it to it alone. */
class ConcernRightsTest {
  private static final Path TEMPLATES =
      Path.of(System.getProperty("basedir.root"), "helm/govcloud-operator/templates");
  private static final Map<Party, String> ROLES =
      Map.of(
          Party.UNIT, "govcloud:using-unit",
          Party.AUTHORITY, "govcloud:authority",
          Party.AGENCY, "govcloud:agency",
          Party.PROVIDER, "govcloud:provider",
          Party.SECURITY, "govcloud:security");

  @Test
  void thePolicyAsksForTheRightOfTheTable() throws IOException {
    String helpers = Files.readString(TEMPLATES.resolve("_helpers.tpl"));
    String body = helpers.substring(helpers.indexOf("gc.concernRights"));
    Map<String, String> rights = new TreeMap<>();
    Pattern.compile("(?m)^(\\w+): ([a-z-]+)$")
        .matcher(body.substring(0, body.indexOf("end }}")))
        .results()
        .forEach(m -> rights.put(m.group(1), m.group(2)));
    assertThat(rights)
        .isEqualTo(
            Arrays.stream(Party.values())
                .filter(p -> p != Party.SYSTEM)
                .collect(
                    Collectors.toMap(Party::label, Concerns::right, (a, b) -> a, TreeMap::new)));
  }

  @Test
  void eachPartyHasTheRightToActAsItselfAndAsNobodyElse() throws IOException {
    String roles = Files.readString(TEMPLATES.resolve("rbac/parties.yaml"));
    ROLES.forEach(
        (party, role) -> {
          int from = roles.indexOf("name: " + role + "\n");
          String own = roles.substring(from, roles.indexOf("\n---", from));
          ROLES
              .keySet()
              .forEach(
                  other ->
                      assertThat(own.contains(Concerns.right(other)))
                          .as("%s may act as %s", role, other.label())
                          .isEqualTo(other == party));
        });
  }
}
