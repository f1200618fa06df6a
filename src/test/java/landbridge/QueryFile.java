package landbridge;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * A question of the folder {@code queries}.
 *
 * @param slug the file's name without its ending
 * @param text the whole file
 */
record QueryFile(String slug, String text) {

  static final Path FOLDER = Path.of("queries");

  /** All questions, by name. */
  static List<QueryFile> all() {
    return named("rq").stream()
        .map(file -> new QueryFile(stem(file), read(FOLDER.resolve(file))))
        .toList();
  }

  /** The names of the folder's files with one of these endings, in order. */
  static List<String> named(String... endings) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> Stream.of(endings).anyMatch(ending -> name.endsWith("." + ending)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String stem(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** Strictly SPARQL 1.1, without what an engine adds. */
  Query parsed() {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
  }

  /** What the header says after {@code # name: }, or nothing. */
  String header(String name) {
    return text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.startsWith("# " + name + ": "))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse("");
  }

  /** The words to find it by, in order. */
  List<String> keywords() {
    return Stream.of(header("keywords").split(", ")).filter(w -> !w.isBlank()).sorted().toList();
  }

  /** Whether the order of the rows is part of the answer. */
  boolean isOrdered() {
    return parsed().hasOrderBy();
  }

  /** The file beside it that holds what it must answer. */
  Path answerFile() {
    return FOLDER.resolve(slug + (parsed().isConstructType() ? ".ttl" : ".tsv"));
  }

  /** What it must answer. */
  Answer expected() {
    if (!parsed().isConstructType()) {
      return Answer.ofTsv(read(answerFile()), isOrdered());
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(answerFile()).lang(Lang.TURTLE).parse(graph);
    return ArqEngine.graph(graph);
  }

  /** Makes an answer the expected one. */
  void expect(Answer answer) throws IOException {
    Files.writeString(
        answerFile(), parsed().isConstructType() ? turtle(answer.text()) : answer.text());
  }

  private String turtle(String triples) throws IOException {
    StringWriter out = new StringWriter();
    TurtleWriter writer = new TurtleWriter(out);
    writer.startRDF();
    new TreeMap<>(parsed().getPrefixMapping().getNsPrefixMap()).forEach(writer::handleNamespace);
    Rio.parse(new StringReader(triples), RDFFormat.TURTLE).forEach(writer::handleStatement);
    writer.endRDF();
    return out.toString();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a report of the tests calls it. */
  @Override
  public String toString() {
    return slug;
  }
}
