package dev.govcloud.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The use table for spreadsheets: numbers as numbers, an empty cell where nothing was seen. */
public final class UseCsv {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "month",
          "request",
          "kind",
          "item",
          "measure",
          "count",
          "each",
          "in",
          "samples_due",
          "samples_seen",
          "coverage_percent",
          "average_percent",
          "p95_percent",
          "maximum_percent",
          "class",
          "advised_each",
          "saving",
          "reason");

  private UseCsv() {}

  /**
   * All rows, with a head.
   *
   * @param month of the reports
   */
  public static String of(String month, List<Use> rows) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
    COLUMNS.forEach(schema::addColumn);
    try {
      return new CsvMapper()
          .writer(schema.build())
          .writeValueAsString(rows.stream().map(r -> cells(month, r)).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> cells(String month, Use row) {
    List<Object> values = new ArrayList<>();
    var item = row.item();
    var m = row.measured();
    values.addAll(List.of(row.unit(), month, item.request, item.kind, item.name, m.measure));
    values.addAll(List.of(m.count, m.each, m.unit, m.due, m.seen, m.coveragePercent));
    values.add(m.averagePercent);
    values.add(m.p95Percent);
    values.add(m.maximumPercent);
    values.add(item.classification);
    values.add(m.advised);
    values.add(m.saving);
    values.add(item.reason);
    Map<String, Object> cells = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(COLUMNS.get(i), values.get(i));
    }
    return cells;
  }
}
