package dev.govcloud.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Fixture;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The printed 审批单 as PDF: what stands on the page stands on paper, all of it. */
class SheetPdfTest {
  private static final int HOSTS = 64;
  private static Typeface face;
  private static byte[] whole;
  private static byte[] widest;

  @TempDir Path dir;

  @BeforeAll
  static void ownFont() throws IOException {
    Optional<Typeface> own = Typeface.own();
    assumeTrue(own.isPresent(), "the typeface is not here; run cli/font, which needs npm");
    face = own.get();
    whole = pdf(Fixture.tree());
    widest = pdf(widest());
  }

  private static Sheet sheet(ObjectNode tree) {
    RecordFile file = Fixture.read(tree);
    return Sheets.of(file, Verifier.verify(file, Optional.empty()));
  }

  private static byte[] pdf(ObjectNode tree) throws IOException {
    return SheetPdf.of(sheet(tree), Instant.parse(tree.path("exportedAt").asText()), face);
  }

  /** Without the blanks, which a page and a table set differently. */
  private static String dense(String text) {
    return text.replaceAll("[\\s\u3000\u200b]+", "");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return dense(new PDFTextStripper().getText(document));
    }
  }

  /** Every text of the page that a browser shows, cell by cell. */
  private static List<String> shown(ObjectNode tree) throws Exception {
    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new java.io.ByteArrayInputStream(
                    SheetPage.html(sheet(tree)).getBytes(StandardCharsets.UTF_8)));
    List<String> shown = new ArrayList<>();
    for (String tag : List.of("h1", "h2", "h3", "th", "td")) {
      NodeList cells = page.getElementsByTagName(tag);
      for (int i = 0; i < cells.getLength(); i++) {
        shown.add(dense(cells.item(i).getTextContent()));
      }
    }
    return shown;
  }

  @Test
  void itSaysWhatThePageSays() throws Exception {
    String text = text(whole);
    assertThat(text)
        .contains("政务云资源使用审批单", "申请单位", "市交通运输局", "道路运输许可网上办理系统")
        .contains("2026年3月2日10:00", "同意（调整后）", "核验方法：取该申请的记录文件")
        .contains(dense(Fixture.tree().path("head").asText()), "签字：", "（盖章）", "▲逾期");
    for (String cell : shown(Fixture.tree())) {
      cell.codePoints()
          .forEach(c -> assertThat(text.indexOf(c)).as(Character.toString(c)).isNotNegative());
    }
  }

  /** Cells that stand beside one another are mixed up line by line; those that stand alone not. */
  @Test
  void sentencesStayWhole() throws Exception {
    assertThat(text(whole))
        .contains("“（目标）”为非法定的办理目标；“（暂定）”的截止日待当年放假通知公布后重新计算；时间均为北京时间。")
        .contains("所印校验值比对才能发现，故本表应与记录文件分开保存。")
        .contains("一、资源", "二、申请事项", "三、办理过程", "四、各方期限履行情况", "五、记录校验", "六、签字盖章");
  }

  @Test
  void itHasItsFontInItselfAndIsMadeToBeKept() throws Exception {
    try (PDDocument document = Loader.loadPDF(whole)) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC-Regular");
          fonts++;
        }
      }
      assertThat(fonts).isPositive();
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U<");
      Instant exported = Instant.parse(Fixture.tree().path("exportedAt").asText());
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(exported);
      assertThat(document.getDocumentInformation().getTitle()).contains("bureau-transport/permits");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void aPartOfTheFontIsEnough() throws Exception {
    assertThat(whole).hasSizeLessThan(400_000);
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws Exception {
    assertThat(pdf(Fixture.tree())).isEqualTo(whole);
    assertThat(pdf(Fixture.granted())).isNotEqualTo(whole);
  }

  @Test
  void everyPageSaysWhichItIs() throws Exception {
    try (PDDocument document = Loader.loadPDF(widest)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(5);
      for (int i = 1; i <= pages; i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        assertThat(dense(stripper.getText(document))).contains("第" + i + "页，共" + pages + "页");
      }
    }
  }

  /**
   * However long and many: no letter lies beside the paper, none on the margin, none is missing.
   */
  @Test
  void nothingIsCut() throws Exception {
    List<String> outside = new ArrayList<>();
    long[] letters = new long[1];
    try (PDDocument document = Loader.loadPDF(widest)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
              letters[0] += at.getUnicode().isBlank() ? 0 : 1;
              if (at.getXDirAdj() < 30
                  || at.getXDirAdj() + at.getWidthDirAdj() > 595 - 30
                  || at.getYDirAdj() < 36
                  || at.getYDirAdj() > 842 - 16) {
                outside.add(at.getUnicode() + " at " + at.getXDirAdj() + ", " + at.getYDirAdj());
              }
            }
          };
      stripper.getText(document);
    }
    assertThat(outside).isEmpty();
    long asked =
        shown(widest()).stream().mapToLong(cell -> cell.codePointCount(0, cell.length())).sum();
    assertThat(letters[0]).isGreaterThanOrEqualTo(asked);
    String text = text(widest);
    for (int i = 0; i < HOSTS; i++) {
      assertThat(text).contains(host(i).substring(0, 12));
    }
  }

  private static String host(int number) {
    return String.format("h%02d-abcdefghijklmnop", number);
  }

  /** Every text as long as it may be, and as many hosts as may be applied for. */
  private static ObjectNode widest() {
    ObjectNode tree = Fixture.granted();
    for (JsonNode filing : tree.path("filings")) {
      ObjectNode content = (ObjectNode) filing.path("spec").path("content");
      ArrayNode hosts = (ArrayNode) content.path("resources").path("hosts");
      JsonNode one = hosts.get(0).deepCopy();
      hosts.removeAll();
      for (int i = 0; i < HOSTS; i++) {
        hosts.add(((ObjectNode) one.deepCopy()).put("name", host(i)));
      }
      ((ObjectNode) content.path("system"))
          .put("name", "系统".repeat(64))
          .put("purpose", "为办理道路运输许可。".repeat(204));
      for (JsonNode paper : content.path("materials")) {
        ((ObjectNode) paper).put("name", "建".repeat(100)).put("uri", long512());
      }
    }
    for (JsonNode entry : tree.path("milestones")) {
      ((ObjectNode) entry).put("actor", "a".repeat(253)).put("message", "意见。".repeat(682));
    }
    for (JsonNode ruling : tree.path("decisions")) {
      ((ObjectNode) ruling.path("spec"))
          .put("opinion", "W".repeat(2048))
          .put("decidedBy", "m".repeat(253));
    }
    return tree;
  }

  private static String long512() {
    return "https://files.example/" + "x".repeat(490);
  }

  /** Two characters without a picture must not look the same. */
  @Test
  void whatTheFontLacksIsSpelt() throws Exception {
    ObjectNode tree = Fixture.tree();
    for (JsonNode ruling : tree.path("decisions")) {
      ((ObjectNode) ruling.path("spec")).put("opinion", "吴\uD883\uDEDD同意 \uD83D\uDE00");
    }
    assertThat(text(pdf(tree))).contains("吴〔U+30EDD〕同意〔U+1F600〕");
  }

  @Test
  void whatIsNoFontIsRefused() throws Exception {
    Path file = dir.resolve("font.ttf");
    Files.writeString(file, "no font");
    assertThatThrownBy(() -> Typeface.in(file)).isInstanceOf(IOException.class);
  }

  @Test
  void theSheetOfABrokenRecordSaysSoOnPaperToo() throws Exception {
    ObjectNode tree = Fixture.tree();
    ((ObjectNode) tree.path("milestones").get(2)).put("actor", "somebody@else.example");
    assertThat(text(pdf(tree))).contains("记录校验未通过，本表不得作为凭证", "在第3条（");
  }
}
