package landbridge.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import landbridge.names.ResourceTable.Row;

/**
 * The spellings by which lookup is measured, each with the place that is meant. Half of the
 * families are for looking at while lookup is written; of the other half only the figures count.
 */
public final class SpellingFamilies {
  private SpellingFamilies() {}

  /**
   * One place with what people write for it.
   *
   * @param id the name of the family in the tables
   * @param set the texts that are built: {@code documents} or {@code corpus}
   */
  public record Family(String id, String set, List<Spelling> spellings) {}

  /**
   * One spelling.
   *
   * @param tag its BCP 47 tag
   * @param places the last part of the IRI of the place that must be found; any of several
   * @param source where it was read
   * @param attested whether the texts of the set have it as a word
   * @param sameWord whether rules must find it from the names in the texts; if not, it is another
   *     word, to be found only if a text gives it
   */
  public record Spelling(
      String text,
      String tag,
      List<String> places,
      String source,
      boolean attested,
      boolean sameWord) {

    /** Whether it must be found: nothing leads to another word that no text gives. */
    public boolean isExpected() {
      return attested || sameWord;
    }
  }

  /**
   * What must not be found.
   *
   * @param kind {@code nonsense}, {@code elsewhere} or {@code near}
   * @param name the place in Latin letters; empty for nonsense
   * @param like the name that a near one resembles; empty for others
   */
  public record Absent(String kind, String text, String tag, String name, String like) {}

  /** The families to look at. */
  public static List<Family> tuned() {
    return families("tuned.tsv");
  }

  /** The families on which nobody tunes. */
  public static List<Family> unseen() {
    return families("unseen.tsv");
  }

  /** Strings and names of which the texts know nothing. */
  public static List<Absent> absent() {
    return rows("absent.tsv").stream()
        .map(
            row ->
                new Absent(
                    row.get("kind"),
                    row.get("spelling"),
                    row.get("tag"),
                    row.get("name"),
                    row.get("like")))
        .toList();
  }

  private static List<Family> families(String table) {
    Map<String, List<Row>> byFamily =
        rows(table).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("family"), LinkedHashMap::new, Collectors.toList()));
    return byFamily.entrySet().stream()
        .map(entry -> family(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Family family(String id, List<Row> rows) {
    List<String> sets = rows.stream().map(row -> row.get("set")).distinct().toList();
    if (sets.size() > 1) {
      throw new IllegalStateException("family " + id + " is of several sets: " + sets);
    }
    return new Family(id, sets.get(0), rows.stream().map(SpellingFamilies::spelling).toList());
  }

  private static Spelling spelling(Row row) {
    return new Spelling(
        row.get("spelling"),
        row.get("tag"),
        row.list("place"),
        row.get("source"),
        is(row, "attested", "yes", "no"),
        is(row, "bridge", "same-word", "other-word"));
  }

  private static boolean is(Row row, String column, String yes, String no) {
    String cell = row.get(column);
    if (!cell.equals(yes) && !cell.equals(no)) {
      throw new IllegalStateException("line " + row.line() + ": " + column + " is " + cell);
    }
    return cell.equals(yes);
  }

  private static List<Row> rows(String table) {
    return ResourceTable.read(SpellingFamilies.class, "evaluation/" + table);
  }
}
