/** What is written fits the schema: the limits of our own kinds, and how a value is cut to them. */
package dev.govcloud.core.limits;
