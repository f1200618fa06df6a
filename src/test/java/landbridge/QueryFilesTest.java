package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A question is told in words, written in plain SPARQL, and has its answer beside it. */
class QueryFilesTest {

  static List<QueryFile> queries() {
    return QueryFile.all();
  }

  static List<QueryFile> tables() {
    return queries().stream().filter(query -> query.parsed().isSelectType()).toList();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysWhatItAsks(QueryFile query) {
    List<String> head = query.text().lines().limit(3).toList();
    assertTrue(head.get(0).startsWith("# title: "), "first line: # title: …");
    assertTrue(head.get(1).matches("# question: [A-Z].*\\?"), "second line: # question: …?");
    assertTrue(head.get(2).startsWith("# keywords: "), "third line: # keywords: word, word");
    assertFalse(query.header("title").isBlank());
    assertFalse(query.keywords().isEmpty());
    assertTrue(query.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), "small letters and hyphens");
  }

  @Test
  void noTwoAskTheSame() {
    assertEquals(queries().size(), distinct(query -> query.header("title")));
    assertEquals(queries().size(), distinct(query -> query.header("question")));
  }

  /** So that the columns have the same order everywhere, and a reader sees them. */
  @ParameterizedTest
  @MethodSource("tables")
  void namesItsColumns(QueryFile query) {
    assertFalse(query.parsed().isQueryResultStar());
  }

  @Test
  void everyQuestionHasItsAnswer() {
    Set<String> answers =
        queries().stream()
            .map(query -> query.answerFile().getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(answers, new TreeSet<>(QueryFile.named("tsv", "ttl")));
  }

  /** A question that nothing answers shows nobody anything, unless it is a yes or no. */
  @ParameterizedTest
  @MethodSource("queries")
  void hasSomeAnswer(QueryFile query) {
    int header = query.parsed().isSelectType() ? 1 : 0;
    assertTrue(query.expected().lines().size() > header);
  }

  /** The tables can be read by whatever reads SPARQL's TSV. */
  @ParameterizedTest
  @MethodSource("tables")
  void tableIsSparqlTsv(QueryFile query) {
    byte[] bytes = query.expected().text().getBytes(StandardCharsets.UTF_8);
    ResultSet rows = ResultSetMgr.read(new ByteArrayInputStream(bytes), ResultSetLang.RS_TSV);
    assertEquals(query.parsed().getResultVars(), rows.getResultVars());
    StringBuilder read = new StringBuilder(query.expected().lines().get(0)).append('\n');
    while (rows.hasNext()) {
      Binding row = rows.nextBinding();
      read.append(
              query.parsed().getProjectVars().stream()
                  .map(row::get)
                  .map((Node term) -> term == null ? "" : TermText.of(term))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    assertEquals(query.expected().text(), read.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "7 '' integer 7",
        "007 '' integer 007",
        "7 '' string \"7\"",
        "7 '' decimal \"7\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        "يېزا ug-Arab langString \"يېزا\"@ug-Arab"
      })
  void tellsTermsApart(String lexical, String language, String datatype, String text) {
    String namespace =
        datatype.equals("langString")
            ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            : "http://www.w3.org/2001/XMLSchema#";
    assertEquals(text, TermText.literal(lexical, language, namespace + datatype));
  }

  @Test
  void keepsARowOnOneLine() {
    assertEquals(
        "\"a\\tb\\nc\\\\\\\"\"",
        TermText.literal("a\tb\nc\\\"", "", "http://www.w3.org/2001/XMLSchema#string"));
  }

  private static long distinct(Function<QueryFile, String> text) {
    return queries().stream().map(text).distinct().count();
  }
}
