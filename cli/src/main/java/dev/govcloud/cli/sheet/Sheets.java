package dev.govcloud.cli.sheet;

import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.cli.record.Finding;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Report;
import dev.govcloud.core.lifecycle.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the 审批单 of an exported record. */
public final class Sheets {
  private final RecordFile file;
  private final List<Sheet.Field> header = new ArrayList<>();

  private Sheets(RecordFile file) {
    this.file = file;
  }

  /**
   * The sheet of a record. A broken record gets one too, marked as such, as long as its instants
   * can be read; otherwise a {@link java.time.DateTimeException} is thrown.
   *
   * @param report what the verification of the file found
   */
  public static Sheet of(RecordFile file, Report report) {
    Steps steps = new Steps(file);
    return new Sheet(
        new Sheets(file).header(),
        ResourceTable.of(file.application(), file.approved()),
        steps.steps(),
        steps.parties(),
        report.whole(),
        report.broken().map(Finding::entry).orElse(0),
        report.broken().map(Finding::text).map(Text::printable).orElse(""),
        report.remarks().stream().map(r -> Wording.of(r.about())).toList(),
        file.milestones().size(),
        Text.printable(file.head()),
        "kubectl govcloud record verify FILE --head " + Text.printable(file.head()),
        Text.minute(Instant.parse(file.exportedAt())));
  }

  private List<Sheet.Field> header() {
    CloudResourceRequestSpec spec = file.spec();
    RecordFile.Unit unit = file.unit();
    field("申请单位", unit == null ? null : unit.name());
    field("申请编号", file.namespace() + "/" + file.name());
    field("单位层级", unit == null ? null : Wording.word(unit.level()));
    field("统一社会信用代码", unit == null ? null : unit.creditCode());
    field("系统名称", file.system());
    field("建设类型", Wording.word(spec.system.kind));
    field("网络区域", Wording.word(spec.system.zone));
    field("等保级别", mlps(spec));
    field("申请人", file.applicant());
    field("申请时间", Text.minute(Instant.parse(file.milestones().get(0).at)));
    field("当前阶段", phase());
    field("导出时间", Text.minute(Instant.parse(file.exportedAt())));
    header.add(new Sheet.Field("建设用途", or(spec.system.purpose), true));
    return header;
  }

  private void field(String label, String value) {
    header.add(new Sheet.Field(label, or(value), false));
  }

  private static String or(String value) {
    return value == null || value.isBlank() ? "—" : Text.printable(value);
  }

  /** Levels are written with Chinese numerals, 第一级 to 第五级. */
  private static String mlps(CloudResourceRequestSpec spec) {
    if (spec.mlps == null || spec.mlps.level == null) {
      return null;
    }
    String filing = spec.mlps.filingNumber == null ? "" : "（备案号 " + spec.mlps.filingNumber + "）";
    int level = spec.mlps.level;
    String numeral = level >= 1 && level <= 5 ? "一二三四五".substring(level - 1, level) : "" + level;
    return "第" + numeral + "级" + filing;
  }

  private String phase() {
    return Arrays.stream(Phase.values())
        .filter(p -> p.label().equals(file.phase()))
        .findFirst()
        .map(Wording::of)
        .orElse(file.phase());
  }
}
