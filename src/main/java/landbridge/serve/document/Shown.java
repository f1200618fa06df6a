package landbridge.serve.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block as a page shows it.
 *
 * @param kind what sort of block
 * @param level of a heading, from 1
 * @param rows of a table, of cells, of stretches; none without a text
 * @param passages those that begin in it
 * @param things what is claimed from them, by the thing that it is claimed of
 */
public record Shown(
    String kind,
    int level,
    List<List<List<Stretch>>> rows,
    List<Passage> passages,
    List<Thing> things) {

  /**
   * A stretch of text.
   *
   * @param sign whether it is only a sign of the plain text's form
   * @param pieces how it is written
   */
  public record Stretch(boolean sign, List<Piece> pieces) {}

  /**
   * What is claimed of one thing.
   *
   * @param subject the thing
   * @param claims in the order of the text
   */
  public record Thing(landbridge.serve.page.Cell subject, List<Here> claims) {}

  /**
   * A claim at a place.
   *
   * @param said what it says
   * @param passage the place
   * @param first whether it is the first of the place, by which the place is found beside the text
   */
  public record Here(Passage.Said said, Passage passage, boolean first) {}

  static Shown of(Block block, List<List<List<Stretch>>> rows, List<Passage> passages) {
    Map<String, Thing> things = new LinkedHashMap<>();
    for (Passage passage : passages) {
      boolean first = true;
      for (Passage.Thing of : passage.things()) {
        Thing thing =
            things.computeIfAbsent(
                of.subject().iri(), iri -> new Thing(of.subject(), new ArrayList<>()));
        for (Passage.Said said : of.claims()) {
          thing.claims().add(new Here(said, passage, first));
          first = false;
        }
      }
    }
    return new Shown(block.kind(), block.level(), rows, passages, List.copyOf(things.values()));
  }
}
