package dev.govcloud.cli.desk;

import dev.govcloud.api.Words.Deed;
import dev.govcloud.api.Words.ItemKind;
import dev.govcloud.api.fulfilment.FulfilmentSpec;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.Reclaim;
import dev.govcloud.cli.Fault;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.regulation.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What waits for the provider's people, as the status says it: what is to be delivered, what is to
 * be taken back or copied, and the platform's copy that is to be destroyed. Pure.
 *
 * @param kind kind of the item
 * @param name its name
 * @param deed what is to be done with it
 * @param amount how much is to be delivered; null for the other deeds
 * @param why what the status says of it, for people
 */
record Delivery(String kind, String name, Deed deed, String amount, String why) {
  private static final String COPY = ItemKind.Copy.name();

  /** How the claim of a bucket that waits for its copy is named, by the name of its line. */
  private static final String BUCKET = "ObjectBucketClaim/";

  private static final String OF_BUCKET = "-bucket";

  @Override
  public String toString() {
    return kind + "/" + name;
  }

  /** Everything that waits. */
  static List<Delivery> waiting(Target.Named request, CloudResourceRequestStatus status) {
    List<Delivery> waiting = new ArrayList<>();
    boolean ending = awaits(status, Stage.RECLAIM);
    status.resources.stream()
        .filter(i -> Items.BY_HAND.equals(i.state))
        .map(i -> of(i, ending))
        .forEach(waiting::add);
    if (status.reclaim != null) {
      status.reclaim.blockers.stream().flatMap(b -> copied(b).stream()).forEach(waiting::add);
    }
    if (awaits(status, Stage.COPY_DESTRUCTION)) {
      waiting.add(new Delivery(COPY, request.name(), Deed.Destroyed, null, ""));
    }
    return waiting;
  }

  /** A bucket, which nothing in the cluster can copy. */
  private static Optional<Delivery> copied(Reclaim.Blocker blocker) {
    String object = blocker.object == null ? "" : blocker.object;
    return object.startsWith(BUCKET) && object.endsWith(OF_BUCKET)
        ? Optional.of(
            new Delivery(
                ItemKind.Storage.name(),
                object.substring(BUCKET.length(), object.length() - OF_BUCKET.length()),
                Deed.Copied,
                null,
                blocker.message == null ? "" : blocker.message))
        : Optional.empty();
  }

  /** What is no longer asked for, or nothing of it any more, is taken back. */
  private static Delivery of(ResourceItem item, boolean ending) {
    boolean back = ending || item.approved == null;
    return new Delivery(
        item.kind,
        item.name,
        back ? Deed.TakenBack : Deed.Delivered,
        back ? null : item.approved,
        item.message == null ? "" : item.message);
  }

  private static boolean awaits(CloudResourceRequestStatus status, Stage stage) {
    return status.awaiting.stream().anyMatch(a -> stage.label().equals(a.stage));
  }

  /**
   * The one that is meant.
   *
   * @param written {@code KIND/NAME} or {@code NAME}; null where only one can be meant
   */
  static Delivery chosen(
      Target.Named request, CloudResourceRequestStatus status, String written, Words words)
      throws Fault {
    List<Delivery> waiting = waiting(request, status);
    if (waiting.isEmpty()) {
      throw new Fault(
          words.say(
              "desk.fulfil-nothing",
              request,
              status.phase == null ? words.say("desk.open-no-record") : words.phase(status.phase)));
    }
    List<Delivery> meant = waiting.stream().filter(d -> d.is(written)).toList();
    if (meant.size() != 1) {
      throw new Fault(
          words.say(
              meant.isEmpty() ? "desk.fulfil-not-waiting" : "desk.fulfil-several",
              request,
              Words.plain(written),
              waiting.stream().map(Delivery::toString).collect(Collectors.joining(", "))));
    }
    return meant.get(0);
  }

  private boolean is(String written) {
    return written == null
        || toString().equalsIgnoreCase(written)
        || name.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT));
  }

  /** The statement that it was done. */
  FulfilmentSpec statement(Target.Named request, String filing, String by) {
    FulfilmentSpec spec = new FulfilmentSpec();
    spec.request = request.name();
    spec.filing = filing;
    spec.item = new FulfilmentSpec.Item();
    spec.item.kind = kind;
    spec.item.name = name;
    spec.deed = deed.name();
    spec.amount = amount;
    spec.fulfilledBy = by;
    return spec;
  }
}
