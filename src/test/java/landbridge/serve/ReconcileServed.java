package landbridge.serve;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.source.Resources;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A server of {@code places.ttl} with the ontology, at a port of its own. */
final class ReconcileServed implements AutoCloseable {

  private static final Path PLACES =
      Path.of("src/test/resources/landbridge/serve/reconcile/places.ttl");

  private final Served served;
  private final Store store;

  ReconcileServed(Path folder) throws IOException {
    store = store(folder);
    served = new Served(store, Options.DEFAULT);
  }

  /** The places under the name of the small release, whose copy in a folder gets the index. */
  private static Store store(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Served.RELEASES)) {
      for (Path file : files.filter(f -> !f.toString().contains("lookup")).toList()) {
        Path copy = folder.resolve(Served.RELEASES.relativize(file).toString());
        if (!Files.isDirectory(file)) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Graph all = new GraphMem2Fast();
    RDFParser.source(PLACES).lang(Lang.TURTLE).parse(all);
    Resources.read("landbridge/ontology", ".ttl")
        .values()
        .forEach(text -> RDFParser.fromString(text, Lang.TURTLE).parse(all));
    Map<Node, Graph> layers = new HashMap<>();
    for (Layer layer : Layer.values()) {
      layers.put(NodeFactory.createURI(layer.graph()), new GraphMem2Fast());
    }
    return new Store(Release.current(folder).orElseThrow(), new LayeredDataset(all, layers));
  }

  HttpRequest.Builder request(String target) {
    return served.request(target);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return served.send(request);
  }

  HttpResponse<String> get(String target) {
    return served.get(target);
  }

  @Override
  public void close() {
    served.close();
    store.close();
  }
}
