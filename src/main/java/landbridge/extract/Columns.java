package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.Headers;
import landbridge.names.ResourceTable;
import landbridge.source.Block;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, understood.
 *
 * @param columns what each column says, in order
 * @param subject the index of the column that names the rows' things
 */
record Columns(List<Column> columns, int subject) {

  private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern DATED =
      Pattern.compile("\\b(?:1[89]|20)\\d\\d(?: (?:census|estimate|est\\.))?");
  private static final Pattern WHEN =
      Pattern.compile("(?:as of |in |\\p{L}+ )?(?:1[89]|20)\\d\\d ?(?:census|estimates?|est\\.)?");
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

  private static final Map<String, ResourceTable.Row> RULES =
      ResourceTable.read(Columns.class, "columns.tsv").stream()
          .flatMap(
              row -> row.list("headers").stream().map(header -> Map.entry(folded(header), row)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What a column says of the thing in its row. */
  sealed interface Column {

    /** Names the thing; the class of things, and their kind where the header tells it. */
    record Subject(String type, @Nullable String kind) implements Column {}

    /** A name in the language that the header names. */
    record Form(Headers.Column header) implements Column {}

    /** A value, read by the rule; the year in which it holds, or null. */
    record Reading(
        String property,
        String reader,
        String target,
        boolean hole,
        boolean unit,
        @Nullable String year)
        implements Column {}

    /** Nothing that is understood here. */
    record Ignored() implements Column {}
  }

  /**
   * Understands a header row.
   *
   * @return empty if no column names things, or none says anything of them: then the row is no
   *     header that is known here
   */
  static Optional<Columns> of(Block.Row header) {
    List<Column> columns = new ArrayList<>();
    int subject = -1;
    for (int i = 0; i < header.cells().size(); i++) {
      Column column = column(header.value(i));
      if (column instanceof Column.Subject) {
        if (subject >= 0) {
          column = new Column.Ignored();
        } else {
          subject = i;
        }
      }
      columns.add(column);
    }
    return subject >= 0 && columns.stream().anyMatch(Columns::identifies)
        ? Optional.of(new Columns(List.copyOf(columns), subject))
        : Optional.empty();
  }

  /** The column that names the rows' things. */
  Column.Subject named() {
    return (Column.Subject) columns.get(subject);
  }

  /** Whether the rows' things are divisions, if the table is about what its place says. */
  boolean areDivisions() {
    return named().type().equals("Division");
  }

  /** Whether a column has codes that only divisions have. */
  boolean haveDivisionCodes() {
    return columns.stream()
        .anyMatch(c -> c instanceof Column.Reading r && r.target().equals("gbt2260"));
  }

  /** The cell of a row that says what its thing is part of. */
  Optional<Fragment> whole(Block.Row row) {
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      if (columns.get(i) instanceof Column.Reading r && r.property().equals("lb:partOf")) {
        return Optional.of(row.cells().get(i).trim()).filter(NameForms::isName);
      }
    }
    return Optional.empty();
  }

  /** Names in other languages, codes, people, area or kilometres make a row more than a list. */
  private static boolean identifies(Column column) {
    return column instanceof Column.Form
        || (column instanceof Column.Reading reading && reading.hole());
  }

  private static Column column(String header) {
    ResourceTable.@Nullable Row rule = RULES.get(folded(header));
    if (rule == null) {
      rule = RULES.get(folded(DATED.matcher(REMARK.matcher(header).replaceAll("")).replaceAll("")));
      if (rule != null && rule.get("role").equals("value") && !isUnderstood(header, rule)) {
        return new Column.Ignored();
      }
    }
    if (rule == null) {
      return Headers.column(header).<Column>map(Column.Form::new).orElseGet(Column.Ignored::new);
    }
    return switch (rule.get("role")) {
      case "subject" -> subject(rule.get("target"));
      case "value" -> reading(rule, header);
      default -> new Column.Ignored();
    };
  }

  /**
   * Whether the remarks of a header are its unit or date: in "Population (thousands)" they are not.
   */
  private static boolean isUnderstood(String header, ResourceTable.Row rule) {
    Matcher remark = REMARK.matcher(header);
    while (remark.find()) {
      boolean isDate = WHEN.matcher(remark.group(1).strip().toLowerCase(Locale.ROOT)).matches();
      if (!isDate && !Quantity.isUnit(remark.group(1), rule.get("reader"))) {
        return false;
      }
    }
    return true;
  }

  private static Column subject(String target) {
    int colon = target.indexOf(':');
    return colon < 0
        ? new Column.Subject(target, null)
        : new Column.Subject(target.substring(0, colon), target.substring(colon + 1));
  }

  private static Column reading(ResourceTable.Row rule, String header) {
    Matcher year = YEAR.matcher(header);
    Matcher remark = REMARK.matcher(header);
    boolean unit =
        Quantity.isUnit(header, rule.get("reader"))
            || (remark.find() && Quantity.isUnit(remark.group(1), rule.get("reader")));
    return new Column.Reading(
        rule.get("property"),
        rule.get("reader"),
        rule.get("target"),
        rule.get("hole").equals("yes"),
        unit,
        year.find() ? year.group(1) : null);
  }

  private static String folded(String header) {
    return header.strip().toLowerCase(Locale.ROOT).replaceAll(" +", " ");
  }
}
