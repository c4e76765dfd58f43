package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import java.util.List;

/**
 * What a request's resources are held under.
 *
 * @param groups the groups of the unit; none when it is not registered
 * @param copy how the platform copies data before it goes
 */
public record Terms(List<String> groups, PlatformCopy copy) {}
