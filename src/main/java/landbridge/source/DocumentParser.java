package landbridge.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text → {@link Document}, in one pass over the lines and linear time. Any text has a result.
 *
 * <p>Accepted forms: {@code = Title =}; {@code - Key: value} lines below it, with or without a
 * caption line; headings of one to six {@code =}; {@code - item} or {@code * item} lists, with or
 * without an announcing line that ends in a colon; lines of {@code |} cells. Anything else is
 * paragraphs, one a line; a line that goes on in small letters after one without a full stop is the
 * same paragraph, wrapped.
 */
public final class DocumentParser {

  private static final int LONGEST_HEADLINE = 300;

  private final String slug;
  private final String sha256;
  private final Text text;
  private final List<Fragment> lines;
  private final List<Section> sections = new ArrayList<>();
  private int at;

  private DocumentParser(String slug, String sha256, Text text) {
    this.slug = slug;
    this.sha256 = sha256;
    this.text = text;
    this.lines = Lines.of(text);
  }

  public static Document parse(String slug, String sha256, Text text) {
    return new DocumentParser(slug, sha256, text).document();
  }

  private Document document() {
    skip();
    @Nullable Fragment heading = at < lines.size() ? Lines.title(lines.get(at)) : null;
    return heading == null ? news() : encyclopedia(heading);
  }

  private Document encyclopedia(Fragment title) {
    at++;
    skipBlank();
    @Nullable Fragment caption = null;
    if (at + 1 < lines.size() && isPlain(lines.get(at)) && isField(lines.get(at + 1))) {
      caption = lines.get(at++).trim();
    }
    List<Field> infobox = new ArrayList<>();
    while (at < lines.size() && isField(lines.get(at))) {
      Field.of(Lines.item(lines.get(at++))).ifPresent(infobox::add);
    }
    sections(false);
    return new Document(
        slug, sha256, text, Document.Form.ENCYCLOPEDIA, title, caption, infobox, sections);
  }

  private Document news() {
    @Nullable Fragment title =
        at < lines.size() && isHeadline(lines.get(at)) ? lines.get(at++).trim() : null;
    sections(true);
    return new Document(slug, sha256, text, Document.Form.NEWS, title, null, List.of(), sections);
  }

  private void sections(boolean news) {
    int level = 1;
    @Nullable Fragment heading = null;
    List<Block> blocks = new ArrayList<>();
    for (skip(); at < lines.size(); skip()) {
      Fragment line = lines.get(at);
      int marks = Lines.headingLevel(line);
      if (marks > 0 || (news && isCrosshead())) {
        sections.add(new Section(level, heading, List.copyOf(blocks)));
        level = Math.max(marks, 2);
        heading = marks > 0 ? Lines.heading(line) : line.trim();
        blocks.clear();
        at++;
      } else {
        blocks.add(block());
      }
    }
    sections.add(new Section(level, heading, List.copyOf(blocks)));
  }

  private Block block() {
    Fragment line = lines.get(at).trim();
    if (line.startsWith("|")) {
      return table();
    }
    if (Lines.isItem(line)) {
      return new Block.ListBlock(null, items());
    }
    if (announcesList(line)) {
      at++;
      skipBlank();
      return new Block.ListBlock(line.sub(0, line.length() - 1).trim(), items());
    }
    return new Block.Paragraph(paragraph());
  }

  private Block.Table table() {
    List<Block.Row> rows = new ArrayList<>();
    for (; at < lines.size() && lines.get(at).trim().startsWith("|"); at++) {
      rows.add(Lines.row(lines.get(at).trim()));
    }
    return new Block.Table(List.copyOf(rows));
  }

  private List<Fragment> items() {
    List<Fragment> items = new ArrayList<>();
    for (; at < lines.size() && Lines.isItem(lines.get(at).trim()); at++) {
      Fragment item = Lines.item(lines.get(at));
      if (!item.isBlank()) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private Fragment paragraph() {
    Fragment first = lines.get(at++).trim();
    Fragment last = first;
    while (at < lines.size() && continues(last, lines.get(at).trim())) {
      last = lines.get(at++).trim();
    }
    return new Fragment(text, first.from(), last.to());
  }

  private static boolean continues(Fragment line, Fragment next) {
    return line.length() > 0
        && next.length() > 0
        && ".!?:;)>”\"|".indexOf(line.charAt(line.length() - 1)) < 0
        && Character.isLowerCase(next.charAt(0));
  }

  /** A short line without a full stop right above text, as news reports set their crossheads. */
  private boolean isCrosshead() {
    Fragment line = lines.get(at).trim();
    return line.length() <= 80
        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && at + 1 < lines.size()
        && !lines.get(at + 1).isBlank()
        && isPlain(lines.get(at + 1));
  }

  private boolean announcesList(Fragment line) {
    if (!Field.isColon(line.charAt(line.length() - 1))) {
      return false;
    }
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size() && Lines.isItem(lines.get(next).trim());
  }

  private static boolean isPlain(Fragment line) {
    Fragment words = line.trim();
    return words.length() > 0
        && !words.startsWith("=")
        && !words.startsWith("|")
        && !Lines.isItem(words);
  }

  /** The first line of a text without a title line, unless it is a whole paragraph. */
  private static boolean isHeadline(Fragment line) {
    return isPlain(line) && line.length() <= LONGEST_HEADLINE;
  }

  private static boolean isField(Fragment line) {
    return Lines.isItem(line.trim()) && Field.of(Lines.item(line)).isPresent();
  }

  private void skip() {
    while (at < lines.size()
        && (Lines.isEmpty(lines.get(at)) || Lines.isBoilerplate(lines.get(at)))) {
      at++;
    }
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }
}
