package dev.govcloud.cli.connect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that leads everything to one port of this machine, whatever host is asked for. */
final class Tunnel implements AutoCloseable {
  private final ServerSocket socket;
  private final int to;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger used = new AtomicInteger();

  Tunnel(int to) throws IOException {
    this.to = to;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How often it was used since the last call of this. */
  int used() {
    return used.getAndSet(0);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        threads.submit(() -> lead(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void lead(Socket caller) {
    try (caller;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
      BufferedReader head =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1), 1);
      for (String line = head.readLine(); line != null && !line.isEmpty(); line = head.readLine()) {
        used.addAndGet(line.startsWith("CONNECT") ? 1 : 0);
      }
      caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      threads.submit(() -> copy(caller, server));
      copy(server, caller);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // Either end may go first.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
