package landbridge.serve.document;

import java.util.List;
import landbridge.source.Span;

/**
 * A part of a text, as it is shown. All leaves of all blocks in their order are the whole text,
 * each character once.
 *
 * @param kind {@code heading}, {@code prose}, {@code list} or {@code table}
 * @param level of a heading, 1 for the title; 0 for all else
 * @param rows of a table; everything else has one row with one cell
 */
record Block(String kind, int level, List<List<List<Leaf>>> rows) {

  /**
   * A stretch without structure.
   *
   * @param sign whether it is only a sign of the plain text's form, such as the bar between cells
   */
  record Leaf(Span span, boolean sign) {}

  static Block of(String kind, int level, List<Leaf> leaves) {
    return new Block(kind, level, List.of(List.of(leaves)));
  }

  Span span() {
    return new Span(first(rows).span().start(), last(rows).span().end());
  }

  private static Leaf first(List<List<List<Leaf>>> rows) {
    return rows.get(0).get(0).get(0);
  }

  private static Leaf last(List<List<List<Leaf>>> rows) {
    List<List<Leaf>> row = rows.get(rows.size() - 1);
    List<Leaf> cell = row.get(row.size() - 1);
    return cell.get(cell.size() - 1);
  }
}
