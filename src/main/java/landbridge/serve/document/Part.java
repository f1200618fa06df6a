package landbridge.serve.document;

import java.util.ArrayList;
import java.util.List;
import landbridge.source.Span;

/**
 * As much of a document as one page shows.
 *
 * @param number from 1
 * @param span where it is in the text
 * @param blocks what it shows, empty without a text
 */
public record Part(int number, Span span, List<Block> blocks) {

  /**
   * How many bytes of a page a part may take, as far as can be told before it is written: one
   * character may take three, a place and a claim as many as they were measured to take.
   */
  private static final int MOST_BYTES = 500_000;

  private static final int BYTES_OF_CHARACTER = 3;
  private static final int BYTES_OF_PLACE = 250;
  private static final int BYTES_OF_CLAIM = 350;

  /**
   * Parts a text, at least one.
   *
   * @param blocks of the whole text
   * @param passages of the whole text, in the order of reading
   */
  static List<Part> of(List<Block> blocks, List<Passage> passages) {
    List<Part> parts = new ArrayList<>();
    List<Block> kept = new ArrayList<>();
    int bytes = 0;
    int next = 0;
    for (Block block : blocks) {
      int here = BYTES_OF_CHARACTER * (block.span().end() - block.span().start());
      for (;
          next < passages.size() && passages.get(next).span().start() < block.span().end();
          next++) {
        here += BYTES_OF_PLACE + BYTES_OF_CLAIM * passages.get(next).claims();
      }
      if (!kept.isEmpty() && bytes + here > MOST_BYTES) {
        parts.add(part(parts.size() + 1, kept));
        kept.clear();
        bytes = 0;
      }
      kept.add(block);
      bytes += here;
    }
    parts.add(part(parts.size() + 1, kept));
    return List.copyOf(parts);
  }

  private static Part part(int number, List<Block> blocks) {
    int start = blocks.isEmpty() ? 0 : blocks.get(0).span().start();
    int end = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
    return new Part(number, new Span(start, end), List.copyOf(blocks));
  }
}
