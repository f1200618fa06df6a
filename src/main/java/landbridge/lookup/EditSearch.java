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

  /** Of three characters none may be another, but one may be missing, or two be swapped. */
  private static final int SHORTEST_HAN = 3;

  private static final int MOST_HAN = 4_000;

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
      // Nobody misspells the pinyin of characters by typing other characters.
      boolean counts =
          isRomanised(key) && !PlaceDocuments.isHan(key) && !(parted && key.generic().isEmpty());
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
    if (length == SHORTEST_HAN && text.codePoints().allMatch(Character::isIdeographic)) {
      OneEdit edit = new OneEdit(text).thatKeepsAll();
      inTurn(forward, text, 1, false, key, edit, MOST_HAN);
      inTurn(backward, Backwards.of(text), 1, true, key, edit.backwards(), MOST_HAN);
    }
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
    OneEdit edit = new OneEdit(text);
    if (!inTurn(field, text, fixed, back, key, edit, MOST_IN_TURN)) {
      enumerate(field, text, fixed, back, key);
    }
  }

  /** Looks at the keys that begin so one after the other; false if there are too many. */
  private boolean inTurn(
      String field, String text, int fixed, boolean back, NameKey key, OneEdit edit, int most)
      throws IOException {
    TermsEnum at = index.terms(field);
    if (at == null) {
      return true;
    }
    double score = Scores.ofEdit(text);
    BytesRef prefix = new BytesRef(text.substring(0, text.offsetByCodePoints(0, fixed)));
    boolean more = at.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (int looked = 0; more && StringHelper.startsWith(at.term(), prefix); looked++) {
      if (looked == most) {
        return false;
      }
      if (edit.is(at.term())) {
        String stored = at.term().utf8ToString();
        hits.add(at, turned(stored, back), MatchLayer.ONE_EDIT, key, score);
      }
      more = at.next() != null;
    }
    return true;
  }

  /** Where too many keys begin so, an automaton leaps from one that fits to the next. */
  private void enumerate(String field, String text, int fixed, boolean back, NameKey key)
      throws IOException {
    Terms terms = index.allTerms(field);
    if (terms == null) {
      return;
    }
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
