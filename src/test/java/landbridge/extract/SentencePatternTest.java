package landbridge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the notation of patterns finds something and where it does not. */
class SentencePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !{thing} opened ~ in      | [Kumtag railway] opened to all in spring            | 1
          !{thing} opened ~ in      | half of the [Kumtag railway] opened to all in spring | 0
          !{thing} opened ~ in      | [Doslan] and [Sandford] opened to all in spring      | 0
          !{thing} opened ~ in      | The hall closed and the [station] opened in spring  | 1
          {thing} opened ~ in       | [Doslan] opened and was closed in spring            | 0
          {thing} opened ~ in       | [Doslan] opened, to all, in spring                  | 0
          {thing} [, ~ ,] opened    | [Doslan], far from all, opened in spring            | 1
          {thing} [~] opened        | [Doslan] at last opened in spring                  | 1
          !opened , {thing}         | Opened, [Doslan] was large                          | 1
          !opened , {thing}         | The hall, opened, [Doslan] was large                | 0
          """)
  void knowsTheHeadOfAClause(String pattern, String sentence, int matches) {
    assertEquals(matches, SentencePattern.of(pattern).in(skeleton(sentence)).size(), sentence);
  }

  /** A sentence with things in brackets. */
  private static Skeleton skeleton(String bracketed) {
    String sentence = bracketed.replace("[", "").replace("]", "");
    List<Marked> marks = new ArrayList<>();
    for (int at = bracketed.indexOf('['), shift = 0; at >= 0; at = bracketed.indexOf('[', at + 1)) {
      int end = bracketed.indexOf(']', at);
      String name = bracketed.substring(at + 1, end);
      marks.add(
          new Marked(at - shift, end - shift - 1, Mention.THING, Mention.of(name, Mention.THING)));
      shift += 2;
    }
    return Skeleton.of(sentence, marks);
  }
}
