package landbridge.serve.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Triples in their order → Turtle, or TriG with a block for each layer, as a person would write it:
 * each subject, property and {@code a} once.
 */
final class TurtleText {

  private final IndentedLineBuffer out = new IndentedLineBuffer();
  private final NodeFormatter format;

  private TurtleText(Map<String, String> prefixes) {
    format = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
    prefixes.forEach((prefix, iri) -> out.println("@prefix " + prefix + ": <" + iri + "> ."));
  }

  static String turtle(List<Triple> triples, Map<String, String> prefixes) {
    TurtleText text = new TurtleText(prefixes);
    text.triples(triples);
    return text.out.asString();
  }

  static String trig(List<Quad> quads, Map<String, String> prefixes) {
    TurtleText text = new TurtleText(prefixes);
    int from = 0;
    for (int to = 1; to <= quads.size(); to++) {
      Node layer = quads.get(from).getGraph();
      if (to == quads.size() || !quads.get(to).getGraph().equals(layer)) {
        text.layer(layer, quads.subList(from, to).stream().map(Quad::asTriple).toList());
        from = to;
      }
    }
    return text.out.asString();
  }

  private void layer(Node layer, List<Triple> triples) {
    out.println();
    format.format(out, layer);
    out.println(" {");
    out.incIndent(2);
    triples(triples);
    out.decIndent(2);
    out.println("}");
  }

  private void triples(List<Triple> triples) {
    @Nullable Triple before = null;
    for (Triple triple : triples) {
      if (before == null || !before.getSubject().equals(triple.getSubject())) {
        end(before);
        if (out.getAbsoluteIndent() == 0) {
          out.println();
        }
        format.format(out, triple.getSubject());
        out.print(" ");
        out.incIndent(2);
        property(triple);
      } else if (!before.getPredicate().equals(triple.getPredicate())) {
        out.println(" ;");
        property(triple);
      } else {
        out.print(", ");
      }
      format.format(out, triple.getObject());
      before = triple;
    }
    end(before);
  }

  private void end(@Nullable Triple last) {
    if (last != null) {
      out.println(" .");
      out.decIndent(2);
    }
  }

  private void property(Triple triple) {
    if (Objects.equals(triple.getPredicate(), RDF.type.asNode())) {
      out.print("a");
    } else {
      format.format(out, triple.getPredicate());
    }
    out.print(" ");
  }
}
