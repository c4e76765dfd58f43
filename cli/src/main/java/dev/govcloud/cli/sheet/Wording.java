package dev.govcloud.cli.sheet;

import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.regulation.Party;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.request.FilingBook;
import java.util.Map;

/** The regulation's Chinese words for what the record names in English. */
public final class Wording {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("New", "新建"),
          Map.entry("Migration", "迁移"),
          Map.entry("Expansion", "扩容"),
          Map.entry("GovernmentExtranet", "政务外网区"),
          Map.entry("Internet", "互联网区"),
          Map.entry("City", "市级"),
          Map.entry("County", "县（区）级"),
          Map.entry("Block", "块存储"),
          Map.entry("File", "文件存储"),
          Map.entry("Object", "对象存储"),
          Map.entry("Standard", "普通"),
          Map.entry("Performance", "高性能"),
          Map.entry("WAF", "Web 应用防火墙"),
          Map.entry("HostSecurity", "主机安全"),
          Map.entry("Bastion", "堡垒机"),
          Map.entry("DbAudit", "数据库审计"),
          Map.entry("LogAudit", "日志审计"),
          Map.entry("AntiDdos", "抗 DDoS"),
          Map.entry("VulnScan", "漏洞扫描"),
          Map.entry("SslVpn", "SSL VPN"),
          Map.entry("WebTamper", "网页防篡改"),
          Map.entry("Dameng", "达梦"),
          Map.entry("Kingbase", "人大金仓"),
          Map.entry("Web", "网站"),
          Map.entry("App", "应用"),
          Map.entry("Db", "数据库"),
          Map.entry("Other", "其他"),
          Map.entry("ConstructionPlan", "建设方案"),
          Map.entry("SelfTestReport", "性能与安全自测报告"),
          Map.entry("ResourceRequirement", "资源需求"),
          Map.entry("Hourly", "每小时"),
          Map.entry("Daily", "每日"),
          Map.entry("Weekly", "每周"),
          Map.entry("Monthly", "每月"),
          Map.entry("Server", "接口服务器时钟"),
          Map.entry("Writer", "提交方时钟，事后发现"),
          Map.entry("Passed", "通过"),
          Map.entry("Failed", "未通过"),
          Map.entry("Approved", "同意"),
          Map.entry("ApprovedWithAdjustment", "同意（调整后）"),
          Map.entry("Refused", "不同意"),
          Map.entry("Returned", "退回补正"),
          Map.entry("true", "是"),
          Map.entry("false", "否"));

  /** The tests of article 13; a disk is called by one of these words too. */
  private static final Map<String, String> TESTS =
      Map.of("Function", "功能测试", "Performance", "性能测试", "Security", "安全测试");

  private Wording() {}

  /** 环节 and 结论 of an entry. */
  public record Words(String stage, String outcome) {}

  /** A word of a closed vocabulary; one that has no Chinese form stays as it is. */
  public static String word(String english) {
    return english == null ? "" : WORDS.getOrDefault(english, english);
  }

  /** A kind of test. */
  static String test(String english) {
    return english == null ? "" : TESTS.getOrDefault(english, english);
  }

  /** The words of a kind of entry; one without words keeps its own, which a test refuses. */
  public static Words of(MilestoneKind kind) {
    return switch (kind) {
      case SUBMITTED -> new Words("申请", "提交申请");
      case RESUBMITTED -> new Words("申请", "修改后重新提交");
      case CORRECTED -> new Words("申请", "补正后重新提交");
      case WITHDRAWN -> new Words("申请", "撤回申请");
      case TAKEN_BACK -> new Words("申请", "不再要求原申请内容");
      case ACCEPTED -> new Words("受理", "予以受理");
      case NOT_ACCEPTED -> new Words("受理", "不予受理");
      case RETURNED -> new Words("受理", "退回补正");
      case APPROVED -> new Words("审批", "同意");
      case REFUSED -> new Words("审批", "不同意");
      case PROVISIONING_REFUSED -> new Words("提供环境", "平台拒绝创建，待修改");
      case PROVISIONING_POSSIBLE -> new Words("提供环境", "障碍已消除，继续办理");
      case HANDED_OVER -> new Words("试用", "提供试用环境");
      case EXTENSION_APPLIED -> new Words("延长试用", "申请延长");
      case EXTENSION_WITHDRAWN -> new Words("延长试用", "撤回延长申请");
      case EXTENDED -> new Words("延长试用", "同意延长");
      case EXTENSION_REFUSED -> new Words("延长试用", "不同意延长");
      case FINAL_REVIEW_APPLIED -> new Words("终审", "申请终审");
      case FINAL_REVIEW_WITHDRAWN -> new Words("终审", "撤回终审申请");
      case FINAL_REVIEW_FAILED -> new Words("终审", "终审未通过");
      case OPENED -> new Words("终审", "通过，正式开通");
      case TRIAL_RAN_OUT -> new Words("试用", "到期未终审，停止服务");
      case TRIAL_ENDING -> new Words("试用", "试用到期提醒");
      case DEADLINE_MISSED -> new Words("期限", "逾期");
      case DEADLINE_RECOMPUTED -> new Words("期限", "按放假通知重新计算");
      case EDITS_MISSED -> new Words("记录", "可能有修改未被记录");
      default -> running(kind);
    };
  }

  private static Words running(MilestoneKind kind) {
    return switch (kind) {
      case CHANGE_APPLIED -> new Words("变更", "申请变更");
      case CHANGE_CORRECTED -> new Words("变更", "补正后重新提交");
      case CHANGE_SUPPLEMENTED -> new Words("变更", "补交证明材料");
      case CHANGE_WITHDRAWN -> new Words("变更", "撤回变更申请");
      case CHANGE_APPROVED, CHANGE_GRANTED -> new Words("变更", "同意变更");
      case CHANGE_REFUSED -> new Words("变更", "不同意变更");
      case CHANGE_RETURNED -> new Words("变更", "退回补正");
      case EXECUTION_RESUMED -> new Words("变更", "恢复实施变更");
      case CHANGE_UNDER_WAY -> new Words("变更", "开通时变更尚在实施");
      case EARLIER_CHANGED -> new Words("变更", "完成较早批准的变更");
      case EARLIER_REPLACED -> new Words("变更", "较早批准的变更已由后一变更撤销");
      case CHANGED -> new Words("变更", "完成变更");
      case SUSPENDED -> new Words("暂停", "责令暂停服务");
      case RESUMED -> new Words("暂停", "恢复服务");
      case TERMINATION_APPLIED -> new Words("终止", "申请终止");
      case TERMINATION_CORRECTED -> new Words("终止", "补正后重新提交");
      case TERMINATION_WITHDRAWN -> new Words("终止", "撤回终止申请");
      case TERMINATION_APPROVED -> new Words("终止", "同意终止");
      case TERMINATION_REFUSED -> new Words("终止", "不同意终止");
      case TERMINATION_RETURNED -> new Words("终止", "退回补正");
      case RECLAIM_STARTED -> new Words("资源回收", "开始回收");
      case COPY_TAKEN -> new Words("资源回收", "已留存平台副本");
      case NO_COPY_TAKEN -> new Words("资源回收", "未留存平台副本");
      case RECLAIMED -> new Words("资源回收", "回收完毕");
      case RETENTION_ENDED -> new Words("平台副本", "保存期满");
      case COPY_DESTROYED -> new Words("平台副本", "已销毁");
      default -> new Words(kind.label(), kind.label());
    };
  }

  public static String of(Stage stage) {
    return switch (stage) {
      case ACCEPTANCE -> "受理";
      case CORRECTION -> "补正";
      case TERMINATION_CORRECTION -> "终止申请补正";
      case APPROVAL -> "审批";
      case MENDING -> "修改申请";
      case HAND_OVER -> "提供试用环境";
      case TRIAL -> "试用";
      case EXTENSION_REVIEW -> "延长试用审批";
      case FINAL_REVIEW -> "终审";
      case CHANGE_REVIEW -> "变更审批";
      case CHANGE_EXECUTION -> "完成变更";
      case SUSPENSION_ORDER, SUSPENSION -> "暂停服务";
      case TERMINATION_REVIEW -> "终止审核";
      case GRACE -> "停止后宽限";
      case RECLAIM -> "资源回收";
      case COPY_RETENTION -> "平台副本保存";
      case COPY_DESTRUCTION -> "平台副本销毁";
      default -> stage.label();
    };
  }

  public static String of(Matter matter) {
    return switch (matter) {
      case APPLICATION -> "资源使用申请";
      case CHANGE -> "变更申请";
      case TRIAL_EXTENSION -> "延长试用申请";
      case FINAL_REVIEW -> "终审申请";
      case TERMINATION -> "终止申请";
    };
  }

  public static String of(FilingBook.State state) {
    return switch (state) {
      case OPEN -> "待决定";
      case RETURNED -> "退回补正";
      case GRANTED -> "已批准";
      case REFUSED -> "未批准";
      case WITHDRAWN -> "已撤回";
      case SUPERSEDED -> "已被替代";
    };
  }

  public static String of(Party party) {
    return switch (party) {
      case UNIT -> "使用单位";
      case AUTHORITY -> "主管部门";
      case AGENCY -> "管理机构";
      case PROVIDER -> "云服务商";
      case SECURITY -> "信息安全主管部门";
      case SYSTEM -> "系统";
    };
  }

  public static String of(Phase phase) {
    return switch (phase) {
      case UNFILED -> "未提交";
      case SUBMITTED -> "已申请，待受理";
      case ACCEPTED -> "已受理，待审批";
      case APPROVED -> "已批准，待提供试用环境";
      case TRIAL -> "试用";
      case ACTIVE -> "正式运行";
      case CHANGING -> "正式运行（变更中）";
      case TERMINATING -> "终止中";
      case TERMINATED -> "已终止";
      case REJECTED -> "未批准";
    };
  }
}
