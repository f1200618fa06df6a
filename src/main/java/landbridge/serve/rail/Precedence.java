package landbridge.serve.rail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which stop stands left of which; never in a circle. */
final class Precedence {
  private final Map<String, SortedSet<String>> after = new TreeMap<>();

  /** Puts one stop left of another, unless it stands right of it already; says whether it did. */
  boolean put(String left, String right) {
    if (left.equals(right) || reaches(right, left)) {
      return false;
    }
    after.computeIfAbsent(left, none -> new TreeSet<>()).add(right);
    return true;
  }

  /** Whether one stop would stand left of another by what is put already. */
  boolean reaches(String left, String right) {
    Deque<String> stack = new ArrayDeque<>(List.of(left));
    Set<String> seen = new HashSet<>();
    while (!stack.isEmpty()) {
      String at = stack.pop();
      if (at.equals(right)) {
        return true;
      }
      if (seen.add(at)) {
        stack.addAll(after.getOrDefault(at, new TreeSet<>()));
      }
    }
    return false;
  }
}
