package landbridge.triples;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import landbridge.resolve.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;

/**
 * Triples of one layer in, in any order and from several threads; its canonical files out.
 *
 * <p>A layer of more than {@value #LARGE} lines is written in {@value #SHARDS} files, by a hash of
 * the subject that never changes, so that files built apart can be merged.
 */
public final class LayerWriter implements Closeable {

  private static final long LARGE = 4_000_000;
  static final int SHARDS = 16;
  private static final int BATCH = 4096;

  private final Layer layer;
  private final long large;
  private final SortedLines lines;
  private final AtomicLong added = new AtomicLong();

  /**
   * A writer for a layer.
   *
   * @param scratch an existing folder for temporary files
   */
  public LayerWriter(Layer layer, Path scratch) {
    this(layer, LARGE, new SortedLines(scratch, SortedLines.BUFFER_BYTES));
  }

  /** A writer of several files if more lines are added than {@code large}. */
  LayerWriter(Layer layer, long large, SortedLines lines) {
    this.layer = layer;
    this.large = large;
    this.lines = lines;
  }

  /** Adds claims to the claims layer or, as far as they are shown, to the facts layer. */
  public void add(List<Statement> statements) throws IOException {
    BiConsumer<Statement, Consumer<org.eclipse.rdf4j.model.Statement>> mapping =
        layer == Layer.CLAIMS ? ClaimTriples::write : FactTriples::write;
    List<byte[]> batch = new ArrayList<>();
    statements.forEach(
        statement -> mapping.accept(statement, triple -> batch.add(Lines.of(triple, layer))));
    add(batch.toArray(byte[][]::new));
  }

  private void add(byte[]... batch) throws IOException {
    added.addAndGet(batch.length);
    lines.addAll(List.of(batch));
  }

  /**
   * Adds the triples of an N-Triples text.
   *
   * @throws IOException if it cannot be read, is no N-Triples, or has a blank node
   */
  public void addNTriples(InputStream in) throws IOException {
    List<byte[]> batch = new ArrayList<>();
    RDFParser parser = new NTriplesParser(Iris.RDF);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(org.eclipse.rdf4j.model.Statement statement) {
            if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
              throw new RDFHandlerException(
                  "a blank node in layer " + layer.id() + ": " + statement);
            }
            batch.add(Lines.of(statement, layer));
            if (batch.size() >= BATCH) {
              flush(batch);
            }
          }
        });
    try {
      parser.parse(in);
    } catch (RDFHandlerException | org.eclipse.rdf4j.rio.RDFParseException e) {
      throw new IOException(e.getMessage(), e);
    }
    flush(batch);
  }

  private void flush(List<byte[]> batch) {
    try {
      add(batch.toArray(byte[][]::new));
      batch.clear();
    } catch (IOException e) {
      throw new RDFHandlerException(e.getMessage(), e);
    }
  }

  /**
   * Writes the layer's N-Quads files into the folder.
   *
   * @return what they hold
   */
  public Census write(Path folder) throws IOException {
    Census census = new Census();
    List<OutputStream> shards = new ArrayList<>();
    try {
      int count = added.get() > large ? SHARDS : 1;
      for (int i = 0; i < count; i++) {
        Path file =
            folder.resolve(
                layer.id() + (count == 1 ? "" : String.format(Locale.ROOT, "-%02d", i)) + ".nq");
        shards.add(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      }
      lines.forEach(
          line -> {
            census.count(line);
            OutputStream out = shards.get(count == 1 ? 0 : shard(line));
            out.write(line);
            out.write('\n');
          });
    } finally {
      for (OutputStream shard : shards) {
        shard.close();
      }
    }
    return census;
  }

  /** FNV-1a over the subject: fixed, fast, and the same in every language. */
  private static int shard(byte[] line) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < line.length && line[i] != ' '; i++) {
      hash = (hash ^ (line[i] & 0xff)) * 0x01000193;
    }
    return Math.floorMod(hash, SHARDS);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Adds the triples of an N-Triples string. */
  public void addNTriples(String text) throws IOException {
    addNTriples(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
