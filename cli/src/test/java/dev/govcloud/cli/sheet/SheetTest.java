package dev.govcloud.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.govcloud.cli.record.Fixture;
import dev.govcloud.cli.record.RecordFile;
import dev.govcloud.cli.record.Verifier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The printed 审批单: complete, in Chinese, and nothing in it is markup that somebody wrote. */
class SheetTest {

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
        .contains("受理", "退回补正", "审批", "同意（调整后）", "试用延期", "同意延期", "终审", "通过，正式开通")
        .contains("变更", "同意变更", "暂停", "终止", "资源回收", "回收完毕")
        .contains("2026年3月2日 10:00", "第12条", "5 个工作日", "按时", "超期")
        .contains("使用单位：按时", "主管部门：按时", "云服务商：按时")
        .contains("2 台 × 8 核 / 16 GiB", "PostgreSQL 16，600 GiB，主备", "试用期")
        .contains("签字：", "（盖章）", "完整", Fixture.tree().path("head").asText())
        .doesNotContain("Application filed", "Verdict Approved", "校验未通过");
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
  void theSheetOfABrokenRecordSaysSo() throws Exception {
    ObjectNode file = Fixture.tree();
    ((ObjectNode) file.path("milestones").get(2)).put("actor", "somebody@else.example");
    String text = parsed(page(file)).getDocumentElement().getTextContent();
    assertThat(text).contains("记录校验未通过，本表不得作为凭证", "首个断点：第 3 条记录", "at entry 3 (", "未通过；导出时间");
  }
}
