package landbridge.source;

/**
 * A place in a document, as in the {@code char=} scheme of RFC 5147.
 *
 * @param start code points before the place, from 0, a byte-order mark counted
 * @param end code points before its end; equal to {@code start} for a position between two
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + "," + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
