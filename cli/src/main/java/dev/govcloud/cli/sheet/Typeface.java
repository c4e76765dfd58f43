package dev.govcloud.cli.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that a sheet is printed in; what of it is used goes into the file. */
public final class Typeface {
  private static final String OWN = "/font/NotoSerifSC-Regular.ttf";

  private final byte[] content;
  private final CmapLookup characters;

  private Typeface(byte[] content, CmapLookup characters) {
    this.content = content;
    this.characters = characters;
  }

  /** The one that the program comes with; empty where it was built without one. */
  public static Optional<Typeface> own() throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(OWN)) {
      return in == null ? Optional.empty() : Optional.of(of(in.readAllBytes()));
    }
  }

  /**
   * A font of the user's.
   *
   * @throws IOException if it cannot be read, has no outlines of the TrueType kind (of which alone
   *     a part can be embedded), or may not be embedded by its maker's word
   */
  public static Typeface in(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  private static Typeface of(byte[] content) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
      if (font instanceof OpenTypeFont open && open.isPostScript()) {
        throw new IOException("its outlines are not of the TrueType kind");
      }
      // Restricted (2) is the one word that forbids every kind of embedding; 0x0100 forbids a part.
      int rights = font.getOS2Windows() == null ? 0 : font.getOS2Windows().getFsType();
      if ((rights & 0xF) == 2 || (rights & 0x100) != 0) {
        throw new IOException("its maker does not allow it to be embedded");
      }
      return new Typeface(content, font.getUnicodeCmapLookup());
    }
  }

  InputStream stream() {
    return new ByteArrayInputStream(content);
  }

  /** Whether it has a picture of a character. */
  boolean has(int character) {
    return picture(character) != 0;
  }

  /** The number of the picture of a character; 0 where it has none. */
  int picture(int character) {
    return characters.getGlyphId(character);
  }
}
