package dev.govcloud.lifecycle;

import java.util.Set;

/**
 * One row of the table.
 *
 * @param from the phase it applies in
 * @param when what happened
 * @param to the phase afterwards
 * @param recorded the fact it leaves in the record
 * @param ends the periods that end with it, met or missed
 * @param begins the period that begins with it; null where nobody has to act within a time
 * @param article the article of the regulation that orders it
 */
public record Transition(
    Phase from,
    Trigger when,
    Phase to,
    MilestoneKind recorded,
    Set<Stage> ends,
    Stage begins,
    String article) {}
