package dev.govcloud.cli.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys of a kubeconfig. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END", Pattern.DOTALL);
  private static final String PKCS8 = "PRIVATE KEY";

  /** The object identifier of keys on elliptic curves, 1.2.840.10045.2.1, with tag and length. */
  private static final byte[] EC_KEY = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 4;
  private static final int IDENTIFIER = 6;
  private static final int CURVE = 0xa0;
  private static final int LONG_FORM = 0x80;
  private static final int BYTE = 0xff;

  private Pem() {}

  /** A key in a form that the client library takes, and what it is a key of. */
  record Key(String pem, String algorithm) {}

  /** What stands under a field, or in the file that it names; the data win, as for kubectl. */
  static Optional<String> of(JsonNode entry, String field, Words words) throws Fault {
    String data = entry.path(field + "-data").asText("");
    if (!data.isEmpty()) {
      try {
        byte[] decoded = Base64.getMimeDecoder().decode(data);
        return Optional.of(new String(decoded, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new Fault(words.say("connection.not-base64", field + "-data"));
      }
    }
    String file = entry.path(field).asText("");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new Fault(words.say("connection.unreadable", field, file));
    }
  }

  /** As the client library wants it. */
  static String data(String pem) {
    return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a private key. The library leaves keys on elliptic curves in their older form to a
   * library of its own, so they are wrapped in the general form (RFC 5958).
   */
  static Key key(String pem, Words words) throws Fault {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new Fault(words.say("connection.no-key"));
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return switch (block.group(1)) {
        case "RSA PRIVATE KEY" -> new Key(pem, "RSA");
        case "EC PRIVATE KEY" -> new Key(pem(wrapped(der)), "EC");
        case PKCS8 -> new Key(pem(der), algorithm(der));
        default -> throw new Fault(words.say("connection.no-key"));
      };
    } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
      throw new Fault(words.say("connection.no-key"));
    }
  }

  private static String algorithm(byte[] der) throws GeneralSecurityException {
    GeneralSecurityException last = null;
    for (String algorithm : List.of("RSA", "EC")) {
      try {
        KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        return algorithm;
      } catch (GeneralSecurityException e) {
        last = e;
      }
    }
    throw last;
  }

  private static byte[] wrapped(byte[] key) throws IOException {
    byte[] curve = curve(key);
    byte[] algorithm = der(SEQUENCE, EC_KEY, curve);
    return der(SEQUENCE, new byte[] {2, 1, 0}, algorithm, der(OCTETS, key));
  }

  /** The identifier of the curve: it stands in the key after the tag of its field. */
  private static byte[] curve(byte[] key) throws IOException {
    for (int i = 0; i + 3 < key.length; i++) {
      int length = key[i + 3] & BYTE;
      boolean here = (key[i] & BYTE) == CURVE && key[i + 2] == IDENTIFIER;
      if (here && (key[i + 1] & BYTE) == length + 2 && i + 4 + length <= key.length) {
        byte[] identifier = new byte[length + 2];
        System.arraycopy(key, i + 2, identifier, 0, identifier.length);
        return identifier;
      }
    }
    throw new IOException("no curve");
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(tag);
    int length = content.size();
    if (length < LONG_FORM) {
      all.write(length);
    } else {
      int octets = length > BYTE ? 2 : 1;
      all.write(LONG_FORM + octets);
      for (int i = octets - 1; i >= 0; i--) {
        all.write(length >> 8 * i);
      }
    }
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }

  private static String pem(byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + PKCS8 + "-----\n" + body + "\n-----END " + PKCS8 + "-----\n";
  }
}
