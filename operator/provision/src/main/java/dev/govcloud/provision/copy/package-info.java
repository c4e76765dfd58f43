/** The platform's copy of what a service leaves behind (article 16, rule A25): pure. */
package dev.govcloud.provision.copy;
