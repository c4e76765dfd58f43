/** Tickets and findings: who may take which step, and what became of each. */
package dev.govcloud.core.concern;
