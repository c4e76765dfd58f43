/** How much of what was allocated is used, month by month (articles 14, 19 and 27). */
package dev.govcloud.api.usage;
