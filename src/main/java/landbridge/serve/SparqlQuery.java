package landbridge.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.triples.Iris;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one SPARQL query: request → query text → parsed query → results in the form asked for.
 * Whatever goes wrong on the way becomes a {@link Problem}.
 */
final class SparqlQuery extends SPARQL_QueryDataset {

  private static final Logger LOG = LoggerFactory.getLogger(SparqlQuery.class);

  /** The standard; Jena's own syntax would let through what no other engine understands. */
  private static final Syntax SYNTAX = Syntax.syntaxSPARQL_11;

  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

  /** The header that repeats the date of an answer. */
  static final String AS_OF_HEADER = "Landbridge-As-Of";

  private final Options options;
  private final AsOf asOf;
  private final Pages pages;
  private final SparqlVisit visit;

  SparqlQuery(Options options, AsOf asOf, Pages pages, SparqlVisit visit) {
    this.options = options;
    this.asOf = asOf;
    this.pages = pages;
    this.visit = visit;
  }

  @Override
  public void process(HttpAction action) {
    try {
      answer(action);
    } catch (RuntimeException | StackOverflowError e) {
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
      byte[] body = action.getRequestInputStream().readNBytes(most + 1);
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
    Query query = parse(text);
    boolean isPage = Formats.isPage(action.getRequest(), query);
    SparqlRequest request = new SparqlRequest(action.getRequest());
    long millis = request.millis(options.limits());
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> target = decideDataset(action, query, "");
      try (QueryExec execution =
          QueryExec.dataset(target.getLeft())
              .query(target.getRight())
              .context(action.getContext())
              .overallTimeout(millis, TimeUnit.MILLISECONDS)
              .build()) {
        ResultsPage page = isPage ? page(action, text, request.date()) : null;
        QueryExecResult result = executeQuery(action, execution, query, "");
        if (page != null) {
          sendPage(action, page.of(result));
        } else {
          sendResults(action, result, query.getPrologue());
        }
      }
    } finally {
      action.endRead();
    }
  }

  private Query parse(String text) {
    try {
      return parsed(text);
    } catch (Problem problem) {
      throw problem.withQuery(text);
    }
  }

  private Query parsed(String text) {
    try {
      Query query = QueryFactory.create(text, Iris.BASE, SYNTAX);
      refuseService(query);
      return query;
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw Problems.nested();
      }
      String message = Objects.requireNonNullElse(e.getMessage(), "");
      throw new Problem(400, "The query is not SPARQL 1.1: " + message.strip());
    } catch (QueryException e) {
      throw new Problem(400, "The query is not SPARQL 1.1.");
    }
  }

  /** Before it runs: {@code SERVICE SILENT} would answer with a row that is not true. */
  private static void refuseService(Query query) {
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            throw new Problem(403, "SERVICE is switched off: this endpoint asks no other.");
          }
        },
        // With a visitor of expressions, patterns within EXISTS are walked too.
        new ExprVisitorBase());
  }

  // ---- the results

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    QueryExecResult stoppable =
        result.isRowSet() ? new QueryExecResult(new StoppableRows(result.rowSet())) : result;
    super.sendResults(action, stoppable, prologue);
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
