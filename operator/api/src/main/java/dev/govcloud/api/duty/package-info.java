/**
 * What is owed again and again while the platform serves (articles 7, 18, 19, 21 to 23, 27, 28).
 */
package dev.govcloud.api.duty;
