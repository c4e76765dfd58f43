/**
 * The documents: what they link to, that both languages say the same, and that each command runs.
 */
package dev.govcloud.runtime.pages;
