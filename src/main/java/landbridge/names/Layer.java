package landbridge.names;

/** How two written forms can be alike, from the strictest to the loosest. */
public enum Layer {
  /** The string itself, in NFC. */
  EXACT,
  /** Case, marks, spaces and the spelling variants of the script put aside. */
  FOLDED,
  /** The generic word put aside too. */
  STRIPPED,
  /** The sounds of the letters, in one Latin spelling for all scripts. */
  ROMANISED,
  /** The classes of the consonants; a candidate only, for {@link SoundDistance} to judge. */
  SKELETON
}
