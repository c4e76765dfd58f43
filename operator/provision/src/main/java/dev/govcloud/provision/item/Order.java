package dev.govcloud.provision.item;

import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;

/**
 * What is to be made for a request.
 *
 * @param approved what was approved, and what it is made of
 * @param running whether it runs; else it stands halted
 */
public record Order(CloudResourceRequest request, Snapshot approved, boolean running) {}
