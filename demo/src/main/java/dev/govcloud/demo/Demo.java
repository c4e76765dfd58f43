package dev.govcloud.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays four requests in time-lapse and says whether each ended as it should. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
  private static final int SCENES = 4;

  @Option(names = "--examples", required = true, description = "Directory of the example files.")
  Path examples;

  @Option(names = "--kubectl", required = true, description = "The program kubectl.")
  Path kubectl;

  @Option(names = "--ask", required = true, description = "Pipe on which a new pace is asked for.")
  Path ask;

  @Option(names = "--answer", required = true, description = "Pipe on which it is answered.")
  Path answer;

  @Option(names = "--prometheus", required = true, description = "Address of the Prometheus.")
  URI prometheus;

  @Option(names = "--real-start", required = true, description = "Real instant of the start.")
  Instant realStart;

  @Option(names = "--simulated-start", required = true, description = "Simulated start.")
  Instant simulatedStart;

  @Option(names = "--day", defaultValue = "2", description = "Real seconds that a day takes.")
  int day;

  /** Runs the demonstration. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    var standing = new Pace.Mapping(realStart, simulatedStart, 1);
    var pace = new Pace(Clock.systemUTC(), standing, day, SCENES, new Pipes(ask, answer));
    var cast = new Cast(examples, kubectl);
    var story = new Timeline(new Days(), pace, cast);
    story.start();
    var scenes = new Scenes(pace, cast);
    var stage = Executors.newFixedThreadPool(SCENES);
    var all =
        Stream.<Callable<String>>of(
                scenes::wholeLife,
                scenes::correction,
                scenes::lapsedTrial,
                new Portal(pace, cast)::lateFirewall)
            .map(s -> CompletableFuture.supplyAsync(() -> Scenes.outcome(pace, s), stage))
            .toList();
    boolean good = true;
    for (var scene : all) {
      good &= scene.join().isEmpty();
    }
    story.finish();
    System.out.println();
    story.table();
    good &= measured(story);
    for (var scene : all) {
      if (!scene.join().isEmpty()) {
        System.out.println("NOT AS IT SHOULD BE: " + scene.join());
      }
    }
    System.out.println(good ? "Each request ended as it should." : "The demonstration failed.");
    return good ? 0 : 1;
  }

  /** The same of the operator's figures: a dashboard shows what the records say. */
  private boolean measured(Timeline story) throws Exception {
    var measured = new Measured(prometheus);
    var differs = measured.differs(story.requests());
    System.out.println();
    System.out.print(measured.table());
    System.out.println(
        differs.map(d -> "NOT AS IT SHOULD BE: " + d).orElse("Equal to the records."));
    return differs.isEmpty();
  }
}
