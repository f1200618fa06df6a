package landbridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Marks the sentences of one document: names, dates, amounts, phrases, and the words that speak of
 * what was named before. Made for one document and told its sentences in order.
 */
final class Discourse {

  private final ProperNames names;
  private final Periods periods;
  private final Antecedents spoken;
  private List<Apposition> appositions = List.of();

  /**
   * The discourse of one document.
   *
   * @param spoken what it has spoken of before its first sentence
   */
  Discourse(ProperNames names, Periods periods, Antecedents spoken) {
    this.names = names;
    this.periods = periods;
    this.spoken = spoken;
  }

  /** Begins a paragraph. */
  void paragraph() {
    spoken.paragraph();
  }

  /** The places of the last sentence that stand before what they lie in. */
  List<Apposition> appositions() {
    return appositions;
  }

  /** What was spoken of before this sentence in its paragraph, the latest last. */
  List<Marked> before() {
    return spoken.inParagraph();
  }

  /** All that is marked in the next sentence, in order, none overlapping another. */
  List<Marked> next(String sentence) {
    List<Marked> marks = new ArrayList<>();
    Stream.of(periods.in(sentence), Phrases.in(sentence), names.in(sentence), Amounts.in(sentence))
        .forEach(found -> keep(found, marks));
    marks.sort(Comparator.comparing(Marked::from));
    appositions = Joins.appositions(sentence, marks);
    Joins.settlements(sentence, marks);
    List<Marked> references = References.in(sentence, marks, spoken);
    keep(references, marks);
    marks.sort(Comparator.comparing(Marked::from));
    Joins.crossings(sentence, marks);
    spoken.follow(sentence, marks, references);
    return List.copyOf(marks);
  }

  /** Adds what overlaps nothing, the longest first. */
  private static void keep(List<Marked> found, List<Marked> marks) {
    found.stream()
        .sorted(Comparator.comparing(Marked::length).reversed().thenComparing(Marked::from))
        .filter(mark -> marks.stream().noneMatch(mark::overlaps))
        .forEach(marks::add);
  }

  /** Remembers a thing that a rule found in the sentence and that has no name there. */
  void made(Marked thing) {
    spoken.made(thing);
  }
}
