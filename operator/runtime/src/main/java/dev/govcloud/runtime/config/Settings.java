package dev.govcloud.runtime.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

/** The operator's own settings. */
@ConfigMapping(prefix = "govcloud")
public interface Settings {

  /** How many requests are reconciled at the same time. */
  @WithDefault("16")
  int threads();

  /** Whether one of several replicas leads. */
  LeaderElection leaderElection();

  /** Simulated time, for demonstrations and tests only. */
  TimeLapse timeLapse();

  /** What is measured. */
  Metrics metrics();

  /** Settings of the figures. */
  interface Metrics {
    /** Whether the deadlines of each request are shown: as many series as there are requests. */
    @WithDefault("false")
    boolean perRequest();
  }

  /** Settings of the lease. */
  interface LeaderElection {
    /** Off where only one replica ever runs. */
    @WithDefault("true")
    boolean enabled();

    /** The lease's namespace. */
    @WithDefault("govcloud-system")
    String namespace();

    /** This replica's name; the host's name when empty. */
    Optional<String> identity();
  }

  /** A simulated calendar; refused unless the environment says that it is a demonstration. */
  interface TimeLapse {
    /** Simulated seconds in a real one; 1 is real time. */
    @WithDefault("1")
    double factor();

    /** The real instant that is the simulated start. */
    Optional<Instant> realStart();

    /** The simulated instant at which it starts. */
    Optional<Instant> simulatedStart();

    /** Must be true, or a time-lapse is refused: simulated days break the law. */
    @WithDefault("false")
    boolean demonstration();
  }
}
