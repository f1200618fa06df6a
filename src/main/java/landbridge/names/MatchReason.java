package landbridge.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a form that somebody typed matched a stored one, in English words: "قورعاس: Kazakh Arabic ع
 * read as ғ; the same sounds as Қорғас".
 */
public final class MatchReason {
  private static final int LONGEST = 60;
  private static final int MOST_EDITS = 3;

  private MatchReason() {}

  /**
   * The sentence for two keys of one layer, equal or (where the index allows) an edit or an ending
   * apart. Each clause tells a difference that is there: what was put aside, which letters were
   * read as what, and what still differs.
   *
   * @param typed what somebody typed
   * @param typedKey the key of it that matched
   * @param stored the name that was found
   * @param storedTag its language tag
   * @param storedKey the key of it that was matched
   */
  public static String of(
      String typed, NameKey typedKey, String stored, String storedTag, NameKey storedKey) {
    String one = part(typed, Reading.genericTags(Script.of(typed)), typedKey);
    String other = part(stored, NameKeys.genericTags(storedTag, Script.of(stored)), storedKey);
    List<String> clauses = new ArrayList<>();
    clauses.addAll(generic("typed-generic", typedKey, typed));
    clauses.addAll(generic("stored-generic", storedKey, stored));
    if (typedKey.layer().compareTo(Layer.STRIPPED) > 0) {
      clauses.addAll(readings(one, typedKey, other, storedKey));
      clauses.addAll(sounds(typedKey, storedKey, shown(other)));
    } else if (typedKey.text().equals(storedKey.text())) {
      clauses.addAll(FoldSteps.needed(one, other));
    } else {
      clauses.add(edits(typedKey.text(), storedKey.text(), shown(stored)));
    }
    if (clauses.isEmpty()) {
      clauses.add(one.equals(other) ? Reasons.say("exact") : Reasons.say("folded", shown(stored)));
    }
    return shown(typed) + ": " + String.join("; ", clauses.stream().distinct().toList());
  }

  private static List<String> generic(String reason, NameKey key, String form) {
    return key.generic().isEmpty()
        ? List.of()
        : List.of(Reasons.say(reason, shown(key.generic()), shown(form)));
  }

  /**
   * How characters and telling letters were read; of the stored form only if the typed has none.
   */
  private static List<String> readings(
      String typed, NameKey typedKey, String stored, NameKey storedKey) {
    List<String> clauses = new ArrayList<>(byPinyin(typed, typedKey));
    List<String> telling = TellingLetters.in(typed, typedKey.reading());
    clauses.addAll(telling.isEmpty() ? TellingLetters.in(stored, storedKey.reading()) : telling);
    clauses.addAll(byPinyin(stored, storedKey));
    return clauses;
  }

  private static List<String> byPinyin(String form, NameKey key) {
    return key.reading().equals(Reading.HAN)
        ? List.of(Reasons.say("pinyin", shown(form), Sounds.written(key.sound())))
        : List.of();
  }

  private static List<String> sounds(NameKey typed, NameKey stored, String name) {
    List<String> clauses = new ArrayList<>();
    if (typed.sound().equals(stored.sound())) {
      clauses.add(Reasons.say("sounds", name));
      return clauses;
    }
    if (typed.layer() == Layer.ROMANISED && !typed.text().equals(stored.text())) {
      clauses.add(edits(typed.text(), stored.text(), name));
      return clauses;
    }
    clauses.add(Reasons.say("near", name));
    List<SoundEdits.Edit> edits =
        SoundEdits.between(SoundDistance.head(typed.sound()), SoundDistance.head(stored.sound()));
    edits.stream()
        .map(MatchReason::edit)
        .filter(c -> !c.isEmpty())
        .distinct()
        .limit(MOST_EDITS)
        .forEach(clauses::add);
    int others = (int) edits.stream().filter(e -> edit(e).isEmpty()).count();
    if (others > 0) {
      clauses.add(Reasons.count("sound-edit", others, name));
    }
    return clauses;
  }

  /** An edit that the skeleton does not see; empty for one that it does. */
  private static String edit(SoundEdits.Edit edit) {
    String one = Sounds.written(edit.one());
    String other = Sounds.written(edit.other());
    if (edit.isVowels()) {
      return edit.isDropped()
          ? Reasons.say("dropped", one + other)
          : Reasons.say("vowel", one, other);
    }
    return edit.isOfOneClass() ? Reasons.say("class", one, other) : "";
  }

  private static String edits(String typed, String stored, String name) {
    return stored.startsWith(typed)
        ? Reasons.say("begins", name)
        : Reasons.count("edit", TextEdits.count(typed, stored), name);
  }

  /** The part of a form that a key stands for. */
  private static String part(String form, List<String> tags, NameKey key) {
    return Specific.of(NameKeys.bounded(form), tags).stream()
        .filter(specific -> specific.generic().equals(key.generic()))
        .map(Specific::text)
        .findFirst()
        .orElse(form);
  }

  /** A form as a sentence may show it: short, on one line, without control characters. */
  private static String shown(String form) {
    StringBuilder shown = new StringBuilder();
    NameKeys.bounded(form)
        .codePoints()
        .limit(LONGEST)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
