package landbridge.publish.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import landbridge.publish.Release;
import landbridge.source.Resources;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/** Graphs as the program reads them: a graph for each layer, and their union. */
final class Given {

  private Given() {}

  /** The layers of a case, with the ontology. */
  static DatasetGraph of(Path trig) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(trig).lang(Lang.TRIG).parse(read);
    Node meta = NodeFactory.createURI(Layer.META.graph());
    Resources.read("landbridge/ontology", ".ttl")
        .forEach(
            (file, text) -> RDFParser.fromString(text, Lang.TURTLE).parse(read.getGraph(meta)));
    List<Quad> quads = new ArrayList<>();
    read.find().forEachRemaining(quads::add);
    return of(quads);
  }

  static DatasetGraph of(Release release) {
    return of(quads(release));
  }

  /** The same graph, put together the other way round. */
  static DatasetGraph backwards(Release release) {
    List<Quad> quads = quads(release);
    Collections.reverse(quads);
    return of(quads);
  }

  private static List<Quad> quads(Release release) {
    List<Quad> quads = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      release.read(layer, quads::add);
    }
    return quads;
  }

  private static DatasetGraph of(List<Quad> quads) {
    Graph union = new GraphMem2Fast();
    DatasetGraph graphs = new DatasetGraphMapLink(union);
    for (Layer layer : Layer.values()) {
      graphs.addGraph(NodeFactory.createURI(layer.graph()), new GraphMem2Fast());
    }
    for (Quad quad : quads) {
      graphs.getGraph(quad.getGraph()).add(quad.asTriple());
      union.add(quad.asTriple());
    }
    return graphs;
  }

  /** What a format makes of a graph. */
  static String written(Export export, DatasetGraph graphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      export.write(graphs, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static Export export(String id) {
    return Exports.named(id).orElseThrow(() -> new AssertionError("no format " + id));
  }
}
