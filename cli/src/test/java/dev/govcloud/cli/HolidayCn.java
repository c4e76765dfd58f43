package dev.govcloud.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.text.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A year's file as the data set has it. */
final class HolidayCn {
  private HolidayCn() {}

  /** The days of the example, which are the statutory ones. */
  static ObjectNode of2027() throws IOException {
    Path example =
        Path.of(System.getProperty("basedir.root"), "examples", "28-holiday-calendar.yaml");
    ObjectNode year = JsonNodeFactory.instance.objectNode();
    year.put("$schema", "https://raw.example.org/schema.json");
    year.put("year", 2027);
    year.putArray("papers").add("https://www.example.org/notice-2027");
    ArrayNode days = (ArrayNode) Trees.yaml(Files.readString(example)).path("spec").path("days");
    year.set("days", days);
    return year;
  }
}
