package dev.govcloud.core.policy;

import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.PolicyTrial;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Whether a policy can be counted with. It looks at everything that could fail later. */
final class PolicyCheck {
  private PolicyCheck() {}

  /** What is wrong with a policy by itself, all at once; empty when it can be used. */
  static List<Defect> defects(CloudPolicySpec spec) {
    List<Defect> defects = new ArrayList<>();
    if (spec.counting != null) {
      zone(spec.counting.zone, defects);
      closeOfBusiness(spec.counting.officeHoursEnd, defects);
    }
    Bounds.defects(spec).stream()
        .filter(d -> defects.stream().noneMatch(known -> known.field().equals(d.field())))
        .forEach(defects::add);
    return defects;
  }

  /** The same of the city's policy, which has to make sense alone. */
  static List<Defect> ofCity(CloudPolicySpec spec) {
    List<Defect> defects = defects(spec);
    if (defects.isEmpty()) {
      PolicyTrial trial = spec.withDefaults().trial;
      if (trial.minDays > trial.maxDays) {
        defects.add(emptyRange(Defect.Kind.MALFORMED, trial.minDays, trial.maxDays));
      }
    }
    return defects;
  }

  /** A range of the trial that no trial fits in. */
  static Defect emptyRange(Defect.Kind kind, int min, int max) {
    return new Defect(
        kind,
        "trial",
        "at least " + min + " and at most " + max + " days",
        "leave no trial that could be granted",
        "let minDays be no more than maxDays");
  }

  private static void zone(String zone, List<Defect> defects) {
    try {
      if (zone != null) {
        ZoneId.of(zone);
      }
    } catch (DateTimeException e) {
      defects.add(
          malformed(
              "counting.zone",
              zone,
              "is no time zone",
              "write the name of one, such as Asia/Shanghai, or leave it out"));
    }
  }

  private static void closeOfBusiness(String time, List<Defect> defects) {
    try {
      if (time != null) {
        LocalTime.parse(time);
      }
    } catch (DateTimeException e) {
      defects.add(
          malformed(
              "counting.officeHoursEnd",
              time,
              "is no time of day",
              "write it as 17:30, or leave it out"));
    }
  }

  private static Defect malformed(String field, String value, String what, String cure) {
    return new Defect(Defect.Kind.MALFORMED, field, value, what, cure);
  }
}
