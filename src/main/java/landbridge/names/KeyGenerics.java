package landbridge.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All generic words that keys put aside, for divisions and for other places, by tag and position:
 * those of {@code generic-words.tsv}, {@code place-types.tsv} and {@code key-generics.tsv}.
 */
final class KeyGenerics {
  /** What place-types.tsv calls things of which only events are told; they have no place. */
  private static final String EVENT = "Thing";

  private static final Map<String, Map<String, Set<String>>> SUFFIXES = new HashMap<>();
  private static final Map<String, Map<String, Set<String>>> PREFIXES = new HashMap<>();
  private static final Map<String, Set<String>> KEPT = new HashMap<>();
  private static final Map<String, List<String>> ENDINGS = new HashMap<>();

  static {
    ResourceTable.read(KeyGenerics.class, "generic-words.tsv")
        .forEach(row -> add(row, Kinds.meanings(row.get("kind"))));
    ResourceTable.read(KeyGenerics.class, "place-types.tsv").stream()
        .filter(row -> !row.get("class").equals(EVENT))
        .forEach(row -> add(row, Set.of(row.get("class"))));
    for (ResourceTable.Row row : ResourceTable.read(KeyGenerics.class, "key-generics.tsv")) {
      Set<String> kinds = new TreeSet<>();
      row.list("kinds").forEach(kind -> kinds.addAll(Kinds.meanings(kind)));
      add(row, kinds);
    }
    KEPT.forEach(
        (tag, words) -> SUFFIXES.getOrDefault(tag, new HashMap<>()).keySet().removeAll(words));
    seal(SUFFIXES);
    seal(PREFIXES);
  }

  private KeyGenerics() {}

  /** The kinds that folded words at the end of a name say; null where they say none. */
  static @Nullable Set<String> suffix(String tag, String folded) {
    return SUFFIXES.getOrDefault(tag, Map.of()).get(folded);
  }

  /** The kinds that folded words at the start of a name say; null where they say none. */
  static @Nullable Set<String> prefix(String tag, String folded) {
    return PREFIXES.getOrDefault(tag, Map.of()).get(folded);
  }

  /** The longest ending of adjectives that a word has; empty where it has none. */
  static String ending(String tag, String word) {
    return ENDINGS.getOrDefault(tag, List.of()).stream()
        .filter(word::endsWith)
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  private static void add(ResourceTable.Row row, Set<String> kinds) {
    String tag = row.get("tag");
    for (String word : row.list("words")) {
      String folded = Fold.key(word);
      switch (row.get("position")) {
        case "suffix" -> put(SUFFIXES, tag, folded, kinds);
        case "prefix" -> put(PREFIXES, tag, folded, kinds);
        case "ending" -> ENDINGS.computeIfAbsent(tag, t -> new ArrayList<>()).add(word);
        case "kept" -> KEPT.computeIfAbsent(tag, t -> new HashSet<>()).add(folded);
        case "whole" -> {}
        default -> throw new IllegalStateException("no position " + row.get("position"));
      }
    }
  }

  /** Sets that nobody can change, so that keys share them. */
  private static void seal(Map<String, Map<String, Set<String>>> side) {
    side.values().forEach(words -> words.replaceAll((word, kinds) -> Set.copyOf(kinds)));
  }

  private static void put(
      Map<String, Map<String, Set<String>>> side, String tag, String word, Set<String> kinds) {
    side.computeIfAbsent(tag, t -> new HashMap<>())
        .computeIfAbsent(word, w -> new TreeSet<>())
        .addAll(kinds);
  }
}
