package dev.govcloud.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Fixture;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Verifier;
import dev.govcloud.core.request.RandomLife;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The printed 审批单: complete, in Chinese, and nothing in it is markup that somebody wrote. */
class SheetTest {
  private static final int LIVES = 50;

  private static String page(ObjectNode tree) {
    RecordFile file = Fixture.read(tree);
    return SheetPage.html(Sheets.of(file, Verifier.verify(file, Optional.empty())));
  }

  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itHoldsWhatTheFormAsksFor() throws Exception {
    String text = parsed(page(Fixture.tree())).getDocumentElement().getTextContent();
    assertThat(text)
        .contains("政务云资源使用审批单")
        .contains("申请单位", "市交通运输局", "系统名称", "道路运输许可网上办理系统")
        .contains("等保级别", "第三级（备案号 FILING-2026-0042）", "申请人", "clerk@transport.example")
        .contains("申请编号", "bureau-transport/permits", "当前阶段", "已终止")
        .contains("环节", "经办/决定人", "结论", "意见", "依据条款", "法定期限/截止日/是否按时")
        .contains("受理", "退回补正", "审批", "同意（调整后）", "延长试用", "同意延长 14 天", "通过，正式开通")
        .contains("变更", "同意变更", "暂停", "终止", "资源回收", "回收完毕")
        .contains("2026年3月2日 10:00", "第12条", "5 个工作日", "按时", "逾期")
        .contains("使用单位：按时", "主管部门：按时", "云服务商：按时")
        .contains("2 台 × 8 核 / 8 GiB", "PostgreSQL 16，600 GiB，主备", "试用期")
        .contains("签字：", "（盖章）", "完整", Fixture.tree().path("head").asText())
        .doesNotContain("Application filed", "Verdict Approved", "校验未通过", "超期", "No reason")
        .doesNotContain("The manifest asks", "grows from", "a new kind of");
  }

  /** Every filing with what it asked for and what became of it. */
  @Test
  void itShowsWhatWasFiled() throws Exception {
    String text = parsed(page(Fixture.tree())).getDocumentElement().getTextContent();
    Fixture.tree()
        .path("filings")
        .forEach(f -> assertThat(text).contains(f.path("name").asText() + "　"));
    assertThat(text)
        .contains("资源使用申请（第11条）", "退回补正，后由 permits-2 替代", "建设方案缺少“安全”一章；")
        .contains("替代permits-1（退回补正）", "安全三员系统管理员：System administration desk")
        .contains("承建单位Example Software Company", "性能与安全自测报告", "c".repeat(64))
        .contains("延长试用申请（第13条）", "延长天数14 天", "压力测试须在月底进行。", "是否按期提出是")
        .contains("终审申请（第14条）", "功能测试通过2026-04-10示例检测实验室 L1234", "b".repeat(64))
        .contains("变更申请（第15条）", "变更事由办件量增长，年增 90 GiB，附测算。", "一般变更")
        .contains("数据库 cases 容量（GiB）500600", "重大变更", "认定依据新增资源类别：GPU")
        .contains("提交时所缺4 项", "云主机 app GPU（块）01", "沿用材料建设方案、性能与安全自测报告")
        .contains("已撤回：2026年7月2日 10:00，撤回变更申请", "未批准：2026年7月7日 10:00，不同意变更")
        .contains("终止申请（第16条）", "磁带库三号柜", "备份校验值" + "a".repeat(64))
        .contains("（接口服务器时钟）", "（提交方时钟，事后发现）", "decision-12", "现有容量足够。");
  }

  @Test
  void whatWasAdjustedStandsBesideWhatWasAskedFor() throws Exception {
    String text = parsed(page(Fixture.granted())).getDocumentElement().getTextContent();
    assertThat(text)
        .contains("2 台 × 8 核 / 16 GiB", "2 台 × 8 核 / 8 GiB", "（调整）")
        .contains("30 天20 天（调整）", "当前阶段试用", "进行中");
  }

  @Test
  void whatSomebodyWroteStaysText() throws Exception {
    ObjectNode file = Fixture.tree();
    for (var decision : file.path("decisions")) {
      ((ObjectNode) decision.get("spec"))
          .put("opinion", "<script>alert('1')</script> & \"同意\" {sheet.head} \u202e\u001b[2J");
    }
    String page = page(file);
    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;同意&quot;")
        .contains("{sheet.head} □□[2J");
    assertThat(parsed(page).getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void whatIsStillOpenAwaitsADecision() throws Exception {
    ObjectNode file = Fixture.granted();
    String text = parsed(page(file)).getDocumentElement().getTextContent();
    assertThat(text).contains("permits-2　资源使用申请（第11条）已批准", "同意（调整后）2026年3月13日 10:00");
    assertThat(parsed(page(Fixture.filed())).getDocumentElement().getTextContent())
        .contains("（待审批）", "permits-1　资源使用申请（第11条）待决定", "办理结果待决定");
  }

  /** Of a broken record too, whatever is missing in it. */
  @Test
  void aFilingThatIsMissingIsNoObstacle() throws Exception {
    ObjectNode file = Fixture.tree();
    file.putArray("filings");
    String text = parsed(page(file)).getDocumentElement().getTextContent();
    assertThat(text).contains("首个断点：第 1 条记录", "道路运输许可网上办理系统");
  }

  /** However strange the life: there is a sheet of it, and it speaks Chinese. */
  @Test
  void everyLifeHasASheet() {
    for (int life = 0; life < LIVES; life++) {
      RandomLife.lived(
          new Random(life).nextLong(),
          lived ->
              assertThat(page(Fixture.export(lived)))
                  .contains("申请事项", "bus-1　资源使用申请（第11条）")
                  .doesNotContain("校验未通过", "grows from", "a new kind of", "newly reachable")
                  .doesNotContain("Application filed", "The manifest asks", "Proofs of"));
    }
  }

  @Test
  void theSheetOfABrokenRecordSaysSo() throws Exception {
    ObjectNode file = Fixture.tree();
    ((ObjectNode) file.path("milestones").get(2)).put("actor", "somebody@else.example");
    String text = parsed(page(file)).getDocumentElement().getTextContent();
    assertThat(text).contains("记录校验未通过，本表不得作为凭证", "首个断点：第 3 条记录", "在第 3 条（", "未通过；导出时间");
  }
}
