/** What the provider did by hand, and proves. */
package dev.govcloud.api.fulfilment;
