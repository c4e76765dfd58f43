package dev.govcloud.core.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}, as strictly read as the
 * API server does: no host bits, no leading zeros.
 *
 * @param network the first address, its bytes
 * @param prefix how many bits are fixed
 */
public record AddressRange(byte[] network, int prefix) {
  private static final Pattern RANGE = Pattern.compile("([0-9.]+|[0-9A-Fa-f:]+)/([0-9]{1,3})");
  private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final int BYTE = 8;

  /** A range of the whole Internet, not of an office: fewer fixed bits than any party owns. */
  private static final int SMALLEST_PREFIX_4 = 8;

  private static final int SMALLEST_PREFIX_6 = 16;

  /** What looks like a range; empty: it is none, it may be a name. */
  public static Optional<AddressRange> of(String text) {
    var matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return address(matcher.group(1))
        .map(a -> new AddressRange(a, Integer.parseInt(matcher.group(2))))
        .filter(r -> r.prefix <= r.network.length * BYTE);
  }

  private static Optional<byte[]> address(String text) {
    boolean four = FOUR.matcher(text).matches();
    if (!four && text.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(four ? decimal(text) : InetAddress.getByName(text).getAddress())
          .filter(a -> a.length > 0 && (four || a.length > 4));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Leading zeros are read as what they look like, so that the right spelling can be named. */
  private static byte[] decimal(String text) {
    String[] parts = text.split("\\.");
    byte[] address = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int value = Integer.parseInt(parts[i]);
      if (value > 255) {
        return new byte[0];
      }
      address[i] = (byte) value;
    }
    return address;
  }

  /** The same range as the API server takes it: host bits cleared, nothing but digits needed. */
  public String exact() {
    byte[] first = network.clone();
    for (int bit = prefix; bit < first.length * BYTE; bit++) {
      first[bit / BYTE] &= (byte) ~(1 << (BYTE - 1 - bit % BYTE));
    }
    try {
      InetAddress address = InetAddress.getByAddress(first);
      return (first.length == 4 ? address.getHostAddress() : compressed(first)) + "/" + prefix;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The longest run of zero groups is left out, the first of several, as RFC 5952 writes it. */
  private static String compressed(byte[] a) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < a.length; i += 2) {
      plain.append(i == 0 ? "" : ":");
      plain.append(Integer.toHexString((a[i] & 0xff) << BYTE | a[i + 1] & 0xff));
    }
    String text = plain.toString();
    String usual = text;
    int most = 0;
    var zeros = Pattern.compile("(^|:)0(:0)+(:|$)").matcher(text);
    while (zeros.find()) {
      int groups = zeros.group().replace(":", "").length();
      if (groups > most) {
        most = groups;
        usual = text.substring(0, zeros.start()) + "::" + text.substring(zeros.end());
      }
    }
    return usual;
  }

  /** Whether the API server takes it as it is written. */
  public boolean isExactly(String text) {
    boolean digits = text.endsWith("/" + prefix);
    return digits && (network.length == 4 ? exact().equals(text) : of(exact()).equals(of(text)));
  }

  /** Whether two texts name the same addresses, however they are written. */
  public static boolean same(String one, String other) {
    Optional<AddressRange> range = of(one).filter(r -> r.isExactly(one));
    return range.isPresent() && range.equals(of(other).filter(r -> r.isExactly(other)));
  }

  /** Whether it lets in what no office owns: the Internet, whole or in large parts. */
  boolean wide() {
    if (network.length == 4) {
      return prefix < SMALLEST_PREFIX_4;
    }
    boolean local = (network[0] & 0xfe) == 0xfc && prefix >= 7;
    return prefix < SMALLEST_PREFIX_6 && !local;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange r
        && r.prefix == prefix
        && java.util.Arrays.equals(r.network, network);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(network) + prefix;
  }
}
