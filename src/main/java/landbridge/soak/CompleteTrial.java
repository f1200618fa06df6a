package landbridge.soak;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same long answers without limits and with ones that cut them: whatever ends as an answer
 * should with status 200 has all that the answer without limits has.
 *
 * @param cuts by a name, the limits that cut
 * @param setting what the servers are given otherwise; its deadline cuts nothing
 */
public record CompleteTrial(Map<String, Map<String, String>> cuts, Setting setting)
    implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long CUT_MILLIS = 150;

  /** Queries and the forms of their answers. */
  private static final Map<String, List<String>> FORMS =
      Map.of(
          "SELECT ?s ?p ?o { ?s ?p ?o FILTER (!isBlank(?s) && !isBlank(?o)) }",
          List.of(
              "application/sparql-results+json",
              "application/sparql-results+xml",
              "text/csv",
              "text/tab-separated-values"),
          "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER (!isBlank(?s) && !isBlank(?o)) }",
          List.of(
              "text/turtle",
              "application/n-triples",
              "application/rdf+xml",
              "application/ld+json",
              "application/trig",
              "application/n-quads"));

  /** What cuts unless said otherwise: deadline, rows, bytes. */
  public static Map<String, Map<String, String>> usualCuts() {
    Map<String, Map<String, String>> cuts = new LinkedHashMap<>();
    cuts.put("deadline", Map.of("LANDBRIDGE_QUERY_MILLIS", String.valueOf(CUT_MILLIS)));
    cuts.put("rows", Map.of("LANDBRIDGE_RESULT_ROWS", "5000"));
    cuts.put("bytes", Map.of("LANDBRIDGE_RESULT_BYTES", "300000"));
    return cuts;
  }

  @Override
  public String title() {
    return "complete: answers of " + setting.triples() + " rows in every form";
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Map<String, Long> lengths = new LinkedHashMap<>();
    each((query, form) -> lengths.put(query + form, length(endpoint, query, form, figures)));
    ground.end(endpoint);
    int done = 0;
    for (Map.Entry<String, Map<String, String>> cut : cuts.entrySet()) {
      ground.progress().report("cutting answers of " + endpoint.name(), done++, cuts.size());
      if (!endpoint.isOurs() && !cut.getKey().equals("deadline")) {
        // It has no such limit.
        continue;
      }
      Map<String, String> limits = setting.environment();
      limits.putAll(cut.getValue());
      Endpoint limited =
          endpoint.isOurs()
              ? ground.ours(setting.memory(), limits)
              : ground.fuseki(setting.memory(), CUT_MILLIS);
      Map<String, Integer> outcomes = new LinkedHashMap<>();
      each(
          (query, form) -> {
            String outcome = outcome(limited, query, form, lengths.getOrDefault(query + form, -1L));
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome.startsWith("CUT")) {
              figures.fail(cut.getKey() + ", " + form + ": status 200, and " + outcome);
            }
            figures.check(!outcome.contains("500"), cut.getKey() + ", " + form + ": " + outcome);
          });
      ground.end(limited);
      figures.put("cut by " + cut.getKey(), outcomes);
    }
  }

  private interface Form {
    void accept(String query, String form) throws IOException;
  }

  private static void each(Form use) throws IOException {
    for (Map.Entry<String, List<String>> forms : FORMS.entrySet()) {
      for (String form : forms.getValue()) {
        use.accept(forms.getKey(), form);
      }
    }
  }

  private static long length(Endpoint endpoint, String query, String form, Figures figures)
      throws IOException {
    Wire.Answer answer = endpoint.ask(endpoint.query(query, form), PATIENCE);
    figures.check(
        answer.status() == 200 && answer.isWhole(), form + " without limits: " + answer.status());
    return answer.length();
  }

  private static String outcome(Endpoint endpoint, String query, String form, long length) {
    try {
      Wire.Answer answer = endpoint.ask(endpoint.query(query, form), PATIENCE);
      if (answer.status() != 200) {
        return "status " + answer.status();
      }
      if (!answer.isWhole()) {
        return "broken off";
      }
      return answer.length() == length ? "all of it" : "CUT (200 and looks whole)";
    } catch (SocketTimeoutException e) {
      return "no answer";
    } catch (IOException e) {
      return "closed";
    }
  }
}
