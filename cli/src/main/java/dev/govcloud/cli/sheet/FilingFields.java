package dev.govcloud.cli.sheet;

import dev.govcloud.api.Contact;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.request.Material;
import dev.govcloud.api.request.Officers;
import dev.govcloud.api.request.Termination;
import dev.govcloud.api.request.TestReport;
import dev.govcloud.core.regulation.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a filing says in words, as fields of the form. */
final class FilingFields {
  private final FilingSpec spec;
  private final FilingContent content;
  private final Matter matter;
  private final List<Sheet.Field> fields = new ArrayList<>();

  FilingFields(Matter matter, FilingSpec spec) {
    this.matter = matter;
    this.spec = spec;
    this.content = spec.content;
  }

  List<Sheet.Field> fields() {
    switch (matter) {
      case APPLICATION -> application();
      case CHANGE -> change();
      case TRIAL_EXTENSION -> extension();
      case FINAL_REVIEW -> {}
      case TERMINATION -> termination();
    }
    if (!spec.lacks.isEmpty()) {
      wide("提交时所缺", spec.lacks.size() + " 项，逐项见记录文件");
    }
    if (!spec.exceeds.isEmpty()) {
      wide("提交时超限", spec.exceeds.size() + " 项，逐项见记录文件");
    }
    wide("备注", content.remarks);
    return fields;
  }

  private void application() {
    if (content.system != null) {
      wide("系统名称", content.system.name);
      wide("系统用途", content.system.purpose);
      narrow("建设类型", Wording.word(content.system.kind));
      narrow("网络区域", Wording.word(content.system.zone));
    }
    if (content.mlps != null && content.mlps.level != null) {
      narrow("等保级别", Text.level(content.mlps.level));
      narrow("等保备案号", content.mlps.filingNumber);
    }
    wide("申请资源", ResourceTable.text(content.resources));
    if (content.trial != null && content.trial.days != null) {
      narrow("试用期", content.trial.days + " 天");
    }
    narrow("使用期限至", content.usageUntil);
    officers(content.officers);
    if (content.contractor != null) {
      wide("承建单位", content.contractor.name);
    }
    if (content.project != null) {
      wide("立项", words(content.project.name, content.project.approvalNumber));
    }
  }

  /** The three security duties of article 22. */
  private void officers(Officers o) {
    if (o != null) {
      wide(
          "安全三员",
          Stream.of(
                  officer("系统管理员", o.systemAdministration),
                  officer("安全保密管理员", o.securityAndConfidentiality),
                  officer("安全审计员", o.securityAudit))
              .filter(Objects::nonNull)
              .collect(Collectors.joining("；")));
    }
  }

  private static String officer(String duty, Contact contact) {
    return contact == null ? null : duty + "：" + words(contact.name, contact.phone);
  }

  private void change() {
    if (content.change != null) {
      wide("变更事由", content.change.reason);
    }
    if (spec.change != null) {
      boolean major = Boolean.TRUE.equals(spec.change.major);
      narrow("变更等级", major ? "重大变更" : "一般变更");
      wide(
          "认定依据",
          spec.change.reasons.stream()
              .map(ChangeWording::reason)
              .collect(Collectors.joining("；\n")));
    }
  }

  private void extension() {
    if (content.trial != null && content.trial.extension != null) {
      narrow("延长天数", content.trial.extension.days + " 天");
      wide("延长事由", content.trial.extension.reason);
    }
    if (spec.inTime != null) {
      narrow("是否按期提出", spec.inTime ? "是" : "否");
    }
  }

  private void termination() {
    Termination t = content.termination;
    if (t == null) {
      return;
    }
    wide("终止事由", t.reason);
    narrow("下线日期", t.offlineOn);
    narrow("数据已迁移", t.dataMigrated == null ? null : Wording.word(t.dataMigrated.toString()));
    if (t.backup != null) {
      wide("最终备份", t.backup.location);
      wide("备份校验值", t.backup.sha256);
    }
  }

  private void narrow(String label, String value) {
    field(label, value, false);
  }

  private void wide(String label, String value) {
    field(label, value, true);
  }

  private void field(String label, String value, boolean wide) {
    if (value != null && !value.isBlank()) {
      fields.add(new Sheet.Field(label, Text.printable(value), wide));
    }
  }

  /** A paper that was enclosed. */
  static Sheet.Paper paper(Material m) {
    return new Sheet.Paper(
        Text.printable(Wording.word(m.kind)), or(m.name), or(m.date), or(m.uri), or(m.sha256));
  }

  /** A report of a test that was enclosed. */
  static Sheet.Test test(TestReport t) {
    String laboratory =
        t.laboratory == null ? null : words(t.laboratory.name, t.laboratory.cnasNumber);
    return new Sheet.Test(
        Text.printable(Wording.test(t.kind)),
        Text.printable(Wording.word(t.result)),
        or(t.date),
        or(laboratory),
        or(words(t.reportNumber, t.report)),
        or(t.sha256),
        or(t.scope));
  }

  private static String words(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static String or(String value) {
    return value == null || value.isBlank() ? "—" : Text.printable(value);
  }
}
