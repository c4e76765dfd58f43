package dev.govcloud.cli.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

/** Stands where an API server would, answers who the caller is, and notes how it was asked. */
final class Listener implements AutoCloseable {
  private static final String ANSWER =
      """
      {"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview",
       "metadata":{},"status":{"userInfo":{"username":"somebody"}}}
      """;

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicReference<Wire> last = new AtomicReference<>();

  /** What came over the wire: the name that was asked for, the credentials, who is acted as. */
  record Wire(String name, String certificate, String authorization, String as) {}

  Listener(Keys keys, String certificate) throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SSLContext context = context(keys, certificate);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters own = context.getDefaultSSLParameters();
            own.setWantClientAuth(true);
            parameters.setSSLParameters(own);
          }
        });
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private static SSLContext context(Keys keys, String certificate)
      throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.store(certificate))) {
      own.load(in, password);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(own, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(Path.of(keys.file("ca.crt")))) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** How it was asked since the last call of this; empty where nobody asked. */
  Optional<Wire> asked() {
    return Optional.ofNullable(last.getAndSet(null));
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
    String certificate;
    try {
      certificate =
          ((X509Certificate) session.getPeerCertificates()[0]).getSubjectX500Principal().getName();
    } catch (SSLPeerUnverifiedException e) {
      certificate = "";
    }
    String as =
        exchange.getRequestHeaders().entrySet().stream()
            .filter(h -> h.getKey().startsWith("Impersonate"))
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(h -> h.getKey() + h.getValue().stream().sorted().toList())
            .collect(Collectors.joining(" "));
    List<String> authorization =
        exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
    if (exchange.getRequestURI().getPath().endsWith("selfsubjectreviews")) {
      String name = session.getRequestedServerNames().toString();
      last.set(new Wire(name, certificate, String.join(",", authorization), as));
    }
    byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
