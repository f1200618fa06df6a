package landbridge.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.names.ResourceTable;

/** The letters that are written for a letter by mistake, from {@code letters-nearby.tsv}. */
final class NearbyLetters {
  private static final Map<Integer, Set<Integer>> NEAR = read();

  private NearbyLetters() {}

  /** The letters near a letter, all of its script and case; none where the table has no such. */
  static List<Integer> of(int letter) {
    boolean upper = Character.isUpperCase(letter);
    return NEAR.getOrDefault(Character.toLowerCase(letter), Set.of()).stream()
        .map(near -> upper ? Character.toUpperCase(near) : near)
        .toList();
  }

  private static Map<Integer, Set<Integer>> read() {
    Map<Integer, Set<Integer>> near = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(NearbyLetters.class, "letters-nearby.tsv")) {
      int[] letters = row.get("letters").codePoints().toArray();
      boolean keys = row.get("kind").equals("row");
      for (int at = 0; at < letters.length; at++) {
        near.computeIfAbsent(letters[at], letter -> new LinkedHashSet<>())
            .addAll(keys ? beside(letters, at) : others(letters, at));
      }
    }
    return near;
  }

  private static List<Integer> beside(int[] letters, int at) {
    List<Integer> beside = new ArrayList<>();
    if (at > 0) {
      beside.add(letters[at - 1]);
    }
    if (at + 1 < letters.length) {
      beside.add(letters[at + 1]);
    }
    return beside;
  }

  private static List<Integer> others(int[] letters, int at) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < letters.length; other++) {
      if (other != at) {
        others.add(letters[other]);
      }
    }
    return others;
  }
}
