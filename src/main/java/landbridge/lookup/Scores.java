package landbridge.lookup;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** The scale of scores, by {@code scores.tsv}. */
final class Scores {

  private static final Map<String, Double> POINTS =
      ResourceTable.read(Scores.class, "scores.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("what"), row -> Double.valueOf(row.get("points"))));

  private static final Map<MatchLayer, Double> BASES = new EnumMap<>(MatchLayer.class);

  static {
    for (MatchLayer layer : MatchLayer.values()) {
      BASES.put(layer, points(layer.slug()));
    }
  }

  static final double GENERATED = points("generated");
  static final double SEARCH_KEY = points("search-key");
  static final double FORMER = points("former");
  static final double KIND_AGREES = points("kind-agrees");
  static final double KIND_CLASHES = points("kind-clashes");
  static final double SOUND_DISTANCE = points("sound-distance");
  static final double SHORT_SKELETON = points("short-skeleton");
  static final double EDIT_SHARE = points("edit-share");
  static final double PREFIX_SHARE = points("prefix-share");
  static final double OTHER_CASE = points("other-case");
  static final double ENOUGH = points("enough");
  static final double LEAST = points("least");

  private static final int PROPER_SKELETON = 3;

  private Scores() {}

  private static double points(String what) {
    return Optional.ofNullable(POINTS.get(what))
        .orElseThrow(() -> new IllegalStateException("scores.tsv has no row " + what));
  }

  static double of(MatchLayer layer) {
    return BASES.getOrDefault(layer, 0.0);
  }

  static double of(NameStatus status) {
    return switch (status) {
      case ATTESTED -> 0;
      case GENERATED -> GENERATED;
      case SEARCH_KEY -> SEARCH_KEY;
    };
  }

  /** A name that sounds like what is typed. */
  static double ofSound(MatchLayer layer, String skeleton, double distance) {
    return of(layer)
        + SOUND_DISTANCE * distance
        + SHORT_SKELETON * Math.max(0, PROPER_SKELETON - skeleton.length());
  }

  /** A name one edit from what is typed. */
  static double ofEdit(String typed) {
    return of(MatchLayer.ONE_EDIT) + EDIT_SHARE / typed.codePointCount(0, typed.length());
  }

  /** To one decimal, within the scale. */
  static double rounded(double score) {
    return Math.round(Math.max(0, Math.min(100, score)) * 10) / 10.0;
  }
}
