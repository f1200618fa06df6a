package landbridge.names;

import java.util.List;
import java.util.Optional;
import landbridge.names.Ethnonyms.Parted;
import landbridge.names.GenericWords.Split;

/**
 * The normal form of an English name of a division or place, so that the spellings of one heading
 * meet.
 */
public final class Headings {
  private Headings() {}

  /**
   * A heading taken apart.
   *
   * @param name the normal form without the qualifier: "Bortala Mongol Autonomous Prefecture"
   * @param specific the proper part without peoples and generic: "Bortala"
   * @param peoples peoples that an autonomous division is named for, in the table's spelling
   * @param generic generic word as the table writes it, where there is one
   * @param kind slug of the division kind that the generic or the list of countries says
   * @param qualifier what a comma or brackets add to tell homonyms apart: "Kazakhstan"
   */
  public record Heading(
      String name,
      String specific,
      List<String> peoples,
      Optional<String> generic,
      Optional<String> kind,
      Optional<String> qualifier) {

    /** The normal form with its qualifier: "Khorgos, Kazakhstan". */
    public String canonical() {
      return qualifier.map(q -> name + (isQualifier(q) ? ", " + q : " (" + q + ")")).orElse(name);
    }

    /** The key that all spellings of this heading share, qualifier included. */
    public String key() {
      return qualifier.map(q -> Fold.key(name) + "," + Fold.key(q)).orElse(Fold.key(name));
    }

    /** The key of the specific part alone, by which "Xinjiang" meets its full name. */
    public String specificKey() {
      return Fold.key(specific);
    }

    /** The slug; a qualifier follows after a full stop: {@code khorgos.kazakhstan}. */
    public String slug() {
      return qualifier.map(q -> Slug.of(name) + "." + Slug.of(q)).orElse(Slug.of(name));
    }
  }

  /** Takes a heading apart; any string gives one. */
  public static Heading of(String heading) {
    String text = tidy(heading);
    Optional<String> country = Countries.named(text);
    if (country.isPresent()) {
      return country(country.get(), Optional.empty());
    }
    Qualified parts = qualified(text);
    return Countries.named(parts.name())
        .map(name -> country(name, parts.qualifier()))
        .orElseGet(() -> unqualified(parts.name(), parts.qualifier()));
  }

  /** The normal form of a heading: see {@link Heading#canonical()}. */
  public static String canonical(String heading) {
    return of(heading).canonical();
  }

  /** The key that all spellings of a heading share: see {@link Heading#key()}. */
  public static String key(String heading) {
    return of(heading).key();
  }

  private static String normal(String qualifier) {
    return Countries.named(qualifier)
        .orElseGet(() -> unqualified(qualifier, Optional.empty()).name());
  }

  private record Qualified(String name, Optional<String> qualifier) {}

  private static Heading unqualified(String name, Optional<String> qualifier) {
    Optional<Split> split = GenericWords.split(name, "en");
    if (split.isEmpty()) {
      return new Heading(name, name, List.of(), Optional.empty(), Optional.empty(), qualifier);
    }
    Split parts = split.get();
    if (parts.kind().equals("country")) {
      return country(Countries.named(parts.specific()).orElse(parts.specific()), qualifier);
    }
    boolean isForPeoples = isForPeoples(parts.kind());
    String specific = parts.specific();
    Parted people = isForPeoples ? Ethnonyms.part(specific) : new Parted(specific, List.of());
    String normal = isForPeoples ? Ethnonyms.normalised(specific) : specific;
    return new Heading(
        normal + " " + parts.generic(),
        people.rest(),
        people.peoples(),
        Optional.of(parts.generic()),
        Optional.of(parts.kind()),
        qualifier);
  }

  private static boolean isForPeoples(String kind) {
    return kind.startsWith("autonomous-") || kind.equals("ethnic-township");
  }

  private static Heading country(String name, Optional<String> qualifier) {
    return new Heading(name, name, List.of(), Optional.empty(), Optional.of("country"), qualifier);
  }

  /** NFC, single spaces, no leading article. */
  private static String tidy(String heading) {
    List<String> words = Spaced.words(Normal.nfc(heading));
    return Articles.without(String.join(" ", words));
  }

  private static Qualified qualified(String text) {
    int open = text.lastIndexOf('(');
    if (open > 0 && text.endsWith(")")) {
      return split(text, open, text.substring(open + 1, text.length() - 1));
    }
    int comma = text.lastIndexOf(',');
    String after = comma < 0 ? "" : text.substring(comma + 1).strip();
    return comma > 0 && isQualifier(after)
        ? split(text, comma, after)
        : new Qualified(text, Optional.empty());
  }

  private static Qualified split(String text, int end, String qualifier) {
    String name = text.substring(0, end).strip();
    String normal = normal(Articles.without(qualifier));
    return Fold.key(name).isEmpty() || Fold.key(normal).isEmpty()
        ? new Qualified(text, Optional.empty())
        : new Qualified(name, Optional.of(normal));
  }

  /** Not the end of a company's name, nor of "… Bonan, Dongxiang and Salar Autonomous County". */
  private static boolean isQualifier(String after) {
    List<String> words = Spaced.words(after);
    return !words.isEmpty()
        && after.indexOf(',') < 0
        && !Fold.key(after).equals("ltd")
        && Ethnonyms.canonical(words.get(0)).isEmpty();
  }
}
