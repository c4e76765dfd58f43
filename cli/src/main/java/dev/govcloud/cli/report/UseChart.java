package dev.govcloud.cli.report;

import dev.govcloud.cli.text.Words;
import java.awt.Color;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/**
 * Use against what was allocated, as SVG: one chart for each measure and every two dozen items, a
 * bar each for average, P95 and maximum. Its letters are drawn, so that no font is missing
 * anywhere.
 */
public final class UseChart {
  private static final int ITEMS = 24;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final double ALL = 100;
  private static final double STEEP = 45;

  private UseChart() {}

  /**
   * A chart.
   *
   * @param title what it shows
   * @param svg the picture
   */
  public record Chart(String title, String svg) {}

  /** The charts of a report; what was not seen is on none. */
  public static List<Chart> of(List<Use> rows, Words words) {
    System.setProperty("java.awt.headless", "true");
    List<Chart> charts = new ArrayList<>();
    Stream.of("HostProcessors", "HostMemory", "DatabaseStorage", "VolumeStorage")
        .forEach(
            measure -> {
              List<Use> seen =
                  rows.stream()
                      .filter(r -> measure.equals(r.measured().measure) && r.measured().seen > 0)
                      .toList();
              for (int i = 0; i < seen.size(); i += ITEMS) {
                charts.add(
                    new Chart(
                        words.say("report.chart", words.say("report.measure-" + measure)),
                        svg(seen.subList(i, Math.min(seen.size(), i + ITEMS)))));
              }
            });
    return charts;
  }

  private static String svg(List<Use> rows) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    chart
        .getStyler()
        .setChartBackgroundColor(Color.WHITE)
        .setLegendPosition(Styler.LegendPosition.OutsideS)
        .setLegendLayout(Styler.LegendLayout.Horizontal)
        .setPlotBorderVisible(false);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(Math.max(ALL, highest(rows)));
    chart.getStyler().setXAxisLabelRotation((int) STEEP).setYAxisDecimalPattern("0 '%'");
    List<String> names = rows.stream().map(Use::name).toList();
    chart.addSeries("average", names, rows.stream().map(r -> r.measured().averagePercent).toList());
    chart.addSeries("P95", names, rows.stream().map(r -> r.measured().p95Percent).toList());
    chart.addSeries("max", names, rows.stream().map(r -> r.measured().maximumPercent).toList());
    return drawn(chart);
  }

  private static double highest(List<Use> rows) {
    return rows.stream().mapToInt(r -> r.measured().maximumPercent).max().orElse(0);
  }

  private static String drawn(CategoryChart chart) {
    var document =
        SVGDOMImplementation.getDOMImplementation()
            .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("");
    SVGGraphics2D graphics = new SVGGraphics2D(context, true);
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
    StringWriter out = new StringWriter();
    try {
      graphics.stream(out, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = out.toString();
    return text.substring(text.indexOf("<svg"));
  }
}
