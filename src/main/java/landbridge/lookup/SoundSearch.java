package landbridge.lookup;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.names.Layer;
import landbridge.names.NameKey;
import landbridge.names.SoundMeter;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names that sound like what is typed. The sounds of one skeleton stand together in the index, each
 * once however many names have it; only those that are near enough lead to names.
 *
 * <p>Two Chinese names are never compared by sound: characters that sound alike are other words.
 */
final class SoundSearch {

  /** The farthest that a sound may be, and where one of the two is Chinese. */
  private static final double FARTHEST = 0.20;

  private static final double FARTHEST_FROM_HAN = 0.25;

  /** A shorter skeleton has too many neighbours. */
  private static final int SHORTEST_WITH_EDIT = 4;

  private static final int LONGEST = 50;

  /** So many sounds are compared by each of the two ways. */
  private static final int MOST_SOUNDS = 3_000;

  private static final int MOST_SKELETONS = 200;

  private final PlaceIndex index;
  private final Hits hits;
  private final Set<String> done = new HashSet<>();
  private int left;

  SoundSearch(PlaceIndex index, Hits hits) {
    this.index = index;
    this.hits = hits;
  }

  /** Names of the same skeleton. */
  void alike(List<NameKey> keys) throws IOException {
    left = MOST_SOUNDS;
    for (NameKey key : keys) {
      if (key.layer() == Layer.SKELETON) {
        compare(key, key.text(), MatchLayer.SKELETON);
      }
    }
  }

  /** Names whose skeleton is one edit away. */
  void oneEdit(List<NameKey> keys) throws IOException {
    left = MOST_SOUNDS;
    Map<String, List<String>> near = new HashMap<>();
    for (NameKey key : keys) {
      if (key.layer() == Layer.SKELETON
          && key.text().length() >= SHORTEST_WITH_EDIT
          && key.text().length() <= LONGEST) {
        List<String> skeletons = near.get(key.text());
        if (skeletons == null) {
          skeletons = near(key.text());
          near.put(key.text(), skeletons);
        }
        for (String skeleton : skeletons) {
          compare(key, skeleton, MatchLayer.SKELETON_ONE_EDIT);
        }
      }
    }
  }

  private List<String> near(String skeleton) throws IOException {
    Terms terms = index.allTerms(Fields.SKELETON);
    List<String> found = new java.util.ArrayList<>();
    if (terms != null) {
      TermsEnum near = FuzzyQuery.getFuzzyAutomaton(skeleton, 1, 0, true).getTermsEnum(terms);
      for (BytesRef term = near.next();
          term != null && found.size() < MOST_SKELETONS;
          term = near.next()) {
        found.add(term.utf8ToString());
      }
    }
    return found;
  }

  private void compare(NameKey key, String skeleton, MatchLayer layer) throws IOException {
    boolean han = PlaceDocuments.isHan(key);
    if (!done.add(skeleton + Fields.SEPARATOR + han + key.sound() + key.generic())) {
      return;
    }
    TermsEnum sounds = index.terms(Fields.SOUND);
    BytesRef prefix = PlaceIndex.bytes(PlaceDocuments.soundsOf(skeleton));
    if (sounds == null || sounds.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    SoundMeter meter = new SoundMeter(key.sound());
    for (BytesRef at = sounds.term();
        at != null && StringHelper.startsWith(at, prefix) && left > 0;
        at = sounds.next()) {
      left--;
      boolean otherHan = at.bytes[at.offset + prefix.length] == Fields.HAN;
      if (!(han && otherHan)) {
        String sound = sound(at, prefix.length + 1);
        double distance = meter.to(sound);
        if (distance <= (han || otherHan ? FARTHEST_FROM_HAN : FARTHEST)) {
          hits.add(sounds, sound, layer, key, Scores.ofSound(layer, key.text(), distance));
        }
      }
    }
  }

  private static String sound(BytesRef term, int from) {
    return new BytesRef(term.bytes, term.offset + from, term.length - from).utf8ToString();
  }
}
