package landbridge.serve.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.source.Span;
import landbridge.source.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies where, the text stays what it is and each place is named once. */
class MarkingTest {

  /**
   * Spans and ends of leaves are numbers of code points. In what is expected {@code [0-3} opens the
   * mark that bears the name of a place, {@code (0-3} one by which it goes on, {@code ]} ends one.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "one,                        abcdef, 6,   1-3,     'a[1-3bc]def'",
    "one within another,         abcdef, 6,   0-5 1-3, '[0-5a[1-3bc]de]f'",
    "two that begin together,    abcdef, 6,   0-2 0-4, '[0-4[0-2ab]cd]ef'",
    "two that end together,      abcdef, 6,   0-4 2-4, '[0-4ab[2-4cd]]ef'",
    "two that overlap,           abcdef, 6,   0-3 2-5, '[0-3ab[2-5c]](2-5de]f'",
    "a hole without characters,  abcdef, 6,   2-2,     'ab[2-2]cdef'",
    "a hole within words,        abcdef, 6,   1-4 2-2, 'a[1-4b[2-2]cd]ef'",
    "a hole at the end,          abcdef, 6,   6-6,     'abcdef[6-6]'",
    "one over two leaves,        abcdef, 3 6, 2-4,     'ab[2-4c](2-4d]ef'",
    "one that ends with a leaf,  abcdef, 3 6, 1-3,     'a[1-3bc]def'",
    "one that begins with one,   abcdef, 3 6, 3-4,     'abc[3-4d]ef'",
    "beyond the basic plane,     a𠀀b𠀀c,   5,   1-2 3-4, 'a[1-2𠀀]b[3-4𠀀]c'",
    "one beyond the text,        abc,    3,   2-9 7-8, 'ab[2-9c[7-8]]'",
  })
  void marks(String what, String text, String leaves, String spans, String expected) {
    List<Passage> passages =
        Stream.of(spans.split(" ")).map(MarkingTest::passage).sorted(Passage.READING).toList();
    int[] ends = Stream.of(leaves.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertEquals(expected, written(pieces(text, passages, ends)));
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsTextAndNamesEachPlaceOnce(long seed) {
    Random random = new Random(seed);
    String text = text(random);
    int length = text.codePointCount(0, text.length());
    List<Passage> passages = passages(random, length);
    List<Piece> pieces = pieces(text, passages, ends(random, length));
    assertEquals(text, letters(pieces), () -> "seed " + seed);
    List<String> names = new ArrayList<>();
    Deque<Passage> open = new ArrayDeque<>();
    int at = 0;
    int[] covered = new int[length];
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Open mark) {
        open.push(mark.passage());
        if (mark.first()) {
          names.add(mark.passage().place());
          assertEquals(mark.passage().span().start(), at, () -> "seed " + seed);
        }
      } else if (piece instanceof Piece.Close) {
        open.pop();
      } else if (piece instanceof Piece.Letters letters) {
        int end = at + letters.text().codePointCount(0, letters.text().length());
        for (Passage passage : open) {
          assertTrue(passage.span().start() <= at && end <= passage.span().end(), "seed " + seed);
        }
        assertEquals(open.peek(), letters.passage(), () -> "seed " + seed);
        Arrays.fill(covered, at, end, open.size());
        at = end;
      }
    }
    assertTrue(open.isEmpty(), () -> "seed " + seed);
    assertEquals(passages.size(), names.size(), () -> "seed " + seed);
    assertEquals(passages.size(), new TreeSet<>(names).size(), () -> "seed " + seed);
    for (int i = 0; i < length; i++) {
      int place = i;
      long over =
          passages.stream()
              .filter(p -> p.span().start() <= place && place < p.span().end())
              .count();
      assertEquals(Math.min(over, Marking.DEEPEST), Math.min(covered[i], Marking.DEEPEST));
    }
  }

  /** Marks within marks without bound would make a page that no browser shows. */
  @Test
  void bearsManyMarksAtOnePlace() {
    String text = "x".repeat(200);
    List<Passage> passages =
        Stream.iterate(0, i -> i + 1).limit(90).map(i -> passage(i + "-" + (110 + i))).toList();
    List<Piece> pieces = pieces(text, passages, new int[] {200});
    assertEquals(text, letters(pieces));
    assertEquals(
        90, pieces.stream().filter(p -> p instanceof Piece.Open mark && mark.first()).count());
    assertTrue(pieces.size() < 90 * 2 * Marking.DEEPEST, () -> pieces.size() + " pieces");
  }

  @Test
  void goesOnFromLaterPlace() {
    List<Passage> passages = List.of(passage("0-2"), passage("1-5"), passage("4-6"));
    Marking marking = new Marking(new Text("abcdef"), passages).from(3);
    assertEquals("(1-5d[4-6e]](4-6f]", written(marking.leaf(new Span(3, 6))));
  }

  private static List<Piece> pieces(String text, List<Passage> passages, int[] ends) {
    Marking marking = new Marking(new Text(text), passages);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int end : ends) {
      pieces.addAll(marking.leaf(new Span(at, end)));
      at = end;
    }
    return pieces;
  }

  private static String text(Random random) {
    String[] letters = {"a", "b", " ", "\n", "&", "<", "ق", "中", "𠀀", "👩"};
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      text.append(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  /** At most as many as are marked within each other, some of them empty. */
  private static List<Passage> passages(Random random, int length) {
    TreeSet<Span> spans = new TreeSet<>();
    for (int i = random.nextInt(Marking.DEEPEST); i > 0; i--) {
      int start = random.nextInt(length + 1);
      spans.add(new Span(start, start + random.nextInt(length - start + 1)));
    }
    return spans.stream()
        .map(span -> new Passage(span, "", false, 1, List.of()))
        .sorted(Passage.READING)
        .toList();
  }

  private static int[] ends(Random random, int length) {
    TreeSet<Integer> ends = new TreeSet<>();
    ends.add(length);
    for (int i = random.nextInt(5); i > 0; i--) {
      ends.add(1 + random.nextInt(length));
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Passage passage(String span) {
    String[] places = span.split("-");
    return new Passage(
        new Span(Integer.parseInt(places[0]), Integer.parseInt(places[1])),
        "",
        false,
        1,
        List.of());
  }

  private static String letters(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece instanceof Piece.Letters l ? l.text() : ""));
    return text.toString();
  }

  private static String written(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Open mark) {
        Span span = mark.passage().span();
        text.append(mark.first() ? "[" : "(").append(span.start()).append("-").append(span.end());
      } else if (piece instanceof Piece.Letters letters) {
        text.append(letters.text());
      } else {
        text.append("]");
      }
    }
    return text.toString();
  }
}
