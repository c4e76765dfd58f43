package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import java.util.List;

/** The items of a request in columns (article 14). Pure. */
final class Items {
  /** What waits for the provider's people. */
  static final String BY_HAND = "AwaitingFulfilment";

  private static final String FAILED = "Failed";

  private Items() {}

  /** In short: what it is and how it stands; wide, with every number. */
  static Table table(List<ResourceItem> items, Paint paint, boolean wide) {
    if (wide) {
      return numbers(items, paint);
    }
    if (items.isEmpty()) {
      return Table.plain();
    }
    Table table =
        new Table(
            Say.of("item.kind"),
            Say.of("item.name"),
            Say.of("item.state"),
            Say.of("item.approved"),
            Say.of("item.message"));
    for (ResourceItem i : items) {
      table.row(
          text -> colour(i, paint, text),
          Say.word(i.kind),
          Say.text(i.name),
          i.state,
          Say.text(i.approved),
          Say.text(i.message));
    }
    return table;
  }

  /** What was asked for, approved, handed over and is in use, line by line. */
  static Table numbers(List<ResourceItem> items, Paint paint) {
    if (items.isEmpty()) {
      return Table.plain();
    }
    Table table =
        new Table(
            Say.of("item.kind"),
            Say.of("item.name"),
            Say.of("item.requested"),
            Say.of("item.approved"),
            Say.of("item.allocated"),
            Say.of("item.used"),
            Say.of("item.state"),
            Say.of("item.by"));
    for (ResourceItem i : items) {
      table.row(
          text -> colour(i, paint, text),
          Say.word(i.kind),
          Say.text(i.name),
          Say.text(i.requested),
          Say.text(i.approved),
          Say.text(i.allocated),
          Say.text(i.used),
          i.state,
          i.fulfilment == null ? Say.text(i.by) : Say.text(i.by) + " (" + i.fulfilment + ")");
    }
    return table;
  }

  /** The four numbers, summed. */
  static Table sums(FourNumbers four) {
    Table table =
        new Table(
            "",
            Say.of("item.requested"),
            Say.of("item.approved"),
            Say.of("item.allocated"),
            Say.of("item.used"));
    row(table, "vCPU", four, 0);
    row(table, Say.of("share.memory"), four, 1);
    row(table, Say.of("share.storage"), four, 2);
    return table;
  }

  private static void row(Table table, String what, FourNumbers four, int which) {
    table.row(
        what,
        number(four.requested, which),
        number(four.approved, which),
        number(four.allocated, which),
        number(four.used, which));
  }

  private static String number(Amounts amounts, int which) {
    if (amounts == null) {
      return "";
    }
    Long number =
        switch (which) {
          case 0 -> amounts.vcpu;
          case 1 -> amounts.memoryGiB;
          default -> amounts.storageGiB;
        };
    return number == null ? "" : number.toString();
  }

  private static String colour(ResourceItem item, Paint paint, String text) {
    return FAILED.equals(item.state)
        ? paint.bad(text)
        : BY_HAND.equals(item.state) ? paint.urgent(text) : text;
  }
}
