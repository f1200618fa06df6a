package landbridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.triples.Layer;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * A release in RDF4J, whose default graph is all graphs together: a triple that two of them hold
 * matches twice there and once in ARQ.
 */
final class Rdf4jEngine implements AutoCloseable {

  private final SailRepository repository = new SailRepository(new MemoryStore());

  Rdf4jEngine(Release release) {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      for (Layer layer : Layer.values()) {
        for (Path file : release.quads(layer)) {
          connection.add(file.toFile(), RDFFormat.NQUADS);
        }
      }
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer answer(QueryFile file) {
    try (RepositoryConnection connection = repository.getConnection()) {
      Query query = connection.prepareQuery(file.text());
      if (query instanceof BooleanQuery ask) {
        return Answer.truth(ask.evaluate());
      }
      if (query instanceof GraphQuery construct) {
        try (Stream<Statement> triples = construct.evaluate().stream()) {
          return Answer.graph(triples.map(Rdf4jEngine::terms));
        }
      }
      try (TupleQueryResult rows = ((TupleQuery) query).evaluate()) {
        List<String> variables = rows.getBindingNames();
        return Answer.table(
            variables, rows.stream().map(row -> cells(variables, row)), file.isOrdered());
      }
    }
  }

  private static List<String> cells(List<String> variables, BindingSet row) {
    return variables.stream()
        .map(row::getValue)
        .map((Value term) -> term == null ? "" : TermText.of(term))
        .toList();
  }

  private static List<String> terms(Statement triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(TermText::of)
        .toList();
  }

  @Override
  public void close() {
    repository.shutDown();
  }
}
