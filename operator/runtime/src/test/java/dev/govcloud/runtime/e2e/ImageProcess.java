package dev.govcloud.runtime.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The image's entry point in a root of its own that nobody can write, with what a kubelet gives a
 * pod: an empty /tmp, /proc, the account's token and the address of the API server. Its user is
 * nobody, as a cluster may choose any. Needs root, for the mounts alone.
 */
final class ImageProcess implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String ACCOUNT = "var/run/secrets/kubernetes.io/serviceaccount";

  /** Binds the folder to itself, read-only, then becomes the entry point. */
  private static final String CONTAINER =
      """
      set -e
      root=$1; shift
      mount --bind "$root" "$root"
      mount -o remount,bind,ro "$root"
      mount -t tmpfs -o size=64m,mode=1777 tmpfs "$root/tmp"
      mount -t proc proc "$root/proc"
      exec chroot --userspec=65534:65534 "$root" "$@"
      """;

  private final Process process;
  private final int port;

  private ImageProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it as the pod {@code identity} of the chart's Deployment. */
  static ImageProcess start(UnpackedImage image, String identity, Path log) throws Exception {
    ControlPlane plane = ControlPlane.get();
    account(image.root, plane);
    Files.createDirectories(image.root.resolve("proc"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", CONTAINER));
    command.addAll(List.of("sh", image.root.toString()));
    command.addAll(image.entryPoint());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    environment.clear();
    environment.putAll(image.environment());
    environment.put("PATH", path);
    URI server = plane.admin().getMasterUrl().toURI();
    environment.put("KUBERNETES_SERVICE_HOST", server.getHost());
    environment.put("KUBERNETES_SERVICE_PORT", String.valueOf(server.getPort()));
    environment.put("GOVCLOUD_LEADER_ELECTION_NAMESPACE", ControlPlane.SYSTEM);
    environment.put("GOVCLOUD_LEADER_ELECTION_IDENTITY", identity);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    return new ImageProcess(builder.redirectOutput(log.toFile()).start(), port);
  }

  /** What the kubelet mounts for the ServiceAccount. */
  private static void account(Path root, ControlPlane plane) throws IOException {
    Path folder = Files.createDirectories(root.resolve(ACCOUNT));
    Files.writeString(folder.resolve("token"), plane.operatorToken());
    Files.writeString(folder.resolve("ca.crt"), plane.authority());
    Files.writeString(folder.resolve("namespace"), ControlPlane.SYSTEM);
  }

  String get(String path) throws InterruptedException {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      return "not reachable";
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** A file of /proc about it. */
  String proc(String name) throws IOException {
    return Files.readString(Path.of("/proc", String.valueOf(process.pid()), name));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
