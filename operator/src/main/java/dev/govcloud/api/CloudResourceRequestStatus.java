package dev.govcloud.api;

import io.fabric8.kubernetes.api.model.Condition;
import java.util.ArrayList;
import java.util.List;

/** What has happened to a request (milestones) and what follows from it (everything else). */
public class CloudResourceRequestStatus {
  public Long observedGeneration;
  public String phase;
  public List<Milestone> milestones = new ArrayList<>();
  /** What was last applied for: a ruling is on this, whatever the spec says meanwhile. */
  public Snapshot application;

  public Snapshot approved;
  public List<DeadlineStatus> deadlines = new ArrayList<>();
  public List<Awaiting> awaiting = new ArrayList<>();
  public NamespaceReference namespace;
  public List<ResourceItem> resources = new ArrayList<>();
  public Reclaim reclaim;
  public List<Condition> conditions = new ArrayList<>();

  /** One fact of the record: never changed, never removed (article 10). */
  public static class Milestone {
    /** Position in the record, from 1. */
    public Long sequence;

    /** A name of {@code dev.govcloud.lifecycle.MilestoneKind}, e.g. {@code Submitted}. */
    public String kind;

    /** The period a fact is about, where it is about one. */
    public String stage;

    /** ISO-8601 instant of the event itself, not of its discovery. */
    public String at;

    public String actor;
    public String article;
    public String revision;
    public String decision;
    public String message;
  }

  /** What was approved and therefore runs (article 14). */
  public static class Snapshot {
    public String revision;
    public CloudResourceRequestSpec.Resources resources;
    public Integer trialDays;
  }

  /** One period of the regulation, open or closed. */
  public static class DeadlineStatus {
    public String stage;
    public String party;
    public String article;
    public String revision;
    public Integer length;
    public String unit;
    public Boolean statutory;
    public String start;
    public String dueDate;
    public String due;
    public Boolean provisional;

    /** Open, Overdue, Met, Missed or Void (the application was withdrawn or replaced). */
    public String state;

    public String endedAt;
  }

  /** Who has to act now, on what, until when. */
  public static class Awaiting {
    public String stage;
    public String revision;
    public String party;
    public String since;
    public String due;
  }

  /** The namespace that was created for this request; it is never adopted, so the UID counts. */
  public static class NamespaceReference {
    public String name;
    public String uid;
  }

  /** One line of the application form and what became of it (article 14). */
  public static class ResourceItem {
    public String kind;
    public String name;
    public String requested;
    public String approved;
    public String allocated;

    /** Pending, Provisioning, Ready, Failed, NotYetProvisionable, Stopped or Reclaimed. */
    public String state;

    public String message;
  }

  /** Proof of the reclaim (article 16). */
  public static class Reclaim {
    public List<ReclaimItem> items = new ArrayList<>();
    public List<Blocker> blockers = new ArrayList<>();
  }

  /** One object to reclaim. */
  public static class ReclaimItem {
    public String kind;
    public String name;
    public String uid;

    /** Present, Deleting or Gone. */
    public String state;
  }

  /** What keeps the reclaim from completing. */
  public static class Blocker {
    public String object;
    public String finalizer;
    public String since;
    public String message;
  }
}
