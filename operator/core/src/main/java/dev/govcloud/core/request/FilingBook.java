package dev.govcloud.core.request;

import dev.govcloud.api.filing.Filing;
import dev.govcloud.api.filing.FilingContent;
import dev.govcloud.api.record.Milestone;
import dev.govcloud.core.engine.Row;
import dev.govcloud.core.regulation.Consequence;
import dev.govcloud.core.regulation.Matter;
import dev.govcloud.core.regulation.Phase;
import dev.govcloud.core.regulation.Requests;
import dev.govcloud.core.regulation.Stage;
import dev.govcloud.core.regulation.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every filing on record and what became of it: the record replayed, the contents beside it. */
public final class FilingBook {
  private final Map<String, Filing> objects = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private Phase phase = Phase.UNFILED;

  /** What becomes of a filing. */
  public enum State {
    OPEN("Open"),
    RETURNED("Returned"),
    GRANTED("Granted"),
    REFUSED("Refused"),
    WITHDRAWN("Withdrawn"),
    SUPERSEDED("Superseded");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The word users see. */
    public String label() {
      return label;
    }
  }

  /** One filing on record. */
  public static final class Entry {
    private final String name;
    private final Matter matter;
    private final Filing object;
    private State state = State.OPEN;
    private Milestone settled;
    private boolean forgotten;
    private TreeMap<String, String> normal;
    private Map<String, String> basis;
    private long bytes;

    Entry(String name, Matter matter, Filing object) {
      this.name = name;
      this.matter = matter;
      this.object = object;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** What it asks for. */
    public Matter matter() {
      return matter;
    }

    /** What became of it. */
    public State state() {
      return state;
    }

    /** The fact that settled or returned it; empty while it is open. */
    public Optional<Milestone> settled() {
      return Optional.ofNullable(settled);
    }

    /** The object; its content is what is judged. */
    public Filing object() {
      return object;
    }

    FilingContent content() {
      return object.getSpec().content;
    }

    boolean major() {
      var change = object.getSpec().change;
      return change != null && Boolean.TRUE.equals(change.major);
    }

    Instant filedAt() {
      return Instant.parse(object.getSpec().filedAt);
    }

    TreeMap<String, String> normal() {
      if (normal == null) {
        normal = Contents.normal(content());
      }
      return normal;
    }

    Map<String, String> basis() {
      if (basis == null) {
        basis = Contents.basis(content());
      }
      return basis;
    }

    /** How much it holds, in bytes of JSON; it never changes. */
    private long bytes() {
      bytes = bytes == 0 ? Contents.bytes(object.getSpec()) : bytes;
      return bytes;
    }

    /** Still asked for: neither taken back by the unit nor forgotten. */
    boolean stands() {
      return state != State.WITHDRAWN && !forgotten;
    }

    boolean underReview() {
      return state == State.OPEN;
    }

    private void become(State next, Milestone m) {
      state = next;
      settled = m;
    }
  }

  /** Replays a record beside the filings that are there. */
  public FilingBook(List<Milestone> record, Collection<Filing> filings) {
    filings.forEach(this::add);
    for (Milestone m : record) {
      var row = Requests.TABLE.rowRecording(phase, m.kind);
      row.ifPresent(r -> follow(r, m));
    }
  }

  /** Takes note of an object, on record or not. */
  void add(Filing filing) {
    objects.put(filing.getMetadata().getName(), filing);
  }

  /** Draws what a fact means for filings. */
  void follow(Row<Phase, Trigger, Stage> row, Milestone m) {
    Entry about = m.filing == null ? null : entries.get(m.filing);
    for (var effect : row.effects()) {
      switch ((Consequence) effect) {
        case KEEPS_FILING -> keep(row, m);
        case GRANTS_FILING -> become(about, State.GRANTED, m);
        case REFUSES_FILING -> become(about, State.REFUSED, m);
        case RETURNS_FILING -> become(about, State.RETURNED, m);
        case WITHDRAWS_FILING -> become(about, State.WITHDRAWN, m);
        case FORGETS_FILING -> forget(about);
        case CLOSES_THE_REST -> closeTheRest(row, m);
        case WHAT_IS_GRANTED_RUNS, ENDS_ITS_OWN -> {}
      }
    }
    phase = row.then();
  }

  private static void become(Entry entry, State state, Milestone m) {
    if (entry != null) {
      entry.become(state, m);
    }
  }

  private static void forget(Entry entry) {
    if (entry != null) {
      entry.forgotten = true;
    }
  }

  private void keep(Row<Phase, Trigger, Stage> row, Milestone m) {
    Matter matter = row.when().files().orElseThrow();
    of(matter).filter(Entry::underReview).forEach(e -> e.become(State.SUPERSEDED, m));
    Filing object = objects.get(m.filing);
    if (object != null) {
      entries.put(m.filing, new Entry(m.filing, matter, object));
    }
  }

  private void closeTheRest(Row<Phase, Trigger, Stage> row, Milestone m) {
    entries.values().stream()
        .filter(e -> e.state == State.OPEN || e.state == State.RETURNED)
        .filter(e -> newest(e.matter).filter(n -> n == e).isPresent())
        .filter(e -> !e.name.equals(m.filing) && row.ends().contains(e.matter.review()))
        .forEach(e -> e.become(State.SUPERSEDED, m));
  }

  private java.util.stream.Stream<Entry> of(Matter matter) {
    return entries.values().stream().filter(e -> e.matter == matter);
  }

  /** A filing on record by its name. */
  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(name).map(entries::get);
  }

  /** Every filing on record, oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** How much the filings on record hold together, in bytes of JSON. */
  public long bytes() {
    return entries.values().stream().mapToLong(Entry::bytes).sum();
  }

  /** The newest filing of a matter. */
  public Optional<Entry> newest(Matter matter) {
    return of(matter).reduce((a, b) -> b);
  }

  /** The newest filing of a matter that is still asked for. */
  Optional<Entry> standing(Matter matter) {
    return newest(matter).filter(Entry::stands);
  }

  /** The filings that have an object but are not on record: written just before a crash. */
  List<Filing> unrecorded() {
    return objects.values().stream()
        .filter(f -> !entries.containsKey(f.getMetadata().getName()))
        .sorted(java.util.Comparator.comparing(f -> f.getSpec().number))
        .toList();
  }

  /** The number of the next filing. */
  int nextNumber() {
    return 1 + entries.values().stream().mapToInt(e -> e.object.getSpec().number).max().orElse(0);
  }

  /** A filing and those whose place it took, newest first. */
  List<Entry> lineage(Entry entry) {
    List<Entry> line = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Entry> next = Optional.of(entry);
    while (next.isPresent() && seen.add(next.get().name)) {
      line.add(next.get());
      var previous = next.get().object.getSpec().previous;
      next = previous == null ? Optional.empty() : entry(previous.filing);
    }
    return line;
  }

  /** The granted filings of some matters. */
  List<Entry> granted(Matter... matters) {
    List<Matter> wanted = List.of(matters);
    return entries.values().stream()
        .filter(e -> e.state == State.GRANTED && wanted.contains(e.matter))
        .toList();
  }
}
