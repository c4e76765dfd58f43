/** Asks the platform's Prometheus how much of what was allocated is used. */
package dev.govcloud.runtime.usage;
