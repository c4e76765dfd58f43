/** What those who have to act are told of their open periods, whatever they are of. */
package dev.govcloud.core.reminder;
