package landbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a query answers, in lines that do not tell which engine gave it. Terms are those of RDF: an
 * integer is not the string of its digits, and 1 is not 01.
 *
 * @param lines a header and a line for each row, cells separated by tabs, as SPARQL's TSV has them;
 *     or {@code true} or {@code false}; or the triples of a graph
 */
record Answer(List<String> lines) {

  /**
   * A table.
   *
   * @param variables the names of the columns
   * @param rows cells as {@link TermText} writes them, empty where a variable is unbound
   * @param ordered whether the order of the rows says something; if not, they are sorted here
   */
  static Answer table(List<String> variables, Stream<List<String>> rows, boolean ordered) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", variables.stream().map(name -> "?" + name).toList()));
    Stream<String> cells = rows.map(row -> String.join("\t", row));
    (ordered ? cells : cells.sorted()).forEach(lines::add);
    return new Answer(lines);
  }

  static Answer truth(boolean value) {
    return new Answer(List.of(String.valueOf(value)));
  }

  /**
   * A graph, in which a triple stands once.
   *
   * @param triples subject, predicate and object as {@link TermText} writes them
   */
  static Answer graph(Stream<List<String>> triples) {
    return new Answer(
        List.copyOf(
            new TreeSet<>(triples.map(triple -> String.join(" ", triple) + " .").toList())));
  }

  /** The text of a file of expected rows, or of {@code true} or {@code false}. */
  static Answer ofTsv(String text, boolean ordered) {
    List<String> lines = text.lines().toList();
    Stream<String> rows = lines.stream().skip(1);
    return new Answer(
        Stream.concat(lines.stream().limit(1), ordered ? rows : rows.sorted()).toList());
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
