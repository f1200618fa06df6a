package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.Headers;
import landbridge.names.Kinds;
import landbridge.source.Block;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Tables of things → claims, one row a thing.
 *
 * <p>The header is the first of the first rows that {@link Columns} understands, so that stray
 * markup above it does no harm. A row with one cell, in or before the column of names, is a group:
 * its kind holds for the rows after it ({@code | Towns | | |}). Rows may be shorter or longer than
 * the header.
 */
final class Tables {

  static final String RULE = "table";

  private static final int HEADER_AMONG = 6;
  private static final Pattern SECOND_FORM = Pattern.compile("(.*\\S)\\s*[(（]([^()（）]+)[)）]");

  private final @Nullable Mention whole;
  private final @Nullable Mention parent;
  private final Mentions mentions;
  private final Readers readers;
  private final Findings findings;
  private final NameForms forms;

  /**
   * A reader of tables.
   *
   * @param whole what the rows' things belong to, such as the division that the article is about;
   *     null if the document does not tell
   */
  Tables(@Nullable Mention whole, Mentions mentions, Readers readers, Findings findings) {
    this.whole = whole;
    this.parent = whole != null && Mentions.isDivision(whole.type()) ? whole : null;
    this.mentions = mentions;
    this.readers = readers;
    this.findings = findings;
    this.forms = new NameForms(findings, RULE);
  }

  /**
   * Reads a table.
   *
   * @param aboutDivisions whether it stands where the divisions of the subject are told
   */
  void read(Block.Table table, boolean aboutDivisions) {
    for (int i = 0; i < Math.min(HEADER_AMONG, table.rows().size()); i++) {
      Optional<Columns> columns = Columns.of(table.rows().get(i));
      if (columns.isPresent()) {
        if (!columns.get().areDivisions() || aboutDivisions || columns.get().haveDivisionCodes()) {
          rows(columns.get(), table.rows().subList(i + 1, table.rows().size()));
        }
        return;
      }
    }
  }

  private void rows(Columns columns, List<Block.Row> rows) {
    Set<String> recurring = recurring(columns, rows);
    @Nullable Fragment group = null;
    for (Block.Row row : rows) {
      Optional<Fragment> label = group(columns, row);
      if (label.isPresent()) {
        group = label.get();
      } else {
        row(columns, row, group, recurring);
      }
    }
  }

  /** The names that rows have whose things are parts of different ones. */
  private static Set<String> recurring(Columns columns, List<Block.Row> rows) {
    Map<String, String> wholes = new HashMap<>();
    Set<String> recurring = new HashSet<>();
    for (Block.Row row : rows) {
      String name = Fold.key(row.value(columns.subject()));
      String whole = columns.whole(row).map(cell -> Fold.key(cell.string())).orElse("");
      if (!wholes.getOrDefault(name, whole).equals(whole)) {
        recurring.add(name);
      }
      wholes.put(name, whole);
    }
    return recurring;
  }

