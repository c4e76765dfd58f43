package dev.govcloud.core.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/**
 * One row of the table, for one phase.
 *
 * @param from the phase it applies in
 * @param when what happened
 * @param to the phase afterwards
 * @param recorded the fact it leaves in the record
 * @param fulfils the periods that end because what they ask for was done, in time or not
 * @param voids the periods that fall away: nobody kept or broke them
 * @param begins the period that begins with it; null where nobody has to act within a time
 * @param article the article of the regulation that orders it
 */
public record Transition(
    Phase from,
    Trigger when,
    Phase to,
    MilestoneKind recorded,
    Set<Stage> fulfils,
    Set<Stage> voids,
    Stage begins,
    String article) {

  /** Every period that ends with it. */
  public Set<Stage> ends() {
    Set<Stage> ends = EnumSet.noneOf(Stage.class);
    ends.addAll(fulfils);
    ends.addAll(voids);
    return ends;
  }
}
