package landbridge.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.query.Bounds;
import landbridge.serve.query.GuardedDataset;
import landbridge.serve.query.GuardedEngine;
import landbridge.serve.query.Outcome;
import landbridge.serve.query.QueryCheck;
import landbridge.serve.query.RunningQueries;
import landbridge.serve.query.RunningQuery;
import landbridge.serve.query.Sparql;
import landbridge.serve.query.Stopped;
import landbridge.serve.query.SyntaxError;
import landbridge.triples.Iris;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one SPARQL query: request → query text → parsed query → results in the form asked for.
 * Whatever goes wrong on the way becomes a {@link Problem}.
 */
final class SparqlQuery extends SPARQL_QueryDataset {

  private static final Logger LOG = LoggerFactory.getLogger(SparqlQuery.class);

  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

  /** The header that repeats the date of an answer. */
  static final String AS_OF_HEADER = "Landbridge-As-Of";

  private final Options options;
  private final Bounds bounds;
  private final RunningQueries queries;
  private final AsOf asOf;
  private final Pages pages;
  private final SparqlVisit visit;

  SparqlQuery(Options options, RunningQueries queries, AsOf asOf, Pages pages, SparqlVisit visit) {
    this.options = options;
    this.bounds = QueryBounds.of(options);
    this.queries = queries;
    this.asOf = asOf;
    this.pages = pages;
    this.visit = visit;
  }

  @Override
  public void process(HttpAction action) {
    try {
      answer(action);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      send(Problems.of(e, action.getRequestRequestURI()), action);
    }
  }

  private void answer(HttpAction action) {
    if (action.getRequestMethod().equals("OPTIONS")) {
      action.setResponseHeader("Allow", String.join(", ", METHODS));
      action.setResponseStatus(204);
    } else if (!visit.answer(action.getRequest(), action.getResponse())) {
      executeLifecycle(action);
    }
  }

  // ---- the request

  @Override
  public void validate(HttpAction action) {
    new SparqlRequest(action.getRequest()).check(METHODS);
  }

  @Override
  protected DatasetGraph getDataset(HttpAction action) {
    SparqlRequest request = new SparqlRequest(action.getRequest());
    String date = request.date();
    if (date.isEmpty()) {
      return super.getDataset(action);
    }
    DatasetGraph graphs = asOf.at(request.period(), options.limits().time(Limit.QUERY_MILLIS));
    action.setResponseHeader(AS_OF_HEADER, date);
    return graphs;
  }

  @Override
  protected void executeWithParameter(HttpAction action) {
    execute(action.getRequestParameter("query"), action);
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      int most = options.limits().count(Limit.QUERY_BYTES);
      byte[] body = action.getRequest().getInputStream().readNBytes(most + 1);
      if (body.length > most) {
        throw tooLong();
      }
      execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), action);
    } catch (CharacterCodingException e) {
      throw new Problem(400, "The query is not UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- the query

  @Override
  protected void execute(String text, HttpAction action) {
    if (text.length() > options.limits().count(Limit.QUERY_BYTES)) {
      throw tooLong();
    }
    SparqlRequest request = new SparqlRequest(action.getRequest());
    Bounds less = bounds.withTime(Duration.ofMillis(request.millis(options.limits())));
    try (RunningQuery running = queries.begin(text, less)) {
      try {
        Query query = parse(text, less, action.getContext());
        running.describe(form(query), () -> plan(query));
        HeldAnswer.tell(action.getRequest(), running);
        boolean isPage = Formats.isPage(action.getRequest(), query);
        execute(query, isPage ? page(action, text, request.date()) : null, running, action);
        if (running.isStopped()) {
          // Fuseki ends an answer in good form when it is told so while it writes.
          throw running.reason();
        }
        running.end(Problem.brokeOff(action.getRequest()) ? Outcome.GONE : Outcome.OK);
      } catch (QueryCancelledException e) {
        running.end(Outcome.TIMEOUT);
        throw running.reason();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        running.end(Problems.outcome(e));
        // Writers tell of the reason as a failure of their own, or not at all.
        if (running.isStopped()) {
          throw running.reason();
        }
        throw e;
      }
    }
  }

  private void execute(
      Query query, @Nullable ResultsPage page, RunningQuery running, HttpAction action) {
    action.beginRead();
    try {
      DatasetGraph all = new GuardedDataset(getDataset(action), running);
      DatasetDescription chosen = SPARQLProtocol.getDatasetDescription(action, query);
      Query plain = query;
      if (query.hasDatasetDescription()) {
        plain = query.cloneQuery();
        plain.getGraphURIs().clear();
        plain.getNamedGraphURIs().clear();
      }
      try (QueryExec execution =
          QueryExec.dataset(DynamicDatasets.dynamicDataset(chosen, all, false))
              .query(plain)
              .context(GuardedEngine.context(action.getContext(), running))
              .overallTimeout(running.left().toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        QueryExecResult result = result(execution, plain, running);
        if (page != null) {
          sendPage(action, page.of(result));
        } else {
          send(action, result, query);
        }
      }
    } finally {
      action.endRead();
    }
  }

  private void send(HttpAction action, QueryExecResult result, Query query) {
    try {
      sendResults(action, result, query.getPrologue());
    } catch (ActionErrorException e) {
      if (!(e instanceof Problem) && e.getCause() instanceof JenaException) {
        // JSON-LD and RDF/XML cannot say all that RDF can, such as terms that are no IRIs.
        throw new Problem(
            406,
            "The result cannot be written in the form that was asked for; application/n-triples"
                + " takes every one.");
      }
      throw e;
    }
  }

  private Query parse(String text, Bounds bounds, Context context) {
    try {
      Query query = Sparql.parse(text, Iris.BASE, bounds.depth());
      QueryCheck.check(query, bounds, context);
      return query;
    } catch (SyntaxError | Stopped e) {
      throw Problems.of(e, SparqlRoute.PATH).withQuery(text);
    }
  }

  private static String form(Query query) {
    return query.queryType().name().toLowerCase(Locale.ROOT);
  }

  private static String plan(Query query) {
    return Algebra.optimize(Algebra.compile(query)).toString();
  }

  // ---- the results

  /** What is made of triples is whole before anything is sent of it. */
  private static QueryExecResult result(QueryExec execution, Query query, RunningQuery running) {
    if (query.isSelectType()) {
      return new QueryExecResult(new StoppableRows(execution.select(), running));
    }
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    Graph graph = new GraphMem2Fast();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Iterator<Triple> triples =
        query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
    triples.forEachRemaining(
        triple -> {
          running.countRow();
          graph.add(triple);
        });
    return new QueryExecResult(graph);
  }

  private ResultsPage page(HttpAction action, String text, String date) {
    PageRequest request = PageAnswer.request(action.getRequest(), List.of());
    return new ResultsPage(pages, request, text, date, options.limits().count(Limit.PAGE_ROWS));
  }

  private static void sendPage(HttpAction action, String html) {
    try {
      action.setResponseStatus(200);
      PageAnswer.send(html, action.getRequest(), action.getResponse());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rest of what is too long is not read, so the connection cannot be used again. */
  private Problem tooLong() {
    return new Problem(
            413, "A query may have " + options.limits().count(Limit.QUERY_BYTES) + " bytes.")
        .with("Connection", "close");
  }

  private static void send(Problem problem, HttpAction action) {
    try {
      action.setResponseStatus(problem.status());
      problem.send(action.getRequest(), action.getResponse());
    } catch (IOException e) {
      LOG.debug("the client has gone", e);
    }
  }
}
