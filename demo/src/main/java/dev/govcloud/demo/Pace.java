package dev.govcloud.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The simulated clock. It stands, which is to say that it goes at its natural pace, while anybody
 * still has something to do that belongs to the day, and runs while all wait for days to come: so
 * no day passes before what belongs to it has happened, however slow the machine is.
 */
final class Pace {
  private static final double STANDING = 1;
  private static final int SECONDS_A_DAY = 86_400;
  private static final int LONGEST_DAY = 8;
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** From here on a day that is not done is held, so that it cannot end by accident. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** What is done within a moment holds nothing up. */
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final Clock time;
  private final Backstage backstage;
  private final AtomicInteger busy;
  private volatile Mapping mapping;
  private int secondsADay;
  private Instant allDone;

  /** Simulated seconds go by {@code factor} times as fast from an instant on. */
  record Mapping(Instant real, Instant simulated, double factor) {
    Instant of(Instant at) {
      Duration since = Duration.between(real, at);
      return since.isNegative()
          ? simulated
          : simulated.plusMillis(Math.round(since.toMillis() * factor));
    }
  }

  /** Who lets the operator go by a new mapping. */
  interface Backstage {
    Mapping change(double factor, Instant real, Instant simulated) throws Exception;
  }

  /**
   * A clock that stands.
   *
   * @param time real time
   * @param secondsADay real seconds that a day takes while it runs
   * @param scenes how many scenes are about to begin; each is busy from now on
   */
  Pace(Clock time, Mapping standing, int secondsADay, int scenes, Backstage backstage) {
    this.time = time;
    this.allDone = time.instant();
    this.mapping = standing;
    this.secondsADay = secondsADay;
    this.busy = new AtomicInteger(scenes);
    this.backstage = backstage;
  }

  Instant now() {
    return mapping.of(time.instant());
  }

  LocalDate today() {
    return Days.day(now());
  }

  boolean stands() {
    return mapping.factor() == STANDING;
  }

  /** Plays a scene: what it does belongs to the day, unless it waits for days to pass. */
  <T> T scene(Callable<T> scene) throws Exception {
    try {
      return scene.call();
    } finally {
      busy.decrementAndGet();
    }
  }

  /** Waits for something that days may pass before. */
  <T> T passing(Callable<T> wait) throws Exception {
    busy.decrementAndGet();
    try {
      return wait.call();
    } finally {
      busy.incrementAndGet();
    }
  }

  /** Waits for the morning of a day: everything written then carries that day's time. */
  void until(LocalDate day) throws Exception {
    Instant morning = day.atTime(MORNING).atZone(Days.ZONE).toInstant();
    passing(
        () -> {
          while (now().isBefore(morning)) {
            Thread.sleep(10);
          }
          return null;
        });
  }

  /**
   * Lets the clock stand or run, as it should; called again and again.
   *
   * @param owed whether somebody else still has something to do today
   * @return whether it was changed
   */
  boolean keep(boolean owed) throws Exception {
    Instant now = time.instant();
    boolean done = busy.get() == 0 && !owed;
    allDone = done ? now : allDone;
    boolean late = Duration.between(allDone, now).compareTo(MOMENT) > 0;
    boolean evening = !now().atZone(Days.ZONE).toLocalTime().isBefore(EVENING);
    if (stands() && done) {
      change(SECONDS_A_DAY / (double) secondsADay);
      return true;
    }
    if (!stands() && late && evening) {
      secondsADay = Math.min(2 * secondsADay, LONGEST_DAY);
      change(STANDING);
      return true;
    }
    return false;
  }

  private void change(double factor) throws Exception {
    Instant real = time.instant();
    Instant simulated = mapping.of(real);
    mapping = new Mapping(real, simulated, STANDING);
    mapping = backstage.change(factor, real, simulated);
  }

  int secondsADay() {
    return secondsADay;
  }
}
