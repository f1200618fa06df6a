package landbridge.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What in a graph deserves a second look, in an order that the content alone determines.
 *
 * @param conflicts claims that cannot all hold, open contradictions first
 * @param checks checks that fail, then those that imply a value that no source states
 * @param holes values that documents announce and leave out, by document and place
 */
public record Report(List<Finding> conflicts, List<Finding> checks, List<Said> holes) {

  private static final Map<String, String> QUERIES = Resources.read("landbridge/publish", ".rq");

  /** What a reader must decide comes first, what explains itself last. */
  private static final List<String> ORDER =
      List.of("contradiction", "source-error", "change-over-time", "different-scope", "fails");

  private static final Comparator<Said> PLACE =
      Comparator.comparing(Said::slug)
          .thenComparing(Said::start)
          .thenComparing(Said::end)
          .thenComparing(Said::subject)
          .thenComparing(Said::property)
          .thenComparing(Said::value);

  /**
   * A conflict or a check.
   *
   * @param kind its explanation or outcome, such as {@code rounding}
   * @param sentence what it is, in English
   * @param claims what it rests on
   */
  public record Finding(String kind, String sentence, List<Said> claims) {}

  /**
   * What one document says of one thing.
   *
   * @param subject the thing's name
   * @param property the property's name
   * @param value as a reader expects it, with the dates at which it is said to hold; of a hole its
   *     language tag, or empty
   * @param document the document's IRI
   * @param title the document's title
   * @param start the first place where it stands, in code points
   * @param end where that place ends
   * @param quote what stands there
   * @param places at how many places the claim stands
   */
  public record Said(
      String subject,
      String property,
      String value,
      String document,
      String title,
      int start,
      int end,
      String quote,
      int places) {

    /** The document's own name, the last part of its IRI. */
    public String slug() {
      return document.substring(document.lastIndexOf('/') + 1);
    }

    Said at(int count) {
      return new Said(subject, property, value, document, title, start, end, quote, count);
    }

    /** The place as an IRI, by RFC 5147. */
    public String place() {
      return document + "#char=" + start + "," + end;
    }
  }

  /**
   * Reads a graph.
   *
   * @param graphs its default graph holds all layers
   */
  public static Report of(DatasetGraph graphs) {
    Dataset dataset = DatasetFactory.wrap(graphs);
    List<Said> holes = new ArrayList<>();
    claims(rows(dataset, "report-holes.rq")).forEach((claim, said) -> holes.add(said));
    holes.sort(PLACE);
    return new Report(
        findings(rows(dataset, "report-conflicts.rq")),
        findings(rows(dataset, "report-checks.rq")),
        List.copyOf(holes));
  }

  private static List<QuerySolution> rows(Dataset dataset, String file) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(QUERIES.get(file));
    query.setNsPrefixes(Prefixes.all());
    List<QuerySolution> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecutionFactory.create(query.asQuery(), dataset)) {
      Consumer<QuerySolution> add = rows::add;
      execution.execSelect().forEachRemaining(add);
    }
    return rows;
  }

  private static List<Finding> findings(List<QuerySolution> rows) {
    Map<String, List<QuerySolution>> byFinding = new TreeMap<>();
    rows.forEach(
        row ->
            byFinding
                .computeIfAbsent(row.getResource("finding").getURI(), k -> new ArrayList<>())
                .add(row));
    return byFinding.values().stream()
        .map(
            found -> {
              List<Said> claims = new ArrayList<>(claims(found).values());
              claims.sort(PLACE);
              return new Finding(
                  last(found.get(0).getResource("kind").getURI()),
                  found.get(0).getLiteral("sentence").getLexicalForm(),
                  List.copyOf(claims));
            })
        .sorted(
            Comparator.comparing((Finding finding) -> rank(finding.kind()))
                .thenComparing(Finding::kind)
                .thenComparing(Finding::sentence))
        .toList();
  }

  private static int rank(String kind) {
    int place = ORDER.indexOf(kind);
    return place < 0 ? ORDER.size() : place;
  }

  /** A row for each place and name of a claim → the claim at its first place, by its IRI. */
  private static Map<String, Said> claims(List<QuerySolution> rows) {
    Map<String, Said> claims = new TreeMap<>();
    Map<String, Set<String>> places = new TreeMap<>();
    for (QuerySolution row : rows) {
      Said said = said(row);
      String claim = row.getResource("claim").getURI();
      claims.merge(claim, said, (one, other) -> PLACE.compare(one, other) <= 0 ? one : other);
      places.computeIfAbsent(claim, k -> new TreeSet<>()).add(said.place());
    }
    claims.replaceAll((claim, said) -> said.at(places.getOrDefault(claim, Set.of()).size()));
    return claims;
  }

  private static Said said(QuerySolution row) {
    return new Said(
        name(row, "subject", "subjectName"),
        name(row, "property", "propertyName"),
        row.contains("object")
            ? name(row, "object", "objectName") + text(row, "when")
            : text(row, "language"),
        row.getResource("document").getURI(),
        row.contains("title") ? text(row, "title") : last(row.getResource("document").getURI()),
        row.getLiteral("start").getInt(),
        row.getLiteral("end").getInt(),
        text(row, "quote"),
        1);
  }

  private static String text(QuerySolution row, String variable) {
    return row.contains(variable) ? row.getLiteral(variable).getLexicalForm() : "";
  }

  private static String name(QuerySolution row, String variable, String label) {
    if (row.contains(label)) {
      return text(row, label);
    }
    return row.get(variable).isLiteral()
        ? text(row, variable)
        : Prefixes.shorten(row.getResource(variable).getURI());
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
