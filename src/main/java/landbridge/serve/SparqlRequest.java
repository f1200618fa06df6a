package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import landbridge.derive.Period;
import landbridge.source.Failure;

/**
 * What a request to the SPARQL endpoint says beside its query.
 *
 * @param request the request; of a posted form the parameters are those of its body too
 */
record SparqlRequest(HttpServletRequest request) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String AS_OF = "asOf";
  private static final List<String> NOT_OFFERED = List.of("callback", "stylesheet", "force-accept");

  /**
   * Looks whether it can be answered at all.
   *
   * @param methods those that are answered
   * @throws Problem if not
   */
  void check(List<String> methods) {
    String method = request.getMethod();
    if (!methods.contains(method)) {
      throw Problem.ofMethod(method, methods);
    }
    String coding = request.getHeader("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new Problem(415, "A query is sent as it is, without Content-Encoding.");
    }
    // A POST that says no type is taken for a form, as Fuseki does.
    String type = method.equals("POST") ? Route.mediaType(request, FORM) : FORM;
    if (type.equals("application/sparql-update") || request.getParameter("update") != null) {
      throw new Problem(400, "This endpoint is read-only: it answers queries, and no updates.");
    }
    if (!type.equals(FORM) && !type.equals(QUERY)) {
      throw new Problem(415, "A query is posted as " + QUERY + " or as " + FORM + ".");
    }
    if (type.equals(FORM)) {
      String[] queries = request.getParameterValues("query");
      if (queries == null || queries.length != 1) {
        throw new Problem(400, "One query is needed, in the parameter 'query'.");
      }
    }
    if (!date().isEmpty()) {
      period();
    }
    for (String parameter : NOT_OFFERED) {
      if (request.getParameter(parameter) != null) {
        throw new Problem(400, "The parameter '" + parameter + "' is not offered.");
      }
    }
  }

  /**
   * How long the query may run: what the server allows, or less where the client says so in
   * seconds.
   */
  long millis(Limits limits) {
    long most = limits.get(Limit.QUERY_MILLIS);
    String seconds = request.getParameter("timeout");
    if (seconds == null) {
      return most;
    }
    try {
      BigDecimal millis = new BigDecimal(seconds.strip()).movePointRight(3);
      return millis.max(BigDecimal.ONE).min(BigDecimal.valueOf(most)).longValue();
    } catch (NumberFormatException e) {
      throw new Problem(400, "The parameter 'timeout' is a number of seconds, such as 5 or 0.5.");
    }
  }

  /** The date whose answers are asked for, as it is written; empty for what is published. */
  String date() {
    String[] dates = request.getParameterValues(AS_OF);
    if (dates != null && dates.length > 1) {
      throw new Problem(400, "The parameter '" + AS_OF + "' is given more than once.");
    }
    return dates == null ? "" : dates[0].strip();
  }

  /**
   * The days of the date.
   *
   * @throws Problem if it is none
   */
  Period period() {
    try {
      return Period.parse(date());
    } catch (Failure e) {
      throw new Problem(400, "The parameter '" + AS_OF + "' gives " + e.getMessage() + ".");
    }
  }
}
