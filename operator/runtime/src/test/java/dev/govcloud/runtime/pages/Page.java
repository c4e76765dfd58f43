package dev.govcloud.runtime.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A page of the documents as its readers see it, with the comments that they do not see. */
public final class Page {
  static final Path ROOT = Path.of(System.getProperty("basedir.root", "../.."));
  private static final Pattern MARK = Pattern.compile("<!-- ([a-z][a-z ]*): (.*?) -->");
  private static final List<String> NOT_OURS = List.of("target", "node_modules", ".git", ".local");

  /**
   * A heading.
   *
   * @param level 1 for the title
   * @param text as it reads
   * @param anchor what a link to it says behind the #
   */
  public record Title(int level, String text, String anchor) {}

  private final String file;
  private final List<Title> titles = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<Integer> tables = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private Page(String file) {
    this.file = file;
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    parser.parse(read(file)).accept(new Reader());
  }

  /** The page in a file, as seen from the root of the project. */
  public static Page of(String file) {
    return new Page(file);
  }

  /** Every page of the project. */
  public static List<String> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(f -> ROOT.relativize(f))
          .filter(f -> f.toString().endsWith(".md"))
          .filter(f -> NOT_OURS.stream().noneMatch(n -> f.startsWith(n) || inside(f, n)))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean inside(Path file, String folder) {
    for (Path part : file) {
      if (part.toString().equals(folder)) {
        return true;
      }
    }
    return false;
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String file() {
    return file;
  }

  public List<Title> titles() {
    return titles;
  }

  /** Where its links and pictures lead, as they are written. */
  public List<String> links() {
    return links;
  }

  /** The rows of each of its tables, heads included, in their order. */
  public List<Integer> tables() {
    return tables;
  }

  /** What is set as code in the tables of which a comment says {@code run: each command}. */
  public List<String> cells() {
    return rows;
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** What GitHub calls a heading in links. */
  private String anchor(String text) {
    String anchor =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
    long same =
        titles.stream().filter(t -> t.anchor().replaceAll("-\\d+$", "").equals(anchor)).count();
    return same == 0 ? anchor : anchor + "-" + same;
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  private static Map<String, String> marksBefore(Node node) {
    Map<String, String> marks = new LinkedHashMap<>();
    Node before = node.getPrevious();
    while (before instanceof HtmlBlock comment) {
      Matcher mark = MARK.matcher(comment.getLiteral().replace('\n', ' '));
      while (mark.find()) {
        marks.put(mark.group(1), mark.group(2).trim());
      }
      before = before.getPrevious();
    }
    return marks;
  }

  /** Goes through the page once. */
  private final class Reader extends AbstractVisitor {
    private boolean inTable;

    @Override
    public void visit(Heading heading) {
      String text = textOf(heading);
      titles.add(new Title(heading.getLevel(), text, anchor(text)));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(Code code) {
      if (inTable) {
        rows.add(code.getLiteral());
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String info = block.getInfo() == null ? "" : block.getInfo();
      block(block, info, block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      block(block, "", block.getLiteral());
    }

    private void block(Node node, String language, String text) {
      int line = node.getSourceSpans().get(0).getLineIndex() + 1;
      blocks.add(new Block(file, line, language, text, marksBefore(node)));
    }

    @Override
    public void visit(CustomBlock custom) {
      if (custom instanceof TableBlock) {
        inTable = marksBefore(custom).containsKey("run");
        tables.add(count(custom));
        visitChildren(custom);
        inTable = false;
      } else {
        visitChildren(custom);
      }
    }

    private int count(Node node) {
      int count = node instanceof TableRow ? 1 : 0;
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        count += count(child);
      }
      return count;
    }
  }
}
