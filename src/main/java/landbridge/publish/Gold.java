package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.source.Failure;

/**
 * What documents say, written down by people who read them.
 *
 * <p>A table in UTF-8, cells parted by tabs. Empty lines and lines that begin with {@code #} are
 * remarks, but for {@code # scope:}, which lists properties. The first other line is {@value
 * #HEADER}. In every cell but the first and the last {@code |} parts what is accepted alike; in the
 * qualifiers {@code ;} parts qualifiers, such as {@code at|to=Bole;period=2011}.
 *
 * @param rows in the order of the file
 * @param scope the properties for which the rows are complete; those of the rows where no remark
 *     says it. {@code lb:event} covers {@code lb:event/opening}
 */
public record Gold(List<Row> rows, Set<String> scope) {

  static final String HEADER = "document\tsubject\tproperty\tvalue\tqualifiers\trequired";

  private static final String SCOPE = "# scope:";

  /**
   * One fact.
   *
   * @param line the line in the file, from 1
   * @param document the slug of the document that says so
   * @param subjects the names of the thing, any of which will do
   * @param properties as CURIEs, of events and figures with the kind: {@code lb:event/opening}
   * @param values as {@link ClaimCells} shows them, things by name, concepts by the last part of
   *     their IRI; an empty one is an event without a date
   * @param qualifiers accepted values by name or names, both parted by {@code |}
   * @param required whether a reader must find it; otherwise it is only right to find it
   */
  public record Row(
      int line,
      String document,
      List<String> subjects,
      List<String> properties,
      List<String> values,
      List<Qualifier> qualifiers,
      boolean required) {

    /** Its cells from the document on, with the first of what is accepted alike. */
    List<String> cells() {
      return List.of(
          document,
          "line " + line,
          subjects.get(0),
          properties.get(0),
          values.get(0),
          qualifiers.stream().map(Qualifier::said).collect(Collectors.joining(";")));
    }
  }

  /**
   * What must be said besides.
   *
   * @param names without prefix; {@code kind} is {@code lb:figureKind}
   */
  public record Qualifier(List<String> names, List<String> values) {

    /** The properties of the names. */
    List<String> properties() {
      return names.stream()
          .map(name -> name.equals("kind") ? "figureKind" : name)
          .map(name -> "lb:" + name)
          .toList();
    }

    private String said() {
      return names.get(0) + "=" + values.get(0);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Failure if it is not there, or a line is not as said above
   */
  public static Gold read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw Failure.ofUse("cannot read " + file + ": " + e.getMessage());
    }
    List<Row> rows = new ArrayList<>();
    Set<String> scope = new TreeSet<>();
    boolean headed = false;
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith(SCOPE)) {
        scope.addAll(Arrays.asList(line.substring(SCOPE.length()).strip().split(" +")));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        if (headed) {
          rows.add(row(file + ":" + (at + 1), at + 1, line));
        } else if (!line.equals(HEADER)) {
          throw Failure.ofData(
              file + ":" + (at + 1) + ": the header is not " + HEADER.replace('\t', ' '));
        }
        headed = true;
      }
    }
    if (rows.isEmpty()) {
      throw Failure.ofData("no rows in " + file);
    }
    if (scope.isEmpty()) {
      rows.forEach(row -> scope.addAll(row.properties()));
    }
    return new Gold(List.copyOf(rows), scope);
  }

  /** Reads one line. */
  static Row row(String place, int line, String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length != 6) {
      throw Failure.ofData(place + ": " + cells.length + " cells, not 6");
    }
    if (!cells[5].equals("yes") && !cells[5].equals("no")) {
      throw Failure.ofData(place + ": required is yes or no, not '" + cells[5] + "'");
    }
    if (cells[0].isBlank() || cells[1].isBlank() || cells[2].isBlank()) {
      throw Failure.ofData(place + ": document, subject and property are needed");
    }
    return new Row(
        line,
        cells[0].strip(),
        alternatives(cells[1]),
        alternatives(cells[2]),
        alternatives(cells[3]),
        qualifiers(place, cells[4]),
        cells[5].equals("yes"));
  }

  private static List<Qualifier> qualifiers(String place, String cell) {
    List<Qualifier> qualifiers = new ArrayList<>();
    for (String part : cell.isBlank() ? new String[0] : cell.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw Failure.ofData(place + ": a qualifier is name=value, not '" + part + "'");
      }
      qualifiers.add(
          new Qualifier(
              alternatives(part.substring(0, equals)), alternatives(part.substring(equals + 1))));
    }
    return List.copyOf(qualifiers);
  }

  private static List<String> alternatives(String cell) {
    return Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
  }

  /** The documents that the rows are about. */
  SortedSet<String> documents() {
    return rows.stream().map(Row::document).collect(Collectors.toCollection(TreeSet::new));
  }

  Map<String, List<Row>> byDocument() {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::document, LinkedHashMap::new, Collectors.toList()));
  }

  /** Whether the rows are complete for a property. */
  boolean covers(String property) {
    int slash = property.indexOf('/');
    return scope.contains(property) || slash > 0 && scope.contains(property.substring(0, slash));
  }
}
