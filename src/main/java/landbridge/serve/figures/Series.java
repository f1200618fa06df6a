package landbridge.serve.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.serve.page.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What all numbers of one chart have in common; two numbers that differ in any of it are not
 * compared.
 *
 * @param about the thing that they are about
 * @param measure what is counted
 * @param kind how the numbers are meant
 * @param unit in what; null for a plain count
 * @param from where what is counted comes from, if told
 * @param to where it goes
 * @param commodity the goods; none for all
 * @param more the time of a rate, the whole of a share, or what parts are counted
 */
public record Series(
    Cell about,
    Cell measure,
    Cell kind,
    @Nullable Cell unit,
    List<Cell> from,
    List<Cell> to,
    List<Cell> commodity,
    List<Cell> more) {

  static Series of(List<Map<String, Cell>> rows) {
    Map<String, Cell> first = rows.get(0);
    return new Series(
        Objects.requireNonNull(first.get("about")),
        Objects.requireNonNull(first.get("measure")),
        Objects.requireNonNull(first.get("kind")),
        first.get("unit"),
        all(rows, "from"),
        all(rows, "to"),
        all(rows, "commodity"),
        Stream.of("per", "of", "divisionKind").flatMap(of -> all(rows, of).stream()).toList());
  }

  private static List<Cell> all(List<Map<String, Cell>> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .flatMap(Stream::ofNullable)
        .distinct()
        .sorted(java.util.Comparator.comparing(Cell::iri))
        .toList();
  }

  /** Equal for numbers of one series, whatever the language of its words. */
  String key() {
    Cell in = unit;
    return Stream.of(
            Stream.of(about.iri(), measure.iri(), kind.iri(), in == null ? "" : in.iri()),
            iris(from),
            iris(to),
            iris(commodity),
            iris(more))
        .flatMap(part -> part)
        .reduce("", (all, iri) -> all + iri + "\n");
  }

  private static Stream<String> iris(List<Cell> cells) {
    return Stream.of(new TreeSet<>(cells.stream().map(Cell::iri).toList()).toString());
  }
}
