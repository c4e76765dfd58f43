/**
 * How much of what was allocated is used: samples folded into the report of a month, and what
 * follows from them (articles 14, 19 and 27).
 */
package dev.govcloud.core.usage;
