package landbridge.lookup;

import java.util.Comparator;
import landbridge.names.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A name that is like what is typed, before anything of it is read.
 *
 * @param place the document of its place
 * @param name its own document; that of the place for an IRI or a code
 * @param layer how it is like what is typed
 * @param typed the key of what is typed; null for an IRI or a code
 * @param stored the term of the index that was met
 * @param score by {@code scores.tsv}
 * @param flags status, former, level
 */
record Hit(
    int place,
    int name,
    MatchLayer layer,
    @Nullable NameKey typed,
    String stored,
    double score,
    long flags) {

  /** The better first; documents stand in the order of the IRIs. */
  static final Comparator<Hit> BETTER =
      Comparator.comparingDouble((Hit hit) -> -hit.score)
          .thenComparing(hit -> Fields.Flags.status(hit.flags))
          .thenComparing(hit -> Fields.Flags.isFormer(hit.flags))
          .thenComparing(hit -> Fields.Flags.level(hit.flags))
          .thenComparingInt(Hit::place)
          .thenComparing(Hit::layer)
          .thenComparingInt(Hit::name);

  Hit withScore(double other) {
    return new Hit(place, name, layer, typed, stored, other, flags);
  }
}
