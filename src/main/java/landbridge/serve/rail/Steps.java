package landbridge.serve.rail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Steps from stop to stop on pieces, those within one column; they make no circle. */
record Steps(Map<String, SortedSet<String>> allBefore, Map<String, SortedSet<String>> allAfter) {

  static Steps of(List<Piece> pieces, Map<String, Integer> column) {
    Steps steps = new Steps(new HashMap<>(), new HashMap<>());
    for (Piece piece : pieces) {
      for (int i = 1; i < piece.stops().size(); i++) {
        String left = piece.stops().get(i - 1);
        String right = piece.stops().get(i);
        if (column.getOrDefault(left, 0).equals(column.getOrDefault(right, 0))) {
          steps.allAfter.computeIfAbsent(left, none -> new TreeSet<>()).add(right);
          steps.allBefore.computeIfAbsent(right, none -> new TreeSet<>()).add(left);
        }
      }
    }
    return steps;
  }

  Set<String> before(String stop) {
    return allBefore.getOrDefault(stop, new TreeSet<>());
  }

  Set<String> after(String stop) {
    return allAfter.getOrDefault(stop, new TreeSet<>());
  }

  /** The stops, each behind all that stand left of it. */
  List<String> sorted(List<String> stops) {
    List<String> sorted = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String stop : stops) {
      Deque<String> stack = new ArrayDeque<>(List.of(stop));
      while (!stack.isEmpty()) {
        String at = stack.element();
        List<String> open = before(at).stream().filter(left -> !done.contains(left)).toList();
        if (!open.isEmpty()) {
          open.forEach(stack::push);
        } else {
          stack.remove();
          if (done.add(at)) {
            sorted.add(at);
          }
        }
      }
    }
    return sorted;
  }
}
