/** The kinds that people and GitOps tools write, and what the operator answers in their status. */
package dev.govcloud.api;
