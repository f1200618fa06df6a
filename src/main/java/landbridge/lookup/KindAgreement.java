package landbridge.lookup;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import landbridge.names.Kinds;
import landbridge.names.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Compares the generic word that is typed with what a place is: "Alataw Subdistrict" is rather a
 * subdistrict than a pass. A place of which no kind is known is compared by its class.
 */
final class KindAgreement {

  private final Map<Set<String>, Typed> known = new HashMap<>();

  /** What is typed says no kind. */
  private static final Typed SILENT = new Typed(new BitSet(), new BitSet());

  Typed of(MatchLayer layer, @Nullable NameKey typed, Columns columns) throws IOException {
    boolean whole = layer == MatchLayer.EXACT || layer == MatchLayer.FOLDED;
    if (typed == null || whole || typed.genericKinds().isEmpty()) {
      return SILENT;
    }
    Typed agreement = known.get(typed.genericKinds());
    if (agreement == null) {
      agreement = of(typed.genericKinds(), columns);
      known.put(typed.genericKinds(), agreement);
    }
    return agreement;
  }

  private static Typed of(Set<String> kinds, Columns columns) throws IOException {
    Set<String> classes = new HashSet<>(kinds);
    kinds.forEach(kind -> Kinds.level(kind).ifPresent(classes::add));
    return new Typed(columns.numbers(kinds), columns.numbers(classes));
  }

  /**
   * The kinds that a typed generic word means.
   *
   * @param kinds numbers of kinds and classes that it names
   * @param classes the same and the classes of the levels of the kinds
   */
  record Typed(BitSet kinds, BitSet classes) {

    double points(Columns columns, int document) throws IOException {
      if (classes.isEmpty()) {
        return 0;
      }
      BitSet having = columns.kinds(document);
      BitSet wanted = columns.hasKind(having) ? kinds : classes;
      if (wanted.intersects(having)) {
        return Scores.KIND_AGREES;
      }
      return columns.isOnlyPlace(having) ? 0 : Scores.KIND_CLASHES;
    }
  }
}
