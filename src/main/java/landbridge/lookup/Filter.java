package landbridge.lookup;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Which documents count for the options of a lookup. */
final class Filter {

  private final PlaceIndex index;
  private final @Nullable String within;
  private final @Nullable BitSet kinds;
  private final long first;
  private final long last;

  Filter(PlaceIndex index, LookupOptions options) throws IOException {
    this.index = index;
    within = options.within();
    kinds = options.kinds().isEmpty() ? null : kinds(index, options);
    first = options.asOf() == null ? Long.MIN_VALUE : options.asOf().first().toEpochDay();
    last = options.asOf() == null ? Long.MAX_VALUE : options.asOf().last().toEpochDay();
  }

  private static BitSet kinds(PlaceIndex index, LookupOptions options) throws IOException {
    Set<String> wanted = new HashSet<>();
    options.kinds().forEach(wish -> wanted.addAll(index.kindsOf(wish)));
    return index.columns().numbers(wanted);
  }

  /** Whether a date is asked for, at which a name that has ended may have been borne. */
  boolean isDated() {
    return first != Long.MIN_VALUE;
  }

  boolean admits(Columns columns, int document) throws IOException {
    return (kinds == null || kinds.intersects(columns.kinds(document)))
        && columns.isBorne(document, first, last);
  }

  /** Those documents of a list that lie within what is asked for, by leaps. */
  DocIdSetIterator within(PostingsEnum documents) throws IOException {
    if (within == null) {
      return documents;
    }
    PostingsEnum inside = index.postings(Fields.WITHIN, within);
    return inside == null ? DocIdSetIterator.empty() : new Both(documents, inside);
  }

  /** The documents of two lists. */
  private static final class Both extends DocIdSetIterator {
    private final DocIdSetIterator one;
    private final DocIdSetIterator other;

    Both(DocIdSetIterator one, DocIdSetIterator other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public int docID() {
      return one.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return meet(one.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return meet(one.advance(target));
    }

    private int meet(int from) throws IOException {
      int document = from;
      while (document != NO_MORE_DOCS) {
        int beside = other.docID() < document ? other.advance(document) : other.docID();
        if (beside == document) {
          return document;
        }
        document = one.advance(beside);
      }
      return document;
    }

    @Override
    public long cost() {
      return Math.min(one.cost(), other.cost());
    }
  }
}
