package dev.govcloud.cli.connect;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.internal.SSLUtils;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Asks a server for the certificate of another name than that of its address, and takes no other
 * ({@code tls-server-name}). The JDK's client always asks for the name of the address, so each of
 * its engines is made for the other name.
 */
final class NamedTls extends JdkHttpClientFactory {
  private final Config config;
  private final String name;

  NamedTls(Config config, String name) {
    this.config = config;
    this.name = name;
  }

  @Override
  protected void additionalConfig(HttpClient.Builder builder) {
    try {
      SSLContext context =
          SSLUtils.sslContext(SSLUtils.keyManagers(config), SSLUtils.trustManagers(config));
      builder.sslContext(new Named(new NamedContext(context, name), context));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A context can be made by its own package and by those that inherit from it. */
  private static final class Named extends SSLContext {
    Named(SSLContextSpi engines, SSLContext context) {
      super(engines, context.getProvider(), context.getProtocol());
    }
  }

  /** Makes engines that know the other name only. */
  private static final class NamedContext extends SSLContextSpi {
    private final SSLContext context;
    private final String name;

    NamedContext(SSLContext context, String name) {
      this.context = context;
      this.name = name;
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return new NamedEngine(context.createSSLEngine(name, port), name);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      throw new UnsupportedOperationException("an engine without a peer");
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
      throw new UnsupportedOperationException("it is made ready");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      throw new UnsupportedOperationException("the client uses engines");
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      throw new UnsupportedOperationException("no server");
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return context.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return context.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      return context.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return context.getSupportedSSLParameters();
    }
  }
}
