package dev.govcloud.cli.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What the pictures of a PDF mean. One picture may stand for several characters (用 and the radical
 * ⽤), and the library takes the one with the lowest number; whoever searches or copies must find
 * the one that was written.
 */
final class Searchable {
  private static final int BLOCK = 100;
  private static final String HEAD =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
          + "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
          + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
          + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  private static final String FOOT =
      "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

  private Searchable() {}

  /** Says of every picture which character of the text it is; all fonts are parts of one. */
  static void say(PDDocument document, String text, Typeface face) throws IOException {
    Map<Integer, Integer> characters = new TreeMap<>();
    text.codePoints().filter(face::has).forEach(c -> characters.putIfAbsent(face.picture(c), c));
    PDStream meanings = new PDStream(document);
    try (OutputStream out = meanings.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(table(characters).getBytes(StandardCharsets.US_ASCII));
    }
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        COSDictionary font = page.getResources().getFont(name).getCOSObject();
        font.setItem(COSName.TO_UNICODE, meanings);
      }
    }
  }

  private static String table(Map<Integer, Integer> characters) {
    StringBuilder table = new StringBuilder(HEAD);
    List<Map.Entry<Integer, Integer>> all = new ArrayList<>(characters.entrySet());
    for (int i = 0; i < all.size(); i += BLOCK) {
      List<Map.Entry<Integer, Integer>> block = all.subList(i, Math.min(all.size(), i + BLOCK));
      table.append(block.size()).append(" beginbfchar\n");
      block.forEach(
          e -> table.append(String.format("<%04X> <%s>\n", e.getKey(), utf16(e.getValue()))));
      table.append("endbfchar\n");
    }
    return table.append(FOOT).toString();
  }

  private static String utf16(int character) {
    StringBuilder hex = new StringBuilder();
    for (char half : Character.toChars(character)) {
      hex.append(String.format("%04X", (int) half));
    }
    return hex.toString();
  }
}
