package dev.govcloud.core.policy;

/**
 * Why a policy cannot be used.
 *
 * @param kind the reason in one word
 * @param field where it stands in the spec
 * @param value what stands there
 * @param what what is wrong with it
 * @param cure what helps
 */
public record Defect(Kind kind, String field, String value, String what, String cure) {

  /** The reason in one word. */
  public enum Kind {
    /** A value that nothing can be counted with. */
    MALFORMED,
    /** A value looser than the regulation, such as an older schema let in. */
    NOT_STRICTER,
    /** Together with the city's policy nothing is left that could be applied for. */
    NOTHING_LEFT
  }

  /** One sentence for people. */
  public String sentence() {
    return "spec." + field + ": " + value + " " + what + "; " + cure;
  }
}
