package landbridge.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How often the rules for written forms give the form that people published. */
public final class NameEvaluation {
  private NameEvaluation() {}

  /**
   * A name in two forms, one of which a rule makes from the other.
   *
   * @param to the published form
   */
  public record Pair(String from, String to) {}

  /**
   * A pair that a rule missed.
   *
   * @param given what the rule made; empty if nothing
   */
  public record Miss(String from, String expected, String given) {}

  /**
   * What came out for one task on one table.
   *
   * @param task slug of the rule, and in brackets what part of the table was used
   * @param table name of the table
   * @param pairs how many distinct pairs were compared
   * @param misses the pairs that came out otherwise, in the order of the table
   */
  public record Result(String task, String table, int pairs, List<Miss> misses) {
    /** The share of pairs that came out as published; 0 where there was none. */
    public double accuracy() {
      return pairs == 0 ? 0 : (pairs - misses.size()) / (double) pairs;
    }
  }

  /**
   * A rule to be measured.
   *
   * @param rule makes the form; empty where it makes none
   * @param seen what counts in a form: the identity, or a folding of case, spaces or marks
   */
  record Task(String name, Function<String, Optional<String>> rule, Function<String, String> seen) {

    Result on(String table, List<Pair> pairs) {
      Map<Pair, Pair> distinct = new LinkedHashMap<>();
      pairs.forEach(
          p -> distinct.putIfAbsent(new Pair(seen.apply(p.from()), seen.apply(p.to())), p));
      List<Miss> misses = new ArrayList<>();
      for (Pair pair : distinct.values()) {
        String given = rule.apply(pair.from()).orElse("");
        if (!seen.apply(given).equals(seen.apply(pair.to()))) {
          misses.add(new Miss(pair.from(), pair.to(), given));
        }
      }
      return new Result(name, table, distinct.size(), List.copyOf(misses));
    }
  }

  /**
   * Pairs of names as pairs of their words, without punctuation at their ends. A name whose two
   * forms differ in their number of words stays whole.
   */
  static List<Pair> words(List<Pair> pairs) {
    return pairs.stream()
        .flatMap(pair -> aligned(pair, " ").stream())
        .flatMap(pair -> aligned(pair, "-").stream())
        .map(pair -> new Pair(bare(pair.from()), bare(pair.to())))
        .filter(pair -> !pair.from().isEmpty() && !pair.to().isEmpty())
        .toList();
  }

  private static List<Pair> aligned(Pair pair, String between) {
    String[] from = pair.from().split(between, -1);
    String[] to = pair.to().split(between, -1);
    if (from.length != to.length) {
      return List.of(pair);
    }
    return IntStream.range(0, from.length).mapToObj(at -> new Pair(from[at], to[at])).toList();
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  static List<Pair> reversed(List<Pair> pairs) {
    return pairs.stream().map(pair -> new Pair(pair.to(), pair.from())).toList();
  }
}
