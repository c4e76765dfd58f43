package dev.govcloud.cli.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on the printed 审批单, in Chinese and ready to print: every text is shown as it is.
 *
 * @param header label and value, in the order of the form
 * @param resources what was applied for and approved
 * @param filings everything that was filed, with what it asked for and what became of it
 * @param stages one line per entry of the record
 * @param parties the deadlines by the party that had to keep them
 * @param whole whether the record was whole when the sheet was made
 * @param brokenAt the first broken entry; 0 where the record is whole, or broken as a whole
 * @param finding the first broken link; empty when the record is whole
 * @param remarks what limits the proof, one sentence each
 * @param entries number of entries
 * @param head the hash of the last entry, to be compared with later exports
 * @param command how to verify a file against this sheet
 * @param exportedAt when the record was read from the cluster
 */
public record Sheet(
    List<Field> header,
    List<Resource> resources,
    List<Filed> filings,
    List<Step> stages,
    List<PartyDeadlines> parties,
    boolean whole,
    int brokenAt,
    String finding,
    List<String> remarks,
    int entries,
    String head,
    String command,
    String exportedAt) {

  /** A field of the form; {@code wide} ones take a line of their own. */
  public record Field(String label, String value, boolean wide) {}

  /** A resource; {@code adjusted}: something else than what was applied for was approved. */
  public record Resource(
      String kind, String name, String requested, String approved, boolean adjusted) {}

  /**
   * An entry of the record.
   *
   * @param number its number
   * @param stage 环节
   * @param time when, in Shanghai
   * @param actor who acted or decided
   * @param outcome 结论
   * @param filing the filing that it is about; empty where it is about none
   * @param opinion the opinion or what was said
   * @param article 依据条款
   * @param periods the periods that ended with it; empty where none did
   */
  public record Step(
      String number,
      String stage,
      String time,
      String actor,
      String outcome,
      String filing,
      String opinion,
      String article,
      List<Kept> periods) {

    /** The actor in pieces between which a line may break. */
    public List<String> actorParts() {
      return parts(actor);
    }
  }

  /** A period that an entry ended: what for, its length, its last day, whether it was kept. */
  public record Kept(String stage, String length, String dueDate, String state, boolean bad) {}

  /** The deadlines of one party, with how many it kept and missed. */
  public record PartyDeadlines(String party, long kept, long missed, List<DeadlineLine> lines) {}

  /** One period: what, by which article, how long, from when to when, and how it ended. */
  public record DeadlineLine(
      String stage,
      String article,
      String length,
      String start,
      String dueDate,
      String endedAt,
      String state,
      boolean bad) {}

  /**
   * Something that was filed.
   *
   * @param name its name in the cluster
   * @param matter what it asks for
   * @param state what became of it
   * @param fields when, by whom, what it says in words
   * @param differences what it changes of what ran
   * @param papers the papers that were enclosed and not with an earlier filing already
   * @param tests the reports of tests, likewise
   * @param rulings the rulings on it, in their order
   */
  public record Filed(
      String name,
      String matter,
      String state,
      List<Field> fields,
      List<Difference> differences,
      List<Paper> papers,
      List<Test> tests,
      List<Ruling> rulings) {

    /** The fields as rows. */
    public List<List<Field>> pairs() {
      return Sheet.pairs(fields);
    }
  }

  /** One thing that a change alters: what ran, and what was asked for instead. */
  public record Difference(String what, String from, String to) {}

  /** A paper: what it is, its title and day, where it is and how to recognise it. */
  public record Paper(String kind, String name, String date, String place, String checksum) {}

  /** A report of a test: what was tested, how it ended, by whom, and where the report is. */
  public record Test(
      String kind,
      String result,
      String date,
      String laboratory,
      String report,
      String checksum,
      String scope) {}

  /** A ruling on a filing. */
  public record Ruling(
      String stage, String verdict, String name, String time, String decider, String opinion) {

    /** The decider in pieces between which a line may break. */
    public List<String> deciderParts() {
      return parts(decider);
    }
  }

  /** A line breaks an address at its @ and dots. */
  private static List<String> parts(String address) {
    return List.of(address.split("(?<=[@.])"));
  }

  /** The fields of the header as rows. */
  public List<List<Field>> pairs() {
    return pairs(header);
  }

  /** Fields as rows: two to a row, a wide one alone. */
  private static List<List<Field>> pairs(List<Field> fields) {
    List<List<Field>> rows = new ArrayList<>();
    for (Field f : fields) {
      List<Field> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (last.size() == 1 && !last.get(0).wide() && !f.wide()) {
        last.add(f);
      } else {
        rows.add(new ArrayList<>(List.of(f)));
      }
    }
    return rows;
  }
}
