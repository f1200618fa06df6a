package landbridge.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import landbridge.triples.MergedLines;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The difference of a layer's files in two releases, taken over into a graph that is as in the
 * first. Both are sorted, so they are read side by side, and little is held.
 */
final class LayerChange {

  private static final int BATCH_BYTES = 1 << 20;

  private final Batch removed;
  private final Batch added;

  /**
   * A change.
   *
   * @param graphs what is changed
   */
  LayerChange(DatasetGraph graphs) {
    removed = new Batch(graphs::delete);
    added = new Batch(graphs::add);
  }

  /**
   * Makes the graph what the files say that come last, if it was what those say that come first.
   */
  void take(List<Path> before, List<Path> after) throws IOException {
    try (MergedLines old = MergedLines.of(before);
        MergedLines now = MergedLines.of(after)) {
      boolean hasOld = old.next();
      boolean hasNow = now.next();
      while (hasOld || hasNow) {
        int order = !hasOld ? 1 : !hasNow ? -1 : Arrays.compareUnsigned(old.line(), now.line());
        if (order < 0) {
          removed.add(old.line());
        } else if (order > 0) {
          added.add(now.line());
        }
        hasOld = order <= 0 ? old.next() : hasOld;
        hasNow = order >= 0 ? now.next() : hasNow;
      }
    }
    removed.apply();
    added.apply();
  }

  /** Lines that wait to be taken over. */
  private static final class Batch {

    private final Consumer<Quad> change;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    Batch(Consumer<Quad> change) {
      this.change = change;
    }

    void add(byte[] line) throws IOException {
      lines.write(line);
      lines.write('\n');
      if (lines.size() > BATCH_BYTES) {
        apply();
      }
    }

    void apply() {
      RDFParser.source(new ByteArrayInputStream(lines.toByteArray()))
          .lang(Lang.NQUADS)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  change.accept(quad);
                }
              });
      lines.reset();
    }
  }
}