  /** The label, if the row is a group row. */
  private static Optional<Fragment> group(Columns columns, Block.Row row) {
    @Nullable Fragment only = null;
    int at = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      Fragment cell = row.cells().get(i).trim();
      if (!cell.isBlank()) {
        if (only != null) {
          return Optional.empty();
        }
        only = cell;
        at = i;
      }
    }
    return Optional.ofNullable(at <= columns.subject() ? only : null)
        .filter(
            label ->
                GenericWords.groupKind(label.string()).isPresent()
                    || GenericWords.split(label.string(), "en").isEmpty());
  }

  private void row(
      Columns columns, Block.Row row, @Nullable Fragment group, Set<String> recurring) {
    if (columns.subject() >= row.cells().size()
        || !NameForms.isName(row.cells().get(columns.subject()).trim())) {
      if (!row.line().string().replace("|", "").isBlank()) {
        findings.problem(Problem.ROW_WITHOUT_NAME, row.line());
      }
      return;
    }
    if (row.cells().size() > columns.columns().size()) {
      findings.problem(Problem.RAGGED_ROW, row.line());
    }
    Fragment cell = row.cells().get(columns.subject()).trim();
    Fragment name = firstForm(cell);
    Optional<RowKind> told = RowKind.of(columns, row, name, group);
    Mention thing = thing(columns, row, name, told, recurring);
    findings.claim(thing, "rdfs:label", NameForms.english(name.string()), name, RULE);
    Optional<Fragment> second = secondForm(cell);
    second.ifPresent(form -> forms.claim(thing, "skos:altLabel", form, "English", form.string()));
    kind(thing, name, told);
    place(thing, name);
    for (int i = 0; i < columns.columns().size(); i++) {
      cell(columns.columns().get(i), row, i, thing, second.map(Fragment::string));
    }
  }

  /** The thing of a row; the group, its own names, or the header tell its kind. */
  private Mention thing(
      Columns columns,
      Block.Row row,
      Fragment name,
      Optional<RowKind> told,
      Set<String> recurring) {
    Columns.Column.Subject subject = columns.named();
    if (!subject.type().equals("Division")) {
      return Mention.of(name.string(), subject.type());
    }
    Optional<String> word = told.map(RowKind::kind).or(() -> Optional.ofNullable(subject.kind()));
    @Nullable String kind = word.flatMap(this::kind).orElse(null);
    String level = kind == null ? "Division" : Kinds.level(kind).orElse("Division");
    boolean isLocal = level.equals("Township") || "district".equals(kind);
    @Nullable Mention within = isLocal ? parent : told(columns, row, name, recurring);
    return new Mention(name.string(), level, kind, within);
  }

  /** What is only called a city is of the level below its parent's. */
  private Optional<String> kind(String word) {
    boolean underPrefecture = parent != null && parent.type().equals("Prefecture");
    return word.equals("city")
        ? Optional.of("county-level-city").filter(kind -> underPrefecture)
        : mentions.kind(word);
  }

  /**
   * Of names that recur in one table, such as the two cities of Suzhou, a column must tell where
   * they lie. (Those of townships and districts recur in every county; alone they name nothing.)
   */
  private @Nullable Mention told(
      Columns columns, Block.Row row, Fragment name, Set<String> recurring) {
    String key = Fold.key(name.string());
    return !recurring.contains(key)
        ? null
        : columns
            .whole(row)
            .filter(cell -> !Fold.key(cell.string()).equals(key))
            .map(cell -> mentions.of(cell.string(), "Region"))
            .orElse(null);
  }

  private void kind(Mention thing, Fragment name, Optional<RowKind> told) {
    Fragment shown = told.map(RowKind::shown).orElse(name);
    if (thing.kind() == null) {
      findings.claim(thing, "rdf:type", new Value.Concept(thing.type()), name, RULE);
    } else {
      findings.claim(
          thing, "lb:divisionKind", new Value.Concept("kind/" + thing.kind()), shown, RULE);
    }
  }

  private void place(Mention thing, Fragment name) {
    if (whole == null) {
      return;
    }
    if (Mentions.isDivision(thing.type()) && Mentions.isDivision(whole.type())) {
      findings.claim(thing, "lb:partOf", new Value.Thing(whole), name, RULE);
    } else if (thing.type().equals("Station") && whole.type().equals("Line")) {
      findings.claim(thing, "lb:onLine", new Value.Thing(whole), name, RULE);
    }
  }

  private void cell(
      Columns.Column column, Block.Row row, int index, Mention thing, Optional<String> second) {
    if (column instanceof Columns.Column.Form form) {
      form(form.header(), row, index, thing, second);
    } else if (column instanceof Columns.Column.Reading reading) {
      reading(reading, row, index, thing);
    }
  }

  /** A second name in brackets is a form of the second name that the row's first cell gives. */
  private void form(
      Headers.Column header, Block.Row row, int index, Mention thing, Optional<String> second) {
    Fragment cell = hole(row, index);
    Fragment value = cell.trim();
    if (isAbsent(row, index) || !NameForms.isName(value)) {
      forms.missing(thing, "skos:prefLabel", header.tag().orElse(null), cell);
      return;
    }
    forms.claim(thing, "skos:prefLabel", firstForm(value), header.header());
    secondForm(value)
        .ifPresent(
            form ->
                forms.claim(
                    thing, "skos:altLabel", form, header.header(), second.orElse(form.string())));
  }

  private void reading(Columns.Column.Reading column, Block.Row row, int index, Mention thing) {
    Fragment cell = hole(row, index);
    Fragment value = cell.trim();
    boolean blank =
        isAbsent(row, index) || value.string().codePoints().noneMatch(Character::isLetterOrDigit);
    if (blank && column.hole()) {
      findings.claim(thing, column.property(), new Value.Missing(null), cell, RULE);
    } else if (!blank && !readers.read(slot(column, value, thing))) {
      findings.problem(Problem.UNREADABLE_VALUE, value);
    }
  }

  private static Slot slot(Columns.Column.Reading column, Fragment value, Mention thing) {
    return new Slot(
        thing,
        column.property(),
        column.unit() ? column.reader() + "InHeader" : column.reader(),
        column.target(),
        value,
        value,
        column.year(),
        RULE);
  }

  private static boolean isAbsent(Block.Row row, int index) {
    return index >= row.cells().size();
  }

  /**
   * The cell with its bars, so that even an empty one has words to point at; where the row is too
   * short, its end.
   */
  private static Fragment hole(Block.Row row, int index) {
    if (isAbsent(row, index)) {
      Fragment line = row.line();
      return line.sub(Math.max(0, line.length() - 1), line.length());
    }
    Fragment cell = row.cells().get(index);
    return cell.isBlank() ? cell.widen(1) : cell;
  }

  private static Fragment firstForm(Fragment cell) {
    Matcher second = SECOND_FORM.matcher(cell.string());
    return second.matches() ? cell.sub(second.start(1), second.end(1)) : cell;
  }

  private static Optional<Fragment> secondForm(Fragment cell) {
    Matcher second = SECOND_FORM.matcher(cell.string());
    return second.matches()
        ? Optional.of(cell.sub(second.start(2), second.end(2)).trim())
        : Optional.empty();
  }
}
