package landbridge.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What the queries of a format give, and how that is written. */
public enum Shape {
  /** The rows of {@code project.rq} as comma-separated values, by RFC 4180. */
  CSV(new RowsWriter(RowsWriter.Dialect.CSV)),
  /** The rows of {@code project.rq} as lines of a header and cells that tabs part. */
  TSV(new RowsWriter(RowsWriter.Dialect.TSV)),
  /** The rows of {@code project.rq} as lines without a header; empty cells take no place. */
  LINES(new RowsWriter(RowsWriter.Dialect.LINES)),
  /** The triples of {@code project.rq} as Turtle. */
  TURTLE(new TurtleWriter()),
  /** {@code template.json}, filled by the queries that it names. */
  JSON(new TreeWriter()),
  /** {@code content.json} as it is. */
  FIXED(new FixedWriter());

  private final Writer writer;

  /** Writes one format of a shape. */
  interface Writer {
    /** Writes and flushes; returns how many records there were. */
    long write(Projection projection, OutputStream out) throws IOException;
  }

  Shape(Writer writer) {
    this.writer = writer;
  }

  Writer writer() {
    return writer;
  }

  /** As in {@code formats.tsv}. */
  static Shape named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
