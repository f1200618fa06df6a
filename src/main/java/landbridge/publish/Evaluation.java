package landbridge.publish;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;

/**
 * How well the claims of some documents agree with what people read there.
 *
 * <p>A row is found if a claim of its document says it. A claim is right if a row of its document
 * accepts it, required or not, and else wrong; what a document says at several places counts once.
 *
 * @param documents the documents that the gold is about; only these are judged
 * @param others how many more were read, so that things are recognised
 * @param scores by property: that of the claim, for a missed row the first that it names
 * @param missed the required rows that no claim says
 * @param wrong the claims in scope that no row accepts
 * @param notJudged how many claims of these documents are not in scope, by property
 * @param whole whether all documents could be read
 */
public record Evaluation(
    SortedSet<String> documents,
    int others,
    SortedMap<String, Score> scores,
    List<Gold.Row> missed,
    List<Wrong> wrong,
    SortedMap<String, Integer> notJudged,
    boolean whole) {

  /**
   * A claim that no row accepts.
   *
   * @param claim subject, property, value and qualifiers, things by name
   * @param quote the first place that says so
   */
  public record Wrong(String document, List<String> claim, String quote) {}

  /**
   * Counts of one property.
   *
   * @param right claims that a row accepts
   * @param wrong claims that none accepts
   * @param found required rows that a claim says
   * @param missed required rows that none says
   */
  public record Score(int right, int wrong, int found, int missed) {

    static final Score NONE = new Score(0, 0, 0, 0);

    Score plus(Score other) {
      return new Score(
          right + other.right, wrong + other.wrong, found + other.found, missed + other.missed);
    }

    /** The share of the claims that is right; not a number where there is none. */
    public double precision() {
      return (double) right / (right + wrong);
    }

    /** The share of the required rows that is found; not a number where there is none. */
    public double recall() {
      return (double) found / (found + missed);
    }

    /** The harmonic mean of both; not a number where one of them is not. */
    public double f1() {
      return precision() + recall() == 0
          ? 0
          : 2 * precision() * recall() / (precision() + recall());
    }
  }

  /**
   * Compares.
   *
   * @param diagnostics receives what is wrong with the documents
   * @throws Failure if the gold is about a document that is not among them
   */
  public static Evaluation of(Corpus corpus, Gold gold, Consumer<Diagnostic> diagnostics) {
    CorpusClaims read = CorpusClaims.of(corpus, diagnostics);
    SortedSet<String> absent = new TreeSet<>(gold.documents());
    absent.removeAll(read.documents());
    if (!absent.isEmpty()) {
      throw Failure.ofUse("not among the documents: " + String.join(", ", absent));
    }
    return new Judge(read, gold).evaluation();
  }

  /** All properties together. */
  public Score total() {
    return scores.values().stream().reduce(Score.NONE, Score::plus);
  }
}
