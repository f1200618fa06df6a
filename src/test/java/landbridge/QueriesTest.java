package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landbridge.publish.Build;
import landbridge.publish.Corpus;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question, asked of the documents' release in two engines. */
class QueriesTest {

  /** {@code -Dlandbridge.golden=update} writes what is answered as what is expected. */
  private static final boolean UPDATE = "update".equals(System.getProperty("landbridge.golden"));

  private static ArqEngine arq;
  private static Rdf4jEngine rdf4j;
  private static Model meta;

  @BeforeAll
  static void build(@TempDir Path releases) {
    Release release =
        Build.run(
            Corpus.of(List.of("documents")),
            releases,
            Progress.NONE,
            Collections.synchronizedList(new ArrayList<>()));
    arq = new ArqEngine(release);
    rdf4j = new Rdf4jEngine(release);
    meta = arq.model(Layer.META);
  }

  @AfterAll
  static void close() {
    rdf4j.close();
  }

  static List<QueryFile> queries() {
    return QueryFile.all();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersAsExpected(QueryFile query) throws IOException {
    Answer answer = arq.answer(query);
    assertEquals(answer.text(), rdf4j.answer(query).text(), "ARQ, and then RDF4J");
    if (UPDATE) {
      query.expect(answer);
    }
    assertEquals(query.expected().text(), answer.text());
  }

  @Test
  void catalogueListsTheseQueries() {
    Map<String, String> titles = new TreeMap<>();
    executables().forEach(query -> titles.put(slug(query), text(query, RDFS.label.getURI())));
    Map<String, String> expected = new TreeMap<>();
    queries().forEach(query -> expected.put(query.slug(), query.header("title")));
    assertEquals(expected, titles);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void catalogueHoldsTheQuery(QueryFile file) {
    Query query = file.parsed();
    String form = query.isAskType() ? "Ask" : query.isConstructType() ? "Construct" : "Select";
    Resource entry = meta.getResource(Prefixes.expand("query:" + file.slug()));
    assertEquals(
        Set.of(
            Prefixes.expand("sh:SPARQLExecutable"),
            Prefixes.expand("sh:SPARQL" + form + "Executable")),
        entry.listProperties(RDF.type).toList().stream()
            .map(type -> type.getResource().getURI())
            .collect(Collectors.toSet()));
    String published = text(entry, Prefixes.expand("sh:" + form.toLowerCase(Locale.ROOT)));
    assertEquals(query, QueryFactory.create(published, Syntax.syntaxSPARQL_11));
    assertEquals(file.header("question"), text(entry, RDFS.comment.getURI()));
    assertEquals(
        file.keywords(),
        entry.listProperties(meta.getProperty(Prefixes.expand("schema:keywords"))).toList().stream()
            .map(word -> word.getString())
            .sorted()
            .toList());
  }

  private static List<Resource> executables() {
    return meta.listSubjectsWithProperty(
            RDF.type, meta.getResource(Prefixes.expand("sh:SPARQLExecutable")))
        .toList();
  }

  private static String slug(Resource query) {
    return query.getURI().substring(Prefixes.expand("query:").length());
  }

  private static String text(Resource subject, String property) {
    RDFNode value = subject.getRequiredProperty(meta.getProperty(property)).getObject();
    return value.asLiteral().getLexicalForm();
  }
}
