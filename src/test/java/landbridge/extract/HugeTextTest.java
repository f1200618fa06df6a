package landbridge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.Document;
import landbridge.source.DocumentParser;
import landbridge.source.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Running text of a shape that nobody writes is read in a time that its length bounds: ten times
 * the text may take a few tens of times as long, where a reader that looks at every pair of words
 * would take a hundred times. A busy machine may get another try.
 */
class HugeTextTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int LONGER = 10;
  private static final int SLOWER = 30;
  private static final int TRIES = 4;

  /** So short a time says nothing of how it grows. */
  private static final Duration NOTHING = Duration.ofMillis(300);

  /** A text of repetitions, with a name. */
  private record Repeated(String name, String before, String part, int times, String after) {

    Repeated shorter() {
      return new Repeated(name, before, part, times / LONGER, after);
    }

    String text() {
      return "= Doslan =\n\n" + before + part.repeat(times) + after + "\n";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Repeated> texts() {
    return Stream.of(
            sentences(), sentences().map(HugeTextTest::asLongAsIsRead), paragraphs(), lists())
        .flatMap(texts -> texts)
        .toList();
  }

  private static Stream<Repeated> sentences() {
    return Stream.of(
        new Repeated("routes", "Trains run ", "from Kazakhstan to China ", 20_000, "."),
        new Repeated("numbers", "Doslan had ", "1,234 ", 20_000, "people."),
        new Repeated("amounts", "Doslan handled ", "15 million tonnes of ", 20_000, "coal."),
        new Repeated("capitals", "Doslan is near ", "Sandford ", 20_000, "."),
        new Repeated("list", "Doslan borders ", "Sandford, ", 20_000, "and Kazakhstan."),
        new Repeated("parentheses", "Doslan ", "(", 20_000, " is a town."),
        new Repeated("pairs", "Doslan ", "(5 km from Sandford) ", 20_000, "is a town."),
        new Repeated("years", "The station opened ", "in 2011 ", 20_000, "."),
        new Repeated("negations", "The station ", "was not opened and ", 12_000, "opened in 2011."),
        new Repeated("unstopped", "Doslan ", "lies on the line to Sandford and ", 6_000, "beyond"));
  }

  /** A paragraph of twenty sentences, each nearly as long as a sentence may be to be read. */
  private static Repeated asLongAsIsRead(Repeated huge) {
    int times = 1900 / huge.part().length();
    String sentence = huge.before() + huge.part().repeat(times) + huge.after();
    String end = huge.after().endsWith(".") ? " " : ". ";
    return new Repeated(huge.name() + ", long sentences", "", sentence + end, 20, "");
  }

  private static Stream<Repeated> paragraphs() {
    return Stream.of(
        new Repeated("short sentences", "", "It is here. ", 10_000, ""),
        new Repeated("facts", "", "The line opened in 1990. ", 2_000, ""),
        new Repeated("references", "", "Trains leave the station. ", 2_000, ""),
        new Repeated("new names", "", "Sandford lies near Marlton. It is old. ", 2_000, ""));
  }

  /** Lists of what a country consists of. */
  private static Stream<Repeated> lists() {
    String before =
        "- Conventional long form: Republic of Doslan\n\n==Administrative divisions==\n";
    return Stream.of(
        new Repeated(
            "parts", before + "2 regions and 1 city*; ", "Marl* (Sand), Tal [A], ", 4_000, ""),
        new Repeated("open brackets", before + "2 regions; ", "Marl (", 20_000, ""),
        new Repeated("counted kinds", before, "2 regions, ", 20_000, "and 1 city; Marl"),
        new Repeated("heads", before, "2 cays; Marl, Tal; ", 4_000, ""),
        new Repeated("labels", before, "2 regions; regions: Marl, Tal\n", 4_000, ""),
        new Repeated("one name", before + "2 regions; ", "Marl of ", 20_000, "Tal"),
        new Repeated(
            "notes", before + "2 regions; Marl, Tal\n", "note: (parentheses) ", 20_000, ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void timeGrowsWithLength(Repeated repeated) {
    Document shorter = document(repeated.shorter());
    Document longer = document(repeated);
    List<String> times = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      Duration one = time(shorter);
      Duration ten = time(longer);
      if (ten.compareTo(one.multipliedBy(SLOWER).plus(NOTHING)) < 0) {
        return;
      }
      times.add(one.toMillis() + " ms, then " + ten.toMillis() + " ms");
    }
    fail(LONGER + " times the text: " + String.join("; ", times));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void quotesWhatStandsThere(Repeated repeated) {
    Document document = document(repeated.shorter());
    for (Claim claim : Extractor.extract(document).claims()) {
      Evidence evidence = claim.evidence();
      assertEquals(evidence.quote(), document.text().at(evidence.span()));
    }
  }

  private static Document document(Repeated repeated) {
    return DocumentParser.parse("doc", "", new Text(repeated.text()));
  }

  private static Duration time(Document document) {
    long start = System.nanoTime();
    assertTimeoutPreemptively(SOON, () -> Extractor.extract(document));
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
