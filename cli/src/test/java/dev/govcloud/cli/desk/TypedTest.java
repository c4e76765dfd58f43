package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govcloud.api.fulfilment.FulfilmentSpec.Evidence;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type, and how it is shown to them. */
class TypedTest {
  private static final Words WORDS = Words.in(Lang.EN);
  @TempDir Path dir;

  @Test
  void anAdjustmentIsRead() throws Fault {
    var adjustment =
        Adjusting.of(
            List.of(
                "hosts.web.count=2", "hosts/web/memoryGiB=4", "hosts.app.vcpu=1", "trialDays=20"),
            WORDS);
    assertThat(adjustment.trialDays).isEqualTo(20);
    assertThat(adjustment.hosts)
        .extracting(h -> h.name + " " + h.vcpu + " " + h.memoryGiB + " " + h.count)
        .containsExactly("web null 4 2", "app 1 null null");
    assertThat(Adjusting.of(List.of(), WORDS)).isNull();
    assertThat(Adjusting.of(null, WORDS)).isNull();
  }

  @Test
  void whatCannotBeAdjustedIsSaid() {
    for (String wrong :
        List.of("hosts.web.disk=2", "web=2", "hosts.web.count=", "hosts.web.count=-1")) {
      assertThatThrownBy(() -> Adjusting.of(List.of(wrong), WORDS))
          .isInstanceOf(Fault.class)
          .hasMessageStartingWith(wrong + " sets nothing that can be adjusted; write ");
    }
    assertThatThrownBy(() -> Adjusting.of(List.of("trialDays=20", "trialDays=21"), WORDS))
        .hasMessage("trialDays is set twice; set it once");
    assertThatThrownBy(() -> Adjusting.of(List.of("hosts.a.vcpu=1", "hosts.a.vcpu=1"), WORDS))
        .hasMessage("hosts.a.vcpu is set twice; set it once");
  }

  @Test
  void aNameIsUsedOnce() {
    assertThat(Naming.free("bus-3", "FinalReview", List.of("bus-3")))
        .isEqualTo("bus-3-final-review");
    assertThat(
            Naming.free("bus-1", "Acceptance", List.of("bus-1-acceptance", "bus-1-acceptance-2")))
        .isEqualTo("bus-1-acceptance-3");
    assertThat(Naming.kebab("domain permits.transport.example"))
        .isEqualTo("domain-permits-transport-example");
  }

  @Test
  void aProofMayBearAChecksum() throws Fault, IOException {
    Path file = Files.writeString(dir.resolve("sheet.txt"), "abc");
    List<Evidence> read =
        Proof.of(
            List.of(
                "Sheet=https://files.provider.example/a,b.pdf",
                "Other = https://files.provider.example/a.pdf, " + file),
            WORDS);
    assertThat(read.get(0).uri).isEqualTo("https://files.provider.example/a,b.pdf");
    assertThat(read.get(0).sha256).isNull();
    assertThat(read.get(1).name).isEqualTo("Other");
    assertThat(read.get(1).uri).isEqualTo("https://files.provider.example/a.pdf");
    assertThat(read.get(1).sha256)
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Proof.of(null, WORDS)).isEmpty();
    assertThatThrownBy(() -> Proof.of(List.of("sheet.pdf"), WORDS))
        .hasMessageStartingWith("sheet.pdf names no document; write NAME=ADDRESS");
  }

  @Test
  void onlyAPlainYesIsOne() {
    assertThat(List.of("y", "Y", " yes ", "是")).allMatch(Signing::affirmed);
    assertThat(List.of("", "n", "no", "yesterday", "\u001b[A")).noneMatch(Signing::affirmed);
    assertThat(Signing.affirmed(null)).isFalse();
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertThat(Paint.wanted(Map.of(), true)).isTrue();
    assertThat(Paint.wanted(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(Paint.wanted(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Paint.wanted(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(Paint.wanted(Map.of(), false)).isFalse();
    assertThat(new Paint(false).bad("x") + new Paint(true).good("")).isEqualTo("x");
  }

  @Test
  void columnsStandBelowEachOtherInChineseToo() {
    List<String> lines = new Table("UNIT", "X").row("市交通局", "1").row("abc", "2").lines("");
    assertThat(lines).containsExactly("UNIT       X", "市交通局   1", "abc        2");
    assertThat(Table.width("（A）")).isEqualTo(5);
  }

  @Test
  void whatSteersATerminalIsShownAsABox() {
    assertThat(Words.plain("a\u001b[31mb\nc")).isEqualTo("a□[31mb c");
    assertThat(Words.plain(null)).isEmpty();
  }
}
