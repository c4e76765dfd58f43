package dev.govcloud.cli.desk;

import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicySpec.Image;
import dev.govcloud.api.policy.CloudPolicySpec.StorageClass;
import dev.govcloud.api.request.CloudResourceRequestSpec;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.Deadlines;
import dev.govcloud.core.policy.Policies;
import dev.govcloud.core.policy.Rules;
import java.util.Optional;

/**
 * The rules as far as the caller may read them.
 *
 * @param policy the complete policy in force; where it may not be read, what the regulation alone
 *     says
 * @param deadlines how days are counted
 * @param known whether the policy was read
 */
record Rulebook(CloudPolicySpec policy, Deadlines deadlines, boolean known) {

  /** The rules for a unit; the city's where there is none, or it may not be read. */
  static Rulebook read(Office office, Optional<UsingUnit> unit) {
    var policies = office.all(CloudPolicy.class);
    var calendars = office.all(WorkCalendar.class);
    String overlay = unit.map(u -> Policies.overlayName(u.getSpec())).orElse("");
    Rules rules = Rules.of(policies.value(), overlay, calendars.value(), CalendarFile.bundled());
    return new Rulebook(rules.policy(), rules.deadlines(), policies.allowed());
  }

  /**
   * The same for judging a manifest. A catalogue that may not be read keeps nothing out: nobody is
   * told that something is not on offer by a list that was not looked at.
   */
  Rulebook openTo(CloudResourceRequestSpec wish) {
    if (known || wish.resources == null) {
      return this;
    }
    CloudPolicySpec open = Copies.of(policy, CloudPolicySpec.class);
    wish.resources.hosts.stream().map(h -> h.os).distinct().forEach(os -> offer(open, os));
    StorageClass fast = new StorageClass();
    fast.name = "PerformanceDisk";
    fast.storageClass = "unknown";
    open.catalogue.storageClasses.add(fast);
    open.catalogue.gpuDevice = "unknown";
    return new Rulebook(open, deadlines, false);
  }

  private static void offer(CloudPolicySpec open, String system) {
    Image image = new Image();
    image.name = system;
    image.image = "unknown";
    open.catalogue.images = new java.util.ArrayList<>(open.catalogue.images);
    open.catalogue.images.add(image);
  }

  /** How long there is, from a day on. */
  Days days(java.time.Instant now) {
    return new Days(deadlines.calendar(), now);
  }
}
