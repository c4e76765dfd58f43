package dev.govcloud.core.regulation;

import dev.govcloud.core.engine.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a unit files by editing its manifest, and which fields belong to it. Written down once: an
 * edit touches only its own matter. What is <em>judged</em> is what the matter is about: an edit of
 * it files anew. What is <em>enclosed</em> goes into the filing as it is on that day, and an edit
 * of it alone files nothing while the filing is under review. <em>Proofs</em> supplement a filing
 * that needs them, and its period goes on.
 */
public enum Matter implements Labelled {
  /** The application for resources (article 11). */
  APPLICATION(
      "Application",
      "11",
      Stage.ACCEPTANCE,
      List.of(
          "system",
          "mlps",
          "officers",
          "contractor",
          "project",
          "materials",
          "resources",
          "backup",
          "trial.days",
          "usageUntil"),
      List.of(),
      List.of("change", "remarks")),
  /** The application for other resources than those that run (article 15). */
  CHANGE(
      "Change",
      "15",
      Stage.CHANGE_REVIEW,
      List.of("resources", "system.zone", "system.publicFacing", "mlps.level", "change"),
      List.of("materials", "tests"),
      List.of("system.name", "remarks")),
  /** The application for a longer trial (article 13). */
  TRIAL_EXTENSION(
      "TrialExtension",
      "13",
      Stage.EXTENSION_REVIEW,
      List.of("trial.extension"),
      List.of(),
      List.of("system.name", "remarks")),
  /** The application for formal opening: the tests (articles 13 and 14). */
  FINAL_REVIEW(
      "FinalReview",
      "14",
      Stage.FINAL_REVIEW,
      List.of("tests"),
      List.of(),
      List.of("system.name", "mlps", "officers", "remarks")),
  /** The application for the end of service (article 16). */
  TERMINATION(
      "Termination",
      "16",
      Stage.TERMINATION_REVIEW,
      List.of("termination"),
      List.of(),
      List.of("system.name", "remarks"));

  private final String label;
  private final String article;
  private final Stage review;
  private final List<String> judged;
  private final List<String> proofs;
  private final List<String> enclosed;

  Matter(
      String label,
      String article,
      Stage review,
      List<String> judged,
      List<String> proofs,
      List<String> enclosed) {
    this.label = label;
    this.article = article;
    this.review = review;
    this.judged = judged;
    this.proofs = proofs;
    this.enclosed = enclosed;
  }

  @Override
  public String label() {
    return label;
  }

  /** The article that it is filed under. */
  public String article() {
    return article;
  }

  /** The review that its filing begins. */
  public Stage review() {
    return review;
  }

  /** The fields that it is about, by path. */
  public List<String> judged() {
    return judged;
  }

  /** The fields that prove what it needs, by path. */
  public List<String> proofs() {
    return proofs;
  }

  /** The fields that are enclosed, by path. */
  public List<String> enclosed() {
    return enclosed;
  }

  /** Reads a word of a filing. */
  public static Optional<Matter> of(String label) {
    return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst();
  }
}
