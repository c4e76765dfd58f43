package dev.govcloud.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.engine.Chain;
import dev.govcloud.core.request.Contents;
import dev.govcloud.core.request.RandomLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of a whole life, made by the operator's own decider, and ways to tamper with it. */
public final class Fixture {
  static final Words ENGLISH = Words.in(Lang.EN);

  private static final ObjectNode WHOLE = Story.whole().export();

  private Fixture() {}

  /** A copy that a test may alter. */
  public static ObjectNode tree() {
    return WHOLE.deepCopy();
  }

  /** A request in trial, with less approved than it applied for. */
  public static ObjectNode granted() {
    return Story.granted().export();
  }

  /** A request that was just filed. */
  public static ObjectNode filed() {
    return new Life("2026-03-02").export();
  }

  public static RecordFile file() {
    return read(tree());
  }

  public static RecordFile read(JsonNode tree) {
    try {
      return RecordFormat.read(bytes(tree));
    } catch (Malformed e) {
      throw new AssertionError(e);
    }
  }

  public static byte[] bytes(JsonNode tree) {
    return RecordFormat.write((ObjectNode) tree);
  }

  /** What verify finds first; fails if the file is refused before. */
  static Finding finding(JsonNode tree) {
    return verify(tree, Optional.empty()).broken().orElseThrow(() -> new AssertionError("whole"));
  }

  static Report verify(JsonNode tree, Optional<String> noted) {
    return Verifier.verify(read(tree), noted);
  }

  static ArrayNode milestones(JsonNode tree) {
    return (ArrayNode) tree.path("milestones");
  }

  static ObjectNode entry(JsonNode tree, int number) {
    return (ObjectNode) milestones(tree).get(number - 1);
  }

  /** The number of the first entry of a kind. */
  static int number(JsonNode tree, String kind) {
    for (int i = 0; i < milestones(tree).size(); i++) {
      if (kind.equals(milestones(tree).get(i).path("kind").asText())) {
        return i + 1;
      }
    }
    throw new AssertionError("no entry " + kind);
  }

  static ObjectNode decision(JsonNode tree, String name) {
    return attached(tree, Attached.DECISIONS, name);
  }

  static ObjectNode filing(JsonNode tree, String name) {
    return attached(tree, Attached.FILINGS, name);
  }

  static ObjectNode attached(JsonNode tree, Attached kind, String name) {
    for (JsonNode d : tree.path(kind.list())) {
      if (name.equals(d.path("name").asText())) {
        return (ObjectNode) d;
      }
    }
    throw new AssertionError("no " + kind.kind() + " " + name);
  }

  /** What a forger does who knows the chain: number and hash everything anew, the head too. */
  static void rehash(ObjectNode tree) {
    List<Milestone> all = new ArrayList<>();
    for (int i = 0; i < milestones(tree).size(); i++) {
      ObjectNode entry = entry(tree, i + 1);
      entry.put("sequence", i + 1);
      Milestone m = RecordFormat.MAPPER.convertValue(entry, Milestone.class);
      m.hash = Chain.hash(all, m);
      entry.put("hash", m.hash);
      all.add(m);
    }
    tree.put("head", all.get(all.size() - 1).hash);
  }

  /** What a forger does who altered what was filed: every digest of it anew, and every hash. */
  static void refile(ObjectNode record, String name) {
    ObjectNode spec = (ObjectNode) filing(record, name).get("spec");
    FilingContent content =
        RecordFormat.MAPPER.convertValue(spec.get("content"), FilingContent.class);
    spec.put("digest", Forms.digest(content, spec.get("form").asText()).orElseThrow());
    String digest =
        Contents.digest(
            RecordFormat.MAPPER.convertValue(spec, FilingSpec.class),
            record.path("namespace").asText());
    for (JsonNode entry : milestones(record)) {
      if (entry.has("filingDigest") && name.equals(entry.get("filing").asText())) {
        ((ObjectNode) entry).put("filingDigest", digest);
      }
    }
    rehash(record);
  }

  /** As the version before wrote it: it binds no namespace. */
  static void formBefore(ObjectNode record) {
    for (JsonNode filing : record.path("filings")) {
      ((ObjectNode) filing.get("spec")).put("form", "v1");
      refile(record, filing.path("name").asText());
    }
  }

  /** The file of a random life. */
  public static ObjectNode export(RandomLife lived) {
    lived.request().getStatus().deadlines =
        lived.periods().stream()
            .filter(p -> p.deadline().isPresent())
            .map(p -> Shown.period(p, lived.now()))
            .toList();
    UsingUnit unit = new UsingUnit();
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().name = "Transport bureau";
    List<JsonNode> filings = lived.filings().stream().map(RecordFormat::tree).toList();
    List<JsonNode> decisions = lived.decisions().stream().map(RecordFormat::tree).toList();
    return RecordExport.of(
        RecordFormat.tree(lived.request()),
        Map.of(Attached.FILINGS, filings, Attached.DECISIONS, decisions),
        RecordFormat.tree(unit),
        lived.now());
  }

  /** What the user reads, whether the file is refused or broken. */
  static String named(ObjectNode file) {
    try {
      RecordFile read = RecordFormat.read(Fixture.bytes(file));
      return Verifier.verify(read, Optional.empty())
          .broken()
          .map(f -> f.text(Fixture.ENGLISH))
          .orElse("whole");
    } catch (Malformed e) {
      return e.getMessage();
    }
  }
}
