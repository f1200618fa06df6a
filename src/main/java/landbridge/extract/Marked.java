package landbridge.extract;

/**
 * A stretch of a sentence whose type is known.
 *
 * @param from UTF-16 position of its start in the sentence
 * @param to UTF-16 position of its end in the sentence
 * @param type which slots of rules it can fill: the class of a thing, {@code Date}, or a unit
 * @param meaning what it says: a {@link Mention}, {@link When}, {@link Amount}, {@link Route} or
 *     {@link Value}
 */
record Marked(int from, int to, String type, Object meaning) {

  int length() {
    return to - from;
  }

  boolean overlaps(Marked other) {
    return from < other.to && other.from < to;
  }
}
