package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar stands where a sentence ends. */
class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port lies 5 km. |It is to the west. |To the north is a lake.",
        "It was closed to traffic. |A road goes to Africa. |It is the largest. |No one knows.",
        "It was set up (est. 1890 as a camp) by Kumtag Co. Ltd. of St. Marys.",
        "About c. Anno 1900 it had approx. 5 sq. km of land."
      })
  void partsSentences(String text) {
    String whole = text.replace("|", "");
    List<Sentences.Range> ranges = Sentences.of(whole);
    assertEquals(
        text,
        ranges.stream()
            .map(range -> whole.substring(range.from(), range.to()))
            .collect(Collectors.joining("|")));
  }
}
