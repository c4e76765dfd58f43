package dev.govcloud.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.usage.UsageItem;
import dev.govcloud.api.usage.UsageReport;
import dev.govcloud.api.usage.UsageReportSpec;
import dev.govcloud.api.usage.UsageReportStatus;
import dev.govcloud.cli.sheet.SheetPdf;
import dev.govcloud.cli.sheet.Typeface;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** A use report for people: what it shows is what was measured, in both languages. */
class UseReportTest {
  private static final Instant MADE = Instant.parse("2026-04-01T00:00:00Z");

  private static UsageReport report() {
    UsageReport report = new UsageReport();
    report.getMetadata().setName("use-report-2026-03");
    report.getMetadata().setNamespace("bureau-transport");
    report.setSpec(new UsageReportSpec());
    report.getSpec().month = "2026-03";
    UsageReportStatus status = new UsageReportStatus();
    status.state = "Closed";
    status.coveragePercent = 93;
    status.digest = "sha256:" + "0".repeat(64);
    status.counts = new UsageReportStatus.Counts();
    status.counts.idle = 1;
    status.items.add(item("web", "Idle", measured("HostProcessors", 8L, 5, 3L)));
    status.items.add(item("dark", "NoData", measured("HostMemory", 16L, null, null)));
    status.operations = new UsageReportStatus.Operations();
    status.operations.systems = 1;
    status.operations.filed = 2;
    status.operations.changesGranted = 1;
    status.operations.changesCarriedOut = 1;
    status.operations.periodsKept = 3;
    status.operations.periodsMissed = 1;
    status.operations.periodsMissedByProvider = 0;
    report.setStatus(status);
    return report;
  }

  private static UsageItem item(String name, String classification, UsageItem.Measured measured) {
    UsageItem item = new UsageItem();
    item.request = "bus";
    item.kind = "Host";
    item.name = name;
    item.classification = classification;
    item.reason = "average, \"5\" % <b>";
    item.measured.add(measured);
    return item;
  }

  private static UsageItem.Measured measured(
      String measure, long each, Integer percent, Long advised) {
    UsageItem.Measured m = new UsageItem.Measured();
    m.measure = measure;
    m.each = each;
    m.count = 2;
    m.unit = "vCPU";
    m.due = 100L;
    m.seen = percent == null ? 0L : 93L;
    m.coveragePercent = percent == null ? 0 : 93;
    m.averagePercent = percent;
    m.p95Percent = percent;
    m.maximumPercent = percent;
    m.advised = advised;
    m.saving = advised == null ? null : 2 * (each - advised);
    return m;
  }

  @Test
  void theTableSaysWhatWasNotSeen() {
    List<String> lines = new UseTable(Words.in(Lang.EN)).lines(report());
    assertThat(String.join("\n", lines))
        .containsPattern("bus/web +processors +2 x 8 vCPU +5 % +5 % +5 % +93 % +idle +3 vCPU")
        .containsPattern("bus/dark +memory +2 x 16 vCPU +– +– +– +0 % +no data")
        .contains("nothing shrinks unless the unit applies for it");
  }

  @Test
  void thePageIsWellFormedEscapedAndHasItsPlotsAndBothLanguages() throws Exception {
    for (Lang lang : Lang.values()) {
      String html = new UsePage(Words.in(lang)).of(report());
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
      assertThat(html).contains("<svg", "&lt;b&gt;").doesNotContain("<b>", "<!DOCTYPE svg");
      assertThat(html.split("<svg", -1)).as("what was not seen is on no plot").hasSize(2);
      assertThat(html).contains(lang == Lang.ZH ? "闲置" : "idle");
    }
  }

  @Test
  void theCsvHasNumbersAndEmptyCells() {
    String csv = UseCsv.of("2026-03", Use.of(List.of(report())));
    assertThat(csv.lines().toList().get(0)).startsWith("unit,month,request,kind,item,measure");
    assertThat(csv.lines().toList().get(1))
        .startsWith("bureau-transport,2026-03,bus,Host,web,HostProcessors,2,8,vCPU,100,93,93,5,5,5")
        .contains("Idle,3,10,\"average, \"\"5\"\" % <b>\"");
    assertThat(csv.lines().toList().get(2)).contains("100,0,0,,,,NoData,,,");
  }

  @Test
  void theReportOfAllUnitsSumsUpWhatAdviceWouldGiveBack() {
    String lines =
        String.join("\n", new UseTable(Words.in(Lang.EN)).lines("2026-03", List.of(report())));
    assertThat(lines).containsPattern("bureau-transport +closed +93 % +1").contains("10 vCPU");
    assertThat(new UsePage(Words.in(Lang.ZH)).of("2026-03", List.of(report())))
        .contains("全部单位", "10 vCPU");
  }

  @Test
  void onPaperItIsTheSameBytesAndCanBeSearched() throws Exception {
    Optional<Typeface> face = Typeface.own();
    assumeTrue(face.isPresent(), "needs the typeface of printed sheets");
    String html = new UsePage(Words.in(Lang.ZH)).of(report());
    byte[] pdf = SheetPdf.ofReport(html, MADE, face.get());
    Files.write(Path.of("target/use-report.pdf"), pdf);
    Files.writeString(Path.of("target/use-report.html"), html);
    assertThat(SheetPdf.ofReport(html, MADE, face.get())).isEqualTo(pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(coloured(new PDFRenderer(document).renderImage(0)))
          .as("the bars of the plot, in colours")
          .isGreaterThan(100);
      assertThat(new PDFTextStripper().getText(document)).contains("bus/web", "闲置");
    }
  }

  private static long coloured(BufferedImage page) {
    return IntStream.range(0, page.getWidth() * page.getHeight())
        .mapToObj(i -> new Color(page.getRGB(i % page.getWidth(), i / page.getWidth())))
        .filter(c -> Math.abs(c.getRed() - c.getBlue()) > 50)
        .count();
  }

  @Test
  void adviceIsAnEditThatTheUnitMayApply() throws Exception {
    ObjectNode spec =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    "{\"resources\":{\"hosts\":[{\"name\":\"web\",\"vcpu\":8,\"memoryGiB\":4}]}}");
    Advised advised = Advised.in(spec, "bus", report(), Words.in(Lang.EN));
    assertThat(advised.edits()).isEqualTo(1);
    assertThat(spec.at("/resources/hosts/0/vcpu").asInt()).isEqualTo(3);
    assertThat(spec.at("/change/reason").asText()).contains("2026-03", "vcpu 8 -> 3");
    assertThat(advised.sentences().get(0)).contains("resources.hosts[web].vcpu: 8 -> 3");
    Advised again = Advised.in(spec, "bus", report(), Words.in(Lang.EN));
    assertThat(again.edits()).as("it was followed").isZero();
    assertThat(Advised.in(spec, "other", report(), Words.in(Lang.EN)).sentences()).isEmpty();
  }
}
