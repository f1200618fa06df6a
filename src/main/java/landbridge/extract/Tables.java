package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
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
  private final Readers readers;
  private final Findings findings;
  private final NameForms forms;

  /**
   * A reader of tables.
   *
   * @param whole what the rows' things belong to, such as the division that the article is about;
   *     null if the document does not tell
   */
  Tables(@Nullable Mention whole, Readers readers, Findings findings) {
    this.whole = whole;
    this.parent = whole != null && Mentions.isDivision(whole.type()) ? whole : null;
    this.readers = readers;
    this.findings = findings;
    this.forms = new NameForms(findings, RULE);
  }

  void read(Block.Table table) {
    for (int i = 0; i < Math.min(HEADER_AMONG, table.rows().size()); i++) {
      Optional<Columns> columns = Columns.of(table.rows().get(i));
      if (columns.isPresent()) {
        rows(columns.get(), table.rows().subList(i + 1, table.rows().size()));
        return;
      }
    }
  }

  private void rows(Columns columns, List<Block.Row> rows) {
    @Nullable Fragment group = null;
    for (Block.Row row : rows) {
      Optional<Fragment> label = group(columns, row);
      if (label.isPresent()) {
        group = label.get();
      } else {
        row(columns, row, group);
      }
    }
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

  private void row(Columns columns, Block.Row row, @Nullable Fragment group) {
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
    Mention thing = thing(columns, row, name, group);
    findings.claim(
        thing, "rdfs:label", new Value.Name(name.string(), "en", name.string()), name, RULE);
    Optional<Fragment> second = secondForm(cell);
    second.ifPresent(form -> forms.claim(thing, "skos:altLabel", form, "English", form.string()));
    kind(columns, row, thing, name, group);
    place(thing, name);
    for (int i = 0; i < columns.columns().size(); i++) {
      cell(columns.columns().get(i), row, i, thing, second.map(Fragment::string));
    }
  }

  /** The thing of a row; the group, the header, or its own names tell its kind. */
  private Mention thing(Columns columns, Block.Row row, Fragment name, @Nullable Fragment group) {
    Columns.Column.Subject subject =
        (Columns.Column.Subject) columns.columns().get(columns.subject());
    if (!subject.type().equals("Division")) {
      return Mention.of(name.string(), subject.type());
    }
    @Nullable String told = kindOf(columns, row, name, group).orElse(subject.kind());
    @Nullable String kind = "city".equals(told) ? cityUnder(parent) : told;
    String level = kind == null ? "Division" : Kinds.level(kind).orElse("Division");
    return new Mention(name.string(), level, kind, isLocal(level, kind) ? parent : null);
  }

  /** Names of townships and districts recur in every county; alone they name nothing. */
  private static boolean isLocal(String level, @Nullable String kind) {
    return level.equals("Township") || "district".equals(kind);
  }

  private Optional<String> kindOf(
      Columns columns, Block.Row row, Fragment name, @Nullable Fragment group) {
    Optional<String> grouped =
        Optional.ofNullable(group).flatMap(g -> GenericWords.groupKind(g.string()));
    if (grouped.isPresent()) {
      return grouped;
    }
    return GenericWords.split(name.string(), "en")
        .map(GenericWords.Split::kind)
        .filter(kind -> Kinds.level(kind).isPresent())
        .or(() -> kindOfForms(columns, row));
  }

  /** The kind that a Chinese name ends with. */
  private Optional<String> kindOfForms(Columns columns, Block.Row row) {
    for (int i = 0; i < columns.columns().size(); i++) {
      Optional<GenericWords.Split> split =
          columns.columns().get(i) instanceof Columns.Column.Form
              ? GenericWords.split(row.value(i), "zh-Hans")
              : Optional.empty();
      if (split.isPresent()) {
        return split.map(GenericWords.Split::kind);
      }
    }
    return Optional.empty();
  }

  /** What is only called a city is of the level below its parent's. */
  private static @Nullable String cityUnder(@Nullable Mention parent) {
    return parent != null && parent.type().equals("Prefecture") ? "county-level-city" : null;
  }

  private void kind(
      Columns columns, Block.Row row, Mention thing, Fragment name, @Nullable Fragment group) {
    if (thing.kind() == null) {
      findings.claim(thing, "rdf:type", new Value.Concept(thing.type()), name, RULE);
      return;
    }
    Fragment shown =
        group != null && GenericWords.groupKind(group.string()).isPresent()
            ? group
            : kindShown(columns, row, name);
    findings.claim(
        thing, "lb:divisionKind", new Value.Concept("kind/" + thing.kind()), shown, RULE);
  }

  /** The cell whose generic word tells the kind: the name, or the form in another language. */
  private static Fragment kindShown(Columns columns, Block.Row row, Fragment name) {
    if (GenericWords.split(name.string(), "en").isPresent()) {
      return name;
    }
    for (int i = 0; i < Math.min(columns.columns().size(), row.cells().size()); i++) {
      if (columns.columns().get(i) instanceof Columns.Column.Form
          && GenericWords.split(row.value(i), "zh-Hans").isPresent()) {
        return row.cells().get(i).trim();
      }
    }
    return name;
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
    if (!NameForms.isName(value)) {
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
    boolean blank = value.string().codePoints().noneMatch(Character::isLetterOrDigit);
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

  /** The cell with its bars, so that even an empty one has words to point at. */
  private static Fragment hole(Block.Row row, int index) {
    if (index >= row.cells().size()) {
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
