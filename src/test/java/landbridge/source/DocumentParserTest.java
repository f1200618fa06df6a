package landbridge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** What holds of every text, whatever has happened to it. */
class DocumentParserTest {

  @Test
  void knowsWhereEveryPartStands() {
    MutatedDocuments.some(2000)
        .forEach(
            characters -> {
              Text text = new Text(characters);
              int end = text.whole().span().end();
              assertEquals(characters.codePointCount(0, characters.length()), end);
              int[] last = {0};
              Dump.fragments(
                  DocumentParser.parse("doc", "", text),
                  part -> {
                    Span span = part.span();
                    assertEquals(part.string(), text.at(span), characters);
                    assertTrue(span.end() <= end, characters);
                    assertTrue(last[0] <= span.start(), () -> "out of order in " + characters);
                    last[0] = span.start();
                  });
            });
  }

  @Test
  void losesNoLetter() {
    MutatedDocuments.some(1000).forEach(DocumentParserTest::assertAllThere);
  }

  /** Every letter and digit stands in some part, except those of lines that carry nothing. */
  private static void assertAllThere(String characters) {
    Text text = new Text(characters);
    BitSet covered = new BitSet();
    Dump.fragments(
        DocumentParser.parse("doc", "", text), part -> covered.set(part.from(), part.to()));
    for (Fragment line : Lines.of(text)) {
      for (int i = line.from(); i < line.to() && !Lines.isBoilerplate(line); i++) {
        int at = i;
        assertTrue(
            covered.get(i) || !Character.isLetterOrDigit(characters.charAt(i)),
            () -> "lost at " + at + ", " + line.string() + ", in " + characters);
      }
    }
  }

  @Test
  void countsCodePointsBothWays() {
    Text text = new Text("a😀b𠀀\uD83Dc");
    assertEquals(6, text.whole().span().end());
    for (int i = 0; i <= 6; i++) {
      assertEquals(i, text.codePoints(text.utf16(i)));
    }
    assertEquals("😀b", text.at(new Span(1, 3)));
    assertEquals("c", text.at(new Span(5, 99)));
    assertEquals("", text.at(new Span(7, 9)));
  }
}
