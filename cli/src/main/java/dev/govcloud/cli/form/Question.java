package dev.govcloud.cli.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The questions of the application form (article 11), in the order in which they are asked. */
public enum Question {
  APPLICANT("ACCOUNT", "applicant", Shape.TEXT, true),
  SYSTEM_NAME("TEXT", "system.name", Shape.TEXT, true),
  SHORT_NAME("LABEL", "system.shortName", Shape.TEXT, true),
  KIND("KIND", "system.kind", Shape.TEXT, true, "New", "Migration", "Expansion"),
  PURPOSE("TEXT", "system.purpose", Shape.TEXT, true),
  ZONE("ZONE", "system.zone", Shape.TEXT, true, "GovernmentExtranet", "Internet"),
  PUBLIC_FACING("yes|no", "system.publicFacing", Shape.YES, false, "yes", "no"),
  UNCLASSIFIED("yes", "system.classified", Shape.NOT, true, "yes"),
  MLPS_LEVEL("1..5", "mlps.level", Shape.NUMBER, true),
  SYSTEM_ADMINISTRATION("CONTACT", "officers.systemAdministration", Shape.CONTACT, true),
  SECURITY_AND_CONFIDENTIALITY(
      "CONTACT", "officers.securityAndConfidentiality", Shape.CONTACT, true),
  SECURITY_AUDIT("CONTACT", "officers.securityAudit", Shape.CONTACT, true),
  CONSTRUCTION_PLAN("PAPER", "materials", Shape.PAPER, true),
  SELF_TEST_REPORT("PAPER", "materials", Shape.PAPER, true),
  HOST("HOST", "resources.hosts", Shape.HOST, true),
  DATABASE("DATABASE", "resources.databases", Shape.DATABASE, false),
  STORAGE("STORAGE", "resources.storage", Shape.STORAGE, false),
  TRIAL_DAYS("15..30", "trial.days", Shape.NUMBER, false),
  USAGE_UNTIL("DATE", "usageUntil", Shape.TEXT, false),
  REMARKS("TEXT", "remarks", Shape.TEXT, false);

  /** What an answer is made of. */
  enum Shape {
    TEXT,
    NUMBER,
    YES,
    /** Yes, which is written as the field's no: the system is not classified. */
    NOT,
    CONTACT("name", "phone", "email"),
    PAPER("name", "uri", "sha256", "date"),
    HOST("name", "role", "vcpu", "memoryGiB", "systemDiskGiB", "os", "count"),
    DATABASE("name", "engine", "version", "storageGiB"),
    STORAGE("name", "kind", "gib");

    private final List<String> fields;

    Shape(String... fields) {
      this.fields = List.of(fields);
    }

    /** The fields between the commas of an answer; empty for a plain value. */
    List<String> fields() {
      return fields;
    }

    /** How many of them may be left out at the end. */
    int optional() {
      return this == CONTACT || this == HOST ? 1 : 0;
    }

    /** Whether there may be more than one. */
    boolean many() {
      return this == HOST || this == DATABASE || this == STORAGE;
    }
  }

  private final String label;
  private final String path;
  private final Shape shape;
  private final boolean asked;
  private final List<String> choices;

  Question(String label, String path, Shape shape, boolean asked, String... choices) {
    this.label = label;
    this.path = path;
    this.shape = shape;
    this.asked = asked;
    this.choices = List.of(choices);
  }

  /** The name of its option, without hyphens before it. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands for the value in a help. */
  public String label() {
    return label;
  }

  /** Whether acceptance asks for it, so that a form without it is not whole. */
  public boolean needed() {
    return asked && this != HOST;
  }

  /** Whether more than one answer can be given. */
  public boolean many() {
    return shape.many();
  }

  /** The words that it can be answered with; empty: others. */
  public List<String> choices() {
    return choices;
  }

  /** How an answer of several parts is written; empty for a plain one. */
  public String pattern() {
    return String.join(",", shape.fields());
  }

  String path() {
    return path;
  }

  Shape shape() {
    return shape;
  }

  /** The kind of a paper. */
  String paper() {
    return this == CONSTRUCTION_PLAN ? "ConstructionPlan" : "SelfTestReport";
  }

  /** Whether one of the questions for resources. */
  public static List<Question> resources() {
    return Arrays.stream(values()).filter(q -> q.path.startsWith("resources.")).toList();
  }
}
