package dev.govcloud.cli.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import picocli.CommandLine.Option;

/** How something is shown: to people, or to programs. */
final class Format {
  private static final ObjectMapper JSON = configured(new ObjectMapper());
  private static final ObjectMapper YAML =
      configured(
          new ObjectMapper(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .build()));

  /** What {@code -o} takes. */
  enum As {
    json,
    yaml,
    wide
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "json|yaml|wide",
      description = "For programs, or with more columns; by default a page for people.")
  As as;

  /** Whether it is for programs. */
  boolean data() {
    return as == As.json || as == As.yaml;
  }

  boolean wide() {
    return as == As.wide;
  }

  /** A value for programs. */
  String write(Object value) {
    return write(value, as);
  }

  static String write(Object value, As as) {
    try {
      return (as == As.json ? JSON : YAML).writeValueAsString(value).stripTrailing();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectMapper configured(ObjectMapper mapper) {
    return mapper
        .enable(SerializationFeature.INDENT_OUTPUT)
        .setSerializationInclusion(JsonInclude.Include.NON_EMPTY);
  }
}
