package dev.govcloud.cli.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.Words.StorageUse;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.request.Host;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Checksum;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.policy.Bounds;
import dev.govcloud.core.request.Completeness;
import dev.govcloud.core.request.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * An application form while it is filled in. Each answer is checked by the bounds of the schema.
 */
public final class Form {
  private static final Set<String> NUMBERS =
      Set.of("vcpu", "memoryGiB", "systemDiskGiB", "count", "storageGiB", "gib");

  private final Words words;
  private ObjectNode spec = JsonNodeFactory.instance.objectNode();

  /** An empty one. */
  public Form(Words words) {
    this.words = words;
  }

  /** Takes an answer; fails with a sentence that says what to write, and is then as before. */
  public void answer(Question question, String text) throws Fault {
    ObjectNode before = spec.deepCopy();
    try {
      put(question, text.strip());
      List<String> wrong =
          Bounds.defects(read()).stream()
              .filter(d -> d.field().startsWith(question.path()) && !d.value().equals("nothing"))
              .map(d -> d.sentence())
              .toList();
      if (!wrong.isEmpty()) {
        throw new Fault(words.say("form.wrong", question.option(), String.join("; ", wrong)));
      }
    } catch (Fault e) {
      spec = before;
      throw e;
    }
  }

  private void put(Question question, String text) throws Fault {
    String path = question.path();
    switch (question.shape()) {
      case TEXT -> {
        if (!question.choices().isEmpty() && !question.choices().contains(text)) {
          throw choose(question, text);
        }
        parent(path).put(last(path), text);
      }
      case NUMBER -> parent(path).put(last(path), number(question, text));
      case YES, NOT -> {
        if (!question.choices().contains(text)) {
          throw choose(question, text);
        }
        boolean yes = text.equals("yes");
        parent(path).put(last(path), question.shape() == Question.Shape.NOT ? !yes : yes);
      }
      case CONTACT -> parent(path).set(last(path), parts(question, text));
      case PAPER -> {
        ObjectNode paper = parts(question, text);
        paper.put("kind", question.paper());
        paper.put("sha256", checksum(paper.path("sha256").asText()));
        list(path).add(paper);
      }
      case HOST, DATABASE, STORAGE -> list(path).add(parts(question, text));
    }
  }

  private Fault choose(Question question, String text) {
    return new Fault(
        words.say("form.choose", question.option(), text, String.join(", ", question.choices())));
  }

  private ObjectNode parts(Question question, String text) throws Fault {
    List<String> fields = question.shape().fields();
    String[] parts = text.split(",", -1);
    if (parts.length > fields.size()
        || parts.length < fields.size() - question.shape().optional()) {
      throw new Fault(words.say("form.parts", question.option(), text, question.pattern()));
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < parts.length; i++) {
      String field = fields.get(i);
      String part = parts[i].strip();
      if (NUMBERS.contains(field)) {
        node.put(field, number(question, part));
      } else {
        node.put(field, part);
      }
    }
    return node;
  }

  private int number(Question question, String text) throws Fault {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Fault(words.say("form.number", question.option(), text));
    }
  }

  /** The checksum itself, or that of a file: {@code @plan.pdf}. */
  private String checksum(String text) throws Fault {
    if (!text.startsWith("@")) {
      return text;
    }
    try {
      return Checksum.of(Path.of(text.substring(1)));
    } catch (IOException e) {
      throw new Fault(words.say("form.no-paper", text.substring(1)));
    }
  }

  private ObjectNode parent(String path) {
    ObjectNode node = spec;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.')) {
      node = node.withObject("/" + path.substring(0, dot));
      path = path.substring(dot + 1);
    }
    return node;
  }

  private ArrayNode list(String path) {
    return parent(path).withArray("/" + last(path));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Whether a question has an answer. */
  public boolean has(Question question) {
    JsonNode there = spec.at("/" + question.path().replace('.', '/'));
    if (question.shape() != Question.Shape.PAPER) {
      return !there.isMissingNode() && !(there.isArray() && there.isEmpty());
    }
    for (JsonNode paper : there) {
      if (paper.path("kind").asText().equals(question.paper())) {
        return true;
      }
    }
    return false;
  }

  private CloudResourceRequestSpec read() {
    return read(spec);
  }

  static CloudResourceRequestSpec read(JsonNode spec) {
    return new ObjectMapper().convertValue(spec, CloudResourceRequestSpec.class);
  }

  /** The spec as far as it is filled in. */
  public ObjectNode spec() {
    return spec;
  }

  /** What the server would refuse. */
  public static List<String> refused(JsonNode spec) {
    return Bounds.defects(read(spec)).stream().map(d -> d.sentence()).toList();
  }

  /**
   * What acceptance would find missing, by the regulation alone; empty when it is complete. What is
   * on offer is for the cluster's catalogue to say, so everything is taken to be.
   */
  public static List<String> lacks(JsonNode spec) {
    CloudResourceRequestSpec read = read(spec);
    CloudPolicySpec policy = CloudPolicySpec.defaults();
    policy.catalogue.gpuDevice = "any";
    for (Host host : read.resources.hosts) {
      CloudPolicySpec.Image image = new CloudPolicySpec.Image();
      image.name = host.os;
      image.image = "any";
      policy.catalogue.images.add(image);
    }
    for (StorageUse use : StorageUse.values()) {
      CloudPolicySpec.StorageClass one = new CloudPolicySpec.StorageClass();
      one.name = use.name();
      one.storageClass = "any";
      policy.catalogue.storageClasses.add(one);
    }
    return Completeness.application(Contents.of(read), policy);
  }
}
