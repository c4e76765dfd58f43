package dev.govcloud.runtime.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server makes of an object that it is given, as was seen on a real one and on KubeVirt. */
final class ServerModel {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]+)(Ki|Mi|Gi|Ti|)");
  private static final String BINARY = "KMGTPE";
  private static final String DECIMAL = "kMGTPE";

  private ServerModel() {}

  /** The object as it would be read back. */
  static HasMetadata stored(HasMetadata desired) {
    ObjectNode tree = Serialization.jsonMapper().valueToTree(desired);
    ObjectNode metadata = (ObjectNode) tree.get("metadata");
    metadata.put("uid", "b6f0").put("resourceVersion", "1234").put("generation", 1);
    metadata.put("creationTimestamp", "2026-03-02T01:00:00Z");
    tree.putObject("status").put("phase", "Active");
    canonical(tree.get("spec"));
    if (tree.at("/spec/template").isObject()) {
      defaults((ObjectNode) tree.get("spec"));
    }
    return Serialization.jsonMapper().convertValue(tree, desired.getClass());
  }

  /** KubeVirt's own webhook reads and writes the whole machine. */
  private static void defaults(ObjectNode spec) {
    ((ObjectNode) spec.at("/template/spec")).put("architecture", "amd64");
    ((ObjectNode) spec.at("/template/spec/domain")).putObject("machine").put("type", "q35");
    ((ObjectNode) spec.at("/template/metadata")).putNull("creationTimestamp");
    spec.path("dataVolumeTemplates")
        .forEach(t -> ((ObjectNode) t.get("metadata")).putNull("creationTimestamp"));
  }

  /** Amounts are where numbers have units, or in the lists of resources. */
  private static void canonical(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .fields()
          .forEachRemaining(
              f -> {
                boolean list = f.getKey().matches("hard|requests|limits|max|min");
                if (f.getKey().equals("guest")) {
                  f.setValue(object.textNode(canonical(f.getValue().asText())));
                } else if (list && f.getValue() instanceof ObjectNode amounts) {
                  amounts
                      .fields()
                      .forEachRemaining(
                          a -> a.setValue(object.textNode(canonical(a.getValue().asText()))));
                } else {
                  canonical(f.getValue());
                }
              });
    } else if (node instanceof ArrayNode array) {
      array.forEach(ServerModel::canonical);
    }
  }

  /** The largest unit that leaves no fraction, as apimachinery's Quantity prints itself. */
  static String canonical(String amount) {
    Matcher parts = AMOUNT.matcher(amount);
    if (!parts.matches()) {
      throw new IllegalArgumentException(amount);
    }
    boolean binary = parts.group(2).endsWith("i");
    BigInteger step = BigInteger.valueOf(binary ? 1024 : 1000);
    int unit = binary ? BINARY.indexOf(parts.group(2).charAt(0)) + 1 : 0;
    BigInteger number = new BigInteger(parts.group(1));
    while (number.signum() > 0 && number.mod(step).signum() == 0 && unit < BINARY.length()) {
      number = number.divide(step);
      unit++;
    }
    if (number.signum() == 0 || unit == 0) {
      return number.toString();
    }
    return number + (binary ? BINARY.charAt(unit - 1) + "i" : "" + DECIMAL.charAt(unit - 1));
  }
}
