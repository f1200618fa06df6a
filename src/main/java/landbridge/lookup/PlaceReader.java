package landbridge.lookup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** The places of a graph, by the questions in {@code *.rq}, each asked once. */
final class PlaceReader {

  private static final SortedMap<String, Query> QUERIES = new TreeMap<>();

  static {
    Resources.read("landbridge/lookup", ".rq")
        .forEach(
            (file, text) -> {
              ParameterizedSparqlString query = new ParameterizedSparqlString(text);
              query.setNsPrefixes(Prefixes.all());
              QUERIES.put(file, query.asQuery());
            });
  }

  private static final List<String> OF_PLACES =
      List.of("codes.rq", "countries.rq", "kinds.rq", "labels.rq", "names.rq", "parents.rq");

  private static final String KIND = Prefixes.expand("kind:");
  private static final String TERM = Prefixes.expand("lb:");
  private static final String SCHEME = Prefixes.expand("scheme:");
  private static final String GENERATED = Prefixes.expand("lb:generated");

  private final Dataset graph;

  /**
   * Reads a graph.
   *
   * @param graphs its default graph holds facts, what is derived, and the ontology
   */
  PlaceReader(DatasetGraph graphs) {
    graph = DatasetFactory.wrap(graphs);
  }

  /** The IRIs of all places, in order. */
  List<String> iris() {
    List<String> iris = new ArrayList<>();
    rows("places.rq", row -> iris.add(row.getResource("place").getURI()));
    return iris;
  }

  /**
   * The places that have names, in the order of the IRIs, each put together when it is asked for.
   */
  Iterator<Place> places(List<String> iris) {
    SortedMap<String, PlaceRows> rows = new TreeMap<>();
    for (String file : OF_PLACES) {
      rows.put(file, new PlaceRows(execution(file)));
    }
    return iris.stream()
        .map(iri -> place(iri, rows))
        .filter(place -> !place.names().isEmpty())
        .iterator();
  }

  /** The labels of kinds of divisions and of classes. */
  Map<String, List<Label>> kinds() {
    Map<String, List<Label>> kinds = new LinkedHashMap<>();
    rows(
        "kind-labels.rq",
        row ->
            kinds
                .computeIfAbsent(local(row.getResource("kind").getURI()), kind -> new ArrayList<>())
                .add(label(row.getLiteral("label"))));
    return kinds;
  }

  private static Place place(String iri, SortedMap<String, PlaceRows> all) {
    Function<String, List<QuerySolution>> rows =
        file -> Objects.requireNonNull(all.get(file)).of(iri);
    List<Label> labels = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    List<PlaceCode> codes = new ArrayList<>();
    List<PlaceName> names = new ArrayList<>();
    rows.apply("labels.rq").forEach(row -> addOnce(label(row.getLiteral("label")), labels));
    rows.apply("names.rq").forEach(row -> names.add(name(row)));
    for (QuerySolution row : rows.apply("kinds.rq")) {
      String type = row.getResource("kind").getURI();
      if (type.startsWith(TERM)) {
        (type.startsWith(KIND) ? kinds : classes).add(local(type));
      }
    }
    for (QuerySolution row : rows.apply("codes.rq")) {
      String scheme = after(SCHEME, row.getResource("scheme").getURI());
      codes.add(new PlaceCode(scheme, row.getLiteral("notation").getLexicalForm()));
    }
    List<String> parents = iris("parent", rows.apply("parents.rq"));
    List<String> countries = iris("country", rows.apply("countries.rq"));
    addLabelsAsNames(labels, names);
    return new Place(
        iri,
        labels,
        kinds,
        classes,
        parents,
        countries.isEmpty() ? null : countries.get(0),
        codes,
        names);
  }

  /** A label of which there is no name was made: by the rules for what nobody names. */
  private static void addLabelsAsNames(List<Label> labels, List<PlaceName> names) {
    for (Label label : labels) {
      if (names.stream().noneMatch(name -> name.form().text().equals(label.text()))) {
        names.add(new PlaceName(label, NameStatus.GENERATED, null, null, false, null, ""));
      }
    }
  }

  private static void addOnce(Label label, List<Label> labels) {
    if (!labels.contains(label)) {
      labels.add(label);
    }
  }

  private static PlaceName name(QuerySolution row) {
    boolean generated =
        row.contains("status") && GENERATED.equals(row.getResource("status").getURI());
    return new PlaceName(
        label(row.getLiteral("form")),
        generated ? NameStatus.GENERATED : NameStatus.ATTESTED,
        text(row, "from"),
        text(row, "until"),
        row.getLiteral("former").getBoolean(),
        row.contains("source") ? label(row.getLiteral("source")) : null,
        row.contains("method") ? row.getLiteral("method").getLexicalForm() : "");
  }

  private static @Nullable String text(QuerySolution row, String variable) {
    return row.contains(variable) ? row.getLiteral(variable).getLexicalForm() : null;
  }

  private static Label label(Literal literal) {
    return new Label(literal.getLexicalForm(), literal.getLanguage());
  }

  private static String local(String iri) {
    return iri.startsWith(KIND) ? after(KIND, iri) : after(TERM, iri);
  }

  private static String after(String namespace, String iri) {
    return iri.startsWith(namespace) ? iri.substring(namespace.length()) : iri;
  }

  private static List<String> iris(String variable, List<QuerySolution> rows) {
    return rows.stream().map(row -> row.getResource(variable).getURI()).toList();
  }

  private void rows(String file, Consumer<QuerySolution> each) {
    try (QueryExecution execution = execution(file)) {
      execution.execSelect().forEachRemaining(each);
    }
  }

  private QueryExecution execution(String file) {
    return QueryExecution.dataset(graph).query(QUERIES.get(file)).build();
  }
}
