package landbridge.lookup;

import java.util.List;
import landbridge.derive.Period;
import landbridge.triples.Iris;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a lookup.
 *
 * @param languages language ranges of RFC 4647 in the order of preference ({@code zh}, {@code
 *     kk-Arab}, {@code *}) in which places, kinds and parents are named; where none is met, English
 * @param kinds only places of one of these: slugs of kinds ({@code county-level-city}; a wider kind
 *     counts the narrower ones in) or names of classes ({@code Station}, {@code County}); none
 *     means all
 * @param within only places that have this IRI, or {@code id/slug}, among their ancestors; null
 *     means everywhere
 * @param asOf only names that held then; names without dates always count
 * @param limit how many candidates at most, from 1 to {@value #MOST}
 * @param fuzziness how far what is typed may be from a name
 * @param prefix whether what is typed is only the beginning of a name
 */
public record LookupOptions(
    List<String> languages,
    List<String> kinds,
    @Nullable String within,
    @Nullable Period asOf,
    int limit,
    Fuzziness fuzziness,
    boolean prefix) {

  /** No lookup gives more candidates. */
  public static final int MOST = 100;

  /** Ten candidates of any kind, anywhere, in English, however near. */
  public static final LookupOptions DEFAULT =
      new LookupOptions(List.of(), List.of(), null, null, 10, Fuzziness.ANY, false);

  /** Copies the lists and brings the limit into its bounds. */
  public LookupOptions {
    languages = List.copyOf(languages);
    kinds = List.copyOf(kinds);
    limit = Math.max(1, Math.min(MOST, limit));
    within = within == null || within.isBlank() ? null : iri(within.strip());
  }

  /** The IRI of a thing that is given whole, as {@code id/slug} or as its slug. */
  private static String iri(String written) {
    if (written.contains("://")) {
      return written;
    }
    boolean path = written.startsWith("id/") || written.startsWith("id:");
    return Iris.BASE + "id/" + (path ? written.substring(3) : written);
  }

  /** The same in other languages. */
  public LookupOptions withLanguages(List<String> ranges) {
    return new LookupOptions(ranges, kinds, within, asOf, limit, fuzziness, prefix);
  }

  /** The same of these kinds only. */
  public LookupOptions withKinds(List<String> wanted) {
    return new LookupOptions(languages, wanted, within, asOf, limit, fuzziness, prefix);
  }

  /** The same within a division only. */
  public LookupOptions withWithin(@Nullable String division) {
    return new LookupOptions(languages, kinds, division, asOf, limit, fuzziness, prefix);
  }

  /** The same at a date. */
  public LookupOptions withAsOf(@Nullable Period date) {
    return new LookupOptions(languages, kinds, within, date, limit, fuzziness, prefix);
  }

  /** The same with another limit. */
  public LookupOptions withLimit(int most) {
    return new LookupOptions(languages, kinds, within, asOf, most, fuzziness, prefix);
  }

  /** The same, nearer or farther. */
  public LookupOptions withFuzziness(Fuzziness loosest) {
    return new LookupOptions(languages, kinds, within, asOf, limit, loosest, prefix);
  }

  /** The same with what is typed as the beginning of a name, or as all of it. */
  public LookupOptions withPrefix(boolean beginning) {
    return new LookupOptions(languages, kinds, within, asOf, limit, fuzziness, beginning);
  }
}
