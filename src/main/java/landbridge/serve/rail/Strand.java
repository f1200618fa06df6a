package landbridge.serve.rail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.serve.rail.Call.Role;
import org.jspecify.annotations.Nullable;

/**
 * Stops of one line, one after the other. A line has two strands if some of its stops have a
 * kilometre and others none, since no source says how the two go together.
 *
 * @param ordered whether sources tell the order; if not, only the ends are where they stand
 */
public record Strand(Line line, List<String> stops, boolean ordered) {

  public Strand {
    stops = List.copyOf(stops);
  }

  /** The strands of a line; none if no stop of it is known. */
  static List<Strand> of(Line line) {
    Map<String, BigDecimal> posts = new TreeMap<>();
    Map<String, Role> roles = new TreeMap<>();
    for (Call call : line.calls()) {
      roles.merge(call.stop(), call.role(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      BigDecimal km = call.km();
      if (km != null) {
        posts.merge(call.stop(), km, BigDecimal::min);
      }
    }
    List<Strand> strands = new ArrayList<>();
    if (posts.size() > 1) {
      strands.add(new Strand(line, byKilometre(posts), true));
      roles.keySet().removeAll(posts.keySet());
    }
    if (!roles.isEmpty()) {
      strands.add(byRole(line, roles));
    }
    return strands;
  }

  /** The kilometre post of a stop on the line; null if no source tells. */
  public @Nullable String km(String stop) {
    return line.calls().stream()
        .filter(call -> call.stop().equals(stop))
        .map(Call::km)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(BigDecimal::toPlainString)
        .orElse(null);
  }

  private static List<String> byKilometre(Map<String, BigDecimal> posts) {
    return posts.entrySet().stream()
        .sorted(
            Map.Entry.<String, BigDecimal>comparingByValue(Comparator.naturalOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Strand byRole(Line line, Map<String, Role> roles) {
    Map<Role, List<String>> byRole =
        roles.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    roles::get, () -> new EnumMap<>(Role.class), Collectors.toList()));
    List<String> starts = byRole.getOrDefault(Role.START, List.of());
    List<String> ends = byRole.getOrDefault(Role.END, List.of());
    List<String> between =
        Stream.of(Role.VIA, Role.ON, Role.SERVES)
            .flatMap(role -> byRole.getOrDefault(role, List.of()).stream())
            .toList();
    boolean ordered =
        Set.of(0, 1).containsAll(List.of(starts.size(), ends.size(), between.size()))
            && byRole.getOrDefault(Role.SERVES, List.of()).isEmpty();
    List<String> stops = Stream.of(starts, between, ends).flatMap(List::stream).toList();
    return new Strand(line, stops, ordered);
  }
}
