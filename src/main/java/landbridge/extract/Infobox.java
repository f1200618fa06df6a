package landbridge.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import landbridge.source.Block;
import landbridge.source.Document;
import landbridge.source.Field;
import landbridge.source.Fragment;
import landbridge.source.Problem;
import landbridge.source.Section;

/**
 * Infobox lines, and the {@code key: value} items of sections, → claims, by {@code infobox.tsv}.
 */
final class Infobox {

  static final String RULE = "infobox";

  private static final Map<String, List<ResourceTable.Row>> RULES =
      ResourceTable.read(Infobox.class, "infobox.tsv").stream()
          .flatMap(row -> row.list("keys").stream().map(key -> Map.entry(folded(key), row)))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

  private static final List<ResourceTable.Row> SUBJECTS =
      ResourceTable.read(Infobox.class, "infobox-subjects.tsv");

  private final Document document;
  private final Mention subject;
  private final Readers readers;
  private final Findings findings;

  Infobox(Document document, Mention subject, Readers readers, Findings findings) {
    this.document = document;
    this.subject = subject;
    this.readers = readers;
    this.findings = findings;
  }

  /** The class of the subject that the keys betray, with the line that does. */
  static Optional<Typed> subjectType(Document document) {
    for (ResourceTable.Row row : SUBJECTS) {
      for (Field field : document.infobox()) {
        if (folded(field.key().string()).equals(folded(row.get("key")))) {
          return Optional.of(new Typed(row.get("type"), context(field.key(), field.value())));
        }
      }
    }
    return Optional.empty();
  }

  /** A class and the words that show it. */
  record Typed(String type, Fragment shown) {}

  void read() {
    for (Field field : document.infobox()) {
      read(field.key(), folded(field.key().string()), field.value());
    }
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.ListBlock list) {
          list.items().forEach(item -> readItem(section, item));
        }
      }
    }
  }

  private void readItem(Section section, Fragment item) {
    Field.of(item)
        .ifPresent(
            field ->
                read(
                    field.key(),
                    folded(section.name() + " / " + field.key().string()),
                    field.value()));
  }

  private void read(Fragment key, String name, Fragment value) {
    List<ResourceTable.Row> rules =
        RULES.getOrDefault(name, List.of()).stream().filter(this::isAboutSubject).toList();
    if (rules.isEmpty()) {
      return;
    }
    if (!hasContent(value)) {
      findings.claim(
          subject,
          rules.get(0).list("property").get(0),
          new Value.Missing(null),
          context(key, value),
          RULE);
      return;
    }
    for (ResourceTable.Row rule : rules) {
      boolean read = false;
      for (String property : rule.list("property")) {
        read |= readers.read(slot(rule, property, key, value));
      }
      if (read) {
        return;
      }
    }
    findings.problem(Problem.UNREADABLE_VALUE, context(key, value));
  }

  private boolean isAboutSubject(ResourceTable.Row rule) {
    return rule.get("about").isEmpty() || rule.get("about").equals(subject.type());
  }

  private Slot slot(ResourceTable.Row rule, String property, Fragment key, Fragment value) {
    String target =
        rule.get("reader").equals("names") && rule.get("target").isEmpty()
            ? nativeLanguage()
            : rule.get("target");
    return new Slot(
        subject, property, rule.get("reader"), target, value, context(key, value), null, RULE);
  }

  /** The language that a line {@code Native Name Lang} gives, else empty. */
  private String nativeLanguage() {
    return document.infobox().stream()
        .filter(field -> folded(field.key().string()).equals("native name lang"))
        .map(field -> field.value().string())
        .findFirst()
        .orElse("");
  }

  /** A value of commas and blanks only is what a stripped template leaves: a hole. */
  private static boolean hasContent(Fragment value) {
    return value.string().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static Fragment context(Fragment key, Fragment value) {
    return new Fragment(key.text(), key.from(), Math.max(key.to(), value.to()));
  }

  private static String folded(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }
}
