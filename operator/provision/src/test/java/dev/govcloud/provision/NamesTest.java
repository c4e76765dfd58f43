package dev.govcloud.provision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.SystemInfo;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Names are derived, fit where they go, and never move a machine. */
class NamesTest {

  @Property
  void aHostThatGrowsKeepsItsMachines(
      @ForAll @IntRange(min = 1, max = 99) int before, @ForAll @IntRange(min = 0, max = 99) int n) {
    assertThat(Names.machines(host(before + n)))
        .startsWith(Names.machines(host(before)).toArray(String[]::new))
        .hasSize(before + n);
  }

  @Property
  void aNamespaceIsAValidNameOfItsOwn(
      @ForAll @AlphaChars @StringLength(min = 1, max = 63) String bureau,
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String system) {
    String one = Names.namespace(request(bureau.toLowerCase(), system.toLowerCase(), "uid-1"));
    String two = Names.namespace(request(bureau.toLowerCase(), system.toLowerCase(), "uid-2"));
    assertThat(one).matches("gc-[a-z0-9]([-a-z0-9]*[a-z0-9])?").hasSizeLessThanOrEqualTo(63);
    assertThat(one).as("another request, another namespace").isNotEqualTo(two);
  }

  @Property
  void aMachineLeadsBackToItsHostLine(
      @ForAll @IntRange(min = 1, max = 100) int count, @ForAll @IntRange(max = 99) int number) {
    Host host = host(count);
    host.name = "web-" + number; // a host may be called like a machine of another
    assertThat(Names.machines(host)).allMatch(m -> Names.line(m).equals(host.name));
  }

  private static Host host(int count) {
    Host host = new Host();
    host.name = "web";
    host.count = count;
    return host;
  }

  private static CloudResourceRequest request(String bureau, String system, String uid) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setNamespace(bureau);
    request.getMetadata().setUid(uid);
    request.setSpec(new CloudResourceRequestSpec());
    request.getSpec().system = new SystemInfo();
    request.getSpec().system.shortName = system;
    return request;
  }
}
