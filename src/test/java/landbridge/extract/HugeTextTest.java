package landbridge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.Document;
import landbridge.source.DocumentParser;
import landbridge.source.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Running text of a shape that nobody writes is read in a time that its length bounds. The timeout
 * is many times what it takes; a reader that looks at every pair of words would take days.
 */
class HugeTextTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  /** A text of repetitions, with a name. */
  private record Repeated(String name, String before, String part, int times, String after) {

    String text() {
      return "= Doslan =\n\n" + before + part.repeat(times) + after + "\n";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Repeated> texts() {
    return Stream.of(sentences(), sentences().map(HugeTextTest::asLongAsIsRead), paragraphs())
        .flatMap(texts -> texts)
        .toList();
  }

  private static Stream<Repeated> sentences() {
    return Stream.of(
        new Repeated("routes", "Trains run ", "from Kazakhstan to China ", 100_000, "."),
        new Repeated("numbers", "Doslan had ", "1,234 ", 100_000, "people."),
        new Repeated("amounts", "Doslan handled ", "15 million tonnes of ", 100_000, "coal."),
        new Repeated("capitals", "Doslan is near ", "Sandford ", 100_000, "."),
        new Repeated("list", "Doslan borders ", "Sandford, ", 100_000, "and Kazakhstan."),
        new Repeated("parentheses", "Doslan ", "(", 100_000, " is a town."),
        new Repeated("pairs", "Doslan ", "(5 km from Sandford) ", 100_000, "is a town."),
        new Repeated("years", "The station opened ", "in 2011 ", 100_000, "."),
        new Repeated("negations", "The station ", "was not opened and ", 60_000, "opened in 2011."),
        new Repeated(
            "unstopped", "Doslan ", "lies on the line to Sandford and ", 31_000, "beyond"));
  }

  /** A paragraph of a hundred sentences, each nearly as long as a sentence may be to be read. */
  private static Repeated asLongAsIsRead(Repeated huge) {
    int times = 1900 / huge.part().length();
    String sentence = huge.before() + huge.part().repeat(times) + huge.after();
    String end = huge.after().endsWith(".") ? " " : ". ";
    return new Repeated(huge.name() + ", long sentences", "", sentence + end, 100, "");
  }

  private static Stream<Repeated> paragraphs() {
    return Stream.of(
        new Repeated("short sentences", "", "It is here. ", 50_000, ""),
        new Repeated("facts", "", "The line opened in 1990. ", 10_000, ""),
        new Repeated("references", "", "Trains leave the station. ", 10_000, ""),
        new Repeated("new names", "", "Sandford lies near Marlton. It is old. ", 10_000, ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadInTime(Repeated repeated) {
    Document document = DocumentParser.parse("doc", "", new Text(repeated.text()));
    Extraction extraction =
        assertTimeoutPreemptively(SOON, () -> Extractor.extract(document), repeated.name());
    for (Claim claim : extraction.claims()) {
      Evidence evidence = claim.evidence();
      assertEquals(evidence.quote(), document.text().at(evidence.span()));
    }
  }
}
