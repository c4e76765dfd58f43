package dev.govcloud.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays three requests in time-lapse and says whether each ended as it should. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
  @Option(names = "--examples", required = true, description = "Directory of the example files.")
  Path examples;

  @Option(names = "--real-start", required = true, description = "Real instant of the start.")
  Instant realStart;

  @Option(names = "--simulated-start", required = true, description = "Simulated start.")
  Instant simulatedStart;

  @Option(names = "--factor", defaultValue = "43200", description = "Simulated seconds a second.")
  double factor;

  /** Runs the demonstration. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Demo()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    var time = new Days(realStart, simulatedStart, factor);
    // The longest wait is for the trial and the grace period that run out: four simulated weeks.
    var stage = new Cast(examples, Duration.ofSeconds(60 + Math.round(35 * 86400 / factor)));
    var story = new Timeline(time, stage);
    story.start();
    var scenes = new Scenes(time, stage);
    var all =
        Stream.<Callable<String>>of(scenes::wholeLife, scenes::correction, scenes::lapsedTrial)
            .map(s -> CompletableFuture.supplyAsync(() -> Scenes.outcome(s)))
            .toList();
    boolean good = true;
    for (var scene : all) {
      good &= scene.join().isEmpty();
    }
    story.finish();
    System.out.println();
    story.table();
    for (var scene : all) {
      if (!scene.join().isEmpty()) {
        System.out.println("NOT AS IT SHOULD BE: " + scene.join());
      }
    }
    System.out.println(good ? "Each request ended as it should." : "The demonstration failed.");
    return good ? 0 : 1;
  }
}
