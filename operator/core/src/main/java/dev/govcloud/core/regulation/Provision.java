package dev.govcloud.core.regulation;

/** What must stand in the cluster in a phase. Removal is always explicit, never an absence. */
public enum Provision {
  /** Nothing is created and nothing is touched. */
  NOTHING,
  /** The approved snapshot as a trial environment (article 13). */
  TRIAL,
  /** The same objects as a formal environment (article 14). */
  FORMAL,
  /** Everything stands, the hosts are halted (trial ran out, grace period; rule A13). */
  STOPPED,
  /** Everything stands halted while the platform's copy of the data is taken (rule A25). */
  COPY,
  /** Everything is deleted, hosts first, and verified gone (article 16). */
  RECLAIM
}
