package landbridge.serve.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import landbridge.source.Span;
import landbridge.source.Text;

/**
 * Marks passages in a text, leaf by leaf. Passages may lie within each other, overlap, be empty, or
 * go on over many leaves; marks only ever lie within each other, so one that another's end would
 * cut is closed with it and opened again.
 */
final class Marking {

  /** A passage within so many others is only named at its place. */
  static final int DEEPEST = 12;

  private final Text text;
  private final int length;
  private final List<Passage> passages;

  /** Those that are marked at present, the innermost first. */
  private final Deque<Passage> open = new ArrayDeque<>();

  private int next;

  /**
   * A text.
   *
   * @param passages in the order of reading, none twice
   */
  Marking(Text text, List<Passage> passages) {
    this.text = text;
    this.length = text.whole().span().end();
    this.passages = passages;
  }

  /**
   * Passes over all before a place; of the passages that begin there, those that reach it go on.
   */
  Marking from(int start) {
    for (; next < passages.size() && start(passages.get(next)) < start; next++) {
      if (end(passages.get(next)) > start && open.size() < DEEPEST) {
        open.push(passages.get(next));
      }
    }
    return this;
  }

  /** The pieces of the leaf that follows the last one; it has at least one character. */
  List<Piece> leaf(Span leaf) {
    List<Piece> pieces = new ArrayList<>();
    open.descendingIterator().forEachRemaining(p -> pieces.add(new Piece.Open(p, false)));
    for (int at = leaf.start(); at < leaf.end(); ) {
      close(at, pieces);
      open(at, pieces);
      int to = boundary(at, leaf.end());
      pieces.add(new Piece.Letters(text.at(new Span(at, to)), open.peek()));
      at = to;
    }
    if (leaf.end() >= length) {
      // What stands behind the last character begins in no leaf.
      passages.subList(next, passages.size()).forEach(passage -> name(passage, pieces));
      next = passages.size();
    }
    open.forEach(passage -> pieces.add(new Piece.Close()));
    open.removeIf(passage -> end(passage) <= leaf.end());
    return pieces;
  }

  /** Ends the marks of passages that end here; others that were opened within them go on. */
  private void close(int at, List<Piece> pieces) {
    Deque<Passage> cut = new ArrayDeque<>();
    for (long left = open.stream().filter(p -> end(p) <= at).count(); left > 0; ) {
      Passage passage = open.pop();
      pieces.add(new Piece.Close());
      if (end(passage) <= at) {
        left--;
      } else {
        cut.push(passage);
      }
    }
    for (Passage passage : cut) {
      open.push(passage);
      pieces.add(new Piece.Open(passage, false));
    }
  }

  private void open(int at, List<Piece> pieces) {
    for (; next < passages.size() && start(passages.get(next)) <= at; next++) {
      Passage passage = passages.get(next);
      if (end(passage) <= at || open.size() == DEEPEST) {
        name(passage, pieces);
      } else {
        open.push(passage);
        pieces.add(new Piece.Open(passage, true));
      }
    }
  }

  private static void name(Passage passage, List<Piece> pieces) {
    pieces.add(new Piece.Open(passage, true));
    pieces.add(new Piece.Close());
  }

  /** The next place where a mark begins or ends. */
  private int boundary(int at, int end) {
    int to = next < passages.size() ? Math.min(end, start(passages.get(next))) : end;
    for (Passage passage : open) {
      to = Math.min(to, end(passage));
    }
    return Math.max(to, at + 1);
  }

  private int start(Passage passage) {
    return Math.min(passage.span().start(), length);
  }

  private int end(Passage passage) {
    return Math.min(passage.span().end(), length);
  }
}
