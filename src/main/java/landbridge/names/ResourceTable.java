package landbridge.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the domain, read from a resource file beside the class that uses it.
 *
 * <p>UTF-8, one row a line, cells parted by tabs. Lines that begin with {@code #} and empty lines
 * are remarks; the first other line names the columns. A row may be shorter than the header: the
 * missing cells are empty. Inside a cell {@code |} parts alternatives.
 */
public final class ResourceTable {
  private ResourceTable() {}

  /**
   * One row.
   *
   * @param cells the trimmed cells by column name
   * @param line the line in the file, from 1, for messages
   */
  public record Row(Map<String, String> cells, int line) {
    /** The cell of a column, empty where the row leaves it out. */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column + " among " + cells.keySet());
      }
      return cell;
    }

    /** The alternatives in a cell; none where it is empty. */
    public List<String> list(String column) {
      List<String> parts = new ArrayList<>();
      for (String part : get(column).split("\\|", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalStateException if the file is missing or a row has more cells than the header:
   *     the program was built wrongly
   */
  public static List<Row> read(Class<?> user, String file) {
    try (InputStream in = user.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file + " beside " + user.getName());
      }
      return rows(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Reads a table of the same form that is no part of the program.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  static List<Row> read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return rows(file.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<Row> rows(String file, BufferedReader in) throws IOException {
    List<Row> rows = new ArrayList<>();
    String[] header = {};
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header.length == 0) {
        header = cells;
      } else {
        rows.add(row(file, header, cells, number));
      }
    }
    return rows;
  }

  private static Row row(String file, String[] header, String[] cells, int line) {
    if (cells.length > header.length) {
      throw new IllegalStateException(
          file + ":" + line + ": " + cells.length + " cells for " + header.length + " columns");
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < header.length; i++) {
      byColumn.put(header[i].strip(), i < cells.length ? cells[i].strip() : "");
    }
    return new Row(Map.copyOf(byColumn), line);
  }
}
