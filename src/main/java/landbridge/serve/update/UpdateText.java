package landbridge.serve.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import landbridge.serve.query.Guard;
import landbridge.serve.query.QueryCheck;
import landbridge.serve.query.Sparql;
import landbridge.serve.query.Stopped;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateData;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * The text of an update → what may be executed. Only claims, facts and meta are written: what rules
 * infer follows from them, and the default graph is the union of all.
 */
final class UpdateText {

  private static final Set<Node> WRITABLE =
      Set.of(name(Layer.CLAIMS), name(Layer.FACTS), name(Layer.META));

  private UpdateText() {}

  /**
   * Reads it.
   *
   * @param using the graphs of {@code using-graph-uri}
   * @param usingNamed those of {@code using-named-graph-uri}
   * @throws UpdateRefusal if it is no SPARQL 1.1, or does what no update may do here
   */
  static UpdateRequest parse(
      String text, List<String> using, List<String> usingNamed, Guard guard) {
    try {
      return checked(text, using, usingNamed, guard);
    } catch (Stopped stopped) {
      throw UpdateRefusal.of(stopped, stopped.detail());
    }
  }

  private static UpdateRequest checked(
      String text, List<String> using, List<String> usingNamed, Guard guard) {
    Sparql.requireDepth(text, guard.bounds().depth());
    UpdateRequest request = parsed(text, guard.bounds().depth());
    for (Update update : request.getOperations()) {
      check(update);
      if (update instanceof UpdateModify modify) {
        int template = modify.getDeleteQuads().size() + modify.getInsertQuads().size();
        QueryCheck.check(modify.getWherePattern(), template, guard.bounds(), guard.context());
      } else if (update instanceof UpdateDeleteWhere delete) {
        int pattern = delete.getQuads().size();
        QueryCheck.check(new ElementGroup(), pattern, guard.bounds(), guard.context());
      }
      if (!using.isEmpty() || !usingNamed.isEmpty()) {
        use(update, using, usingNamed);
      }
    }
    return request;
  }

  private static UpdateRequest parsed(String text, int depth) {
    try {
      return UpdateFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw Sparql.tooDeep(depth);
      }
      String message = Sparql.withoutPlace(Objects.requireNonNullElse(e.getMessage(), ""));
      throw new UpdateRefusal(400, "The update is not SPARQL 1.1: " + message.strip());
    } catch (QueryException e) {
      throw new UpdateRefusal(400, "The update is not SPARQL 1.1.");
    } catch (StackOverflowError e) {
      throw Sparql.tooDeep(depth);
    }
  }

  private static void use(Update update, List<String> using, List<String> usingNamed) {
    if (update instanceof UpdateWithUsing modify) {
      if (modify.getWithIRI() != null
          || !modify.getUsing().isEmpty()
          || !modify.getUsingNamed().isEmpty()) {
        throw new UpdateRefusal(
            400, "An update that says USING or WITH takes no parameter using-graph-uri.");
      }
      using.forEach(iri -> modify.addUsing(NodeFactory.createURI(iri)));
      usingNamed.forEach(iri -> modify.addUsingNamed(NodeFactory.createURI(iri)));
    }
  }

  // ---- what may be written

  private static void check(Update update) {
    if (update instanceof UpdateLoad) {
      throw new UpdateRefusal(403, "LOAD is switched off: this store reads no other place.");
    } else if (update instanceof UpdateData data) {
      data.getQuads().forEach(quad -> requireWritable(quad.getGraph()));
    } else if (update instanceof UpdateDeleteWhere delete) {
      delete.getQuads().forEach(quad -> requireWritable(quad.getGraph()));
    } else if (update instanceof UpdateModify modify) {
      check(modify);
    } else if (update instanceof UpdateDropClear clear) {
      requireWritable(clear.getTarget());
    } else if (update instanceof UpdateCreate create) {
      requireWritable(create.getGraph());
    } else if (update instanceof UpdateBinaryOp copy) {
      requireWritable(copy.getDest());
      if (update instanceof UpdateMove || !copy.getSrc().isOneNamedGraph()) {
        requireWritable(copy.getSrc());
      }
    } else {
      throw new UpdateRefusal(400, "The update is not SPARQL 1.1.");
    }
  }

  private static void check(UpdateModify modify) {
    List<Quad> written = new ArrayList<>(modify.getDeleteQuads());
    written.addAll(modify.getInsertQuads());
    for (Quad quad : written) {
      Node graph = quad.getGraph();
      if (quad.isDefaultGraph() && modify.getWithIRI() != null) {
        graph = modify.getWithIRI();
      }
      if (!graph.isVariable()) {
        requireWritable(graph);
      }
    }
  }

  private static void requireWritable(Target target) {
    if (!target.isOneNamedGraph()) {
      throw unwritable();
    }
    requireWritable(target.getGraph());
  }

  /**
   * Looks whether updates may write to a graph.
   *
   * @throws UpdateRefusal if not
   */
  static void requireWritable(Node graph) {
    if (!graph.isVariable() && !WRITABLE.contains(graph)) {
      throw unwritable();
    }
  }

  private static UpdateRefusal unwritable() {
    return new UpdateRefusal(
        403,
        "An update names the graph that it writes to: "
            + Layer.CLAIMS.graph()
            + ", …/facts or …/meta. The default graph is the union of all layers, and the derived one"
            + " is inferred anew.");
  }

  /** The statements that it puts in as they are written. */
  static List<Quad> written(UpdateRequest request) {
    return request.getOperations().stream()
        .filter(UpdateDataInsert.class::isInstance)
        .flatMap(insert -> ((UpdateDataInsert) insert).getQuads().stream())
        .toList();
  }

  private static Node name(Layer layer) {
    return NodeFactory.createURI(layer.graph());
  }
}
