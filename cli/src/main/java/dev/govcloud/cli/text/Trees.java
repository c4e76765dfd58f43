package dev.govcloud.cli.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes YAML and JSON as trees; YAML holds JSON. */
public final class Trees {
  private static final class Holder {
    static final ObjectMapper YAML =
        terse(
            new ObjectMapper(
                YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .stringQuotingChecker(new Quoting())
                    .build()));
  }

  private static final ObjectMapper JSON = terse(new ObjectMapper());

  private Trees() {}

  /** An object leaves out what it has not; a map keeps what was put into it. */
  private static ObjectMapper terse(ObjectMapper mapper) {
    return mapper.setDefaultPropertyInclusion(
        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
  }

  /** Days and telephone numbers stay text for every reader of YAML. */
  private static final class Quoting extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value)
          || !value.isEmpty()
              && (Character.isDigit(value.charAt(0)) || "+-.".indexOf(value.charAt(0)) >= 0);
    }
  }

  /** The first document; missing for an empty text, and an exception for what is no YAML. */
  public static JsonNode yaml(String text) throws IOException {
    List<JsonNode> all = documents(text);
    return all.isEmpty() ? MissingNode.getInstance() : all.get(0);
  }

  /** Every document that is not empty. */
  public static List<JsonNode> documents(String text) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    try (MappingIterator<JsonNode> each = Holder.YAML.readerFor(JsonNode.class).readValues(text)) {
      while (each.hasNextValue()) {
        JsonNode next = each.nextValue();
        if (next != null && !next.isNull()) {
          all.add(next);
        }
      }
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
    return all;
  }

  /** A value as YAML. */
  public static String toYaml(Object value) {
    return write(Holder.YAML, value);
  }

  /** A value as indented JSON, with the end of its line. */
  public static String toJson(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value as a tree. */
  public static JsonNode tree(Object value) {
    return JSON.valueToTree(value);
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
