package dev.govcloud.runtime.cluster;

import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.limits.Shortened;
import dev.govcloud.core.regulation.MilestoneKind;
import dev.govcloud.core.reminder.Reminder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One event per milestone, under a name made from it, so a repeat after a crash is no new one. */
public final class Events {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private static final int CONFLICT = 409;

  /**
   * Bytes, not characters. The API server refuses more where an event has an {@code eventTime};
   * ours has none, but whoever reads it through events.k8s.io expects no more.
   */
  private static final int LONGEST = 1024;

  /** Of an object's name in the name of its event, which may have 253 characters in all. */
  private static final int LONGEST_NAME = 200;

  private static final String WITHOUT_NAMESPACE = "default";

  private static final Set<String> WARNINGS =
      Set.of(
          MilestoneKind.DEADLINE_MISSED.label(),
          MilestoneKind.DEADLINE_RECOMPUTED.label(),
          MilestoneKind.EDITS_MISSED.label(),
          MilestoneKind.PROVISIONING_REFUSED.label(),
          MilestoneKind.SUSPENDED.label(),
          MilestoneKind.TRIAL_ENDING.label(),
          MilestoneKind.TRIAL_RAN_OUT.label());

  private final KubernetesClient client;
  private final Clock clock;

  public Events(KubernetesClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Tells of a fact. A lost event loses nothing: the record is in the status. */
  public void emit(HasMetadata object, Milestone m) {
    String message = m.message + " (article " + m.article + ", by " + m.actor + ", " + m.at + ")";
    create(object, String.valueOf(m.sequence), m.kind, message, WARNINGS.contains(m.kind));
  }

  /** Reminds whoever has to act; said before the status counts it, so that none is lost. */
  public void remind(HasMetadata object, Reminder r) {
    String suffix =
        r.stage().label().toLowerCase(Locale.ROOT)
            + "."
            + r.since().getEpochSecond()
            + "."
            + r.number();
    create(object, suffix, r.escalation() ? "Escalated" : "Reminder", r.message(), true);
  }

  /**
   * Warns of what leaves no fact in a record, once per message. The event of an object without a
   * namespace is in the namespace default, as all of them are.
   */
  public void warn(HasMetadata object, String reason, String message) {
    String suffix = reason.toLowerCase(Locale.ROOT) + "." + Integer.toHexString(message.hashCode());
    create(object, suffix, reason, message, true);
  }

  private void create(
      HasMetadata object, String suffix, String reason, String message, boolean warn) {
    try {
      client.resource(event(object, suffix, reason, message, warn)).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != CONFLICT) {
        LOG.warn("Event {} not written: {}", reason, e.getMessage());
      }
    }
  }

  private Event event(
      HasMetadata object, String suffix, String reason, String message, boolean warn) {
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    var meta = object.getMetadata();
    return new EventBuilder()
        .withNewMetadata()
        .withName(nameOf(meta.getName()) + "." + meta.getUid().substring(0, 8) + "." + suffix)
        .withNamespace(meta.getNamespace() == null ? WITHOUT_NAMESPACE : meta.getNamespace())
        .endMetadata()
        .withNewInvolvedObject()
        .withApiVersion(object.getApiVersion())
        .withKind(object.getKind())
        .withName(meta.getName())
        .withNamespace(meta.getNamespace())
        .withUid(meta.getUid())
        .endInvolvedObject()
        .withReason(reason)
        .withMessage(Shortened.bytes(message, LONGEST))
        .withType(warn ? "Warning" : "Normal")
        .withNewSource()
        .withComponent("govcloud-operator")
        .endSource()
        .withReportingComponent("govcloud.dev/operator")
        .withFirstTimestamp(time)
        .withLastTimestamp(time)
        .withCount(1)
        .build();
  }

  /** Of any length; what is cut must not end with what no name part ends with. */
  private static String nameOf(String object) {
    return cut(object, LONGEST_NAME).replaceAll("[-.]+$", "");
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
