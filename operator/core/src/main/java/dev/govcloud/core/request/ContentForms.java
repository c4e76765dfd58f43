package dev.govcloud.core.request;

import dev.govcloud.core.engine.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The canonical forms of what is filed and of rulings, each an explicit list of fields. A field
 * that a kind gets later goes into a new version; what was digested in an older one stays as it is.
 */
final class ContentForms {
  /** The first form of a filing's content. */
  static final Form V1 =
      new Form(
          "v1",
          List.of(
              "system.name",
              "system.shortName",
              "system.kind",
              "system.purpose",
              "system.users",
              "system.publicFacing=false",
              "system.zone",
              "system.classified=false",
              "system.goLiveDate",
              "system.complexity",
              "mlps.level",
              "mlps.filingNumber",
              "mlps.filedOn",
              "mlps.lastEvaluationOn",
              "mlps.evaluationReportNumber",
              "officers.systemAdministration.name",
              "officers.systemAdministration.phone",
              "officers.systemAdministration.email",
              "officers.securityAndConfidentiality.name",
              "officers.securityAndConfidentiality.phone",
              "officers.securityAndConfidentiality.email",
              "officers.securityAudit.name",
              "officers.securityAudit.phone",
              "officers.securityAudit.email",
              "contractor.name",
              "contractor.creditCode",
              "contractor.contact.name",
              "contractor.contact.phone",
              "contractor.contact.email",
              "project.name",
              "project.approvalNumber",
              "materials[].kind",
              "materials[].name",
              "materials[].uri",
              "materials[].sha256",
              "materials[].date",
              "resources.hosts[name].role",
              "resources.hosts[name].vcpu",
              "resources.hosts[name].memoryGiB",
              "resources.hosts[name].systemDiskGiB",
              "resources.hosts[name].dataDisks[#].gib",
              "resources.hosts[name].dataDisks[#].type=Standard",
              "resources.hosts[name].os",
              "resources.hosts[name].count=1",
              "resources.hosts[name].gpu=0",
              "resources.hosts[name].cloudInitSecret",
              "resources.hosts[name].elastic.min",
              "resources.hosts[name].elastic.max",
              "resources.databases[name].engine",
              "resources.databases[name].version",
              "resources.databases[name].charset",
              "resources.databases[name].storageGiB",
              "resources.databases[name].ha=false",
              "resources.databases[name].maxConcurrent=0",
              "resources.storage[name].kind",
              "resources.storage[name].gib",
              "resources.storage[name].iops=0",
              "resources.security[product].count=1",
              "resources.network.intranetMbps=0",
              "resources.network.internetMbps=0",
              "resources.network.publicIps=0",
              "resources.network.loadBalancers=0",
              "resources.network.domains[]",
              "resources.network.rules[].source",
              "resources.network.rules[].destination",
              "resources.network.rules[].protocol",
              "resources.network.rules[].port",
              "resources.network.rules[].description",
              "backup.frequency",
              "backup.retentionDays",
              "backup.offsite=false",
              "trial.days",
              "trial.extension.days",
              "trial.extension.reason",
              "tests[].kind",
              "tests[].result",
              "tests[].report",
              "tests[].reportNumber",
              "tests[].sha256",
              "tests[].scope",
              "tests[].date",
              "tests[].laboratory.name",
              "tests[].laboratory.cnasNumber",
              "change.reason",
              "change.declaredMajor=false",
              "termination.reason",
              "termination.offlineOn",
              "termination.dataMigrated=false",
              "termination.backup.location",
              "termination.backup.sha256",
              "usageUntil",
              "remarks"));

  /** The same fields; what is new is that the record binds the request's namespace too. */
  static final Form V2 = new Form("v2", V1.fields());

  /**
   * What the record binds of a filing of form v1: who filed it, when and by whose clock, what it
   * changed and lacked by the rules of its day, and by its digest what it asks for.
   */
  static final Form FILING_V1 =
      new Form(
          "v1",
          List.of(
              "request.name",
              "request.uid",
              "number",
              "unit",
              "matter",
              "filedAt",
              "filedOn",
              "dated",
              "filedBy",
              "form",
              "digest",
              "previous.filing",
              "previous.state",
              "previous.decision",
              "previous.opinion",
              "change.filing",
              "change.differences[#].path",
              "change.differences[#].from",
              "change.differences[#].to",
              "change.major",
              "change.reasons[#]",
              "change.objectionUntil",
              "lacks[#]",
              "inTime",
              "exceeds[#]"));

  /** What the record binds of a filing since: where the request stands, too. */
  static final Form FILING_V2 =
      new Form(
          "v2",
          Stream.concat(Stream.of("request.namespace"), FILING_V1.fields().stream()).toList());

  /** The form of a ruling. */
  static final Form RULING =
      new Form(
          "v1",
          List.of(
              "request",
              "filing",
              "stage",
              "verdict",
              "opinion",
              "adjustment.hosts[name].vcpu",
              "adjustment.hosts[name].memoryGiB",
              "adjustment.hosts[name].count",
              "adjustment.trialDays",
              "override=false",
              "decidedBy"));

  private ContentForms() {}

  /** The form of that name; empty for one that this version does not know. */
  static Optional<Form> of(String version) {
    return Stream.of(V1, V2).filter(f -> f.version().equals(version)).findFirst();
  }

  /** What the record binds of a filing of that form; of one that is not known, as of the newest. */
  static Form filing(String version) {
    return FILING_V1.version().equals(version) ? FILING_V1 : FILING_V2;
  }
}
