package landbridge.lookup;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import landbridge.names.Layer;
import landbridge.names.NameKey;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names that begin with what is typed. A short beginning has terms of its own, one for each level,
 * so that the big places come first however many names begin so; a longer one is followed through
 * the keys.
 */
final class BeginningSearch {

  private static final int MOST_TERMS = 2_000;

  /** A single sound is the beginning of too many names. */
  private static final int SHORTEST_SOUND = 2;

  private final PlaceIndex index;
  private final Hits hits;
  private final int enough;

  BeginningSearch(PlaceIndex index, Hits hits, LookupOptions options) {
    this.index = index;
    this.hits = hits;
    this.enough = options.limit() + Candidates.SPARE;
  }

  void run(List<NameKey> keys) throws IOException {
    for (NameKey key : keys) {
      boolean tells = key.layer() != Layer.ROMANISED || key.text().length() >= SHORTEST_SOUND;
      if (key.generic().isEmpty() && tells) {
        for (String field : fields(key.layer())) {
          run(key, field);
        }
      }
    }
  }

  private static List<String> fields(Layer layer) {
    return switch (layer) {
      case FOLDED -> List.of(Fields.FOLDED, Fields.STRIPPED);
      case ROMANISED -> List.of(Fields.ROMANISED);
      case EXACT, STRIPPED, SKELETON -> List.of();
    };
  }

  private void run(NameKey key, String field) throws IOException {
    double score = Scores.of(MatchLayer.PREFIX);
    if (key.text().codePointCount(0, key.text().length()) <= Fields.LONGEST_BEGINNING) {
      for (int level = 0; level <= Place.NO_LEVEL && hits.size() < enough; level++) {
        hits.add(Fields.BEGINNING, level + key.text(), MatchLayer.PREFIX, key, score);
      }
      return;
    }
    TermsEnum terms = index.terms(field);
    BytesRef prefix = PlaceIndex.bytes(key.text());
    if (terms == null || terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    int count = 0;
    for (BytesRef at = terms.term();
        at != null && StringHelper.startsWith(at, prefix) && count < MOST_TERMS;
        at = terms.next()) {
      count++;
      hits.add(terms, at.utf8ToString(), MatchLayer.PREFIX, key, score);
    }
  }

  /** The shortest key of a name that begins with what is typed. */
  static Optional<NameKey> shortest(NameKey typed, List<NameKey> stored) {
    return stored.stream()
        .filter(key -> key.layer() != Layer.SKELETON && key.text().startsWith(typed.text()))
        .min(
            Comparator.comparingInt((NameKey key) -> key.text().length())
                .thenComparing(key -> key.layer() != typed.layer()));
  }

  /** How much of a key is typed, from 0 to 1. */
  static double share(NameKey typed, NameKey stored) {
    return (double) typed.text().length() / stored.text().length();
  }
}
