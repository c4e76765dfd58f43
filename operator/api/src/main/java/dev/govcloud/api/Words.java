package dev.govcloud.api;

/**
 * The closed vocabularies of the schema. The fields themselves are strings, so that an older
 * operator still reads an object that holds a word of a newer version.
 */
public final class Words {
  private Words() {}

  /** What is applied for. */
  public enum SystemKind {
    New,
    Migration,
    Expansion
  }

  /** The network that a system belongs to. */
  public enum Zone {
    GovernmentExtranet,
    Internet
  }

  /** A: stands alone; B: simple links within one department; C: complex links across them. */
  public enum Complexity {
    A,
    B,
    C
  }

  /** The papers of article 11. */
  public enum MaterialKind {
    ConstructionPlan,
    SelfTestReport,
    ResourceRequirement,
    Other
  }

  /** What a host is for. */
  public enum HostRole {
    Web,
    App,
    Db,
    Other
  }

  /** How fast a disk is. */
  public enum DiskType {
    Standard,
    Performance
  }

  /** Database engines that can be applied for; the catalogue says which are offered. */
  public enum DatabaseEngine {
    MySQL,
    PostgreSQL,
    Dameng,
    Kingbase,
    Oracle,
    Redis,
    MongoDB
  }

  /** Kinds of storage. */
  public enum StorageKind {
    Block,
    File,
    Object
  }

  /** What a storage class is used for. */
  public enum StorageUse {
    StandardDisk,
    PerformanceDisk,
    Block,
    File,
    Object
  }

  /** How the platform's copy of a system's data is taken before its volumes go. */
  public enum CopyMethod {
    None,
    VolumeSnapshot,
    Velero
  }

  /** What was done by hand; of a duty: Done. */
  public enum Deed {
    Delivered,
    TakenBack,
    Copied,
    Destroyed,
    Done
  }

  /** Kinds of lines of an application, and the platform's copy of the data (rule A25). */
  public enum ItemKind {
    Host,
    Database,
    Storage,
    Network,
    Security,
    Copy
  }

  /** Security products of the catalogue. */
  public enum SecurityProduct {
    WAF,
    HostSecurity,
    Bastion,
    DbAudit,
    LogAudit,
    AntiDdos,
    VulnScan,
    SslVpn,
    WebTamper
  }

  /** Protocols of a firewall rule. */
  public enum Protocol {
    TCP,
    UDP,
    ICMP
  }

  /** How often a backup is made. */
  public enum BackupFrequency {
    Hourly,
    Daily,
    Weekly,
    Monthly
  }

  /** The tests of article 13. */
  public enum TestKind {
    Function,
    Performance,
    Security
  }

  /** How a test ended. */
  public enum TestResult {
    Passed,
    Failed
  }

  /** The stages that the authority rules on. */
  public enum RuledStage {
    Acceptance,
    Approval,
    TrialExtension,
    FinalReview,
    Change,
    Termination,
    Suspension,
    Resumption
  }

  /** What a ruling can say. */
  public enum DecisionVerdict {
    Approved,
    ApprovedWithAdjustment,
    Refused,
    Returned
  }

  /** Whether a ruling moved the request. */
  public enum Effect {
    Effective,
    Void
  }

  /** The administrative level of a unit. */
  public enum UnitLevel {
    City,
    County
  }

  /** How an application that arrives on a rest day is received. */
  public enum ReceiptOnRestDay {
    AS_IS,
    NEXT_WORKING_DAY
  }

  /** What a unit files. */
  public enum Matter {
    Application,
    Change,
    TrialExtension,
    FinalReview,
    Termination
  }

  /** What becomes of a filing. */
  public enum FilingState {
    Open,
    Returned,
    Granted,
    Refused,
    Withdrawn,
    Superseded
  }

  /** Whose clock says when something was filed. */
  public enum Dated {
    Server,
    Writer
  }

  /** What a return for correction does to the period of whoever returned it. */
  public enum OnReturn {
    Resume,
    Restart
  }

  /** What is raised: by a unit, or by an office that supervises. */
  public enum ConcernKind {
    Ticket,
    Finding
  }

  /** What a unit brings before the provider (articles 17, 18 and 25). */
  public enum TicketKind {
    Incident,
    Consultation,
    MigrationHelp,
    DataBreach
  }

  /** How urgent a ticket, how grave a finding is. */
  public enum Severity {
    Critical,
    Major,
    Minor
  }

  /** Who finds (articles 7, 20 and 21). */
  public enum FindingParty {
    SupervisingAuthority,
    ManagementAgency,
    SecurityAuthority
  }

  /** Who rectifies. */
  public enum ResponsibleParty {
    UsingUnit,
    CloudProvider
  }

  /** Who takes steps on a ticket or a finding. */
  public enum ReplyParty {
    UsingUnit,
    CloudProvider,
    SupervisingAuthority,
    ManagementAgency,
    SecurityAuthority
  }

  /** The steps on a ticket or a finding. */
  public enum ReplyStep {
    Acknowledge,
    Progress,
    Resolve,
    Verify,
    Reopen,
    Close
  }

  /** How satisfied a unit is, in the four words of article 28. */
  public enum Satisfaction {
    Dissatisfied,
    BasicallySatisfied,
    Satisfied,
    VerySatisfied
  }

  /** What is measured of what was allocated. */
  public enum Measure {
    HostProcessors,
    HostMemory,
    DatabaseStorage,
    VolumeStorage
  }
}
