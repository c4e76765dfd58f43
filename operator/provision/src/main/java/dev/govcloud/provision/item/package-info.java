/** What a request can ask for: one class for each kind of item. */
package dev.govcloud.provision.item;
