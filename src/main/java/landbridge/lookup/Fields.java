package landbridge.lookup;

/**
 * The fields of the index. A place is a block of documents: its names, then the place itself.
 *
 * <p>Keys are whole terms, never parted into words. Fields that end in {@code Back} hold their keys
 * letter by letter from behind, so that an edit in the first half of a key is found from a fixed
 * end, as one in the second half is from a fixed beginning.
 */
final class Fields {

  static final String EXACT = "exact";
  static final String FOLDED = "folded";
  static final String FOLDED_BACK = "foldedBack";
  static final String STRIPPED = "stripped";
  static final String ROMANISED = "romanised";
  static final String ROMANISED_BACK = "romanisedBack";

  /** Romanised Chinese, apart because two Chinese names that sound alike are two names. */
  static final String ROMANISED_HAN = "romanisedHan";

  /** Skeletons alone. */
  static final String SKELETON = "skeleton";

  /** Skeleton, {@link #SEPARATOR}, {@link #HAN} or {@link #OTHER}, sound. */
  static final String SOUND = "sound";

  /** Level, then the first letters of a folded or romanised key. */
  static final String BEGINNING = "beginning";

  static final String IRI = "iri";
  static final String CODE = "code";

  /** Slugs of kinds and names of classes, to filter by; and the same to compare by. */
  static final String KIND = "kind";

  static final String KINDS = "kinds";
  static final String WITHIN = "within";

  /** {@link Flags}. */
  static final String FLAGS = "flags";

  /** How many documents on the place is. */
  static final String TO_PLACE = "toPlace";

  /** First and last day on which a name is borne, in days since 1970. */
  static final String FROM = "from";

  static final String UNTIL = "until";

  /** What is stored of a name, a place or the kinds, by {@link Packed}. */
  static final String PACKED = "packed";

  /** The one document with the labels of kinds and classes. */
  static final String VOCABULARY = "vocabulary";

  static final char SEPARATOR = ' ';
  static final char HAN = 'h';
  static final char OTHER = '-';

  /** Beginnings of so many letters have terms of their own. */
  static final int LONGEST_BEGINNING = 4;

  private Fields() {}

  /** What orders names of one score, in one number: status, former, level of the place. */
  static final class Flags {
    private static final int FORMER = 1 << 2;
    private static final int LEVEL = 3;

    private Flags() {}

    static long of(NameStatus status, boolean former, int level) {
      return status.ordinal() | (former ? FORMER : 0) | ((long) level << LEVEL);
    }

    static NameStatus status(long flags) {
      return NameStatus.of((int) flags & 3);
    }

    static boolean isFormer(long flags) {
      return (flags & FORMER) != 0;
    }

    static int level(long flags) {
      return (int) (flags >> LEVEL);
    }
  }
}
