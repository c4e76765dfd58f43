package dev.govcloud.cli.desk;

import dev.govcloud.api.request.CloudResourceRequestStatus.ResourceItem;
import dev.govcloud.api.request.FourNumbers;
import dev.govcloud.api.unit.UsingUnitStatus.Amounts;
import dev.govcloud.cli.text.Table;
import dev.govcloud.cli.text.Words;
import java.util.List;

/** The items of a request in columns (article 14). Pure. */
final class Items {
  /** What waits for the provider's people. */
  static final String BY_HAND = "AwaitingFulfilment";

  private static final String FAILED = "Failed";

  private Items() {}

  /** In short: what it is and how it stands; wide, with every number. */
  static Table table(List<ResourceItem> items, Paint paint, Words words, boolean wide) {
    if (wide) {
      return numbers(items, paint, words);
    }
    if (items.isEmpty()) {
      return Table.plain();
    }
    Table table =
        new Table(
            words.say("desk.column-kind"),
            words.say("desk.column-name"),
            words.say("desk.column-state"),
            words.say("desk.column-approved"),
            words.say("desk.column-message"));
    for (ResourceItem i : items) {
      table.row(
          text -> colour(i, paint, text),
          words.word(i.kind),
          Words.plain(i.name),
          i.state,
          Words.plain(i.approved),
          Words.plain(i.message));
    }
    return table;
  }

  /** What was asked for, approved, handed over and is in use, line by line. */
  static Table numbers(List<ResourceItem> items, Paint paint, Words words) {
    if (items.isEmpty()) {
      return Table.plain();
    }
    Table table =
        new Table(
            words.say("desk.column-kind"),
            words.say("desk.column-name"),
            words.say("desk.column-requested"),
            words.say("desk.column-approved"),
            words.say("desk.column-allocated"),
            words.say("desk.column-used"),
            words.say("desk.column-state"),
            words.say("desk.column-by"));
    for (ResourceItem i : items) {
      table.row(
          text -> colour(i, paint, text),
          words.word(i.kind),
          Words.plain(i.name),
          Words.plain(i.requested),
          Words.plain(i.approved),
          Words.plain(i.allocated),
          Words.plain(i.used),
          i.state,
          i.fulfilment == null ? Words.plain(i.by) : Words.plain(i.by) + " (" + i.fulfilment + ")");
    }
    return table;
  }

  /** The four numbers, summed. */
  static Table sums(FourNumbers four, Words words) {
    Table table =
        new Table(
            "",
            words.say("desk.column-requested"),
            words.say("desk.column-approved"),
            words.say("desk.column-allocated"),
            words.say("desk.column-used"));
    row(table, "vCPU", four, 0);
    row(table, words.say("desk.share-memory"), four, 1);
    row(table, words.say("desk.share-storage"), four, 2);
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
