package landbridge.lookup;

import java.util.Locale;
import landbridge.names.Layer;

/** What of a place is as typed, the strictest first. */
public enum MatchLayer {
  /** Its IRI, whole or as {@code id/slug}. */
  IRI,
  /** A code of it, in any way of writing the code. */
  CODE,
  /** A name, to the letter. */
  EXACT,
  /** A name, but for case, marks, spaces and the spellings of one script. */
  FOLDED,
  /** A name, but for the generic word of its kind. */
  STRIPPED,
  /** A name, both written in Latin letters. */
  ROMANISED,
  /** The sound of a name, roughly: the consonants are of the same classes. */
  SKELETON,
  /** A name, but for one letter more, less, changed, or swapped with the next. */
  ONE_EDIT,
  /** The sound of a name, roughly and but for one consonant. */
  SKELETON_ONE_EDIT,
  /** The beginning of a name. */
  PREFIX;

  /** The layer in lower case, such as {@code one-edit}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static MatchLayer of(Layer layer) {
    return switch (layer) {
      case EXACT -> EXACT;
      case FOLDED -> FOLDED;
      case STRIPPED -> STRIPPED;
      case ROMANISED -> ROMANISED;
      case SKELETON -> SKELETON;
    };
  }
}
