package landbridge.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import landbridge.source.Failure;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.MergedLines;

/**
 * The statements that part two releases, as RDF Patch: whoever applies it to the one has the other.
 *
 * <p>Both are sorted, so they are read side by side, and no more than two lines are held.
 */
public final class Patch {

  /** What a patch is sent as. */
  public static final String MEDIA_TYPE = "application/rdf-patch";

  private static final byte[] ADD = {'A', ' '};
  private static final byte[] DELETE = {'D', ' '};

  private final OutputStream out;
  private final Changes changes = new Changes();

  private Patch(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes what leads from one release to another.
   *
   * @param out where to; {@link OutputStream#nullOutputStream} if only the counts are wanted
   * @return what it comes to
   * @throws Failure if a file of a release is damaged
   */
  public static Changes write(Release from, Release to, OutputStream out) throws IOException {
    Patch patch = new Patch(out);
    patch.header("id", iri(to.id()) + "from-" + from.id() + ".rdfp");
    patch.header("from", iri(from.id()));
    patch.header("to", iri(to.id()));
    patch.line("TX .");
    for (Layer layer : Layer.values()) {
      patch.layer(layer, from, to);
    }
    patch.line("TC .");
    out.flush();
    return patch.changes;
  }

  /** Only counts. */
  public static Changes count(Release from, Release to) {
    try {
      return write(from, to, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String iri(String release) {
    return Iris.BASE + "dumps/" + release + "/";
  }

  private void layer(Layer layer, Release from, Release to) throws IOException {
    try (MergedLines old = MergedLines.of(from.quads(layer));
        MergedLines now = MergedLines.of(to.quads(layer))) {
      boolean hasOld = old.next();
      boolean hasNow = now.next();
      while (hasOld || hasNow) {
        int order = !hasOld ? 1 : !hasNow ? -1 : Arrays.compareUnsigned(old.line(), now.line());
        if (order < 0) {
          statement(layer, old.line(), false);
        } else if (order > 0) {
          statement(layer, now.line(), true);
        }
        hasOld = order <= 0 ? old.next() : hasOld;
        hasNow = order >= 0 ? now.next() : hasNow;
      }
    } catch (MergedLines.Disorder e) {
      throw Failure.ofData(
          "release "
              + from.id()
              + " or "
              + to.id()
              + ", layer "
              + layer.id()
              + ": "
              + e.getMessage());
    }
  }

  /** A line of canonical N-Quads is a row of a patch but for its first letter. */
  private void statement(Layer layer, byte[] line, boolean isAdded) throws IOException {
    changes.count(layer, new String(line, StandardCharsets.UTF_8), isAdded);
    out.write(isAdded ? ADD : DELETE);
    out.write(line);
    out.write('\n');
  }

  private void header(String name, String iri) throws IOException {
    line("H " + name + " <" + iri + "> .");
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
