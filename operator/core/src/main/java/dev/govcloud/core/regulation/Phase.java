package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;
import java.util.Arrays;
import java.util.Optional;

/** Where a request stands (article 10). Always computed from the record, never stored as truth. */
public enum Phase implements Labelled {
  UNFILED("Unfiled", "Nothing has been recorded yet.", Provision.NOTHING),
  SUBMITTED("Submitted", "Filed; the authority checks completeness and need.", Provision.NOTHING),
  ACCEPTED("Accepted", "Accepted; the authority gives its opinion.", Provision.NOTHING),
  REJECTED(
      "Rejected", "Not approved; a corrected manifest is a new application.", Provision.NOTHING),
  APPROVED("Approved", "Approved; the provider sets up the trial environment.", Provision.TRIAL),
  TRIAL("Trial", "The unit deploys and tests in the trial environment.", Provision.TRIAL),
  ACTIVE("Active", "Formally opened.", Provision.FORMAL),
  CHANGING("Changing", "An approved change is being carried out.", Provision.FORMAL),
  TERMINATING("Terminating", "The end was granted; what stands is reclaimed.", Provision.RECLAIM),
  TERMINATED(
      "Terminated",
      "The end: nothing is left but the record, and for a while the platform's copy.",
      Provision.NOTHING);

  private final String label;
  private final String meaning;
  private final Provision provision;

  Phase(String label, String meaning, Provision provision) {
    this.label = label;
    this.meaning = meaning;
    this.provision = provision;
  }

  /** Reads the word that users see; empty for one that no phase has. */
  public static Optional<Phase> of(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }

  /** The word users see in {@code status.phase}. */
  @Override
  public String label() {
    return label;
  }

  /** One sentence for documents. */
  public String meaning() {
    return meaning;
  }

  /** What stands in the cluster in this phase, unless a grace period says otherwise. */
  public Provision provision() {
    return provision;
  }

  /** The service is over: no row leads to another phase. */
  public boolean closed() {
    return this == TERMINATED;
  }

  /** Nothing was ever set up, or nothing is left: the object may be deleted. */
  public boolean deletable() {
    return this == UNFILED || this == REJECTED || this == TERMINATED;
  }
}
