/**
 * The mechanism that every part of the regulation runs on: a table of rows, a record that replays
 * through it, clocks with parties, reminders, a hash chain. It knows no table and no subject.
 */
package dev.govcloud.core.engine;
