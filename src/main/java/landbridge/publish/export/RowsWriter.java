package landbridge.publish.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes the rows of a query as lines, each as it comes. */
final class RowsWriter implements Shape.Writer {

  private final Dialect dialect;

  RowsWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** How cells and lines are told apart. */
  enum Dialect {
    /** RFC 4180: commas, quotes where needed, a header, lines that end with CR LF. */
    CSV(",", "\r\n"),
    /** Tabs, which together with line ends become blanks within a cell, and a header. */
    TSV("\t", "\n"),
    /** The same without a header and without empty cells, which take no place. */
    LINES("\t", "\n");

    private final String separator;
    private final String end;

    Dialect(String separator, String end) {
      this.separator = separator;
      this.end = end;
    }

    String line(List<String> cells) {
      return cells.stream()
          .filter(cell -> this != LINES || !cell.isEmpty())
          .map(this::cell)
          .collect(Collectors.joining(separator, "", end));
    }

    private String cell(String text) {
      if (this != CSV) {
        return text.replaceAll("[\\t\\r\\n\\f\\x0B\\x85\\x{2028}\\x{2029}]+", " ");
      }
      boolean plain =
          text.equals(text.strip()) && text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
      return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
  }

  @Override
  public long write(Projection projection, OutputStream out) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try (QueryExecution execution = projection.open("project.rq", projection.text("project.rq"))) {
      RowSet rows = RowSet.adapt(execution.execSelect());
      List<Var> columns = rows.getResultVars();
      if (dialect != Dialect.LINES) {
        lines.write(dialect.line(columns.stream().map(Var::getVarName).toList()));
      }
      long count = 0;
      for (; rows.hasNext(); count++) {
        Binding row = rows.next();
        lines.write(dialect.line(columns.stream().map(column -> text(row.get(column))).toList()));
      }
      lines.flush();
      return count;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String text(Node value) {
    return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }
}
