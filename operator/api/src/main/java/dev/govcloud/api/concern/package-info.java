/**
 * What one party raises with another while the platform serves: tickets of units (articles 17 to
 * 19) and findings of those who supervise (articles 20 and 21), each with its replies.
 */
package dev.govcloud.api.concern;
