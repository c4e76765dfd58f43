package dev.govcloud.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.govcloud.api.Words;
import dev.govcloud.api.request.ChangeStatus.Difference;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.FilingBook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is added to the record, the table or the vocabularies gets its Chinese words too. */
class WordingTest {

  @ParameterizedTest
  @EnumSource(MilestoneKind.class)
  void everyKindOfEntryHasChineseWords(MilestoneKind kind) {
    assertThat(Wording.of(kind).stage()).matches("\\p{IsHan}+");
    assertThat(Wording.of(kind).outcome()).matches("[\\p{IsHan}，]+");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyPeriodHasOne(Stage stage) {
    assertThat(Wording.of(stage)).matches("\\p{IsHan}+");
  }

  @Test
  void everyMatterStateAndPhaseHasOne() {
    assertThat(
            Stream.of(
                    Stream.of(Matter.values()).map(Wording::of),
                    Stream.of(FilingBook.State.values()).map(Wording::of),
                    Stream.of(Phase.values()).map(Wording::of))
                .flatMap(s -> s))
        .allMatch(w -> w.matches("[\\p{IsHan}，（）]+"));
  }

  @Test
  void soHasEveryWordOfTheVocabulariesThatIsPrinted() {
    assertThat(
            Stream.of(
                    Words.SystemKind.values(),
                    Words.Zone.values(),
                    Words.MaterialKind.values(),
                    Words.HostRole.values(),
                    Words.DiskType.values(),
                    Words.StorageKind.values(),
                    Words.BackupFrequency.values(),
                    Words.TestResult.values(),
                    Words.DecisionVerdict.values(),
                    Words.UnitLevel.values(),
                    Words.Dated.values())
                .flatMap(Stream::of))
        .allMatch(w -> Wording.word(w.name()).matches("[\\p{IsHan}，（）]+"));
    assertThat(Words.TestKind.values()).allMatch(w -> Wording.test(w.name()).endsWith("测试"));
  }

  /** The sentences of the core, as it writes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vCPU grows from 8 to 16, 50 % or more|处理器由 8 核增至 16 核，增幅达到 50%",
        "memory grows from 8 to 16, 50 % or more|内存由 8 GiB 增至 16 GiB，增幅达到 50%",
        "storage grows from 0 to 16, 50 % or more|存储由 0 GiB 增至 16 GiB，增幅达到 50%",
        "protection level raised from 2 to 3|等保级别由 2 级提高到 3 级",
        "network zone changed from GovernmentExtranet to Internet|网络区域由政务外网区改为互联网区",
        "newly reachable from the Internet|新向互联网开放",
        "newly reachable from the Internet: a rule lets in every address|新向互联网开放：访问规则允许任何地址",
        "declared major by the unit|使用单位自行申报为重大变更",
        "a new kind of resource: graphics processors|新增资源类别：GPU",
        "a new kind of resource: security products|新增资源类别：安全服务",
        "a new kind of resource: hosts|新增资源类别：云主机",
        "a new kind of resource: Object storage|新增资源类别：对象存储",
        "database cases gets another engine: MySQL to Dameng|数据库 cases 更换类型：MySQL改为达梦",
        "database cases2 brings another engine: Dameng|数据库 cases2 采用其他类型：达梦",
        "something that a later version says|something that a later version says",
      })
  void whyAChangeIsMajor(String english, String chinese) {
    assertThat(ChangeWording.reason(english)).isEqualTo(chinese);
  }

  private static Difference difference(String path, String from, String to) {
    Difference d = new Difference();
    d.path = path;
    d.from = from;
    d.to = to;
    return d;
  }

  @Test
  void whatAChangeAlters() {
    List<Difference> differences =
        List.of(
            difference("hosts/app/vcpu", "8", "16"),
            difference("hosts/app/gpu", "0", "1"),
            difference("hosts/new/vcpu", null, "4"),
            difference("hosts/new/count", null, "2"),
            difference("hosts/old/vcpu", "4", null),
            difference("hosts/old/count", "2", null),
            difference("databases/cases/ha", "true", "false"),
            difference("security/WAF/count", "1", "2"),
            difference("network/rules/1/description", null, "Web"),
            difference("system/zone", "GovernmentExtranet", "Internet"));
    assertThat(ChangeWording.differences(differences))
        .extracting(Sheet.Difference::what, Sheet.Difference::from, Sheet.Difference::to)
        .containsExactly(
            tuple("云主机 app 处理器（核）", "8", "16"),
            tuple("云主机 app GPU（块）", "0", "1"),
            tuple("云主机 new 处理器（核）", "—", "4"),
            tuple("云主机 new 数量", "—", "2"),
            tuple("云主机 old 处理器（核）", "4", "—"),
            tuple("云主机 old 数量", "2", "—"),
            tuple("数据库 cases 主备", "是", "否"),
            tuple("安全服务 Web 应用防火墙 数量", "1", "2"),
            tuple("网络 访问规则 1 说明", "—", "Web"),
            tuple("系统 网络区域", "政务外网区", "互联网区"));
  }
}
