package landbridge.serve.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which suggestions are asked for.
 *
 * @param prefix what was typed
 * @param skip how many of the first are left out
 * @param limit how many are given at most
 */
public record Slice(String prefix, int skip, int limit) {

  /**
   * Reads the parameters of a request; what is absent is null.
   *
   * @param skip how many to leave out, {@code cursor} or {@code offset}
   * @throws Refusal if a number is none
   */
  public static Slice of(@Nullable String prefix, @Nullable String skip, @Nullable String limit) {
    if (prefix == null) {
      throw Refusal.ofForm("The parameter prefix is missing; it is what was typed.");
    }
    String typed = prefix.length() > Bounds.TEXT.number() ? "\uFFFF" : prefix;
    return new Slice(
        typed,
        number(skip, "cursor or offset", 0, Bounds.MOST_CANDIDATES.number()),
        Math.max(
            1, number(limit, "limit", Bounds.SUGGESTIONS.number(), Bounds.SUGGESTIONS.number())));
  }

  /** A whole number from 0, brought down to a greatest one. */
  static int number(@Nullable String written, String name, int usual, int most) {
    if (written == null || written.isBlank()) {
      return usual;
    }
    String digits = written.strip();
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw Refusal.ofForm("The parameter " + name + " is no whole number.");
    }
    return digits.length() > 9 ? most : Math.min(most, Integer.parseInt(digits));
  }

  <T> List<T> of(Stream<T> items) {
    return items.skip(skip).limit(limit).toList();
  }
}
