package landbridge.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import landbridge.source.Failure;

/** How far what is typed may be from a name. */
public enum Fuzziness {
  /** To the letter. */
  EXACT(MatchLayer.EXACT),
  /** But for case, marks, spaces, spellings of one script, and the generic word. */
  FOLD(MatchLayer.STRIPPED),
  /** By sound too, across scripts. */
  SOUND(MatchLayer.SKELETON),
  /** With one edit too. */
  ANY(MatchLayer.SKELETON_ONE_EDIT);

  private final MatchLayer loosest;

  Fuzziness(MatchLayer loosest) {
    this.loosest = loosest;
  }

  boolean allows(MatchLayer layer) {
    return layer.compareTo(loosest) <= 0;
  }

  /** The names that {@link #parse} knows. */
  public static List<String> names() {
    return Arrays.stream(values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * Reads a name such as {@code fold}.
   *
   * @throws Failure that tells the names there are
   */
  public static Fuzziness parse(String name) {
    return Arrays.stream(values())
        .filter(f -> f.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> Failure.ofUse("no fuzziness is called '" + name + "', but " + names() + " are"));
  }
}
