package landbridge.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import landbridge.publish.Release;
import landbridge.publish.TrialRelease;
import landbridge.triples.Layer;

/**
 * New releases become current while many clients ask. Each release has its number in two layers and
 * in many rows, so that an answer made of two shows.
 *
 * @param switches how often another release becomes current
 * @param releases how many there are, in turn
 * @param connections how many clients ask at once
 * @param setting what the server is given
 */
public record SwitchTrial(int switches, int releases, int connections, Setting setting)
    implements Trial {

  private static final int ROWS = 2000;
  private static final String HEADER = "landbridge-release";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LONGEST_SWITCH_MILLIS = 60_000;

  private static final String TWO_LAYERS =
      "PREFIX : <"
          + GeneratedGraph.NAMESPACE
          + "> SELECT ?n { { GRAPH <"
          + Layer.FACTS.graph()
          + "> { :marker :release ?n } } UNION { GRAPH <"
          + Layer.DERIVED.graph()
          + "> { :marker :release ?n } } }";

  private static final String ALL_ROWS =
      "PREFIX : <" + GeneratedGraph.NAMESPACE + "> SELECT ?n { ?row :of ?n }";

  @Override
  public String title() {
    return "switch: " + switches + " releases while " + connections + " connections ask";
  }

  @Override
  public boolean hasPeer() {
    return false;
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Map<String, Integer> numbers = new ConcurrentHashMap<>();
    List<Release> made = new ArrayList<>();
    for (int number = 1; number <= releases; number++) {
      int own = number;
      Release release = ground.make(add -> mark(own, add));
      made.add(release);
      numbers.put(release.id(), number);
    }
    Switching switching = new Switching(endpoint, numbers, figures);
    switching.to(made.get(0));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread clients =
        new Thread(
            () -> Trials.together(connections, number -> switching.ask(number % 4 == 0)),
            "clients");
    clients.setUncaughtExceptionHandler((thread, e) -> failure.set(e));
    clients.start();
    for (int i = 1; i <= switches; i++) {
      ground.progress().report("switching releases", i, switches);
      switching.to(made.get(i % releases));
    }
    switching.isOver = true;
    join(clients);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    switching.tell();
  }

  private static void mark(int number, BiConsumer<Layer, String> add) {
    String marker = "<" + GeneratedGraph.NAMESPACE + "marker> <" + GeneratedGraph.NAMESPACE;
    add.accept(Layer.FACTS, marker + "release> \"" + number + "\"");
    add.accept(Layer.DERIVED, marker + "release> \"" + number + "\"");
    for (int row = 0; row < ROWS; row++) {
      String thing = "<" + GeneratedGraph.thing(row) + "> <" + GeneratedGraph.NAMESPACE;
      add.accept(Layer.FACTS, thing + "of> \"" + number + "\"");
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Clients that ask while releases change. */
  private static final class Switching {

    private final Endpoint endpoint;
    private final Map<String, Integer> numbers;
    private final Figures figures;
    private final Latencies latencies = new Latencies();
    private final Latencies switches = new Latencies();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger mixed = new AtomicInteger();
    private volatile boolean isOver;

    Switching(Endpoint endpoint, Map<String, Integer> numbers, Figures figures) {
      this.endpoint = endpoint;
      this.numbers = numbers;
      this.figures = figures;
    }

    /** Makes a release current and waits until it is served. */
    void to(Release release) throws IOException {
      long start = System.nanoTime();
      TrialRelease.point(release);
      byte[] request = endpoint.query(TWO_LAYERS, "text/csv");
      while (!endpoint.ask(request, PATIENCE).header(HEADER).contains(release.id())) {
        if (System.nanoTime() - start > LONGEST_SWITCH_MILLIS * 1_000_000) {
          isOver = true;
          throw new IOException("release " + release.id() + " is not served");
        }
        Trials.pause(10);
      }
      switches.add(System.nanoTime() - start);
    }

    void ask(boolean wantsRows) {
      byte[] request = endpoint.query(wantsRows ? ALL_ROWS : TWO_LAYERS, "text/csv");
      while (!isOver) {
        try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
          boolean isOpen = true;
          while (isOpen && !isOver) {
            long start = System.nanoTime();
            wire.send(request);
            Wire.Answer answer = wire.read(false);
            latencies.add(System.nanoTime() - start);
            isOpen = answer.isOpen();
            check(answer, wantsRows ? ROWS : 2);
          }
        } catch (IOException e) {
          failed.incrementAndGet();
          figures.fail("no answer: " + e);
        }
      }
    }

    private void check(Wire.Answer answer, int rows) {
      if (answer.status() != 200 || !answer.isWhole()) {
        failed.incrementAndGet();
        figures.fail("status " + answer.status() + ": " + answer.text());
        return;
      }
      List<String> lines = Arrays.asList(answer.text().split("\r?\n"));
      String said =
          lines.subList(1, lines.size()).stream().distinct().collect(Collectors.joining(" "));
      Integer number = numbers.get(answer.header(HEADER).replace("\"", ""));
      if (lines.size() - 1 != rows || !said.equals("" + number)) {
        mixed.incrementAndGet();
        figures.fail(
            (lines.size() - 1) + " rows of " + rows + " that say " + said + ", from " + number);
      }
    }

    void tell() {
      figures.put("switches", switches.count());
      figures.put("from the pointer to the first answer (ms)", switches);
      figures.put("requests", latencies);
      figures.put("failed", failed.get());
      figures.put("mixed", mixed.get());
      Vitals vitals = Vitals.of(endpoint.process());
      figures.put("memory afterwards (MB)", Trials.megabytes(vitals.resident()));
      figures.put("heap alive afterwards (MB)", Trials.megabytes(vitals.heap()));
    }
  }
}
