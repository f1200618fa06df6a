package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landbridge.names.Countries;
import landbridge.source.Document;
import org.jspecify.annotations.Nullable;

/** The country that an article is about, on which it depends what words such as "sum" mean. */
final class Country {

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’]*(?: (?:of |and )?\\p{Lu}[\\p{L}'’]*)*");

  private static final Pattern SEVERAL = Pattern.compile("[,;/、()]|\\band\\b|^\\s*$");

  private Country() {}

  /**
   * The heading of the one country in the infobox or, if there is none, the title or the opening
   * sentence.
   */
  static @Nullable String of(Document document, Optional<Lead> lead) {
    return document.infobox().stream()
        .filter(
            field ->
                WordLists.of("country-keys")
                    .contains(field.key().string().toLowerCase(Locale.ROOT)))
        .map(field -> stated(field.value().string()))
        .findFirst()
        .orElseGet(() -> titled(document).or(() -> lead.flatMap(o -> only(o.predicate().string()))))
        .orElse(null);
  }

  private static Optional<String> titled(Document document) {
    return Optional.ofNullable(document.title()).flatMap(t -> Countries.named(t.string()));
  }

  /** The country that an infobox states; one that is not listed here has its own name. */
  private static Optional<String> stated(String value) {
    return Countries.named(value)
        .or(() -> SEVERAL.matcher(value).find() ? only(value) : Optional.of(value));
  }

  /** The country in a text that names exactly one. */
  private static Optional<String> only(String text) {
    Set<String> named = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      Countries.named(name.group()).ifPresent(named::add);
    }
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }
}
