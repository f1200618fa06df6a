package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the things of a network.
 *
 * @param events by the thing's IRI, the earliest first
 */
public record History(Map<String, List<Dated>> events) {

  private static final Comparator<Dated> IN_TIME =
      Comparator.comparingInt(Dated::year)
          .thenComparing(Dated::date)
          .thenComparing(Dated::thing)
          .thenComparing(Dated::kind)
          .thenComparing(dated -> String.valueOf(dated.mode()))
          .thenComparing(dated -> String.valueOf(dated.at()));

  /** Whether a thing was there. */
  public enum State {
    OPEN,
    LATER,
    CLOSED,
    UNDATED;

    /** How templates and the script call it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static History of(List<Map<String, String>> dates) {
    Map<String, List<Dated>> events = new TreeMap<>();
    dates.stream()
        .map(Dated::of)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(IN_TIME)
        .forEach(
            dated -> events.computeIfAbsent(dated.thing(), none -> new ArrayList<>()).add(dated));
    return new History(events);
  }

  /** What happened to a thing. */
  public List<Dated> of(String thing) {
    return events.getOrDefault(thing, List.of());
  }

  /** Everything, the earliest first. */
  public List<Dated> all() {
    return events.values().stream().flatMap(List::stream).sorted(IN_TIME).toList();
  }

  /** What opened a thing; null if no source tells. */
  public @Nullable Dated opened(String thing) {
    return of(thing).stream()
        .filter(dated -> dated.effect().opens())
        .min(Comparator.comparing(Dated::effect).thenComparing(IN_TIME))
        .orElse(null);
  }

  /** What closed a thing for good; null if no source tells, or it opened after that. */
  public @Nullable Dated closed(String thing) {
    Dated opened = opened(thing);
    return of(thing).stream()
        .filter(dated -> dated.effect() == Dated.Effect.CLOSES)
        .filter(dated -> opened == null || dated.year() >= opened.year())
        .max(IN_TIME)
        .orElse(null);
  }

  /** How a thing stands at the end of a year, month or day. */
  public State at(String thing, String asOf) {
    Dated opened = opened(thing);
    Dated closed = closed(thing);
    if (closed != null && closed.by(asOf)) {
      return State.CLOSED;
    }
    if (opened == null) {
      return State.UNDATED;
    }
    return opened.by(asOf) ? State.OPEN : State.LATER;
  }
}
