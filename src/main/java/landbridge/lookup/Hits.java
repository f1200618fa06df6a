package landbridge.lookup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landbridge.names.NameKey;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** What one lookup has found so far: of each place the best hit. Its work is bounded. */
final class Hits {

  /** So many documents are looked at in one lookup, and no more. */
  private static final int MOST_DOCUMENTS = 30_000;

  /** And so many of one term. */
  private static final int MOST_OF_TERM = 10_000;

  private final PlaceIndex index;
  private final Filter filter;
  private final KindAgreement agreement;
  private final Map<Integer, Hit> best = new HashMap<>();
  private int left = MOST_DOCUMENTS;
  private double top;

  Hits(PlaceIndex index, Filter filter) {
    this.index = index;
    this.filter = filter;
    this.agreement = new KindAgreement();
  }

  /** The highest score so far. */
  double top() {
    return top;
  }

  int size() {
    return best.size();
  }

  boolean isSpent() {
    return left <= 0;
  }

  /** The best hits, the best first. */
  List<Hit> best(int most) {
    return best.values().stream().sorted(Hit.BETTER).limit(most).toList();
  }

  /** All documents of a term. */
  void add(String field, String term, MatchLayer layer, @Nullable NameKey typed, double score)
      throws IOException {
    PostingsEnum documents = index.postings(field, term);
    if (documents != null) {
      add(documents, term, layer, typed, score);
    }
  }

  /** All documents of the term at which an enumeration stands. */
  void add(TermsEnum at, String stored, MatchLayer layer, NameKey typed, double score)
      throws IOException {
    add(at.postings(null, PostingsEnum.NONE), stored, layer, typed, score);
  }

  private void add(
      PostingsEnum documents,
      String stored,
      MatchLayer layer,
      @Nullable NameKey typed,
      double score)
      throws IOException {
    if (isSpent() || score < Scores.LEAST) {
      return;
    }
    DocIdSetIterator inside = filter.within(documents);
    int first = inside.nextDoc();
    if (first == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    Columns columns = index.columns();
    KindAgreement.Typed kinds = agreement.of(layer, typed, columns);
    int looked = 0;
    for (int document = first;
        document != DocIdSetIterator.NO_MORE_DOCS && looked < MOST_OF_TERM && left > 0;
        document = inside.nextDoc()) {
      looked++;
      left--;
      if (filter.admits(columns, document)) {
        long flags = columns.flags(document);
        double points = score + lowered(columns, document, flags) + kinds.points(columns, document);
        int place = columns.place(document);
        put(new Hit(place, document, layer, typed, stored, Math.min(points, 100), flags));
      }
    }
  }

  private double lowered(Columns columns, int document, long flags) throws IOException {
    boolean former =
        Fields.Flags.isFormer(flags) && !(filter.isDated() && columns.hasEnd(document));
    return Scores.of(Fields.Flags.status(flags)) + (former ? Scores.FORMER : 0);
  }

  private void put(Hit hit) {
    top = Math.max(top, hit.score());
    best.merge(hit.place(), hit, (one, other) -> Hit.BETTER.compare(one, other) <= 0 ? one : other);
  }
}
