package landbridge.serve;

import java.util.List;
import java.util.Set;
import landbridge.serve.about.ServiceDescription;
import landbridge.serve.page.Pages;
import landbridge.serve.query.RunningQueries;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.rdf.model.Model;

/**
 * {@code /sparql}: the SPARQL 1.1 protocol for queries, by GET and both forms of POST. A dataset of
 * that name whose only operation is to query, so that no other operation can be asked for.
 */
final class SparqlRoute implements FusekiModule {

  static final String PATH = "/sparql";

  /** The limits that a description of the endpoint tells; /limits tells all. */
  private static final List<Limit> TOLD =
      List.of(
          Limit.QUERY_MILLIS,
          Limit.QUERY_BYTES,
          Limit.QUERY_DEPTH,
          Limit.QUERY_PARTS,
          Limit.RESULT_ROWS,
          Limit.RESULT_BYTES,
          Limit.LITERAL_CHARACTERS);

  private final Store store;
  private final Options options;
  private final Pages pages;
  private final RunningQueries queries;

  SparqlRoute(Store store, Options options, Pages pages, RunningQueries queries) {
    this.store = store;
    this.options = options;
    this.pages = pages;
    this.queries = queries;
  }

  @Override
  public String name() {
    return "route " + PATH;
  }

  @Override
  public void prepare(FusekiServer.Builder builder, Set<String> names, Model configuration) {
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .processor(
                new SparqlQuery(options, queries, new AsOf(store, AsOf.LARGEST), pages, visit()))
            .context(store.context())
            .build();
    builder.add(PATH, DataService.newBuilder(store.graphs()).addEndpoint(query));
  }

  private SparqlVisit visit() {
    return new SparqlVisit(
        new ServiceDescription(
            options.base(),
            store.graphs().getDefaultGraph().size(),
            store.sizes(),
            TOLD.stream().map(this::told).toList()));
  }

  private String told(Limit limit) {
    return "limit " + options.limits().get(limit) + " " + limit.unit() + ": " + limit.meaning();
  }
}
