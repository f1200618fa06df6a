package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.names.PlaceTypes;
import landbridge.source.Document;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * What a document is about.
 *
 * @param mention the thing
 * @param name where the title names it
 * @param shown the words that show its class or kind, or null where none do
 * @param rule the slug of the rule that reads the class there
 * @param whole what the things in its tables belong to, or null
 */
record Subject(
    Mention mention,
    @Nullable Fragment name,
    @Nullable Fragment shown,
    String rule,
    @Nullable Mention whole) {

  /** The rule that reads the title line. */
  static final String TITLE = "title";

  private static final Pattern LIST =
      Pattern.compile("(?i:lists?) of (.+?) (?:of|in) (\\p{Lu}.*?)(?: by .*)?");
  private static final Pattern QUALIFIED =
      Pattern.compile("([^,(]+?)(?:, (\\p{Lu}[^,()]*)| \\((\\p{Lu}[^()]*)\\))");

  /** Whether the document is a list of what some division consists of. */
  boolean isListOfDivisions() {
    return whole != null && mention.type().equals(Mention.DOCUMENT);
  }

  static Subject of(Document document, Optional<Lead> lead, @Nullable String country) {
    Fragment title = document.title();
    if (title == null || document.form() == Document.Form.NEWS || !NameForms.isName(title)) {
      return new Subject(Mention.document(document.slug()), title, null, TITLE, null);
    }
    Matcher list = LIST.matcher(title.string());
    if (list.matches()) {
      boolean ofDivisions = Outline.isAboutDivisions(list.group(1));
      @Nullable Mention whole = ofDivisions ? Mention.of(list.group(2), "Division") : null;
      return new Subject(Mention.document(document.slug()), title, null, TITLE, whole);
    }
    return titled(document, title, lead, country);
  }

  private static Subject titled(
      Document document, Fragment title, Optional<Lead> lead, @Nullable String country) {
    Matcher qualified = QUALIFIED.matcher(title.string());
    boolean isQualified = qualified.matches();
    Fragment name = isQualified ? title.sub(qualified.start(1), qualified.end(1)) : title;
    @Nullable Mention within = isQualified ? within(qualified) : null;
    Optional<Typed> stated = lead.flatMap(Lead::kindShown).flatMap(p -> ofPhrase(p, country));
    Typed typed =
        stated
            .filter(Subject::isOrganisation)
            .or(() -> ofWords(name, country))
            .or(() -> stated)
            .or(
                () ->
                    Infobox.subjectType(document)
                        .map(t -> new Typed(t.type(), null, t.shown(), Infobox.RULE)))
            .orElse(new Typed(Mention.THING, null, null, TITLE));
    Mention mention = new Mention(name.string(), typed.type(), typed.kind(), within);
    return new Subject(mention, name, typed.shown(), typed.rule(), mention);
  }

  private static Mention within(Matcher qualified) {
    String place = qualified.group(2) != null ? qualified.group(2) : qualified.group(3);
    return Mention.of(place, "Division");
  }

  private record Typed(String type, @Nullable String kind, @Nullable Fragment shown, String rule) {}

  /** A company may be named like its line; then what the sentence calls it counts. */
  private static boolean isOrganisation(Typed typed) {
    return typed.type().equals("Organisation");
  }

  /** The class that the words of a name tell. */
  private static Optional<Typed> ofWords(Fragment name, @Nullable String country) {
    Optional<Typed> place =
        PlaceTypes.of(name.string()).map(word -> new Typed(word.className(), null, name, TITLE));
    return place.isPresent()
        ? place
        : GenericWords.split(name.string(), "en")
            .flatMap(split -> Kinds.in(country, split.kind()))
            .flatMap(kind -> ofKind(kind, name, TITLE));
  }

  /** The class that the words after "is a" tell; a bare "city" can be of several levels. */
  private static Optional<Typed> ofPhrase(Fragment phrase, @Nullable String country) {
    Optional<Typed> kind =
        GenericWords.kindOfPhrase(phrase.string())
            .map(
                word ->
                    Kinds.in(country, word)
                        .flatMap(slug -> ofKind(slug, phrase, Lead.RULE))
                        .orElseGet(() -> new Typed("Division", null, phrase, Lead.RULE)));
    return kind.isPresent()
        ? kind
        : PlaceTypes.of("A " + phrase.string())
            .map(word -> new Typed(word.className(), null, phrase, Lead.RULE));
  }

  private static Optional<Typed> ofKind(String kind, Fragment shown, String rule) {
    return Kinds.level(kind).map(level -> new Typed(level, kind, shown, rule));
  }
}
