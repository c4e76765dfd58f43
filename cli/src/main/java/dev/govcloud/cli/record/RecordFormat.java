package dev.govcloud.cli.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes the file of a record, and reads it so strictly that nothing in it goes unnoticed. */
public final class RecordFormat {
  /** Fields inside copied objects are sorted, so that the same record gives the same bytes. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // What is null is not there; a list that holds nothing at a place is none of ours.
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL))
          .build();

  private RecordFormat() {}

  /** Any object of the cluster as a tree with sorted fields. */
  public static JsonNode tree(Object object) {
    return MAPPER.valueToTree(object);
  }

  /** The bytes of a file: UTF-8, indented by two, with a line feed at the end. */
  public static byte[] write(ObjectNode file) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return (MAPPER.writer(printer).writeValueAsString(file) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the record: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a file. Whatever this version does not know, and whatever lacks, is refused: a reader
   * that passes over something would call it whole.
   */
  public static RecordFile read(byte[] content) throws Malformed {
    JsonNode tree = json(content);
    String format = tree.path("format").asText("");
    if (!RecordFile.FORMAT.equals(format)) {
      throw notOurs(format);
    }
    Shape.complete(tree);
    RecordFile file = typed(tree);
    Shape.known(tree, MAPPER.valueToTree(file));
    return file;
  }

  private static Malformed notOurs(String format) {
    return switch (format) {
      case "" -> new Malformed("verify.no-format");
      case RecordFile.BEFORE_FILINGS -> new Malformed("verify.before-filings", format);
      default -> new Malformed("verify.other-format", format, RecordFile.FORMAT);
    };
  }

  private static JsonNode json(byte[] content) throws Malformed {
    try {
      JsonNode tree = MAPPER.readTree(content);
      if (tree != null && tree.isObject()) {
        return tree;
      }
      throw new Malformed("verify.no-object");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw at == null
          ? new Malformed("verify.no-json", e.getOriginalMessage())
          : new Malformed("verify.no-json-at", at.getLineNr(), e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordFile typed(JsonNode tree) throws Malformed {
    try {
      return MAPPER.treeToValue(tree, RecordFile.class);
    } catch (JsonMappingException e) {
      String path =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? "/" + r.getIndex() : "/" + r.getFieldName())
              .reduce("", String::concat);
      throw new Malformed("verify.wrong-type", Shape.place(tree, path), e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new Malformed("verify.unreadable", e.getOriginalMessage());
    }
  }
}
