package dev.govcloud.cli.sheet;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.cli.record.Finding;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Remark;
import dev.govcloud.cli.record.Report;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.request.Contents;
import dev.govcloud.core.request.FilingBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the 审批单 of an exported record. */
public final class Sheets {
  private static final Words CHINESE = Words.in(Lang.ZH);

  private final RecordFile file;
  private final FilingBook book;
  private final List<Sheet.Field> header = new ArrayList<>();

  private Sheets(RecordFile file) {
    this.file = file;
    this.book = new FilingBook(file.milestones(), file.filed());
  }

  /**
   * The sheet of a record. A broken record gets one too, marked as such, as long as its instants
   * can be read; otherwise a {@link java.time.DateTimeException} is thrown.
   *
   * @param report what the verification of the file found
   */
  public static Sheet of(RecordFile file, Report report) {
    Steps steps = new Steps(file);
    Sheets sheets = new Sheets(file);
    return new Sheet(
        sheets.header(),
        sheets.resources(),
        new FilingList(file, sheets.book).filed(),
        steps.steps(),
        steps.parties(),
        report.whole(),
        report.broken().map(Finding::entry).orElse(0),
        report.broken().map(f -> f.text(CHINESE)).map(Text::printable).orElse(""),
        report.remarks().stream()
            // Each filing shows its own clock; only what is unusual is said once more.
            .filter(r -> r.about() != Remark.About.DATED_BY_SERVER)
            .filter(r -> r.about() != Remark.About.NAMESPACE_BOUND)
            .map(r -> Text.printable(r.text(CHINESE)))
            .toList(),
        file.milestones().size(),
        Text.printable(file.head()),
        "kubectl govcloud record verify FILE --head " + Text.printable(file.head()),
        Text.minute(Instant.parse(file.exportedAt())));
  }

  /** What was filed last for the whole system; of a broken record, what the manifest says. */
  private FilingContent application() {
    return book.newest(Matter.APPLICATION)
        .map(f -> f.object().getSpec().content)
        .filter(c -> c.system != null)
        .orElseGet(() -> Contents.of(file.spec()));
  }

  /** What runs is shown beside the filing that was granted, not beside one that is still open. */
  private List<Sheet.Resource> resources() {
    FilingContent application = application();
    Optional<FilingContent> granted =
        Optional.ofNullable(file.approved())
            .flatMap(a -> book.entry(a.filing))
            .map(f -> f.object().getSpec().content);
    Integer trial = application.trial == null ? null : application.trial.days;
    boolean decided =
        book.newest(Matter.APPLICATION).filter(f -> f.state() != FilingBook.State.OPEN).isPresent();
    return ResourceTable.of(
        granted.orElse(application).resources, trial, file.approved(), decided ? "—" : "（待审批）");
  }

  private List<Sheet.Field> header() {
    FilingContent application = application();
    RecordFile.Unit unit = file.unit();
    field("申请单位", unit == null ? null : unit.name());
    field("申请编号", file.namespace() + "/" + file.name());
    field("单位层级", unit == null ? null : Wording.word(unit.level()));
    field("统一社会信用代码", unit == null ? null : unit.creditCode());
    field("系统名称", name());
    field("建设类型", Wording.word(application.system.kind));
    field("网络区域", Wording.word(zone(application)));
    field("等保级别", mlps(application));
    field("申请人", file.milestones().get(0).actor);
    field("申请时间", Text.minute(Instant.parse(file.milestones().get(0).at)));
    field("当前阶段", phase());
    field("导出时间", Text.minute(Instant.parse(file.exportedAt())));
    header.add(new Sheet.Field("系统用途", or(application.system.purpose), true));
    return header;
  }

  /** As it was filed last, in whatever matter. */
  private String name() {
    return book.entries().stream()
        .map(f -> f.object().getSpec().content.system)
        .filter(s -> s != null && s.name != null)
        .map(s -> s.name)
        .reduce((a, b) -> b)
        .orElse(file.system());
  }

  private String zone(FilingContent application) {
    return file.approved() == null ? application.system.zone : file.approved().zone;
  }

  private void field(String label, String value) {
    header.add(new Sheet.Field(label, or(value), false));
  }

  private static String or(String value) {
    return value == null || value.isBlank() ? "—" : Text.printable(value);
  }

  /** What was approved, else what was applied for. */
  private String mlps(FilingContent application) {
    Integer level =
        file.approved() != null
            ? file.approved().mlpsLevel
            : application.mlps == null ? null : application.mlps.level;
    String number = application.mlps == null ? null : application.mlps.filingNumber;
    String filing = number == null ? "" : "（备案号 " + number + "）";
    return level == null ? null : Text.level(level) + filing;
  }

  private String phase() {
    return Arrays.stream(Phase.values())
        .filter(p -> p.label().equals(file.phase()))
        .findFirst()
        .map(Wording::of)
        .orElse(file.phase());
  }
}
