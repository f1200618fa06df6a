package landbridge.lookup;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import landbridge.codes.Code;
import landbridge.codes.Codes;
import landbridge.names.Layer;
import landbridge.names.NameKey;
import landbridge.names.NameKeys;
import landbridge.triples.Iris;

/**
 * One lookup: the layers from the strictest to the loosest, each a look at terms that stand
 * together in the index. What is typed is never read as a query language.
 */
final class Search {

  /** No name is longer; what is, is not looked for. */
  static final int LONGEST = 1000;

  private static final int LONGEST_CODE = 64;

  private final PlaceIndex index;
  private final LookupOptions options;
  private final String text;
  private final List<NameKey> keys;
  private final Hits hits;

  private Search(PlaceIndex index, LookupOptions options, String text) throws IOException {
    this.index = index;
    this.options = options;
    this.text = text;
    this.keys = NameKeys.ofQuery(text);
    this.hits = new Hits(index, new Filter(index, options));
  }

  static List<Candidate> run(PlaceIndex index, String typed, LookupOptions options)
      throws IOException {
    String text = typed.length() > LONGEST ? "" : typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    Search search = new Search(index, options, text);
    search.run();
    return new Candidates(index, options, text).of(search.hits);
  }

  private void run() throws IOException {
    iri();
    codes();
    exact();
    if (options.fuzziness().allows(MatchLayer.FOLDED)) {
      folded();
    }
    if (options.prefix()) {
      new BeginningSearch(index, hits, options).run(keys);
    }
    if (options.fuzziness().allows(MatchLayer.ROMANISED)) {
      romanised();
    }
    if (options.prefix()) {
      return;
    }
    SoundSearch sounds = new SoundSearch(index, hits);
    if (options.fuzziness().allows(MatchLayer.SKELETON)) {
      sounds.alike(keys);
    }
    if (options.fuzziness().allows(MatchLayer.ONE_EDIT) && hits.top() < Scores.ENOUGH) {
      new EditSearch(index, hits).run(keys);
      if (hits.top() < Scores.of(MatchLayer.SKELETON_ONE_EDIT)) {
        sounds.oneEdit(keys);
      }
    }
  }

  private void iri() throws IOException {
    boolean path = text.startsWith("id/") || text.startsWith("id:");
    if (path || text.startsWith(Iris.BASE)) {
      String iri = path ? Iris.BASE + "id/" + text.substring(3) : text;
      hits.add(Fields.IRI, iri, MatchLayer.IRI, null, Scores.of(MatchLayer.IRI));
    }
  }

  private void codes() throws IOException {
    if (text.length() > LONGEST_CODE) {
      return;
    }
    boolean letters = text.chars().allMatch(Character::isLetter);
    boolean lower = letters && !text.equals(text.toUpperCase(Locale.ROOT));
    double score = Scores.of(MatchLayer.CODE) + (lower ? Scores.OTHER_CASE : 0);
    Set<String> terms = new LinkedHashSet<>();
    for (String scheme : Codes.schemes()) {
      Codes.parse(text, scheme).code().ifPresent(code -> terms.add(term(code)));
    }
    for (String term : terms) {
      hits.add(Fields.CODE, term, MatchLayer.CODE, null, score);
    }
  }

  private static String term(Code code) {
    return new PlaceCode(code.scheme(), code.notation()).term();
  }

  private void exact() throws IOException {
    for (NameKey key : keys) {
      if (key.layer() == Layer.EXACT) {
        add(Fields.EXACT, MatchLayer.EXACT, key);
      }
    }
  }

  /** A generic word may stand in what is typed, in the name, in both or in neither. */
  private void folded() throws IOException {
    for (NameKey key : keys) {
      if (key.layer() == Layer.FOLDED) {
        add(Fields.FOLDED, MatchLayer.FOLDED, key);
        add(Fields.STRIPPED, MatchLayer.STRIPPED, key);
      } else if (key.layer() == Layer.STRIPPED) {
        add(Fields.STRIPPED, MatchLayer.STRIPPED, key);
        add(Fields.FOLDED, MatchLayer.STRIPPED, key);
      }
    }
  }

  private void romanised() throws IOException {
    for (NameKey key : keys) {
      if (key.layer() == Layer.ROMANISED) {
        add(Fields.ROMANISED, MatchLayer.ROMANISED, key);
        if (!PlaceDocuments.isHan(key)) {
          add(Fields.ROMANISED_HAN, MatchLayer.ROMANISED, key);
        }
      }
    }
  }

  private void add(String field, MatchLayer layer, NameKey key) throws IOException {
    hits.add(field, key.text(), layer, key, Scores.of(layer));
  }
}
