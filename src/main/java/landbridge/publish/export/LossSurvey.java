package landbridge.publish.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDFS;

/**
 * Asks the queries {@code loss-….rq} of a format, in the order of their names, for the statements
 * that it does not carry. A statement that two of them give is lost for the first one's reason.
 */
final class LossSurvey {

  private static final Node STATEMENTS = NodeFactory.createURI(Projection.NAMESPACE + "statements");

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> t.getSubject().getURI())
          .thenComparing(t -> t.getPredicate().getURI())
          .thenComparing(t -> NodeFmtLib.strNT(t.getObject()));

  private final Projection projection;
  private final Graph union;
  private final Graph statements = new GraphMem2Fast();
  private final Set<Triple> lost = new HashSet<>();

  private LossSurvey(Export export, DatasetGraph graphs) {
    this.projection = new Projection(export, graphs);
    this.union = graphs.getDefaultGraph();
  }

  static Loss of(Export export, DatasetGraph graphs) {
    return new LossSurvey(export, graphs).survey();
  }

  /** The statements that the format carries. */
  static Set<Triple> carried(Export export, DatasetGraph graphs) {
    LossSurvey survey = new LossSurvey(export, graphs);
    survey.survey();
    Set<Triple> carried = new HashSet<>(survey.statements.find().toList());
    carried.removeAll(survey.lost);
    return carried;
  }

  private Loss survey() {
    String file = "statements.rq";
    String text = Objects.requireNonNull(Resources.read(Projection.FOLDER, file).get(file));
    projection.run(
        file,
        text,
        execution -> execution.execConstructTriples().forEachRemaining(statements::add));
    projection.add(STATEMENTS, statements);
    List<Loss.Reason> reasons = new ArrayList<>();
    projection.queries("loss-").forEach((name, query) -> reasons.add(reason(name, query)));
    Set<Node> things = new HashSet<>();
    Set<Node> carried = new HashSet<>();
    statements
        .find()
        .forEachRemaining(
            statement -> {
              things.add(statement.getSubject());
              if (!lost.contains(statement)) {
                carried.add(statement.getSubject());
              }
            });
    return new Loss(projection.export(), things.size(), carried.size(), statements.size(), reasons);
  }

  private Loss.Reason reason(String file, String query) {
    List<Triple> found = new ArrayList<>();
    projection.run(
        file,
        query,
        (QueryExecution execution) -> {
          for (RowSet rows = RowSet.adapt(execution.execSelect()); rows.hasNext(); ) {
            Triple statement = statement(file, rows.next());
            if (lost.add(statement)) {
              found.add(statement);
            }
          }
        });
    found.sort(ORDER);
    Map<List<String>, Loss.Lost> byProperty = new TreeMap<>(LossSurvey::compare);
    found.forEach(
        statement -> {
          Loss.Lost one = lost(statement);
          byProperty.merge(
              List.of(one.thing(), one.property()),
              one,
              (first, next) ->
                  new Loss.Lost(
                      first.thing(),
                      first.label(),
                      first.property(),
                      first.count() + 1,
                      first.example()));
        });
    return new Loss.Reason(words(file, query), List.copyOf(byProperty.values()));
  }

  private Triple statement(String file, Binding row) {
    Triple statement = Triple.create(row.get("thing"), row.get("property"), row.get("value"));
    if (!statements.contains(statement)) {
      throw new IllegalStateException(file + " loses what nobody states: " + statement);
    }
    return statement;
  }

  private Loss.Lost lost(Triple statement) {
    return new Loss.Lost(
        statement.getSubject().getURI(),
        label(statement.getSubject()),
        Prefixes.shorten(statement.getPredicate().getURI()),
        1,
        label(statement.getObject()));
  }

  private String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return union
        .find(node, RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .min(Comparator.naturalOrder())
        .orElse(Prefixes.shorten(node.getURI()));
  }

  private static int compare(List<String> one, List<String> other) {
    int byThing = one.get(0).compareTo(other.get(0));
    return byThing != 0 ? byThing : one.get(1).compareTo(other.get(1));
  }

  /** The reason that a query's header gives. */
  static String words(String file, String query) {
    return query
        .lines()
        .filter(line -> line.startsWith("# reason:"))
        .map(line -> line.substring("# reason:".length()).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + " has no line '# reason: …'"));
  }
}
