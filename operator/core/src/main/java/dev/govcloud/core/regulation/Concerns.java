package dev.govcloud.core.regulation;

import static dev.govcloud.core.regulation.ConcernClock.ACKNOWLEDGEMENT;
import static dev.govcloud.core.regulation.ConcernClock.CONFIRMATION;
import static dev.govcloud.core.regulation.ConcernClock.RESOLUTION;
import static dev.govcloud.core.regulation.ConcernGuard.DOCUMENT;
import static dev.govcloud.core.regulation.ConcernGuard.EITHER;
import static dev.govcloud.core.regulation.ConcernGuard.NEW_DAY;
import static dev.govcloud.core.regulation.ConcernGuard.OTHER_HAND;
import static dev.govcloud.core.regulation.ConcernGuard.RAISER;
import static dev.govcloud.core.regulation.ConcernGuard.RESPONSIBLE;
import static dev.govcloud.core.regulation.ConcernGuard.ROOM;
import static dev.govcloud.core.regulation.ConcernGuard.SATISFACTION;
import static dev.govcloud.core.regulation.ConcernPhase.ACKNOWLEDGED;
import static dev.govcloud.core.regulation.ConcernPhase.CLOSED;
import static dev.govcloud.core.regulation.ConcernPhase.OPEN;
import static dev.govcloud.core.regulation.ConcernPhase.RESOLVED;
import static dev.govcloud.core.regulation.ConcernPhase.UNRAISED;
import static dev.govcloud.core.regulation.ConcernPhase.VERIFIED;
import static dev.govcloud.core.regulation.ConcernStep.ACKNOWLEDGE;
import static dev.govcloud.core.regulation.ConcernStep.AWAIT_RESOLUTION;
import static dev.govcloud.core.regulation.ConcernStep.CLOSE;
import static dev.govcloud.core.regulation.ConcernStep.PROGRESS;
import static dev.govcloud.core.regulation.ConcernStep.RAISE;
import static dev.govcloud.core.regulation.ConcernStep.REOPEN;
import static dev.govcloud.core.regulation.ConcernStep.RESOLVE;
import static dev.govcloud.core.regulation.ConcernStep.VERIFY;

import dev.govcloud.core.engine.Begin;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.engine.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which step whoever raised something and whoever is responsible for it may take in which state:
 * the third table on the engine. What is not in it cannot happen, and nothing is resolved,
 * confirmed or closed by silence. Read each part top to bottom.
 */
public final class Concerns {
  private static final Set<ConcernClock> NONE = Set.of();

  private Concerns() {}

  /**
   * Tickets: raised by the unit, and the provider is responsible (articles 17 to 19). What was
   * resolved and is not well is reopened, and the provider has a whole period anew.
   */
  public static Table<ConcernPhase, ConcernStep, ConcernClock> tickets() {
    ConcernClock ack = ACKNOWLEDGEMENT;
    ConcernClock done = RESOLUTION;
    ConcernClock seen = CONFIRMATION;
    return table(
        List.of(
            // spotless:off
            //  in            step               by whom, with what              then          kept             falls away       begins  article
            row(UNRAISED,     RAISE,            List.of(RAISER),                 OPEN,         NONE,            NONE,            ack,    "17"),
            row(OPEN,         AWAIT_RESOLUTION, List.of(),                       OPEN,         NONE,            NONE,            done,   "19"),
            row(OPEN,         ACKNOWLEDGE,      List.of(RESPONSIBLE),            ACKNOWLEDGED, Set.of(ack),     NONE,            null,   "19"),
            row(OPEN,         PROGRESS,         List.of(RAISER, ROOM),           OPEN,         NONE,            NONE,            null,   "17"),
            row(OPEN,         RESOLVE,          List.of(RESPONSIBLE),            RESOLVED,     Set.of(ack, done), NONE,          seen,   "19"),
            row(OPEN,         CLOSE,            List.of(RAISER, SATISFACTION),   CLOSED,       NONE,            Set.of(ack, done), null, "28"),
            row(ACKNOWLEDGED, PROGRESS,         List.of(EITHER, ROOM),           ACKNOWLEDGED, NONE,            NONE,            null,   "19"),
            row(ACKNOWLEDGED, RESOLVE,          List.of(RESPONSIBLE),            RESOLVED,     Set.of(done),    NONE,            seen,   "19"),
            row(ACKNOWLEDGED, CLOSE,            List.of(RAISER, SATISFACTION),   CLOSED,       NONE,            Set.of(done),    null,   "28"),
            row(RESOLVED,     REOPEN,           List.of(RAISER, ROOM),           ACKNOWLEDGED, Set.of(seen),    NONE,            done,   "17"),
            row(RESOLVED,     CLOSE,            List.of(RAISER, SATISFACTION),   CLOSED,       Set.of(seen),    NONE,            null,   "28")),
            // spotless:on
        List.of(ack, done, seen));
  }

