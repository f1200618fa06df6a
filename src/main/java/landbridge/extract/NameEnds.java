package landbridge.extract;

import java.util.List;
import java.util.Locale;
import landbridge.names.Countries;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.PlaceTypes;

/** How far a name goes on behind its run of capitals: type words and "of". */
final class NameEnds {

  private static final int TYPE_WORDS = 5;

  /** Words before "of" that make what follows a part of the name. */
  private static final List<String> OF = WordLists.of("name-of");

  private static final List<String> OF_ALL = WordLists.of("name-of-all");

  /** Heads behind which "of" names a country as a part of the name: Republic of Kazakhstan. */
  private static final List<String> STATES = WordLists.of("name-of-state");

  private NameEnds() {}

  /** Small type words after a run of capitals that belong to the name, as many as fit. */
  static int withType(Words words, int start, int run) {
    for (int n = Math.min(TYPE_WORDS, words.size() - run); n > 0; n--) {
      boolean follows = true;
      for (int k = run; k < run + n; k++) {
        follows &= words.get(k).follows() && !words.get(k).isCapital();
      }
      if (follows && isType(words.text(start, run + n), words.text(run, run + n))) {
        return run + n;
      }
    }
    return run;
  }

  /** Whether the words behind a name are its type word, all of them and no more. */
  private static boolean isType(String name, String type) {
    return PlaceTypes.of(name)
        .filter(place -> place.specific().length() < name.length())
        .map(PlaceTypes.TypeWord::word)
        .or(() -> GenericWords.split(name, "en").map(GenericWords.Split::generic))
        .filter(word -> Fold.key(word).equals(Fold.key(type)))
        .isPresent();
  }

  /** {@code branch of the Lanxin Railway}: the name goes on after "of". */
  static int withOf(Words words, int end) {
    String head = words.get(end - 1).text().toLowerCase(Locale.ROOT);
    int at = end;
    if (!OF.contains(head) || !words.is(at, "of")) {
      return end;
    }
    at++;
    at += words.is(at, "the") ? 1 : 0;
    int from = at;
    while (at < words.size() && words.get(at).follows() && words.get(at).isCapital()) {
      at++;
    }
    if (at == from || isDivisionOfDivision(head, words, from, at)) {
      return end;
    }
    return withType(words, from, at);
  }

  /**
   * {@code Sandford County of Kumtag Prefecture} and {@code Naryn Region of Kyrgyzstan} are two
   * names.
   */
  private static boolean isDivisionOfDivision(String head, Words words, int from, int to) {
    String whole = words.text(from, to);
    boolean isOfCountry = !STATES.contains(head) && Countries.named(whole).isPresent();
    return !OF_ALL.contains(head) && (isOfCountry || GenericWords.split(whole, "en").isPresent());
  }
}
