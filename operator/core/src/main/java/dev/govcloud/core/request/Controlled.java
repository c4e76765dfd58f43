package dev.govcloud.core.request;

import dev.govcloud.api.policy.CloudPolicySpec.Catalogue;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.Database;
import dev.govcloud.api.request.Host;
import dev.govcloud.api.request.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what controllers make can be made as it is applied for: said before anybody approves it,
 * since afterwards the provider would wait for what can never become ready.
 */
final class Controlled {
  /** What PostgreSQL stores text in, as it reads the words: without signs, whatever the case. */
  private static final Set<String> ENCODINGS =
      Set.copyOf(
          Arrays.asList(
              ("UTF8 UNICODE SQLASCII MULEINTERNAL EUCCN EUCJP EUCJIS2004 EUCKR EUCTW"
                      + " LATIN1 LATIN2 LATIN3 LATIN4 LATIN5 LATIN6 LATIN7 LATIN8 LATIN9 LATIN10"
                      + " ISO88591 ISO88592 ISO88593 ISO88594 ISO88595 ISO88596 ISO88597 ISO88598"
                      + " ISO88599 ISO885910 ISO885913 ISO885914 ISO885915 ISO885916 KOI8 KOI8R"
                      + " KOI8U WIN WIN866 WIN874 WIN1250 WIN1251 WIN1252 WIN1253 WIN1254 WIN1255"
                      + " WIN1256 WIN1257 WIN1258 WINDOWS866 WINDOWS874 WINDOWS1250 WINDOWS1251"
                      + " WINDOWS1252 WINDOWS1253 WINDOWS1254 WINDOWS1255 WINDOWS1256 WINDOWS1257"
                      + " WINDOWS1258 ABC ALT TCVN TCVN5712 VSCII")
                  .split(" ")));

  private final Resources wanted;
  private final Resources runs;
  private final Catalogue catalogue;
  private final List<String> found = new ArrayList<>();

  private Controlled(Resources wanted, Resources runs, Catalogue catalogue) {
    this.wanted = wanted;
    this.runs = runs;
    this.catalogue = catalogue;
  }

  /**
   * Everything that could not be made, or only otherwise.
   *
   * @param runs what runs; nothing before the first approval
   */
  static List<String> defects(Resources wanted, Resources runs, Catalogue catalogue) {
    Controlled controlled = new Controlled(wanted, runs, catalogue);
    wanted.hosts.forEach(controlled::range);
    wanted.databases.stream().filter(controlled::made).forEach(controlled::database);
    wanted.hosts.forEach(controlled::names);
    return controlled.found;
  }

  private boolean made(Database d) {
    return catalogue.databaseImages.stream().anyMatch(i -> i.name.equals(Makings.name(d)));
  }

  private boolean made(Storage s) {
    return catalogue.storageClasses.stream().anyMatch(c -> c.name.equals(s.kind))
        && !"Object".equals(s.kind);
  }

  /** Left out, the number is 1. */
  private void range(Host h) {
    if (h.elastic != null && !Contents.inRange(h)) {
      found.add(
          "hosts/"
              + h.name
              + ".count is "
              + h.count
              + ", outside of its elastic range "
              + h.elastic.min
              + " to "
              + h.elastic.max
              + ": write a count in it (article 14)");
    }
  }

  /** What runs with the same values was made with them. */
  private void database(Database d) {
    List<Database> same = runs.databases.stream().filter(r -> r.name.equals(d.name)).toList();
    boolean stored = same.stream().anyMatch(r -> characters(r).equals(characters(d)));
    if (!stored && !ENCODINGS.contains(characters(d))) {
      found.add(
          "databases/"
              + d.name
              + ".charset "
              + d.charset
              + " is none that "
              + Makings.name(d)
              + " stores text in: choose UTF8, EUC_CN or another of its server character sets;"
              + " programs may still speak GBK or GB18030 with it (article 14)");
    }
    boolean many = d.maxConcurrent != null && d.maxConcurrent > Makings.MOST_CONNECTIONS;
    if (many && same.stream().noneMatch(r -> d.maxConcurrent.equals(r.maxConcurrent))) {
      found.add(
          "databases/"
              + d.name
              + ".maxConcurrent "
              + d.maxConcurrent
              + " is more than "
              + Makings.MOST_CONNECTIONS
              + ", the most that one database serves: ask for less, and pool connections in front"
              + " of it (article 14)");
    }
    wanted.storage.stream()
        .filter(this::made)
        .filter(s -> claim(s).matches(Pattern.quote(d.name) + "-\\d+"))
        .forEach(s -> collide("databases/" + d.name, "storage/" + s.name, claim(s)));
  }

  /** As PostgreSQL reads it: upper case, signs do not count, UTF8 where nothing is said. */
  static String characters(Database database) {
    return database.charset == null
        ? "UTF8"
        : database.charset.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /** The claims of a host's machines beside those of databases and storage. */
  private void names(Host h) {
    int most = h.elastic == null ? h.count : Math.max(h.count, h.elastic.max);
    for (int machine = 1; machine <= most; machine++) {
      String name = h.name + "-" + machine;
      String data = name + "-data";
      wanted.databases.stream()
          .filter(d -> made(d) && d.name.equals(data) && !h.dataDisks.isEmpty())
          .forEach(d -> collide("databases/" + d.name, "hosts/" + h.name, data + "-1"));
      for (int disk = 0; disk <= h.dataDisks.size(); disk++) {
        String claim = disk == 0 ? name + "-system" : data + "-" + disk;
        wanted.storage.stream()
            .filter(s -> made(s) && claim(s).equals(claim))
            .forEach(s -> collide("storage/" + s.name, "hosts/" + h.name, claim));
      }
    }
  }

  private static String claim(Storage s) {
    return "storage-" + s.name;
  }

  /** What stands so already is not said again with every change. */
  private void collide(String one, String other, String claim) {
    if (!runs(one) || !runs(other)) {
      found.add(
          one
              + " and "
              + other
              + " would both have the volume claim "
              + claim
              + ": give one of them another name (article 14)");
    }
  }

  private boolean runs(String item) {
    String name = item.substring(item.indexOf('/') + 1);
    return item.startsWith("hosts/")
        ? runs.hosts.stream().anyMatch(h -> h.name.equals(name))
        : item.startsWith("storage/")
            ? runs.storage.stream().anyMatch(s -> s.name.equals(name))
            : runs.databases.stream().anyMatch(d -> d.name.equals(name));
  }
}