  /**
   * Findings: raised by an office that supervises, against a unit or the provider (articles 7, 20
   * and 21). What was said to be rectified and is not has a new last day.
   *
   * @param raisedBy who found it: authority, agency or security authority
   * @param responsible who is to rectify it: unit or provider
   * @throws java.util.NoSuchElementException where one of the two never is
   */
  public static Table<ConcernPhase, ConcernStep, ConcernClock> findings(
      Party raisedBy, Party responsible) {
    ConcernClock mend = ConcernClock.rectification(responsible).orElseThrow();
    ConcernClock look = ConcernClock.verification(raisedBy).orElseThrow();
    return table(
        List.of(
            // spotless:off
            //  in            step         by whom, with what                    then          kept          falls away    begins article
            row(UNRAISED,     RAISE,       List.of(RAISER),                      OPEN,         NONE,         NONE,         mend,  "21"),
            row(OPEN,         ACKNOWLEDGE, List.of(RESPONSIBLE),                 ACKNOWLEDGED, NONE,         NONE,         null,  "21"),
            row(OPEN,         PROGRESS,    List.of(RAISER, ROOM),                OPEN,         NONE,         NONE,         null,  "21"),
            row(OPEN,         RESOLVE,     List.of(RESPONSIBLE, DOCUMENT),       RESOLVED,     Set.of(mend), NONE,         look,  "21"),
            row(OPEN,         CLOSE,       List.of(RAISER),                      CLOSED,       NONE,         Set.of(mend), null,  "21"),
            row(ACKNOWLEDGED, PROGRESS,    List.of(EITHER, ROOM),                ACKNOWLEDGED, NONE,         NONE,         null,  "21"),
            row(ACKNOWLEDGED, RESOLVE,     List.of(RESPONSIBLE, DOCUMENT),       RESOLVED,     Set.of(mend), NONE,         look,  "21"),
            row(ACKNOWLEDGED, CLOSE,       List.of(RAISER),                      CLOSED,       NONE,         Set.of(mend), null,  "21"),
            row(RESOLVED,     VERIFY,      List.of(RAISER, OTHER_HAND),          VERIFIED,     Set.of(look), NONE,         null,  "21"),
            row(RESOLVED,     REOPEN,      List.of(RAISER, NEW_DAY, ROOM),       ACKNOWLEDGED, Set.of(look), NONE,         mend,  "21"),
            row(VERIFIED,     REOPEN,      List.of(RAISER, NEW_DAY, ROOM),       ACKNOWLEDGED, NONE,         NONE,         mend,  "21"),
            row(VERIFIED,     CLOSE,       List.of(RAISER),                      CLOSED,       NONE,         NONE,         null,  "21")),
            // spotless:on
        List.of(mend, look));
  }

  /** The verb on {@code tickets} and {@code findings} of whoever acts as a party. */
  public static String right(Party party) {
    return switch (party) {
      case UNIT -> "act-as-unit";
      case AUTHORITY -> "act-as-authority";
      case AGENCY -> "act-as-agency";
      case PROVIDER -> "act-as-provider";
      case SECURITY -> "act-as-security";
      case SYSTEM -> throw new IllegalArgumentException("the system raises and answers nothing");
    };
  }

  private static Table<ConcernPhase, ConcernStep, ConcernClock> table(
      List<Row<ConcernPhase, ConcernStep, ConcernClock>> rows, List<ConcernClock> clocks) {
    return new Table<>(UNRAISED, rows, clocks);
  }

  private static Row<ConcernPhase, ConcernStep, ConcernClock> row(
      ConcernPhase in,
      ConcernStep when,
      List<ConcernGuard> guards,
      ConcernPhase then,
      Set<ConcernClock> kept,
      Set<ConcernClock> fallsAway,
      ConcernClock begins,
      String article) {
    return new Row<>(
        in,
        when,
        guards,
        then,
        when,
        kept,
        fallsAway,
        Set.of(),
        Optional.ofNullable(begins).map(Begin::anew),
        List.of(),
        article);
  }
}
