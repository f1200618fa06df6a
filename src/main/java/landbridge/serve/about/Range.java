package landbridge.serve.about;

import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for (RFC 9110, 14): one range, as whoever resumes a download asks
 * for it. Several at once, or what cannot be read, is answered with the whole, as the standard
 * allows.
 *
 * @param first the first byte, from 0
 * @param last the last byte, itself included; less than the first where the file has none of them
 * @param bytes the length of the whole
 */
public record Range(long first, long last, long bytes) {

  private static final String UNIT = "bytes=";

  /** Reads a header; null is none. */
  public static Range of(@Nullable String header, long bytes) {
    Range whole = new Range(0, bytes - 1, bytes);
    if (header == null || !header.strip().startsWith(UNIT)) {
      return whole;
    }
    String text = header.strip().substring(UNIT.length()).strip();
    int dash = text.indexOf('-');
    String from = dash < 0 ? "" : text.substring(0, dash);
    String to = dash < 0 ? "" : text.substring(dash + 1);
    if (dash < 0 || !isNumber(from) || !isNumber(to) || from.isEmpty() && to.isEmpty()) {
      return whole;
    }
    if (from.isEmpty()) {
      long suffix = Long.parseLong(to);
      return suffix == 0
          ? new Range(bytes, bytes - 1, bytes)
          : new Range(Math.max(0, bytes - suffix), bytes - 1, bytes);
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? bytes - 1 : Long.parseLong(to);
    return last < first && !to.isEmpty()
        ? whole
        : new Range(first, Math.min(last, bytes - 1), bytes);
  }

  /** Digits that a long can hold, or nothing. */
  private static boolean isNumber(String text) {
    return text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  public boolean isWhole() {
    return first == 0 && last == bytes - 1;
  }

  /** Whether the file has none of the bytes. */
  public boolean isOutside() {
    return !isWhole() && first >= bytes;
  }

  public long length() {
    return last - first + 1;
  }

  /** The header {@code Content-Range}. */
  public String header() {
    return "bytes " + first + "-" + last + "/" + bytes;
  }
}
