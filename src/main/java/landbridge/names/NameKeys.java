package landbridge.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of written forms, by which spellings of one name in any scripts meet.
 *
 * <p>A stored name and a typed one are alike in a layer if they have keys of that layer with equal
 * text. Of the layers after FOLDED each has a key for the whole form and one for what is left
 * without its generic word, and a third without the people before it (伊车嘎善锡伯族乡), so that a form
 * with a generic meets one without. What is typed is read in every way its script allows, a stored
 * name only in that of its language.
 */
public final class NameKeys {
  private static final int LONGEST = 200;
  private static final int MOST = 40;
  private static final int LEAST_CLASSES = 2;

  private NameKeys() {}

  /**
   * The keys of a stored name, in the one reading of its tag, or the one that its letters suggest
   * where the tag tells no language.
   *
   * @param tag BCP 47 tag of the name; the letters overrule a script that they are not in
   */
  public static List<NameKey> ofName(String form, String tag) {
    String text = bounded(form);
    Script script = Script.of(text);
    Optional<Reading> reading =
        isUnknown(tag)
            ? Reading.ofTyped(text, script).stream().findFirst()
            : Reading.ofTag(tag, script);
    List<Reading> readings = reading.map(List::of).orElse(List.of());
    return keys(text, readings, genericTags(tag, script), script);
  }

  /**
   * The keys of what somebody typed, in all readings of its script. Only the first 200 code points
   * are looked at. Any string is safe.
   */
  public static List<NameKey> ofQuery(String text) {
    String typed = bounded(text);
    Script script = Script.of(typed);
    return keys(typed, Reading.ofTyped(typed, script), Reading.genericTags(script), script);
  }

  /** The tags of the generic words that a stored name may have. */
  static List<String> genericTags(String tag, Script script) {
    return isUnknown(tag) ? Reading.genericTags(script) : GenericWords.rowTags(tag, script);
  }

  private static boolean isUnknown(String tag) {
    return tag.startsWith("und");
  }

  private static List<NameKey> keys(
      String text, List<Reading> readings, List<String> tags, Script script) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<NameKey> keys = new ArrayList<>();
    String slug = readings.isEmpty() ? LetterCase.lower(script.code()) : readings.get(0).slug();
    List<Specific> specifics = Specific.of(text, tags);
    add(
        keys,
        new Specific(Normal.nfc(text), "", Set.of()),
        Layer.EXACT,
        Normal.nfc(text),
        "",
        slug);
    add(keys, specifics.get(0), Layer.FOLDED, folded(text, script), "", slug);
    for (Specific specific : specifics) {
      add(keys, specific, Layer.STRIPPED, folded(specific.text(), script), "", slug);
    }
    for (Reading reading : readings) {
      for (Specific specific : specifics) {
        String sound = Romanisation.sound(specific.text(), reading);
        add(keys, specific, Layer.ROMANISED, Sounds.written(sound), sound, reading.slug());
        String skeleton = Sounds.skeleton(sound);
        if (skeleton.length() >= LEAST_CLASSES) {
          add(keys, specific, Layer.SKELETON, skeleton, sound, reading.slug());
        }
      }
    }
    return keys.stream().limit(MOST).toList();
  }

  /** Chinese writes 61团 and 六十一团. */
  private static String folded(String text, Script script) {
    return Fold.key(script == Script.HANI ? PinyinSpelling.numeralsInHan(Normal.nfkc(text)) : text);
  }

  private static void add(
      List<NameKey> keys, Specific specific, Layer layer, String text, String sound, String slug) {
    boolean known =
        text.isEmpty()
            || keys.stream()
                .anyMatch(
                    key ->
                        key.layer() == layer
                            && key.text().equals(text)
                            && key.sound().equals(sound));
    if (!known) {
      keys.add(new NameKey(layer, text, sound, slug, specific.generic(), specific.kinds()));
    }
  }

  /** The start of a text without what is no character. */
  static String bounded(String text) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST));
    int count = 0;
    for (int at = 0; at < text.length() && count < LONGEST; count++) {
      int character = text.codePointAt(at);
      boolean surrogate = Character.getType(character) == Character.SURROGATE;
      if (!surrogate && character != 0) {
        kept.appendCodePoint(character);
      }
      at += Character.charCount(character);
    }
    return kept.toString().strip();
  }
}
