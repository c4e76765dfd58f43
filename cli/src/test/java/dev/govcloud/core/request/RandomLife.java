package dev.govcloud.core.request;

import dev.govcloud.api.decision.Decision;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.core.engine.Period;
import dev.govcloud.core.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A request at the end of a random history of the core's own tests, with everything that the
 * cluster would hold of it.
 *
 * @param request its manifest and record
 * @param filings everything that was filed
 * @param decisions every ruling with what became of it
 * @param periods every period
 * @param now the instant at which it is looked at
 */
public record RandomLife(
    CloudResourceRequest request,
    List<Filing> filings,
    List<Decision> decisions,
    List<Period<Stage>> periods,
    Instant now) {
  private static final int LONG = 30;
  private static final int NAP = 6;

  /** Lives a history; whoever looks at its end and finds something wrong is told what happened. */
  public static void lived(long seed, Consumer<RandomLife> looks) {
    History.of(
        seed,
        history -> {
          Life life = history.begin(1).get(0);
          life.gate = history.steps.chance(70);
          Instant born = life.now;
          for (int i = history.upTo(LONG); i > 0; i--) {
            if (history.steps.chance(20)) {
              history.sleeps(List.of(life), NAP, life.gate ? 1 : NAP);
            } else {
              history.happens(history.steps.any(life), List.of(life));
            }
          }
          looks.accept(of(life, born));
        });
  }

  private static RandomLife of(Life life, Instant born) {
    life.request.getMetadata().setCreationTimestamp(born.toString());
    Facts facts = life.facts();
    facts
        .filings()
        .forEach(
            f -> {
              f.getMetadata().setUid("uid-of-" + f.getMetadata().getName());
              f.getMetadata().setCreationTimestamp(f.getSpec().filedAt);
            });
    facts
        .rulings()
        .forEach(r -> r.decision().getMetadata().setCreationTimestamp(r.at().toString()));
    return new RandomLife(
        life.request,
        facts.filings(),
        facts.rulings().stream().map(Facts.Ruling::decision).toList(),
        life.outcome.periods(),
        life.now);
  }
}
