package dev.govcloud.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Network;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another spelling is no drift, another value is. */
class DriftTest {
  private static final CloudResourceRequest REQUEST = Generated.request("bureau", "bus");

  @Property(tries = 300)
  void whatTheServerMakesOfOurOwnObjectsIsNoDrift(@ForAll long seed) {
    for (HasMetadata desired : objects(Generated.resources(new Random(seed), 4))) {
      HasMetadata live = ServerModel.stored(desired);
      assertThat(Drift.between(live, desired)).as("%s", Serialization.asYaml(live)).isFalse();
    }
  }

  /** The other half: nothing that we ask for can be different or missing without being seen. */
  @Property(tries = 300)
  void everyOtherValueIsDrift(@ForAll long seed) {
    Random random = new Random(seed);
    List<HasMetadata> objects = objects(Generated.resources(random, 4));
    HasMetadata desired = objects.get(random.nextInt(objects.size()));
    ObjectNode live = Serialization.jsonMapper().valueToTree(ServerModel.stored(desired));
    String what = change(live, Serialization.jsonMapper().valueToTree(desired), random);
    HasMetadata changed = Serialization.jsonMapper().convertValue(live, desired.getClass());
    assertThat(Drift.between(changed, desired)).as("%s in %s", what, live).isTrue();
  }

  /** Changes or takes away one value, somewhere under what was asked for. */
  private static String change(ObjectNode live, JsonNode desired, Random random) {
    List<String> keys = new ArrayList<>();
    desired.fieldNames().forEachRemaining(keys::add);
    if (keys.contains("annotations") || keys.contains("metadata")) { // what leads to the object
      keys.removeAll(List.of("kind", "apiVersion", "name", "namespace"));
    }
    String key = keys.get(random.nextInt(keys.size()));
    JsonNode value = desired.get(key);
    if (value.isObject() && !value.isEmpty()) {
      return key + "/" + change((ObjectNode) live.get(key), value, random);
    }
    if (value.isArray() && value.get(0).isObject()) {
      int item = random.nextInt(value.size());
      return key + "/" + change((ObjectNode) live.get(key).get(item), value.get(item), random);
    }
    boolean quantity = value.isTextual() && value.asText().matches("[0-9]+([KMGT]i)?");
    if (random.nextInt(4) == 0) {
      live.remove(key);
      return key + " taken away";
    } else if (value.isArray()) {
      ((ArrayNode) live.get(key)).add("Other");
    } else if (value.isObject()) {
      live.putObject(key).putObject("matchLabels").put("a", "b");
    } else if (value.isNumber()) {
      live.put(key, value.asInt() + 1);
    } else if (quantity) {
      live.put(key, "7" + value.asText());
    } else {
      live.put(key, key.equals("cidr") ? "10.11.12.13/32" : value.asText() + "x");
    }
    return key + " changed";
  }

  @Test
  void caseFiveDisksOfATebibyteAndAThousandProcessors() {
    Resources resources = new Resources();
    // With their file systems, and the system disk twice: a tebibyte each.
    Host host = host(250, 24, 913);
    host.count = 3; // and room for one more that migrates: 1,000 in all
    resources.hosts.add(host);
    List<HasMetadata> objects = objects(resources);
    ResourceQuota quota = first(ResourceQuota.class, objects);
    ResourceQuota live = (ResourceQuota) ServerModel.stored(quota);
    assertThat(live.getSpec().getHard().get("requests.cpu")).hasToString("1k");
    assertThat(live.getSpec().getHard().get("requests.storage")).hasToString("3Ti");
    assertThat(Drift.between(live, quota)).isFalse();
    LimitRange limits = first(LimitRange.class, objects);
    assertThat(Drift.between(ServerModel.stored(limits), limits)).isFalse();
    live.getSpec().getHard().put("requests.cpu", new Quantity("1001"));
    assertThat(Drift.between(live, quota)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1024Gi, 1Ti, true",
    "1000, 1k, true",
    "0.5, 500m, true",
    "1Gi, 1G, false",
    "1k, 1Ki, false",
    "1k, no number, false"
  })
  void anAmountIsWhatItAmountsTo(String desired, String live, boolean same) {
    assertThat(Drift.between(quota(live), quota(desired))).isEqualTo(!same);
  }

