package dev.govcloud.runtime.cluster;

import dev.govcloud.api.policy.PlatformCopy;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.provision.copy.Claim;
import dev.govcloud.provision.copy.Occasion;
import dev.govcloud.provision.copy.Part;
import java.util.List;
import java.util.Optional;

/** A way in which the platform copies what is about to go (rule A25). */
interface CopyMeans {
  /** What keeps every copy from being taken so, for people. */
  Optional<String> impossible(PlatformCopy policy);

  /** Whether one copy is of everything at once: then everything is halted before it is taken. */
  boolean ofAll();

  /** Asks for what was not asked for yet on this occasion. */
  void ask(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy);

  /** How what was asked for on this occasion stands. */
  List<Part> read(
      CloudResourceRequest request, List<Claim> claims, Occasion occasion, PlatformCopy policy);

  /** What stays of what was copied on other occasions before. */
  List<Part> kept(CloudResourceRequest request, PlatformCopy policy);
}
