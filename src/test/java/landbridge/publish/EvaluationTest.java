package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims are judged by rows: a folder a case, with documents, rows, and what is printed. */
class EvaluationTest {

  private static final Path FOLDER = Path.of("src/test/resources/landbridge/publish/evaluation");
  private static final Path COUNTS = FOLDER.resolve("cases/counts");

  @TempDir private Path scratch;

  static List<Path> cases() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER.resolve("cases"))) {
      return cases.sorted().toList();
    }
  }

  private static Evaluation evaluation(Path documents, Path gold) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    return Evaluation.of(
        Corpus.of(List.of(documents.toString())), Gold.read(gold), diagnostics::add);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatIsExpected(Path folder) throws IOException {
    Evaluation evaluation = evaluation(folder.resolve("documents"), folder.resolve("gold.tsv"));
    assertEquals(
        Files.readString(folder.resolve("expected.txt")),
        String.join("\n", EvaluationText.lines(evaluation, Integer.MAX_VALUE)) + "\n");
  }

  @Test
  void listsAsManyAsAsked() {
    Evaluation evaluation = evaluation(COUNTS.resolve("documents"), COUNTS.resolve("gold.tsv"));
    String none = String.join("\n", EvaluationText.lines(evaluation, 0));
    assertFalse(none.contains("line ") || none.contains("“"), none);
    String one = String.join("\n", EvaluationText.lines(evaluation, 1));
    assertTrue(one.contains("missed: 2, here 1\n") && one.contains("wrong: 2, here 1\n"), one);
  }

  @Test
  void absentDocumentIsNamed() throws IOException {
    Path gold = gold("nowhere\tAltyn\tlb:population\t1\t\tyes");
    Failure failure =
        assertThrows(Failure.class, () -> evaluation(COUNTS.resolve("documents"), gold));
    assertEquals(Failure.USE, failure.exitCode());
    assertEquals("not among the documents: nowhere", failure.getMessage());
  }

  /** A blank stands for a tab. */
  @ParameterizedTest
  @CsvSource({
    "a Altyn lb:population 1, '5: 4 cells, not 6'",
    "a Altyn lb:population 1  maybe, '5: required is yes or no, not ''maybe'''",
    "a  lb:population 1  yes, '5: document, subject and property are needed'",
    "a Altyn lb:population 1 asOf yes, '5: a qualifier is name=value, not ''asOf'''"
  })
  void badRowIsTold(String row, String message) throws IOException {
    Path gold = gold(row.replace(' ', '\t'));
    Failure failure = assertThrows(Failure.class, () -> Gold.read(gold));
    assertEquals(Failure.DATA, failure.exitCode());
    assertEquals(gold + ":" + message, failure.getMessage());
  }

  @Test
  void badFileIsTold() throws IOException {
    Path empty = Files.writeString(scratch.resolve("empty.tsv"), "# nothing\n");
    assertEquals(
        "no rows in " + empty, assertThrows(Failure.class, () -> Gold.read(empty)).getMessage());
    Path other = Files.writeString(scratch.resolve("other.tsv"), "a\tb\n1\t2\n");
    assertEquals(
        other + ":1: the header is not document subject property value qualifiers required",
        assertThrows(Failure.class, () -> Gold.read(other)).getMessage());
    Path absent = scratch.resolve("absent.tsv");
    assertEquals(Failure.USE, assertThrows(Failure.class, () -> Gold.read(absent)).exitCode());
  }

  private Path gold(String row) throws IOException {
    return Files.writeString(
        scratch.resolve("gold.tsv"),
        "# a remark\n# scope: lb:event lb:population\n\n" + Gold.HEADER + "\n" + row + "\n");
  }

  @Test
  void scopeCoversKinds() throws IOException {
    Gold gold = Gold.read(gold("a\tAltyn\tlb:borders\tChina\t\tno"));
    assertTrue(gold.covers("lb:event/opening"));
    assertTrue(gold.covers("lb:population"));
    assertFalse(gold.covers("lb:borders"));
    assertFalse(gold.covers("lb:figure/population"));
  }

  /** The five documents, in the words of the originals and in ours. */
  @ParameterizedTest
  @CsvSource({"originals, 1.0, 0.95", "ours, 1.0, 0.95"})
  void fiveDocumentsAreRead(String which, double precision, double recall) {
    Path documents = which.equals("ours") ? Path.of("documents") : Facts.shared("documents");
    Evaluation evaluation =
        Evaluation.of(Corpus.of(List.of(documents.toString())), SeedGold.gold(), diagnostic -> {});
    assertReached("five documents, " + which, 5, evaluation, precision, recall);
  }

  /** The fifteen documents with which the rules for running text were made. */
  @Test
  void tunedDocumentsAreRead() {
    Evaluation evaluation = evaluation(Facts.shared("corpus"), FOLDER.resolve("tuned.tsv"));
    assertReached("tuned documents", 15, evaluation, 0.99, 0.83);
  }

  /** The ten documents that no rule for running text has seen: numbers only. */
  @Test
  void unseenDocumentsAreMeasured() {
    Evaluation evaluation = evaluation(Facts.shared("corpus"), FOLDER.resolve("unseen.tsv"));
    assertReached("unseen documents", 10, evaluation, 0.97, 0.78);
  }

  private static String lines(Evaluation evaluation) {
    return evaluation.wrong().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static void assertReached(
      String which, int documents, Evaluation evaluation, double precision, double recall) {
    Evaluation.Score total = evaluation.total();
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.3f, recall %.3f, F1 %.3f%n",
        which,
        total.precision(),
        total.recall(),
        total.f1());
    assertEquals(documents, evaluation.documents().size());
    assertTrue(total.precision() >= precision, () -> total + ", wrong: " + lines(evaluation));
    assertTrue(total.recall() >= recall, total::toString);
  }
}
