package dev.govcloud.cli.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An authority and what it signs, made by openssl for one run of the tests. */
final class Keys {
  private final Path dir;

  Keys(Path dir) throws IOException {
    this.dir = dir;
    openssl(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=authority",
        "-keyout",
        file("ca.key"),
        "-out",
        file("ca.crt"));
    signed("server", "rsa", "server.example", "DNS:server.example");
    signed("local", "rsa", "local.example", "IP:127.0.0.1,DNS:localhost");
    for (String kind : List.of("rsa", "rsa-old", "ec", "ec-old", "ed25519")) {
      signed("user-" + kind, kind, "user-" + kind, null);
    }
  }

  String file(String name) {
    return dir.resolve(name).toString();
  }

  /** The keys of Java's server side, without a password worth the name. */
  Path store(String name) throws IOException {
    openssl(
        "pkcs12",
        "-export",
        "-inkey",
        file(name + ".key"),
        "-in",
        file(name + ".crt"),
        "-out",
        file(name + ".p12"),
        "-passout",
        "pass:changeit");
    return dir.resolve(name + ".p12");
  }

  private void signed(String name, String kind, String subject, String names) throws IOException {
    String key = file(name + ".key");
    switch (kind) {
      case "ec" ->
          openssl(
              "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", key);
      case "ec-old" -> openssl("ecparam", "-name", "secp384r1", "-genkey", "-noout", "-out", key);
      case "ed25519" -> openssl("genpkey", "-algorithm", "ed25519", "-out", key);
      case "rsa-old" -> openssl("genrsa", "-traditional", "-out", key, "2048");
      default -> openssl("genpkey", "-algorithm", "RSA", "-out", key);
    }
    openssl(
        "req",
        "-new",
        "-key",
        key,
        "-subj",
        "/O=office/CN=" + subject,
        "-out",
        file(name + ".csr"));
    List<String> sign =
        new ArrayList<>(
            List.of(
                "x509",
                "-req",
                "-in",
                file(name + ".csr"),
                "-CA",
                file("ca.crt"),
                "-CAkey",
                file("ca.key"),
                "-CAcreateserial",
                "-days",
                "2",
                "-out",
                file(name + ".crt")));
    if (names != null) {
      Files.writeString(dir.resolve("names"), "subjectAltName=" + names);
      sign.addAll(List.of("-extfile", file("names")));
    }
    openssl(sign.toArray(String[]::new));
  }

  private static void openssl(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of("openssl"));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(line + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
