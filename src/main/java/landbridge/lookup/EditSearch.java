package landbridge.lookup;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import landbridge.names.Layer;
import landbridge.names.NameKey;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names one edit from what is typed: a letter more, less, changed, or swapped with the next.
 *
 * <p>One edit leaves half of the key as it is. So the keys are enumerated from their beginning with
 * the first half fixed, and from their end with the second half fixed; either way few of them stand
 * where the fixed half leads.
 */
final class EditSearch {

  /** Shorter keys have too many neighbours that are other names. */
  private static final int SHORTEST = 4;

  /** Longer ones are no names that somebody misspells. */
  private static final int LONGEST = 100;

  private static final int MOST_TERMS = 64;

  /** To look at so many keys one after the other takes as long as to make an automaton. */
  private static final int MOST_IN_TURN = 1_000;

  private final PlaceIndex index;
  private final Hits hits;

  EditSearch(PlaceIndex index, Hits hits) {
    this.index = index;
    this.hits = hits;
  }

  /** As it is typed first; only where nothing is near, by what is read from the letters. */
  void run(List<NameKey> keys) throws IOException {
    for (NameKey key : keys) {
      if (key.layer() == Layer.FOLDED) {
        run(Fields.FOLDED, Fields.FOLDED_BACK, key);
      }
    }
    if (hits.top() >= Scores.of(MatchLayer.SKELETON_ONE_EDIT)) {
      return;
    }
    // Names have keys without their generic word, so that what is typed need not be tried with it.
    boolean parted = keys.stream().anyMatch(key -> isRomanised(key) && !key.generic().isEmpty());
    Set<String> done = new HashSet<>();
    for (NameKey key : keys) {
      boolean counts = isRomanised(key) && !(parted && key.generic().isEmpty());
      if (counts && done.add(key.text())) {
        run(Fields.ROMANISED, Fields.ROMANISED_BACK, key);
      }
    }
  }

  private static boolean isRomanised(NameKey key) {
    return key.layer() == Layer.ROMANISED;
  }

  private void run(String forward, String backward, NameKey key) throws IOException {
    String text = key.text();
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST || length > LONGEST) {
      return;
    }
    int half = length / 2;
    // A swap of the two letters in the middle is found from the beginning.
    terms(forward, text, half - 1, false, key);
    terms(backward, Backwards.of(text), length - half, true, key);
  }

  private void terms(String field, String text, int fixed, boolean back, NameKey key)
      throws IOException {
    Terms terms = index.allTerms(field);
    if (terms == null) {
      return;
    }
    double score = Scores.ofEdit(text);
    BytesRef prefix = new BytesRef(text.substring(0, text.offsetByCodePoints(0, fixed)));
    OneEdit edit = new OneEdit(text);
    TermsEnum at = terms.iterator();
    boolean more = at.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int looked = 0; more && StringHelper.startsWith(at.term(), prefix); looked++) {
      if (looked == MOST_IN_TURN) {
        enumerate(terms, text, fixed, back, key);
        return;
      }
      if (edit.is(at.term())) {
        String stored = at.term().utf8ToString();
        hits.add(at, turned(stored, back), MatchLayer.ONE_EDIT, key, score);
      }
      more = at.next() != null;
    }
  }

  /** Where too many keys begin so, an automaton leaps from one that fits to the next. */
  private void enumerate(Terms terms, String text, int fixed, boolean back, NameKey key)
      throws IOException {
    TermsEnum near = FuzzyQuery.getFuzzyAutomaton(text, 1, fixed, true).getTermsEnum(terms);
    double score = Scores.ofEdit(text);
    int count = 0;
    for (BytesRef term = near.next(); term != null && count < MOST_TERMS; term = near.next()) {
      count++;
      hits.add(near, turned(term.utf8ToString(), back), MatchLayer.ONE_EDIT, key, score);
    }
  }

  private static String turned(String stored, boolean back) {
    return back ? Backwards.of(stored) : stored;
  }
}