  @Test
  void aNameThatReadsAsAnAmountIsStillAName() {
    ResourceQuota one = quota("1");
    ResourceQuota other = quota("1");
    one.getMetadata().getLabels().put("line", "1000m");
    other.getMetadata().getLabels().put("line", "1");
    assertThat(Drift.between(one, other)).isTrue();
  }

  @Test
  void whatOthersAddIsTheirsWhereAnApplyWouldLeaveIt() {
    ResourceQuota live = quota("1");
    live.getMetadata().getLabels().put("backup.example/keep", "yes");
    assertThat(Drift.between(live, quota("1"))).isFalse();
  }

  @Test
  void whatOthersAddIsDriftWhereAnApplyWouldTakeItAway() {
    Resources resources = new Resources();
    resources.hosts.add(host(1, 10, 10));
    resources.network = new Network();
    resources.network.rules.add(rule());
    NetworkPolicy desired = rules(resources);
    assertThat(Drift.between(ServerModel.stored(desired), desired)).isFalse();
    assertThat(opened(desired, p -> ingress(p).getPorts().get(0).setEndPort(65535))).isTrue();
    assertThat(opened(desired, p -> ingress(p).getPorts().clear())).isTrue();
    assertThat(opened(desired, p -> p.getSpec().setIngress(twice(p)))).isTrue();
    assertThat(opened(desired, p -> p.getSpec().getPodSelector().getMatchLabels().clear()))
        .isTrue();
    assertThat(opened(desired, p -> p.getSpec().getPodSelector().getMatchLabels().put("a", "b")))
        .isTrue();
    assertThat(opened(desired, p -> ingress(p).getPorts().get(0).setProtocol("SCTP"))).isTrue();
  }

  @Test
  void aPortByItsNumberInWordsAndARangeInAnotherSpellingAreTheSame() {
    Resources resources = new Resources();
    resources.hosts.add(host(1, 10, 10));
    resources.network = new Network();
    resources.network.rules.add(rule());
    NetworkPolicy desired = rules(resources);
    assertThat(
            opened(
                desired,
                p -> {
                  ingress(p).getPorts().get(0).getPort().setValue("443");
                  ingress(p).getFrom().get(0).getIpBlock().setCidr("2001:0db8:0::/32");
                }))
        .isFalse();
  }

  private static boolean opened(NetworkPolicy desired, Consumer<NetworkPolicy> change) {
    NetworkPolicy live = (NetworkPolicy) ServerModel.stored(desired);
    change.accept(live);
    return Drift.between(live, desired);
  }

  private static List<io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule> twice(
      NetworkPolicy policy) {
    return List.of(ingress(policy), ingress(policy));
  }

  private static io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule ingress(
      NetworkPolicy policy) {
    return policy.getSpec().getIngress().get(0);
  }

  private static NetworkPolicy rules(Resources resources) {
    return objects(resources).stream()
        .filter(o -> o.getMetadata().getName().startsWith("rules-"))
        .map(NetworkPolicy.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<HasMetadata> objects(Resources resources) {
    return Generated.desired(REQUEST, resources).contents();
  }

  private static <T> T first(Class<T> kind, List<HasMetadata> objects) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private static ResourceQuota quota(String cpu) {
    Resources resources = new Resources();
    ResourceQuota quota = first(ResourceQuota.class, objects(resources));
    quota
        .getSpec()
        .getHard()
        .put("requests.cpu", Serialization.unmarshal('"' + cpu + '"', Quantity.class));
    return quota;
  }

  private static Network.Rule rule() {
    Network.Rule rule = new Network.Rule();
    rule.source = "2001:db8::/32";
    rule.destination = "web";
    rule.protocol = "TCP";
    rule.port = 443;
    return rule;
  }

  private static Host host(int vcpu, int system, int data) {
    Host host = new Host();
    host.name = "web";
    host.os = "openEuler-22.03";
    host.vcpu = vcpu;
    host.memoryGiB = 8;
    host.systemDiskGiB = system;
    host.dataDisks.add(new Host.DataDisk());
    host.dataDisks.get(0).gib = data;
    return host;
  }
}
