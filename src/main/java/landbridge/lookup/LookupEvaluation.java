package landbridge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.lookup.SpellingFamilies.Absent;
import landbridge.lookup.SpellingFamilies.Family;
import landbridge.lookup.SpellingFamilies.Spelling;
import landbridge.names.NameEvaluation.Miss;
import landbridge.names.NameEvaluation.Result;

/**
 * How often lookup finds the right place for the families of spellings of one set of texts, for
 * misspellings of them, and nothing for what the texts do not know.
 */
public final class LookupEvaluation {

  /** Below it a candidate is as good as none. */
  private static final int NOTHING = 30;

  private static final int SLIPS = 3;
  private static final int SEED = 1;
  private static final LookupOptions THREE = LookupOptions.DEFAULT.withLimit(3);

  private final Lookup lookup;
  private final String set;

  /**
   * An evaluation.
   *
   * @param lookup over a release of the set's texts
   * @param set {@code documents} or {@code corpus}
   */
  public LookupEvaluation(Lookup lookup, String set) {
    this.lookup = lookup;
    this.set = set;
  }

  /** All tasks: of each table of families what comes first, what is among three, and slips. */
  public List<Result> results() {
    List<Result> results = new ArrayList<>();
    results.addAll(results("tuned", SpellingFamilies.tuned()));
    results.addAll(results("unseen", SpellingFamilies.unseen()));
    results.add(absent());
    return results;
  }

  private List<Result> results(String table, List<Family> all) {
    List<Spelling> spellings =
        all.stream()
            .filter(family -> family.set().equals(set))
            .flatMap(family -> family.spellings().stream())
            .filter(Spelling::isExpected)
            .toList();
    String name = table + " families, " + set;
    return List.of(
        found("lookup, right place first", name, spellings, 1),
        found(
            "lookup, first, not attested",
            name,
            spellings.stream().filter(spelling -> !spelling.attested()).toList(),
            1),
        found("lookup, among three", name, spellings, THREE.limit()),
        precision(name, spellings),
        misspelt(
            "lookup, misspelt, among three",
            name,
            spellings.stream().filter(Spelling::attested).toList()),
        misspelt(
            "lookup, misspelt and not attested, among three",
            name,
            spellings.stream().filter(spelling -> !spelling.attested()).toList()));
  }

  private Result found(String task, String table, List<Spelling> spellings, int among) {
    List<Miss> misses =
        spellings.stream()
            .filter(spelling -> !isAmong(first(spelling.text(), among), spelling))
            .map(spelling -> miss(spelling.text(), spelling))
            .toList();
    return new Result(task, table, spellings.size(), misses);
  }

  /** Of what is answered at all, how often rightly. */
  private Result precision(String table, List<Spelling> spellings) {
    List<Spelling> answered =
        spellings.stream().filter(spelling -> !first(spelling.text(), 1).isEmpty()).toList();
    return found("lookup, right if anything", table, answered, 1);
  }

  /** Slips in what is found when it is spelt rightly; one that is another name is left out. */
  private Result misspelt(String task, String table, List<Spelling> spellings) {
    List<Miss> misses = new ArrayList<>();
    Set<String> tried = new TreeSet<>();
    for (Spelling spelling : spellings) {
      if (isAmong(first(spelling.text(), 1), spelling)) {
        for (Misspellings.Misspelling slip : Misspellings.of(spelling.text(), SLIPS, SEED)) {
          List<Candidate> candidates = first(slip.text(), THREE.limit());
          if (!isAnotherName(candidates, spelling)
              && tried.add(slip.text())
              && !isAmong(candidates, spelling)) {
            misses.add(miss(slip.text(), spelling));
          }
        }
      }
    }
    return new Result(task, table, tried.size(), misses);
  }

  private static boolean isAnotherName(List<Candidate> candidates, Spelling spelling) {
    return !candidates.isEmpty()
        && candidates.get(0).layer().compareTo(MatchLayer.STRIPPED) <= 0
        && !isRight(candidates.get(0), spelling);
  }

  private Result absent() {
    List<Absent> absent = SpellingFamilies.absent();
    List<Miss> misses =
        absent.stream()
            .filter(one -> first(one.text(), 1).stream().anyMatch(c -> c.score() >= NOTHING))
            .map(one -> new Miss(one.text(), "nothing", given(one.text())))
            .toList();
    return new Result("lookup, nothing for what is not there", set, absent.size(), misses);
  }

  private List<Candidate> first(String text, int among) {
    return lookup.find(text, THREE).stream().limit(among).toList();
  }

  private static boolean isAmong(List<Candidate> candidates, Spelling spelling) {
    return candidates.stream().anyMatch(candidate -> isRight(candidate, spelling));
  }

  private static boolean isRight(Candidate candidate, Spelling spelling) {
    Predicate<String> ends = place -> candidate.iri().endsWith("/id/" + place);
    return spelling.places().stream().anyMatch(ends);
  }

  private Miss miss(String text, Spelling spelling) {
    return new Miss(text, String.join(" or ", spelling.places()), given(text));
  }

  private String given(String text) {
    return first(text, THREE.limit()).stream()
        .flatMap(candidate -> Stream.of(shown(candidate)))
        .collect(Collectors.joining(", "));
  }

  private static String shown(Candidate candidate) {
    String slug = candidate.iri().substring(candidate.iri().lastIndexOf('/') + 1);
    return slug + " " + Math.round(candidate.score()) + " (" + candidate.layer().slug() + ")";
  }
}
