package dev.govcloud.core.usage;

import java.time.Instant;

/**
 * How much one machine or volume used at an instant.
 *
 * @param namespace of the object
 * @param object its name
 * @param at the instant
 * @param used processors, or bytes
 */
public record Sample(Measure measure, String namespace, String object, Instant at, double used) {}
