package dev.govcloud.cli.sheet;

import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.request.FilingBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Everything on record that was filed: what it asked for and what became of it. */
final class FilingList {
  private final RecordFile file;
  private final FilingBook book;
  private final Map<Object, String> enclosed = new HashMap<>();

  FilingList(RecordFile file, FilingBook book) {
    this.file = file;
    this.book = book;
  }

  List<Sheet.Filed> filed() {
    return book.entries().stream().map(this::filed).toList();
  }

  private Sheet.Filed filed(FilingBook.Entry entry) {
    FilingSpec spec = entry.object().getSpec();
    FilingContent content = spec.content;
    List<Sheet.Field> fields = new ArrayList<>();
    filing(entry).ifPresent(m -> when(m, spec, fields));
    fields.addAll(new FilingFields(entry.matter(), spec).fields());
    var papers = content.materials.stream().map(FilingFields::paper).toList();
    var tests = content.tests.stream().map(FilingFields::test).toList();
    again(papers, Sheet.Paper::kind).ifPresent(a -> fields.add(wide("沿用材料", a)));
    again(tests, Sheet.Test::kind).ifPresent(a -> fields.add(wide("沿用测试", a)));
    fields.add(wide("办理结果", Text.printable(became(entry))));
    return new Sheet.Filed(
        Text.printable(entry.name()),
        Wording.of(entry.matter()) + "（" + Text.article(entry.matter().article()) + "）",
        Wording.of(entry.state()),
        fields,
        spec.change == null ? List.of() : ChangeWording.differences(spec.change.differences),
        fresh(papers, entry.name()),
        fresh(tests, entry.name()),
        file.milestones().stream().filter(m -> isRulingOn(entry, m)).map(this::ruling).toList());
  }

  /** What was enclosed with an earlier filing already, by that filing. */
  private <T> Optional<String> again(List<T> all, Function<T, String> kind) {
    Map<String, List<String>> by = new LinkedHashMap<>();
    all.stream()
        .filter(enclosed::containsKey)
        .forEach(
            one ->
                by.computeIfAbsent(enclosed.get(one), n -> new ArrayList<>()).add(kind.apply(one)));
    return by.entrySet().stream()
        .map(e -> String.join("、", e.getValue()) + "（同 " + e.getKey() + "）")
        .reduce((a, b) -> a + "；" + b);
  }

  /** What was not enclosed before, from now on known by this filing. */
  private <T> List<T> fresh(List<T> all, String name) {
    List<T> fresh = all.stream().filter(one -> !enclosed.containsKey(one)).toList();
    fresh.forEach(one -> enclosed.put(one, Text.printable(name)));
    return fresh;
  }

  /** The entry that took it on record: its time is the one that counts. */
  private Optional<Milestone> filing(FilingBook.Entry entry) {
    return file.milestones().stream()
        .filter(m -> entry.name().equals(m.filing) && m.filingDigest != null)
        .findFirst();
  }

  private static void when(Milestone m, FilingSpec spec, List<Sheet.Field> fields) {
    String clock = spec.dated == null ? "" : "（" + Wording.word(spec.dated) + "）";
    fields.add(field("提交时间", Text.minute(Instant.parse(m.at)) + clock));
    fields.add(field("提交人", m.actor));
    if (spec.previous != null) {
      String state = state(spec.previous.state);
      fields.add(
          new Sheet.Field("替代", Text.printable(spec.previous.filing + "（" + state + "）"), true));
    }
  }

  private static Sheet.Field wide(String label, String value) {
    return new Sheet.Field(label, value, true);
  }

  private static Sheet.Field field(String label, String value) {
    return new Sheet.Field(label, Text.printable(value), false);
  }

  /** What was filed in its place says what had become of it until then. */
  private String became(FilingBook.Entry entry) {
    return book.entries().stream()
        .filter(f -> isInPlaceOf(entry, f))
        .findFirst()
        .map(f -> replaced(f.object().getSpec().previous.state, f.name()))
        .orElseGet(() -> Wording.of(entry.state()) + settled(entry));
  }

  private static boolean isInPlaceOf(FilingBook.Entry entry, FilingBook.Entry newer) {
    FilingSpec.Previous previous = newer.object().getSpec().previous;
    return previous != null && entry.name().equals(previous.filing);
  }

  private static String replaced(String state, String by) {
    String before = FilingBook.State.SUPERSEDED.label().equals(state) ? "" : state(state) + "，后";
    return before + "由 " + by + " 替代";
  }

  private static String state(String label) {
    return Arrays.stream(FilingBook.State.values())
        .filter(s -> s.label().equals(label))
        .findFirst()
        .map(Wording::of)
        .orElse(label);
  }

  private static String settled(FilingBook.Entry entry) {
    return entry
        .settled()
        .map(m -> "：" + Text.minute(Instant.parse(m.at)) + "，" + by(m))
        .orElse("");
  }

  /** By what it was settled: a ruling, what was filed in its place, or what ended everything. */
  private static String by(Milestone m) {
    String what = MilestoneKind.of(m.kind).map(k -> Wording.of(k).outcome()).orElse(m.kind);
    if (m.decision != null) {
      return what + "（决定 " + m.decision + "）";
    }
    return m.filingDigest == null ? what : what + "（" + m.filing + "）";
  }

  /** Orders for cause name what runs and rule on nothing that was filed. */
  private static boolean isRulingOn(FilingBook.Entry entry, Milestone m) {
    boolean order =
        List.of(MilestoneKind.SUSPENDED.label(), MilestoneKind.RESUMED.label()).contains(m.kind);
    return m.decision != null && !order && entry.name().equals(m.filing);
  }

  private Sheet.Ruling ruling(Milestone m) {
    var spec = file.decision(m.decision).map(d -> d.spec());
    Wording.Words words =
        MilestoneKind.of(m.kind).map(Wording::of).orElseGet(() -> new Wording.Words("", m.kind));
    boolean adjusted = spec.filter(d -> "ApprovedWithAdjustment".equals(d.verdict)).isPresent();
    return new Sheet.Ruling(
        words.stage(),
        Text.printable(words.outcome() + (adjusted ? "（调整后）" : "")),
        Text.printable(m.decision),
        Text.minute(Instant.parse(m.at)),
        Text.printable(m.actor),
        Text.printable(spec.map(d -> d.opinion).filter(Objects::nonNull).orElse("—")));
  }
}
