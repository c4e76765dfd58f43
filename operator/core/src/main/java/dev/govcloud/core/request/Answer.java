package dev.govcloud.core.request;

/**
 * What became of a Decision.
 *
 * @param decision its name
 * @param effective whether it moved the request
 * @param reason one word for programs
 * @param message what happened and what to do, for people
 */
public record Answer(String decision, boolean effective, String reason, String message) {}
