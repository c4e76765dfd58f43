package dev.govcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.govcloud.cli.explain.Entry;
import dev.govcloud.cli.explain.Explained;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Trees;
import dev.govcloud.core.engine.Labelled;
import dev.govcloud.core.regulation.ConcernClock;
import dev.govcloud.core.regulation.ConcernPhase;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.status.ConditionType;
import dev.govcloud.core.status.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word that a user can meet has its line, and the table holds no other. */
class ExplainCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir.root"));

  private static Set<String> words(Entry.Kind kind) {
    List<String> words =
        Explained.table().entries().stream()
            .filter(e -> e.kind() == kind)
            .map(Entry::word)
            .toList();
    assertThat(words).doesNotHaveDuplicates();
    return new TreeSet<>(words);
  }

  private static Set<String> labels(Labelled... all) {
    return Arrays.stream(all).map(Labelled::label).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyConditionReasonPhaseAndStage() {
    assertThat(words(Entry.Kind.CONDITION)).isEqualTo(labels(ConditionType.values()));
    Set<String> phases = labels(Phase.values());
    phases.addAll(labels(ConcernPhase.values()));
    phases.remove(ConcernPhase.UNRAISED.label());
    assertThat(words(Entry.Kind.PHASE)).isEqualTo(phases);
    assertThat(words(Entry.Kind.REASON))
        .isEqualTo(
            Arrays.stream(Reason.values())
                .map(Reason::label)
                .collect(Collectors.toCollection(TreeSet::new)));
    Set<String> stages = labels(Stage.values());
    stages.addAll(labels(ConcernClock.values()));
    assertThat(words(Entry.Kind.STAGE)).isEqualTo(stages);
  }

  @Test
  void everyColumnOfEveryKind() throws IOException {
    Set<String> columns = new TreeSet<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("crds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("govcloud.dev.yaml")).toList()) {
        for (JsonNode version : Trees.yaml(Files.readString(file)).path("spec").path("versions")) {
          version
              .path("additionalPrinterColumns")
              .forEach(column -> columns.add(column.path("name").asText()));
        }
      }
    }
    assertThat(columns).isNotEmpty().isEqualTo(words(Entry.Kind.COLUMN));
  }

  /** They stand where a Decision or a Fulfilment is judged, each with its sentence. */
  @Test
  void everyReasonOfAVoidRuling() throws IOException {
    Pattern said =
        Pattern.compile(
            "(?:objects|said|new Objection|wants)\\((?:[^;\"]*?,)?\\s*\"([A-Z][A-Za-z]+)\"");
    // A stray one is judged by the process itself.
    Set<String> reasons = new TreeSet<>(Set.of("NoSuchRequest"));
    try (Stream<Path> files = Files.walk(ROOT.resolve("operator"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (file.toString().contains("/src/main/")) {
          said.matcher(Files.readString(file)).results().forEach(m -> reasons.add(m.group(1)));
        }
      }
    }
    assertThat(words(Entry.Kind.VOID)).isEqualTo(reasons);
  }

  @Test
  void everyLineIsWhole() {
    assertThat(Explained.table().entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.means(Lang.EN)).endsWith(".");
              assertThat(entry.means(Lang.ZH)).endsWith("。");
              assertThat(entry.next(Lang.EN).isEmpty()).isEqualTo(entry.next(Lang.ZH).isEmpty());
              assertThat(entry.article()).matches("|[1-9][0-9]?");
              assertThat(entry.who())
                  .isIn("unit", "authority", "provider", "named", "applier", "nobody");
            });
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aStageIsOwedByThePartyOfTheRegulation(Stage stage) {
    assertThat(Explained.table().of(stage.label()))
        .filteredOn(e -> e.kind() == Entry.Kind.STAGE)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.who())
                  .isEqualTo(stage.owedBy().name().toLowerCase(java.util.Locale.ROOT));
              assertThat(e.article()).isEqualTo(stage.article());
            });
  }

  @Test
  void whatItMeansWhoActsAndWhatIsNext() {
    Typed typed = Typed.of("explain", "materialsmissing");
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .isEqualToNormalizingNewlines(
            """
            MaterialsMissing (reason): Materials of article 11 are missing; all are named.
              Who acts: the using unit
              Next: Supply everything that is listed in one edit.
              Article: 11
            """);
    assertThat(Typed.in(Lang.ZH, "explain", "DUE").out()).contains("DUE（列）", "依据：第 12 条");
  }

  @Test
  void aReasonThatNamesItsStage() {
    assertThat(Typed.of("explain", "AwaitingHandOver").out())
        .contains("Awaiting (reason)", "HandOver (stage)", "the cloud provider");
  }

  @Test
  void aWordThatStandsInMorePlacesThanOne() {
    assertThat(Typed.of("explain", "Ready").out()).contains("Ready (condition)", "READY (column)");
    assertThat(Typed.of("explain", "Ready", "-o", "json").out()).contains("\"kind\" : \"Column\"");
  }

  @Test
  void withoutAWordEverythingIsListed() {
    assertThat(Typed.of("explain").out()).contains("condition: Ready", "column: PHASE");
  }

  @Test
  void aWordThatNobodySays() {
    Typed typed = Typed.of("explain", "Material");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("did you mean MaterialsComplete, MaterialsMissing?");
    assertThat(Typed.of("explain", "xyz").err()).contains("list the words with");
    assertThat(Typed.of("explain", "a", "b").err()).contains("nothing is called b here");
  }

  @Test
  void theOptionsOfEveryCommand() {
    assertThat(Typed.of("options").out())
        .contains("--kubeconfig=FILE", "--as-group=GROUP", "--tls-server-name", "--lang");
    assertThat(Typed.of("due", "--help").out()).doesNotContain("--kubeconfig");
    assertThat(Typed.of("due", "--working-days", "1", "--context", "x", "--lang", "en").code())
        .isZero();
  }
}
