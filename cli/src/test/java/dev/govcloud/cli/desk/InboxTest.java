package dev.govcloud.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govcloud.api.concern.ConcernStatus;
import dev.govcloud.api.concern.Finding;
import dev.govcloud.api.concern.Ticket;
import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingSpec;
import dev.govcloud.api.filing.FilingStatus;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Awaiting;
import dev.govcloud.api.request.CloudResourceRequestStatus.DeadlineStatus;
import dev.govcloud.api.request.Next;
import dev.govcloud.cli.text.Lang;
import dev.govcloud.cli.text.Words;
import dev.govcloud.core.calendar.CalendarFile;
import dev.govcloud.core.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is awaited, sorted and counted. */
class InboxTest {
  private static final Words WORDS = Words.in(Lang.EN);

  /** Friday, 13 February 2026, before the Spring Festival: Saturday the 14th is worked. */
  private final Days days = days("2026-02-13T02:00:00Z");

  private static Days days(String now) {
    return new Days(
        WorkingCalendar.of(ZoneId.of("Asia/Shanghai"), CalendarFile.bundled()), Instant.parse(now));
  }

  @Test
  void soonestDueFirstAndWhatHasNoDayLast() {
    List<Inbox.Row> rows =
        new Inbox()
            .filings(
                List.of(
                    filing("bus", 3, "FinalReview", "2026-03-02"),
                    filing("permits", 1, "Acceptance", "2026-02-24")))
            .requests(List.of(request("parking", "Suspended", "parking-1", null)))
            .rows(r -> true, days);
    assertThat(rows).extracting(r -> r.filing).containsExactly("permits-1", "bus-3", "parking-1");
    assertThat(rows.get(2).workingDaysLeft).isNull();
    assertThat(rows.get(0).article).isEqualTo("12");
  }

  @Test
  void theSameThingFromFilingAndRequestIsOneAndHasWhatEitherKnows() {
    Inbox.Row row =
        new Inbox()
            .requests(List.of(request("bus", "Acceptance", "bus-1", "2026-02-24")))
            .filings(List.of(filing("bus", 1, "Acceptance", "2026-02-24")))
            .rows(r -> true, days)
            .get(0);
    assertThat(row.unit).isEqualTo("市交通局");
    assertThat(row.matter).isEqualTo("Application");
    assertThat(row.since).isEqualTo("2026-02-12T02:00:00Z");
  }

  @Test
  void ticketsAndFindingsAreAwaitedLikeEverythingElse() {
    Ticket ticket = new Ticket();
    ticket.getMetadata().setName("mail-down");
    ticket.getMetadata().setNamespace("bureau-transport");
    ticket.setStatus(concern("TicketAcknowledgement", "CloudProvider", "2026-02-12"));
    Finding verified = new Finding();
    verified.getMetadata().setName("no-log");
    verified.getMetadata().setNamespace("bureau-transport");
    verified.setStatus(concern("Close", "ManagementAgency", null));
    List<Inbox.Row> rows =
        new Inbox()
            .findings(List.of(verified))
            .tickets(List.of(ticket))
            .filings(List.of(filing("bus", 1, "Acceptance", "2026-02-24")))
            .rows(r -> true, days);
    assertThat(rows)
        .extracting(r -> r.matter + " " + r.request + " " + r.awaiting + " " + r.article)
        .containsExactly(
            "Ticket mail-down TicketAcknowledgement 19",
            "Application bus Acceptance 12",
            "Finding no-log Close null");
    Words chinese = Words.in(Lang.ZH);
    assertThat(chinese.stage("TicketAcknowledgement") + chinese.matter("Ticket"))
        .isEqualTo("受理工单工单");
  }

  private static ConcernStatus concern(String stage, String party, String due) {
    ConcernStatus status = new ConcernStatus();
    status.next = new Next();
    status.next.stage = stage;
    status.next.party = party;
    if (due != null) {
      DeadlineStatus d = new DeadlineStatus();
      d.stage = stage;
      d.party = party;
      d.dueDate = due;
      d.since = "2026-02-12T02:00:00Z";
      status.deadlines.add(d);
    }
    return status;
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    Inbox inbox = new Inbox().filings(List.of(filing("bus", 1, "Acceptance", "2026-02-24")));
    assertThat(inbox.rows(r -> "CloudProvider".equals(r.party), days)).isEmpty();
  }

