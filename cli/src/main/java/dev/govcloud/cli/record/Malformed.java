package dev.govcloud.cli.record;

/** A file that is no exported record, or not one of this format; the message names the cure. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String message) {
    super(message);
  }
}
