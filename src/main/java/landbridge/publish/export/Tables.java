package landbridge.publish.export;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.BiConsumer;
import landbridge.names.Countries;
import landbridge.names.ResourceTable;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Tables as graphs that queries of a format can ask: {@code languages.tsv} is the graph {@code
 * table:languages}, each row a node, each cell a triple whose property is the column, as in {@code
 * column:tag}. A CURIE of a prefix of the project is an IRI there, anything else a text; {@code |}
 * parts several values.
 */
final class Tables {

  static final String TABLE = Projection.NAMESPACE + "table/";
  static final String COLUMN = Projection.NAMESPACE + "column#";

  private static final Pattern CURIE = Pattern.compile("[a-z][a-z-]*:[A-Za-z][A-Za-z0-9_/.-]*");

  private Tables() {}

  /** The tables of a format, those of all formats, and the countries. */
  static void of(Export export, BiConsumer<Node, Graph> tables) {
    tables.accept(
        table("countries"),
        graph("countries", ResourceTable.read(Countries.class, "countries.tsv")));
    for (String folder : List.of("tables", export.id())) {
      for (String file : Resources.read(Projection.FOLDER + "/" + folder, ".tsv").keySet()) {
        String name = file.substring(0, file.length() - 4);
        tables.accept(
            table(name), graph(name, ResourceTable.read(Tables.class, folder + "/" + file)));
      }
    }
  }

  private static Node table(String name) {
    return NodeFactory.createURI(TABLE + name);
  }

  private static Graph graph(String name, List<ResourceTable.Row> rows) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (ResourceTable.Row row : rows) {
      Node subject = NodeFactory.createURI(TABLE + name + "#" + row.line());
      for (String column : row.cells().keySet()) {
        Node property = NodeFactory.createURI(COLUMN + column);
        row.list(column).forEach(cell -> graph.add(Triple.create(subject, property, value(cell))));
      }
    }
    return graph;
  }

  private static Node value(String cell) {
    boolean isIri = CURIE.matches(cell) && Prefixes.all().containsKey(cell.split(":", 2)[0]);
    return isIri
        ? NodeFactory.createURI(Prefixes.expand(cell))
        : NodeFactory.createLiteralString(cell);
  }
}
