package dev.govcloud.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Asks demo/run, which looks after the operator's process, to start it anew at another pace. */
final class Pipes implements Pace.Backstage {
  private final Path ask;
  private final BufferedReader answers;

  Pipes(Path ask, Path answer) throws IOException {
    this.ask = ask;
    this.answers = Files.newBufferedReader(answer);
  }

  @Override
  public Pace.Mapping change(double factor, Instant real, Instant simulated) throws IOException {
    String line = factor + " " + real.toEpochMilli() + " " + simulated.toEpochMilli() + "\n";
    Files.writeString(ask, line, StandardOpenOption.WRITE);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("demo/run does not answer");
    }
    String[] words = answer.split(" ");
    return new Pace.Mapping(
        Instant.ofEpochMilli(Long.parseLong(words[0])),
        Instant.ofEpochMilli(Long.parseLong(words[1])),
        factor);
  }
}
