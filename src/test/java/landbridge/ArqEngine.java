package landbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** A release in Jena's ARQ, as the endpoint serves it: the default graph is the union. */
final class ArqEngine {

  private final Dataset dataset;

  ArqEngine(Release release) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    for (Layer layer : Layer.values()) {
      release
          .quads(layer)
          .forEach(file -> RDFParser.source(file).lang(Lang.NQUADS).parse(intoBoth(graphs)));
    }
    dataset = DatasetFactory.wrap(graphs);
  }

  private static StreamRDFBase intoBoth(DatasetGraph graphs) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        graphs.add(quad);
        graphs.getDefaultGraph().add(quad.asTriple());
      }
    };
  }

  /** One of the layers alone. */
  Model model(Layer layer) {
    return dataset.getNamedModel(layer.graph());
  }

  Answer answer(QueryFile file) {
    Query query = file.parsed();
    try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
      if (query.isAskType()) {
        return Answer.truth(execution.execAsk());
      }
      if (query.isConstructType()) {
        return graph(execution.execConstruct().getGraph());
      }
      RowSet rows = RowSet.adapt(execution.execSelect());
      List<Binding> bindings = new ArrayList<>();
      rows.forEachRemaining(bindings::add);
      return Answer.table(
          query.getResultVars(), bindings.stream().map(row -> cells(query, row)), file.isOrdered());
    }
  }

  static Answer graph(Graph graph) {
    return Answer.graph(graph.stream().map(ArqEngine::terms));
  }

  private static List<String> cells(Query query, Binding row) {
    return query.getProjectVars().stream()
        .map(row::get)
        .map((Node term) -> term == null ? "" : TermText.of(term))
        .toList();
  }

  private static List<String> terms(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(TermText::of)
        .toList();
  }
}
