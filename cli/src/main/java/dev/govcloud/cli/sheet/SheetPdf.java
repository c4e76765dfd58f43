package dev.govcloud.cli.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The page of a sheet as PDF/A-2u, so that it can be kept: it has its font in itself, its text can
 * be searched, and the same record gives the same bytes (with the same Java, whose colours it
 * names).
 */
public final class SheetPdf {
  private static final String STYLE = "/sheet-pdf.css";
  private static final String REPORT_STYLE = "/report-pdf.css";
  private static final String FAMILY = "Sheet";

  private SheetPdf() {}

  /**
   * Sets the page.
   *
   * @param made when the record was exported: the date of the document
   * @throws IOException if the font cannot be embedded
   */
  public static byte[] of(Sheet sheet, Instant made, Typeface face) throws IOException {
    return of(SheetPage.html(sheet), STYLE, made, sheet.head().hashCode(), face);
  }

  /**
   * Sets the page of a use report, with its pictures.
   *
   * @param made the date of the document
   * @throws IOException if the font cannot be embedded
   */
  public static byte[] ofReport(String html, Instant made, Typeface face) throws IOException {
    return of(html, REPORT_STYLE, made, html.hashCode(), face);
  }

  private static byte[] of(String html, String style, Instant made, long id, Typeface face)
      throws IOException {
    System.setProperty("java.awt.headless", "true");
    XRLog.setLoggingEnabled(false);
    Document page = page(html, style, face);
    try (PDDocument document = Loader.loadPDF(set(page, made, face))) {
      // Only what is saved has the part of the font that is used.
      Searchable.say(document, page.getDocumentElement().getTextContent(), face);
      return saved(document, id);
    }
  }

  private static byte[] set(Document page, Instant made, Typeface face) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, null)
            .useSVGDrawer(new BatikSVGDrawer())
            // Nothing but the page itself, whatever stands in it.
            .useUriResolver((base, uri) -> null)
            .useFont(face::stream, FAMILY, 400, FontStyle.NORMAL, true)
            .usePdfAConformance(PdfAConformance.PDFA_2_U)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .withProducer("kubectl-govcloud");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (PDDocument document = renderer.createPDFKeepOpen()) {
        date(document, made.truncatedTo(ChronoUnit.SECONDS).atZone(Text.ZONE));
        return saved(document, 0);
      }
    }
  }

  /** The identifier is made of the content; else it would be made of the time of the day. */
  private static byte[] saved(PDDocument document, long id) throws IOException {
    document.setDocumentId(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /** The document says twice when it was made, and both must agree. */
  private static void date(PDDocument document, ZonedDateTime made) throws IOException {
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made);
    metadata.importXMPMetadata(
        said.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + date + "$2")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The same page as in the browser, with the style of this printer laid over it. */
  private static Document page(String html, String laidOver, Typeface face) throws IOException {
    Document page = parsed(html);
    Element style = page.createElement("style");
    try (InputStream in = SheetPdf.class.getResourceAsStream(laidOver)) {
      style.setTextContent(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    page.getElementsByTagName("head").item(0).appendChild(style);
    NodeList breaks = page.getElementsByTagName("wbr");
    while (breaks.getLength() > 0) {
      Node at = breaks.item(0);
      at.getParentNode().replaceChild(page.createTextNode("\u200b"), at);
    }
    spell(page.getElementsByTagName("body").item(0), face);
    return page;
  }

  private static Document parsed(String html) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      // The pictures of a page are drawn only where they are known as such.
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the page of the sheet is no XML: " + e.getMessage(), e);
    }
  }

  /** A character without a picture is spelt, so that no two texts look the same on paper. */
  private static void spell(Node node, Typeface face) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      node.setNodeValue(spelt(node.getNodeValue(), face));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      spell(child, face);
    }
  }

  private static String spelt(String text, Typeface face) {
    StringBuilder spelt = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < ' ' || c == '\u200b' || face.has(c)) {
                spelt.appendCodePoint(c);
              } else {
                spelt.append(String.format("〔U+%04X〕", c));
              }
            });
    return spelt.toString();
  }
}