  @Test
  void workingDaysKnowHolidaysAndMadeUpDays() {
    // 14 February is worked, 15 to 23 are off, 28 is worked.
    assertThat(days.left("2026-02-14")).contains(1);
    assertThat(days.left("2026-02-24")).contains(2);
    assertThat(days.left("2026-02-28")).contains(6);
    assertThat(days.shortly("2026-02-13", WORDS)).isEqualTo("today");
    assertThat(days.said("2026-02-13", WORDS)).isEqualTo("which is today");
    assertThat(days.shortly("2026-02-11", WORDS)).isEqualTo("2 late");
    assertThat(days.said("2026-02-11", WORDS)).isEqualTo("over for 2 working days");
    assertThat(days.shortly(null, WORDS)).isEmpty();
  }

  @Test
  void whatLapsedOnTheLastDayBeforeARestIsLateAtOnce() {
    assertThat(days("2026-02-15T02:00:00Z").shortly("2026-02-14", WORDS)).isEqualTo("1 late");
    assertThat(days("2026-02-14T15:59:59Z").shortly("2026-02-14", WORDS)).isEqualTo("today");
    assertThat(days("2026-02-14T16:00:00Z").shortly("2026-02-14", WORDS)).isEqualTo("1 late");
  }

  @Test
  void aYearWithoutANoticeIsSaidToBeUncertain() {
    Days december = days("2026-12-28T02:00:00Z");
    assertThat(december.shortly("2027-01-07", WORDS)).startsWith("~");
    assertThat(december.said("2027-01-07", WORDS)).startsWith("about ");
    assertThat(december.shortly("2026-12-30", WORDS)).isEqualTo("2");
  }

  @Test
  void thePageHasTheColumnsThatAreNeeded() {
    List<Inbox.Row> rows =
        new Inbox()
            .filings(List.of(filing("bus", 1, "Acceptance", "2026-02-11")))
            .rows(r -> true, days);
    List<String> lines = new InboxPage(days, new Paint(false), WORDS, false, false).lines(rows);
    assertThat(lines)
        .containsExactly(
            "DUE          LEFT     AWAITING     REQUEST   UNIT       MATTER        FILING",
            "2026-02-11   2 late   Acceptance   bus       市交通局   Application   bus-1");
    assertThat(new InboxPage(days, new Paint(false), WORDS, true, true).lines(rows).get(1))
        .contains("SupervisingAuthority", "bureau-transport", "accept|refuse|return");
    assertThat(new InboxPage(days, new Paint(true), WORDS, false, false).lines(rows).get(1))
        .startsWith("\u001b[31m")
        .endsWith("\u001b[0m");
    assertThat(new InboxPage(days, new Paint(false), WORDS, false, false).lines(List.of()))
        .containsExactly("Nothing awaits you.");
  }

  private static Filing filing(String request, int number, String stage, String due) {
    Filing filing = new Filing();
    filing.getMetadata().setNamespace("bureau-transport");
    filing.getMetadata().setName(request + "-" + number);
    FilingSpec spec = new FilingSpec();
    spec.request = new FilingSpec.RequestReference();
    spec.request.name = request;
    spec.unit = "市交通局";
    spec.matter = "FinalReview".equals(stage) ? "FinalReview" : "Application";
    filing.setSpec(spec);
    FilingStatus status = new FilingStatus();
    status.stage = stage;
    status.party = "SupervisingAuthority";
    status.due = due;
    filing.setStatus(status);
    return filing;
  }

  private static CloudResourceRequest request(
      String name, String stage, String filing, String due) {
    CloudResourceRequest request = new CloudResourceRequest();
    request.getMetadata().setNamespace("bureau-transport");
    request.getMetadata().setName(name);
    Awaiting awaiting = new Awaiting();
    awaiting.stage = stage;
    awaiting.filing = filing;
    awaiting.party = "UsingUnit";
    awaiting.since = "2026-02-12T02:00:00Z";
    awaiting.due = due;
    request.setStatus(new CloudResourceRequestStatus());
    request.getStatus().awaiting.add(awaiting);
    return request;
  }
}
