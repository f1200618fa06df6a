package landbridge.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises names of stations, lines, passes, lakes and other things that are no divisions by
 * their type word, with the table {@code place-types.tsv}.
 */
public final class PlaceTypes {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_NAME = 500;

  /** By tag, position and folded words. */
  private static final Map<String, Type> TYPES = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(PlaceTypes.class, "place-types.tsv")) {
      for (String word : row.list("words")) {
        String key = key(row.get("tag"), row.get("position"), word);
        TYPES.putIfAbsent(key, new Type(row.get("class"), word));
      }
    }
  }

  private PlaceTypes() {}

  private record Type(String className, String word) {}

  /**
   * The type word of a name.
   *
   * @param className local name of the ontology class: {@code Station}, {@code Line}, …
   * @param specific the name without the type word; the whole name where the word is part of it
   *     ("Dzungarian Alatau")
   * @param word the type word in the table's spelling
   */
  public record TypeWord(String className, String specific, String word) {}

  /**
   * Reads the type word of a name, the longest that fits. A name with of ("Northern Xinjiang branch
   * of the Lanxin Railway") has the type of the part before it.
   *
   * @return empty where there is none, or nothing is left beside it
   */
  public static Optional<TypeWord> of(String name) {
    String bare = Articles.without(name);
    if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    return switch (Script.of(bare)) {
      case HANI -> han(bare);
      case LATN -> english(bare);
      case CYRL -> first(bare, List.of("ru", "kk-Cyrl", "mn-Cyrl"));
      case ARAB -> first(bare, List.of("ug-Arab", "kk-Arab"));
      default -> Optional.empty();
    };
  }

  private static Optional<TypeWord> first(String name, List<String> tags) {
    return tags.stream().flatMap(tag -> spaced(name, tag).stream()).findFirst();
  }

  private static Optional<TypeWord> english(String name) {
    int of = name.indexOf(" of ");
    Optional<TypeWord> prefixed = prefix(Spaced.words(name), "en");
    if (prefixed.isPresent() || of < 0) {
      return prefixed.or(() -> spaced(name, "en"));
    }
    return suffix(Spaced.words(name), "en")
        .filter(type -> type.word().contains(" of "))
        .or(() -> spaced(name.substring(0, of), "en"))
        .or(() -> spaced(name, "en"));
  }

  private static Optional<TypeWord> spaced(String name, String tag) {
    List<String> words = Spaced.words(name);
    Type whole = TYPES.get(key(tag, "whole", name));
    if (whole != null) {
      return Optional.of(new TypeWord(whole.className(), name, whole.word()));
    }
    return suffix(words, tag).or(() -> prefix(words, tag));
  }

  private static Optional<TypeWord> suffix(List<String> words, String tag) {
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      int from = words.size() - count;
      String end = Spaced.join(words, from, words.size());
      Type type = TYPES.get(key(tag, "suffix", end));
      Type kept = TYPES.get(key(tag, "kept", end));
      if (type != null) {
        return Optional.of(
            new TypeWord(type.className(), Spaced.join(words, 0, from), type.word()));
      }
      if (kept != null) {
        String whole = Spaced.join(words, 0, words.size());
        return Optional.of(new TypeWord(kept.className(), whole, kept.word()));
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeWord> prefix(List<String> words, String tag) {
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      Type type = TYPES.get(key(tag, "prefix", Spaced.join(words, 0, count)));
      if (type != null) {
        String rest = Spaced.join(words, count, words.size());
        return Optional.of(new TypeWord(type.className(), rest, type.word()));
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeWord> han(String name) {
    for (int from = 1; from < name.length(); from++) {
      Type type = TYPES.get(key("zh-Hans", "suffix", name.substring(from)));
      if (type != null) {
        return Optional.of(new TypeWord(type.className(), name.substring(0, from), type.word()));
      }
    }
    return Optional.empty();
  }

  private static String key(String tag, String position, String words) {
    return tag + " " + position + " " + Fold.key(words);
  }
}
