/** Use reports for people: at a terminal, as a table, as a page, on paper (articles 14, 19, 27). */
package dev.govcloud.cli.report;
