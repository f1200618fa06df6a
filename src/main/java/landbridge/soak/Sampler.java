package landbridge.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the same again and again while something else goes on, and takes the time. */
final class Sampler implements AutoCloseable {

  /** One question. */
  interface Question {
    Wire.Answer ask() throws IOException;
  }

  private final Latencies latencies = new Latencies();
  private final AtomicInteger failures = new AtomicInteger();
  private final Thread thread;
  private volatile boolean isOver;

  private Sampler(Question question, Duration pause) {
    thread = new Thread(() -> run(question, pause), "sampler");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /** Begins to ask whether the server lives. */
  static Sampler ofHealth(Endpoint endpoint, Duration pause, Duration patience) {
    return new Sampler(() -> endpoint.askHealth(patience), pause);
  }

  /** Begins to ask for one thing by SPARQL. */
  static Sampler ofQuery(Endpoint endpoint, Duration pause, Duration patience) {
    byte[] request = endpoint.query(oneThing(1), "application/sparql-results+json");
    return new Sampler(() -> endpoint.ask(request, patience), pause);
  }

  /** A query for all of one thing. */
  static String oneThing(int number) {
    return "SELECT ?p ?o { <" + GeneratedGraph.thing(number) + "> ?p ?o }";
  }

  private void run(Question question, Duration pause) {
    while (!isOver) {
      long start = System.nanoTime();
      try {
        Wire.Answer answer = question.ask();
        if (answer.status() != 200 || !answer.isWhole()) {
          failures.incrementAndGet();
        }
      } catch (IOException e) {
        failures.incrementAndGet();
      }
      // What was not answered took as long as was waited for it.
      latencies.add(System.nanoTime() - start);
      Trials.pause(pause.toMillis());
    }
  }

  Latencies latencies() {
    return latencies;
  }

  /** How many were not answered with 200. */
  int failures() {
    return failures.get();
  }

  @Override
  public void close() {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
