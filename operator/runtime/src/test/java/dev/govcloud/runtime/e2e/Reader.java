package dev.govcloud.runtime.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.govcloud.runtime.pages.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who types what a page says, in a folder that looks like the project. */
final class Reader implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));
  private static final String END_OF_ANSWER = "\u001e";
  private static final Pattern COLUMNS = Pattern.compile("[A-Z][A-Z]+( {2,}[A-Z][A-Z ]+)+");
  private static final Pattern TENANT =
      Pattern.compile("gc-bureau-transport-([a-z]+)-[0-9a-f]{10}");

  /** What stands on a page for something that each reader has another of. */
  private static final Map<String, String> PLACEHOLDERS =
      Map.of(
          "-n NAMESPACE", "-n bureau-transport",
          "crr NAME", "crr bus",
          ".local/bin/helm", "helm",
          "sha256:…",
              "$(python3 -c 'import json; print(json.load(open(\"bus.json\"))[\"head\"])')");

  private final ControlPlane plane;
  private final Path folder;
  private final Path admin;
  private final Map<String, Path> accounts;
  private final List<Process> behind = new ArrayList<>();
  private OperatorProcess operator;

  Reader(ControlPlane plane, Path folder) throws IOException {
    this.plane = plane;
    this.folder = folder;
    admin = plane.kubeconfig().toAbsolutePath();
    accounts =
        Map.of(
            "admin", admin,
            "unit", plane.kubeconfigAs("clerk@transport.example", "transport-clerks"),
            "authority", plane.kubeconfigAs("reviewer@authority.example", "govcloud:authority"),
            "provider", plane.kubeconfigAs("ops@provider.example", "govcloud:provider"),
            "auditor", plane.kubeconfigAs("auditor@audit.example", "govcloud:auditor"));
    try (Stream<Path> there = Files.list(ROOT)) {
      for (Path one : there.filter(p -> !p.getFileName().toString().startsWith(".")).toList()) {
        Files.createSymbolicLink(folder.resolve(one.getFileName()), one.toAbsolutePath());
      }
    }
  }

  /** A block, as a party, once what it needs was played; each answer looks as the page shows it. */
  void does(Block block, String party) throws Exception {
    for (String scene : block.marks().getOrDefault("before", "").split(", ")) {
      if (!scene.isEmpty()) {
        play(scene);
      }
    }
    if (block.marks().containsKey("background")) {
      goesOnBehind(block);
      return;
    }
    int exit = Integer.parseInt(block.marks().getOrDefault("exit", "0"));
    String typed = block.marks().get("typed");
    List<Block.Command> commands = block.commands();
    StringBuilder script = new StringBuilder();
    for (Block.Command command : commands) {
      script.append(command(command, typed)).append("\nprintf '\\036'\n");
    }
    String printed = run(block.place(), script.toString(), party, exit);
    String[] answers = printed.split(END_OF_ANSWER, -1);
    for (int i = 0; i < commands.size(); i++) {
      looksAsShown(block, commands.get(i), i < answers.length ? answers[i] : "");
    }
  }

  /** One command that stands in a table. */
  void types(String page, String command, String party) throws Exception {
    run(page, command.replace("\\|", "|"), party, 0);
  }

  /** Of a question with the answer no behind it kubectl's exit code is 1. */
  private static String command(Block.Command command, String typed) {
    String text = command.text();
    if (text.matches("(?s).* can-i .*# no$")) {
      return text.replaceFirst(" +# no$", "") + " || [ $? = 1 ]";
    }
    if (typed == null) {
      return text;
    }
    return "printf '%s' '"
        + typed.replace(",", "\n").trim()
        + "\n' | script -qec "
        + "'"
        + text.replace("'", "'\\''")
        + "' /dev/null";
  }

  private static void looksAsShown(Block block, Block.Command command, String answer) {
    for (String sure : new String[] {"yes", "no"}) {
      if (command.text().matches("(?s).* can-i .*# " + sure + "$")) {
        assertThat(answer.lines()).as("%s: %s", block.place(), command.text()).contains(sure);
      }
    }
    if (!command.answer().isEmpty() && COLUMNS.matcher(command.answer().get(0)).matches()) {
      List<String> columns = columns(command.answer().get(0));
      assertThat(answer.lines().map(Reader::columns))
          .as("%s: columns of %s in\n%s", block.place(), command.text(), answer)
          .contains(columns);
    }
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.strip().split(" {2,}")).toList();
  }

  private void play(String scene) throws Exception {
    if (scene.equals("an operator runs")) {
      operator = OperatorProcess.at(plane.operatorKubeconfig());
      return;
    }
    String name = scene.replace('-', '_').replace(' ', '_');
    String script = ROOT.resolve("operator/runtime/src/test/resources/pages/scenes.sh").toString();
    run("before: " + scene, ". '" + script + "'\n" + name, "admin", 0);
  }

  /** A program that stays, as README starts the operator: on a port that is free. */
  private void goesOnBehind(Block block) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String command = block.text().strip().replace("port=8080", "port=" + port);
    behind.add(
        start("exec " + command, "admin", ROOT.resolve("operator/runtime/target/pages.log")));
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> answers("http://127.0.0.1:" + port + "/q/health/ready"));
  }

  private static boolean answers(String address) {
    try {
      HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
      asked.setReadTimeout(5000);
      return asked.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private String run(String what, String script, String party, int exit) throws Exception {
    Path output = Files.createTempFile(folder, "answer", ".txt");
    Process process = start("set -euo pipefail\n" + own(script), party, output);
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    String printed = Files.readString(output);
    Files.delete(output);
    assertThat(ended).as("%s ends:\n%s", what, printed).isTrue();
    assertThat(process.exitValue()).as("%s\n%s\n%s", what, script, printed).isEqualTo(exit);
    return printed;
  }

  private Process start(String script, String party, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String programs = ControlPlane.program("kubectl").getParent().toAbsolutePath().toString();
    environment.put("PATH", programs + ":" + ROOT.resolve("cli") + ":" + environment.get("PATH"));
    environment.put("KUBECONFIG", accounts.get(party).toString());
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    Process process =
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
    if (!script.contains("script -qec")) {
      process.getOutputStream().close();
    }
    return process;
  }

  /** With what this reader has in the place of what stands for it. */
  private String own(String script) {
    String own = script.replace("$PWD/.local/cluster/kubeconfig", admin.toString());
    for (Map.Entry<String, String> one : PLACEHOLDERS.entrySet()) {
      own = own.replace(one.getKey(), one.getValue());
    }
    return TENANT.matcher(own).replaceAll(t -> Matcher.quoteReplacement(tenant(t.group(1))));
  }

  /** Asked for when the command is typed: a command before it may have made it. */
  private static String tenant(String request) {
    return "$(kubectl get crr "
        + request
        + " -n bureau-transport -o jsonpath={.status.namespace.name})";
  }

  /** Nothing goes on, and nothing leads from the folder into the project any more. */
  @Override
  public void close() {
    behind.forEach(Process::destroy);
    behind.forEach(p -> p.onExit().join());
    if (operator != null) {
      operator.close();
    }
    try (Stream<Path> there = Files.list(folder)) {
      for (Path link : there.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
