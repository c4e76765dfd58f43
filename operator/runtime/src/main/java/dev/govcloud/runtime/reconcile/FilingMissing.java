package dev.govcloud.runtime.reconcile;

import dev.govcloud.api.request.CloudResourceRequest;

/** A filing that the record names is not there: nothing is decided without what was filed. */
final class FilingMissing extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  FilingMissing(String filing, CloudResourceRequest request) {
    super(
        "Filing "
            + filing
            + " of request "
            + request.getMetadata().getNamespace()
            + "/"
            + request.getMetadata().getName()
            + " is on record but not there: restore it from a backup; until then nothing is decided"
            + " on this request.");
  }
}
