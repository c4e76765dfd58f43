package dev.govcloud.runtime.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A block of a page with what the comments before it say of it.
 *
 * @param page from the root of the project
 * @param line where it begins, from 1
 * @param language what stands behind the fence; empty where nothing does
 * @param text what it shows
 * @param marks of the comments right before it, such as {@code not run: its reason}
 */
public record Block(
    String page, int line, String language, String text, Map<String, String> marks) {
  /** What is not run, or not here. */
  public static final String NOT_RUN = "not run";

  /** The test that runs it elsewhere. */
  public static final String RUN_BY = "run by";

  /** Nothing to run: what somebody reads. */
  public static final String SHOWN = "shown";

  private static final Pattern PROGRAM =
      Pattern.compile(
          "^(\\$ )?(kubectl|kubectl-govcloud|helm|make|java|source|export|cat|cp|skopeo|virtctl|velero"
              + "|kubeconform|etcdctl|etcdutl|(~/|\\.local/)bin/\\S+)( .*)?$");

  /**
   * A command and what the page shows of its answer.
   *
   * @param text what is typed, over as many lines as it stands on
   * @param answer the lines below it
   */
  public record Command(String text, List<String> answer) {}

  /** Where it stands, for people. */
  public String place() {
    return page + ":" + line;
  }

  @Override
  public String toString() {
    return place();
  }

  /** Drawings are no commands. */
  public boolean drawn() {
    return language.equals("mermaid");
  }

  /** Whether a comment says why it is not run in its turn. */
  public boolean excused() {
    return marks.containsKey(NOT_RUN) || marks.containsKey(RUN_BY) || marks.containsKey(SHOWN);
  }

  /**
   * What is typed, in its order: a line that begins with a program, with those that it goes on to.
   */
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (PROGRAM.matcher(line).matches()) {
        int end = end(lines, i);
        String typed = String.join("\n", lines.subList(i, end + 1)).replaceFirst("^\\$ ", "");
        commands.add(new Command(typed, new ArrayList<>()));
        i = end;
      } else if (!commands.isEmpty() && !line.isBlank()) {
        commands.get(commands.size() - 1).answer().add(line);
      }
    }
    return commands;
  }

  /** The last line of what begins on a line: it goes on behind a \ or |, and in a here-document. */
  private static int end(List<String> lines, int from) {
    int end = from;
    while (lines.get(end).matches(".*(\\\\|\\|)$") && end + 1 < lines.size()) {
      end++;
    }
    if (lines.get(from).contains("<<'EOF'")) {
      while (!lines.get(end).equals("EOF") && end + 1 < lines.size()) {
        end++;
      }
    }
    return end;
  }
}
