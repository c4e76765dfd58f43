/** The duties that recur: which are owed, and what became of each. */
package dev.govcloud.core.duty;
