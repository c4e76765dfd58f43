package dev.govcloud.cli.sheet;

import dev.govcloud.cli.record.Remark;
import dev.govcloud.core.lifecycle.MilestoneKind;
import dev.govcloud.core.lifecycle.Party;
import dev.govcloud.core.lifecycle.Phase;
import dev.govcloud.core.lifecycle.Stage;
import java.util.Map;

/** The regulation's Chinese words for what the record names in English. */
final class Wording {
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
          Map.entry("Kingbase", "人大金仓"));

  private Wording() {}

  /** 环节 and 结论 of an entry. */
  record Words(String stage, String outcome) {}

  /** A word of a closed vocabulary; one that has no Chinese form stays as it is. */
  static String word(String english) {
    return english == null ? "" : WORDS.getOrDefault(english, english);
  }

  /** The words of a kind of entry; one without words keeps its own, which a test refuses. */
  static Words of(MilestoneKind kind) {
    return switch (kind) {
      case SUBMITTED -> new Words("申请", "提交申请");
      case RESUBMITTED -> new Words("申请", "补正后重新提交");
      case WITHDRAWN -> new Words("申请", "撤回申请");
      case ACCEPTED -> new Words("受理", "予以受理");
      case NOT_ACCEPTED -> new Words("受理", "不予受理");
      case RETURNED -> new Words("受理", "退回补正");
      case APPROVED -> new Words("审批", "同意");
      case REFUSED -> new Words("审批", "不同意");
      case HANDED_OVER -> new Words("试用", "试用环境交付");
      case EXTENSION_APPLIED -> new Words("试用延期", "申请延期");
      case EXTENSION_WITHDRAWN -> new Words("试用延期", "撤回延期申请");
      case EXTENDED -> new Words("试用延期", "同意延期");
      case EXTENSION_REFUSED -> new Words("试用延期", "不同意延期");
      case FINAL_REVIEW_APPLIED -> new Words("终审", "申请终审");
      case FINAL_REVIEW_FAILED -> new Words("终审", "终审未通过");
      case OPENED -> new Words("终审", "通过，正式开通");
      case TRIAL_RAN_OUT -> new Words("试用", "试用期满，停止服务");
      case TRIAL_ENDING -> new Words("试用", "试用到期提醒");
      case DEADLINE_MISSED -> new Words("期限", "超过期限");
      case DEADLINE_RECOMPUTED -> new Words("期限", "按放假通知重新计算");
      default -> running(kind);
    };
  }

  private static Words running(MilestoneKind kind) {
    return switch (kind) {
      case CHANGE_APPLIED -> new Words("变更", "申请变更");
      case CHANGE_WITHDRAWN -> new Words("变更", "撤回变更申请");
      case CHANGE_APPROVED -> new Words("变更", "同意变更");
      case CHANGE_REFUSED -> new Words("变更", "不同意变更");
      case CHANGE_RETURNED -> new Words("变更", "退回补正");
      case CHANGED -> new Words("变更", "变更完成");
      case SUSPENDED -> new Words("暂停", "责令暂停服务");
      case RESUMED -> new Words("暂停", "恢复服务");
      case TERMINATION_APPLIED -> new Words("终止", "申请终止");
      case TERMINATION_WITHDRAWN -> new Words("终止", "撤回终止申请");
      case TERMINATION_APPROVED -> new Words("终止", "同意终止");
      case TERMINATION_REFUSED -> new Words("终止", "不同意终止");
      case TERMINATION_RETURNED -> new Words("终止", "退回补正");
      case RECLAIM_STARTED -> new Words("资源回收", "开始回收");
      case RECLAIMED -> new Words("资源回收", "回收完毕");
      default -> new Words(kind.label(), kind.label());
    };
  }

  static String of(Stage stage) {
    return switch (stage) {
      case ACCEPTANCE -> "受理";
      case CORRECTION -> "补正";
      case APPROVAL -> "审批";
      case HAND_OVER -> "交付试用环境";
      case TRIAL -> "试用";
      case EXTENSION_REVIEW -> "试用延期审批";
      case FINAL_REVIEW -> "终审";
      case CHANGE_REVIEW -> "变更审批";
      case CHANGE_EXECUTION -> "实施变更";
      case SUSPENSION_ORDER, SUSPENSION -> "暂停服务";
      case TERMINATION_REVIEW -> "终止审批";
      case GRACE -> "停止后宽限";
      case RECLAIM -> "资源回收";
    };
  }

  /** What limits the proof, for the foot of the sheet. */
  static String of(Remark.About remark) {
    return switch (remark) {
      case NOTED_HEAD -> "已与另行保存的校验值比对。";
      case MANIFEST_EDITED -> "申请清单在最近一次申请之后又有修改：记录可证明申请版本和各项决定，但本表所列资源须与平台核对。";
      case APPROVED_BEFORE -> "核准资源来自较早一次申请：记录可证明其版本，但本表所列核准资源须与平台核对。";
    };
  }

  static String of(Party party) {
    return switch (party) {
      case UNIT -> "使用单位";
      case AUTHORITY -> "主管部门";
      case PROVIDER -> "云服务商";
      case SYSTEM -> "系统";
    };
  }

  static String of(Phase phase) {
    return switch (phase) {
      case UNFILED -> "未提交";
      case SUBMITTED -> "已申请，待受理";
      case ACCEPTED -> "已受理，待审批";
      case APPROVED -> "已批准，待交付";
      case TRIAL -> "试用";
      case ACTIVE -> "正式使用";
      case CHANGING -> "正式使用（变更中）";
      case TERMINATING -> "终止中";
      case TERMINATED -> "已终止";
      case REJECTED -> "未批准";
    };
  }
}
