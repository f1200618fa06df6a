package landbridge.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client can read, by the header {@code Accept} (RFC 9110, 12.5.1): of the ranges that a
 * type is in, the most specific says how much it is wanted. What is malformed is passed over; a
 * header of which nothing is left asks for nothing in particular.
 *
 * @param ranges in the order of the header
 */
public record Accept(List<Range> ranges) {

  private static final Accept ANYTHING = new Accept(List.of(new Range("*/*", false, 1)));

  public Accept {
    ranges = List.copyOf(ranges);
  }

  /**
   * Media types with how much they are wanted.
   *
   * @param type such as {@code text/turtle}, {@code text/*} or {@code *}{@code /*}, in lower case
   * @param hasParameters whether it asks for more than the type, which a type may not give
   * @param quality from 0, not at all, to 1
   */
  public record Range(String type, boolean hasParameters, double quality) {

    /** How closely it names a media type; 0 if it does not. */
    private int closeness(String offered) {
      if (type.equals(offered)) {
        return hasParameters ? 3 : 4;
      }
      boolean isOfKind =
          type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1));
      return isOfKind ? 2 : type.equals("*/*") ? 1 : 0;
    }
  }

  /** How much something is wanted, and how closely it was named. */
  private record Wish(double quality, int closeness) {

    private static final Comparator<Wish> ORDER =
        Comparator.comparingDouble(Wish::quality).thenComparingInt(Wish::closeness);
  }

  /** Reads a header; several of one name are joined by commas. Null is none. */
  public static Accept of(@Nullable String header) {
    if (header == null) {
      return ANYTHING;
    }
    List<Range> ranges = new ArrayList<>();
    split(header, ',').forEach(element -> range(element).ifPresent(ranges::add));
    return ranges.isEmpty() ? ANYTHING : new Accept(ranges);
  }

  /**
   * What is wanted most; of what is wanted alike, what was named most closely, and then what stands
   * first.
   *
   * @param offers what there is, the preferred first
   * @param type the media type of an offer
   * @param others further types that ask for it, if its own type is not named
   * @return empty if nothing of it is wanted
   */
  public <T> Optional<T> choose(
      List<T> offers, Function<T, String> type, Function<T, List<String>> others) {
    T chosen = null;
    Wish most = new Wish(0, 0);
    for (T offer : offers) {
      Wish wish = wish(type.apply(offer), others.apply(offer));
      if (wish.quality() > 0 && Wish.ORDER.compare(wish, most) > 0) {
        chosen = offer;
        most = wish;
      }
    }
    return Optional.ofNullable(chosen);
  }

  /** The same of media types alone. */
  public Optional<String> choose(List<String> types) {
    return choose(types, type -> type, type -> List.of());
  }

  private Wish wish(String type, List<String> others) {
    Wish own = wish(type);
    if (own.closeness() >= 3) {
      return own;
    }
    return others.stream()
        .map(this::wish)
        .filter(wish -> wish.closeness() >= 3)
        .max(Wish.ORDER)
        .orElse(own);
  }

  private Wish wish(String type) {
    Wish closest = new Wish(0, 0);
    for (Range range : ranges) {
      int closeness = range.closeness(type);
      if (closeness > closest.closeness()
          || closeness > 0
              && closeness == closest.closeness()
              && range.quality() > closest.quality()) {
        closest = new Wish(range.quality(), closeness);
      }
    }
    return closest;
  }

  // ---- reading

  private static Optional<Range> range(String element) {
    List<String> parts = split(element, ';');
    String type = parts.get(0).strip().toLowerCase(Locale.ROOT);
    // Java's own client has sent a single star for thirty years.
    String full = type.equals("*") ? "*/*" : type;
    double quality = 1;
    boolean hasParameters = false;
    for (String parameter : parts.subList(1, parts.size())) {
      String text = parameter.strip().toLowerCase(Locale.ROOT);
      int equals = text.indexOf('=');
      if (equals > 0 && text.substring(0, equals).strip().equals("q")) {
        quality = quality(text.substring(equals + 1).strip());
        break; // What follows is no parameter of the type.
      }
      hasParameters |= !text.isEmpty() && !text.replace("\"", "").equals("charset=utf-8");
    }
    return isRange(full) && quality >= 0
        ? Optional.of(new Range(full, hasParameters, Math.min(quality, 1)))
        : Optional.empty();
  }

  /** At least 0; negative if it is none. */
  private static double quality(String text) {
    boolean isNumber =
        !text.isEmpty() && text.length() <= 20 && text.chars().allMatch(c -> c == '.' || digit(c));
    try {
      return isNumber ? Double.parseDouble(text) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isRange(String type) {
    int slash = type.indexOf('/');
    return slash > 0
        && slash < type.length() - 1
        && type.chars().allMatch(Accept::isOfToken)
        && type.indexOf('/', slash + 1) < 0
        && (type.charAt(0) != '*' || type.equals("*/*"));
  }

  private static boolean isOfToken(int c) {
    return c > ' ' && c < 0x7f && "\"(),:;<=>?@[\\]{}".indexOf(c) < 0;
  }

  /** At a sign that does not stand between quotation marks. */
  private static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    boolean isQuoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && isQuoted) {
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == at && !isQuoted) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
