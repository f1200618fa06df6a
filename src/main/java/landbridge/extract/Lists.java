package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.source.Block;
import landbridge.source.Fragment;
import landbridge.source.Section;
import org.jspecify.annotations.Nullable;

/**
 * Lists of divisions and "See also" lists → claims.
 *
 * <p>A list is one of divisions if its label says so ({@code Towns:}), or if it is labelled {@code
 * Others:} in a section about divisions. An item is a name, other spellings after a slash, the name
 * in another script in parentheses, and perhaps a remark after a comma.
 */
final class Lists {

  static final String RULE = "list";

  private static final Pattern ITEM =
      Pattern.compile(
          "([^;(（\\s](?:[^;]*?[^;\\s,])?)\\s*(?:[(（]([^()（）]*)[)）])?(?:\\s*,\\s*(.*))?");
  private static final Pattern FORM = Pattern.compile("[^;,，；]+");

  private final Mention subject;
  private final Mentions mentions;
  private final Findings findings;
  private final NameForms forms;

  Lists(Mention subject, Mentions mentions, Findings findings) {
    this.subject = subject;
    this.mentions = mentions;
    this.findings = findings;
    this.forms = new NameForms(findings, RULE);
  }

  /**
   * Reads the lists of a section.
   *
   * @param aboutDivisions whether it is about the divisions of the subject
   */
  void read(Section section, boolean aboutDivisions) {
    boolean seeAlso = WordLists.of("see-also").contains(section.name().toLowerCase(Locale.ROOT));
    for (Block block : section.blocks()) {
      if (block instanceof Block.ListBlock list && seeAlso) {
        list.items().forEach(this::seeAlso);
      } else if (aboutDivisions && block instanceof Block.ListBlock list && list.label() != null) {
        divisions(list.label(), list.items());
      }
    }
  }

  private void seeAlso(Fragment item) {
    if (NameForms.isName(item) && item.string().indexOf(',') < 0) {
      Mention other =
          item.startsWith("List of ")
              ? Mention.of(item.string(), Mention.THING)
              : mentions.of(item.string(), Mention.THING);
      findings.relate(subject, "rdfs:seeAlso", other, item, item, "see-also");
    }
  }

  private void divisions(Fragment label, List<Fragment> items) {
    boolean others =
        WordLists.of("other-divisions").contains(label.string().toLowerCase(Locale.ROOT));
    Optional<String> kind = others ? Optional.empty() : GenericWords.groupKind(label.string());
    if (Mentions.isDivision(subject.type()) && (others || kind.isPresent())) {
      items.forEach(item -> division(item, kind.orElse(null)));
    }
  }

  private void division(Fragment item, @Nullable String listed) {
    Matcher parts = ITEM.matcher(item.string());
    if (!parts.matches() || !NameForms.isName(item.sub(parts.start(1), parts.end(1)))) {
      return;
    }
    List<Fragment> names = spellings(item.sub(parts.start(1), parts.end(1)));
    List<Fragment> others =
        parts.group(2) == null ? List.of() : forms(item.sub(parts.start(2), parts.end(2)));
    Optional<String> told = kindOf(names.get(0), others, listed).flatMap(mentions::kind);
    String level = told.flatMap(Kinds::level).orElse("Division");
    Mention division = new Mention(names.get(0).string(), level, told.orElse(null), subject);
    label(division, names);
    others.forEach(form -> forms.claim(division, "skos:prefLabel", form, ""));
    findings.claim(division, "lb:partOf", new Value.Thing(subject), names.get(0), RULE);
    if (told.isPresent()) {
      String kind = "kind/" + told.get();
      findings.claim(division, "lb:divisionKind", new Value.Concept(kind), item, RULE);
    } else {
      findings.claim(division, "rdf:type", new Value.Concept(level), item, RULE);
    }
    if (parts.group(3) != null && parts.group(3).contains("seat")) {
      findings.claim(subject, "lb:seat", new Value.Thing(division), item, RULE);
    }
  }

  private void label(Mention division, List<Fragment> names) {
    Fragment first = names.get(0);
    findings.claim(division, "rdfs:label", NameForms.english(first.string()), first, RULE);
    names
        .subList(1, names.size())
        .forEach(name -> forms.claim(division, "skos:altLabel", name, "English", name.string()));
  }

  /**
   * What the label tells, or the names where they are narrower. Without either it is one of the
   * units that are like townships.
   */
  private static Optional<String> kindOf(
      Fragment name, List<Fragment> forms, @Nullable String listed) {
    Stream<String> own =
        Stream.concat(Stream.of(name), forms.stream())
            .flatMap(form -> GenericWords.split(form.string(), "en").stream())
            .map(GenericWords.Split::kind);
    if (listed != null) {
      return own.filter(kind -> Kinds.isNarrower(kind, listed))
          .findFirst()
          .or(() -> Optional.of(listed));
    }
    return GenericWords.split(name.string(), "en")
        .map(GenericWords.Split::kind)
        .filter(kind -> Kinds.level(kind).filter("Township"::equals).isPresent())
        .or(() -> Optional.of("township-equivalent"));
  }

  private static List<Fragment> spellings(Fragment names) {
    List<Fragment> spellings = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) == '/') {
        Fragment spelling = names.sub(start, i).trim();
        if (!spelling.isBlank()) {
          spellings.add(spelling);
        }
        start = i + 1;
      }
    }
    return spellings;
  }

  private static List<Fragment> forms(Fragment inside) {
    List<Fragment> forms = new ArrayList<>();
    Matcher form = FORM.matcher(inside.string());
    while (form.find()) {
      forms.add(inside.sub(form.start(), form.end()).trim());
    }
    return forms;
  }
}
