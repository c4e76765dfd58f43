package dev.govcloud.core.usage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.HdrHistogram.Histogram;

/**
 * How many samples had which use, in whole percents: a histogram of some hundred bytes, however
 * many samples it is of. More than the most counts as the most.
 */
final class Sketch {
  /** Above what was allocated there is little: a processor is lent for a moment. */
  private static final int MOST = 120;

  private static final int DIGITS = 2;
  private static final int PER_MILLE_OF_A_PERCENT = 10;
  private static final double P95 = 95;

  private final Histogram histogram;

  private Sketch(Histogram histogram) {
    this.histogram = histogram;
  }

  /** Reads one; an empty text is an empty one, and what cannot be read fails. */
  static Sketch of(String text) {
    if (text == null || text.isEmpty()) {
      return new Sketch(empty());
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      return new Sketch(Histogram.decodeFromCompressedByteBuffer(bytes, MOST));
    } catch (DataFormatException | RuntimeException e) {
      throw new IllegalStateException("The sketch of a use report cannot be read: " + text, e);
    }
  }

  private static Histogram empty() {
    return new Histogram(1, MOST, DIGITS);
  }

  /** Adds a sample, in per mille; part of a percent counts as a whole one. */
  void add(long perMille) {
    long percent = (perMille + PER_MILLE_OF_A_PERCENT - 1) / PER_MILLE_OF_A_PERCENT;
    histogram.recordValue(Math.min(percent, MOST));
  }

  /** The percent that 95 of 100 samples do not exceed. */
  int p95() {
    return (int) histogram.getValueAtPercentile(P95);
  }

  /** As text. */
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes, Deflater.BEST_COMPRESSION);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }
}
