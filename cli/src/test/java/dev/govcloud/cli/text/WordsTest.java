package dev.govcloud.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold the same in every language, and nothing that nobody says. */
class WordsTest {
  private static final Path MAIN = Path.of(System.getProperty("basedir.root"), "cli/src/main");
  private static final Pattern VALUE = Pattern.compile("%(\\d+\\$)?s");

  private static Properties bundle(String subject, Lang lang) throws IOException {
    String suffix = lang == Lang.EN ? "" : "_zh_CN";
    Path file = MAIN.resolve("resources/words/" + subject + suffix + ".properties");
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return properties;
  }

  @Test
  void everyLanguageHasTheSameKeysAndValues() throws IOException {
    for (String subject : Words.SUBJECTS) {
      Properties english = bundle(subject, Lang.EN);
      Properties chinese = bundle(subject, Lang.ZH);
      assertThat(new TreeSet<>(chinese.keySet()))
          .as(subject)
          .isEqualTo(new TreeSet<>(english.keySet()));
      for (Object key : english.keySet()) {
        assertThat(key.toString()).startsWith(subject + ".");
        assertThat(values(chinese, key)).as(key.toString()).isEqualTo(values(english, key));
      }
    }
  }

  private static long values(Properties bundle, Object key) {
    return VALUE.matcher(bundle.get(key).toString()).results().count();
  }

  @Test
  void everyBundleIsKnown() throws IOException {
    try (Stream<Path> files = Files.list(MAIN.resolve("resources/words"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".properties")))
          .hasSize(2 * Words.SUBJECTS.size())
          .allMatch(f -> Words.SUBJECTS.contains(f.replaceAll("(_zh_CN)?\\.properties$", "")));
    }
  }

  @Test
  void everyKeyIsUsedAndEveryUseHasAKey() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    String all = String.join("\n", sources);
    List<String> unused = new ArrayList<>();
    for (String subject : Words.SUBJECTS) {
      for (Object key : bundle(subject, Lang.EN).keySet()) {
        if (!used(key.toString(), all)) {
          unused.add(key.toString());
        }
      }
      Matcher use = Pattern.compile("[\":](" + subject + "\\.[a-z-]+)[\"}]").matcher(all);
      while (use.find()) {
        String key = use.group(1);
        boolean prefix = key.endsWith("-");
        assertThat(bundle(subject, Lang.EN).keySet().stream().map(Object::toString))
            .anyMatch(k -> prefix ? k.startsWith(key) : k.equals(key));
      }
    }
    assertThat(unused).isEmpty();
  }

  /** A key stands in the source as it is, or its beginning does where the rest is a value. */
  private static boolean used(String key, String sources) {
    boolean picocli = key.startsWith("usage.") && key.endsWith("Heading");
    boolean whole = sources.contains("\"" + key + "\"") || sources.contains("bundle:" + key + "}");
    return picocli
        || whole
        || Stream.iterate(key.lastIndexOf('-'), i -> i > 0, i -> key.lastIndexOf('-', i - 1))
            .anyMatch(i -> sources.contains("\"" + key.substring(0, i + 1) + "\""));
  }

  @Test
  void theLanguageIsChosenByOptionThenByLocale() {
    String[] none = {};
    assertThat(Lang.chosen(none, Map.of())).isEqualTo(Lang.EN);
    assertThat(Lang.chosen(none, Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Lang.ZH);
    assertThat(Lang.chosen(none, Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C"))).isEqualTo(Lang.EN);
    assertThat(Lang.chosen(none, Map.of("LANG", "en_US.UTF-8", "LC_MESSAGES", "zh_CN")))
        .isEqualTo(Lang.ZH);
    assertThat(Lang.chosen(none, Map.of("LC_ALL", "C.UTF-8", "GOVCLOUD_LOCALE", "zh_CN.UTF-8")))
        .isEqualTo(Lang.ZH);
    assertThat(Lang.chosen(none, Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(Lang.EN);
    assertThat(Lang.chosen(new String[] {"due", "--lang", "zh-CN"}, Map.of())).isEqualTo(Lang.ZH);
    assertThat(Lang.chosen(new String[] {"--lang=en"}, Map.of("LANG", "zh_CN"))).isEqualTo(Lang.EN);
  }

  @Test
  void aNumberIsSaidInFull() {
    Words words = Words.in(Lang.EN);
    assertThat(words.counted("desk.days-left-", 1)).isEqualTo("1 working day left");
    assertThat(words.counted("desk.days-left-", 20000)).isEqualTo("20000 working days left");
    assertThat(words.say("desk.fulfil-all-done", "a/%s"))
        .isEqualTo("Nothing else of a/%s waits for the provider's people.");
    assertThat(words.say("desk.fulfil-amount", (Object) null)).isEqualTo("amount: ");
  }

  @Test
  void namesOfTheRegulationAreSaidInTheLanguageOfTheSentence() {
    Words english = Words.in(Lang.EN);
    Words chinese = Words.in(Lang.ZH);
    assertThat(english.stage("Acceptance")).isEqualTo("Acceptance");
    assertThat(chinese.stage("Acceptance")).isEqualTo("受理");
    assertThat(chinese.party("UsingUnit")).isEqualTo("使用单位");
    assertThat(chinese.phase("Trial")).isEqualTo("试用");
    assertThat(chinese.filing("Returned")).isEqualTo("退回补正");
    assertThat(chinese.matter("Change")).isEqualTo("变更申请");
    assertThat(chinese.stage("of a later version")).isEqualTo("of a later version");
    assertThat(chinese.stage(null)).isEmpty();
  }
}
