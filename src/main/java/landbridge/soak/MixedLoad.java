package landbridge.soak;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What a day brings, at once: queries, pages, names, reconciliation, mistakes, queries that take
 * too long, and clients that go before they have their answer.
 */
final class MixedLoad {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CARTESIAN = "SELECT * { ?a ?b ?c . ?d ?e ?f }";

  private final Endpoint endpoint;
  private final int things;
  private final Latencies latencies = new Latencies();
  private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
  private volatile boolean isOver;

  MixedLoad(Endpoint endpoint, int things) {
    this.endpoint = endpoint;
    this.things = things;
  }

  /** How often what came of it. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  Latencies latencies() {
    return latencies;
  }

  void end() {
    isOver = true;
  }

  /** One client, until it is over. */
  void run(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    while (!isOver) {
      try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
        boolean isOpen = true;
        while (isOpen && !isOver) {
          isOpen = step(wire, random);
        }
      } catch (SocketTimeoutException e) {
        count("no answer");
      } catch (IOException e) {
        count("closed");
      }
    }
  }

  private boolean step(Wire wire, SplittableRandom random) throws IOException {
    int choice = random.nextInt(100);
    if (choice < 4) {
      wire.send(endpoint.query(CARTESIAN, "text/csv"));
      wire.read(new byte[1024]);
      count("gone");
      return false;
    }
    long start = System.nanoTime();
    wire.send(request(choice, random));
    Wire.Answer answer = wire.read(false);
    latencies.add(System.nanoTime() - start);
    count(answer.isWhole() ? "" + answer.status() : "broken off");
    return answer.isOpen();
  }

  private byte[] request(int choice, SplittableRandom random) {
    String thing = GeneratedGraph.thing(random.nextInt(things));
    if (choice < 6) {
      return endpoint.query(
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv");
    }
    if (choice < 10) {
      return endpoint.query("SELECT { ?s <" + thing + "> ", "*/*");
    }
    if (choice < 15) {
      return Endpoint.get("/id/nothing-" + random.nextInt(), "text/html");
    }
    if (choice < 30) {
      return Endpoint.get(random.nextBoolean() ? "/id/khorgos.html" : "/", "text/html");
    }
    if (choice < 40) {
      return Endpoint.get("/id/khorgos.ttl", "text/turtle");
    }
    if (choice < 50) {
      return Endpoint.get("/lookup?q=" + Trials.encoded("Хоргос" + random.nextInt(50)), "*/*");
    }
    if (choice < 60) {
      String batch =
          "{\"q0\":{\"query\":\"Khorgos\"},\"q1\":{\"query\":\"x" + random.nextInt() + "\"}}";
      return Endpoint.get("/reconcile?queries=" + Trials.encoded(batch), "application/json");
    }
    if (choice < 70) {
      return endpoint.query(
          "SELECT * { ?s <" + GeneratedGraph.NAMESPACE + "p> ?o } LIMIT 500", "text/csv");
    }
    return endpoint.query(
        "SELECT ?p ?o { <" + thing + "> ?p ?o }", "application/sparql-results+json");
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }
}
