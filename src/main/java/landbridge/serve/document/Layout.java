package landbridge.serve.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.serve.document.Block.Leaf;
import landbridge.source.Document;
import landbridge.source.Fragment;
import landbridge.source.Section;
import landbridge.source.Text;

/**
 * A document → the blocks that its page shows. A block begins with the line where the parser found
 * a heading, a paragraph, a list or a table; what it passed over belongs to the block before.
 * Positions here are UTF-16.
 */
final class Layout {

  /** Rows and characters after which a long table or text goes on in another block. */
  private static final int MOST_ROWS = 40;

  private static final int MOST_CHARACTERS = 4000;

  /** What is found at a line. */
  private interface Found {
    void write(int from, int to);
  }

  private final Text text;
  private final String characters;
  private final TreeMap<Integer, Found> found = new TreeMap<>();
  private final List<Block> blocks = new ArrayList<>();

  private Layout(Text text) {
    this.text = text;
    this.characters = text.characters();
  }

  /** The blocks of a document, in the order of the text. */
  static List<Block> of(Document document) {
    Layout layout = new Layout(document.text());
    layout.found.put(0, layout.running("prose"));
    layout.heading(document);
    document.sections().forEach(layout::section);
    layout.write();
    return List.copyOf(layout.blocks);
  }

  private void heading(Document document) {
    Fragment title = document.title();
    if (title != null) {
      begin(title, (from, to) -> heading(1, title, from, to));
    }
    if (document.caption() != null) {
      begin(document.caption(), running("list"));
    } else if (!document.infobox().isEmpty()) {
      begin(document.infobox().get(0).key(), running("list"));
    }
  }

  private void section(Section section) {
    Fragment words = section.heading();
    if (words != null) {
      begin(words, (from, to) -> heading(section.level(), words, from, to));
    }
    for (landbridge.source.Block block : section.blocks()) {
      if (block instanceof landbridge.source.Block.Paragraph paragraph) {
        begin(paragraph.text(), running("prose"));
      } else if (block instanceof landbridge.source.Block.ListBlock list) {
        Fragment label = list.label();
        if (label != null) {
          begin(label, running("list"));
        } else if (!list.items().isEmpty()) {
          begin(list.items().get(0), running("list"));
        }
      } else if (block instanceof landbridge.source.Block.Table table) {
        begin(table.rows().get(0).line(), (from, to) -> table(table.rows(), to));
      }
    }
  }

  private void begin(Fragment fragment, Found what) {
    found.put(lineOf(fragment), what);
  }

  private int lineOf(Fragment fragment) {
    int at = fragment.from();
    while (at > 0 && characters.charAt(at - 1) != '\n' && characters.charAt(at - 1) != '\r') {
      at--;
    }
    return at;
  }

  private void write() {
    for (Map.Entry<Integer, Found> entry : found.entrySet()) {
      Integer next = found.higherKey(entry.getKey());
      int to = next == null ? characters.length() : next;
      if (to > entry.getKey()) {
        entry.getValue().write(entry.getKey(), to);
      }
    }
  }

  private Found running(String kind) {
    return (from, to) -> {
      for (int at = from; at < to; ) {
        int end = to - at <= MOST_CHARACTERS ? to : Math.min(to, cut(at + MOST_CHARACTERS));
        blocks.add(Block.of(kind, 0, leaves(new int[] {at, end}, false)));
        at = end;
      }
    };
  }

  /** The end of the line that a position is in, or a position not far behind it in a long line. */
  private int cut(int at) {
    int line = characters.indexOf('\n', at);
    if (line >= 0 && line < at + MOST_CHARACTERS) {
      return line + 1;
    }
    int far = Math.min(at + MOST_CHARACTERS, characters.length());
    return far < characters.length() && Character.isLowSurrogate(characters.charAt(far))
        ? far + 1
        : far;
  }

  private void heading(int level, Fragment words, int from, int to) {
    List<Leaf> leaves = leaves(new int[] {from, words.from(), words.to(), to}, true);
    blocks.add(Block.of("heading", level, leaves));
  }

  private void table(List<landbridge.source.Block.Row> rows, int to) {
    List<List<List<Leaf>>> written = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int end = i + 1 < rows.size() ? lineOf(rows.get(i + 1).line()) : to;
      written.add(row(rows.get(i), lineOf(rows.get(i).line()), end));
      if (written.size() == MOST_ROWS || i + 1 == rows.size()) {
        blocks.add(new Block("table", 0, List.copyOf(written)));
        written.clear();
      }
    }
  }

  private List<List<Leaf>> row(landbridge.source.Block.Row row, int from, int to) {
    List<List<Leaf>> cells = new ArrayList<>();
    int at = from;
    for (int i = 0; i < row.cells().size(); i++) {
      Fragment cell = row.cells().get(i);
      int end = i + 1 < row.cells().size() ? cell.to() : to;
      cells.add(leaves(new int[] {at, cell.from(), cell.to(), end}, true));
      at = end;
    }
    return cells.isEmpty() ? List.of(leaves(new int[] {from, to}, false)) : List.copyOf(cells);
  }

  /** The stretches between positions; of signs and words in turn, if the first is a sign. */
  private List<Leaf> leaves(int[] positions, boolean signsFirst) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i + 1 < positions.length; i++) {
      if (positions[i] < positions[i + 1]) {
        boolean sign = signsFirst && i % 2 == 0;
        leaves.add(new Leaf(new Fragment(text, positions[i], positions[i + 1]).span(), sign));
      }
    }
    return List.copyOf(leaves);
  }
}
