package landbridge.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.lookup.Lookup;
import landbridge.lookup.SyntheticIndex;
import landbridge.publish.Manifest;
import landbridge.publish.Release;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.ParameterizedSparqlString;

/**
 * How many names a server looks up over HTTP, beside other ways to find a name in the same graph on
 * the same machine: the text search of jena-text, and filters over all names.
 */
public final class ServedBenchmark {

  private static final String PROLOGUE =
      "PREFIX lb: <https://w3id.org/landbridge/ontology#>\n"
          + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
          + "PREFIX text: <http://jena.apache.org/text#>\n";

  /** Filters read all names for one answer, so fewer are asked. */
  private static final int FEW = 200;

  private static final long SEED = 1;

  private final SyntheticIndex names;
  private final int connections;
  private final URI root;

  private ServedBenchmark(SyntheticIndex names, int connections, int port) {
    this.names = names;
    this.connections = connections;
    this.root = URI.create("http://localhost:" + port);
  }

  /**
   * A way to find a name.
   *
   * @param name what it is called in the report
   * @param target the address that asks for a name this way
   * @param share how many of the queries are asked: one in so many
   */
  private record Way(String name, Function<String, String> target, int share) {}

  /**
   * Serves the names and asks for them.
   *
   * @param connections how many clients ask at the same time
   * @param queries how many names each way is asked for
   * @param out receives the lines of the report
   */
  public static void run(
      SyntheticIndex names, Lookup lookup, int connections, int queries, Consumer<String> out) {
    Graph graph = names.graph();
    Graph none = new GraphMem2Fast();
    Map<Node, Graph> layers = new HashMap<>();
    for (Layer layer : Layer.values()) {
      layers.put(NodeFactory.createURI(layer.graph()), none);
    }
    Release release =
        new Release(
            names.folder(),
            new Manifest("synthetic", "benchmark", new TreeMap<>(), Map.of(), List.of()));
    Store store = new Store(release, new LayeredDataset(graph, layers), lookup);
    try (Server server = Server.start(store, Options.DEFAULT.withPort(0))) {
      new ServedBenchmark(names, connections, server.port()).run(queries, out);
    }
  }

  private void run(int queries, Consumer<String> out) {
    List<Way> ways =
        List.of(
            new Way("/lookup", name -> "/lookup?limit=10&q=" + encode(name), 1),
            new Way("lb:lookup", name -> sparql("?place lb:lookup (?name 10)", name), 1),
            new Way(
                "text:query",
                name -> sparql("?place text:query (skos:altLabel ?name 10)", quoted(name)),
                1),
            new Way("/lookup, misspelt", name -> "/lookup?limit=10&q=" + encode(misspelt(name)), 1),
            new Way(
                "text:query, ~1",
                name -> sparql("?place text:query (skos:altLabel ?name 10)", fuzzy(misspelt(name))),
                1),
            new Way(
                "FILTER =",
                name -> sparql("?place skos:altLabel ?n FILTER (STR(?n) = ?name)", name),
                FEW),
            new Way(
                "FILTER CONTAINS",
                name ->
                    sparql(
                        "?place skos:altLabel ?n FILTER CONTAINS(LCASE(STR(?n)), LCASE(?name))",
                        name),
                FEW),
            new Way(
                "FILTER REGEX",
                name -> sparql("?place skos:altLabel ?n FILTER REGEX(STR(?n), ?name, \"i\")", name),
                FEW));
    out.accept("");
    out.accept(
        connections + " connections     per second    p50 ms    p99 ms   found   /lookup is");
    double lookups = 0;
    for (Way way : ways) {
      int count = Math.max(connections, queries / way.share());
      time(way, count, 1);
      Times times = time(way, count, 2);
      lookups = lookups == 0 ? times.perSecond() : lookups;
      out.accept(times.line(way.name(), lookups));
    }
  }

  private static String sparql(String pattern, String name) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(PROLOGUE + "SELECT ?place { " + pattern + " } LIMIT 10");
    query.setLiteral("name", name);
    return "/sparql?query=" + encode(query.toString());
  }

  /** As a phrase of Lucene's query language, in which the names have no letter of meaning. */
  private static String quoted(String name) {
    return '"' + name + '"';
  }

  /** Without the letter in its middle. */
  private static String misspelt(String name) {
    int middle = name.length() / 2;
    return name.substring(0, middle) + name.substring(middle + 1);
  }

  /** Each word with up to one edit, in Lucene's query language. */
  private static String fuzzy(String name) {
    return Arrays.stream(name.split(" "))
        .map(word -> word + "~1")
        .collect(Collectors.joining(" AND "));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * What was measured.
   *
   * @param seconds of all together
   * @param nanos of each, in order
   * @param found how many answers named a place
   */
  private record Times(double seconds, long[] nanos, int found) {

    double perSecond() {
      return nanos.length / seconds;
    }

    String line(String name, double lookups) {
      return String.format(
          Locale.ROOT,
          "%-18s %,10.1f %9.2f %9.2f %6.1f %% %8.1f times as fast",
          name,
          perSecond(),
          nanos[nanos.length / 2] / 1e6,
          nanos[(int) (nanos.length * 0.99)] / 1e6,
          100.0 * found / nanos.length,
          lookups / perSecond());
    }
  }

  private Times time(Way way, int count, long salt) {
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      List<Future<long[]>> running = new ArrayList<>();
      for (int client = 0; client < connections; client++) {
        long seed = SEED + salt * 1000 + client;
        int share = count / connections;
        running.add(clients.submit(() -> ask(way, share, seed)));
      }
      List<long[]> parts = new ArrayList<>();
      for (Future<long[]> part : running) {
        parts.add(part.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
      int found = (int) Arrays.stream(all).filter(nanos -> nanos > 0).count();
      long[] nanos = Arrays.stream(all).map(Math::abs).sorted().toArray();
      return new Times(seconds, nanos, found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  /** How long each answer took, in nanoseconds; negative where it named no place. */
  private long[] ask(Way way, int count, long seed) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    SplittableRandom random = new SplittableRandom(seed);
    long[] nanos = new long[count];
    for (int at = 0; at < count; at++) {
      String name = names.name(random.nextLong(names.places()));
      HttpRequest request =
          HttpRequest.newBuilder(root.resolve(way.target().apply(name)))
              .header("Accept", "application/json")
              .build();
      long start = System.nanoTime();
      var answer = client.send(request, BodyHandlers.ofString());
      long took = System.nanoTime() - start;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(way.name() + ": " + answer.body());
      }
      nanos[at] = answer.body().contains("example.org") ? took : -took;
    }
    return nanos;
  }
}
