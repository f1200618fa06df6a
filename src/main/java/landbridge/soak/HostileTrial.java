package landbridge.soak;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.soak.HostileInput.Kind;
import landbridge.soak.HostileInput.Shot;

/**
 * Broken queries, broken requests, paths and names that nobody sends who means well: each is
 * answered in words or its connection closed, in time, and nothing stays behind.
 *
 * @param counts how many of each kind
 * @param clients how many send them at once
 * @param seed of all that is chosen by chance
 * @param setting what the servers are given
 */
public record HostileTrial(Map<Kind, Integer> counts, int clients, long seed, Setting setting)
    implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PATIENCE_FOR_MORE = Duration.ofSeconds(2);
  private static final long REST_MILLIS = 1500;
  private static final int WARMING = 200;

  /** Of a log, beside one for every thousand inputs. */
  private static final int MOST_LINES = 50;

  private static final int MORE_THREADS = 10;
  private static final int MORE_FILES = 20;
  private static final long MORE_HEAP = 32L * 1024 * 1024;
  private static final int MOST_ANSWERS = 60;

  /** So many of each. */
  public static HostileTrial of(
      int queries, int requests, int paths, int names, int clients, long seed, Setting setting) {
    return new HostileTrial(
        new EnumMap<>(
            Map.of(
                Kind.QUERY, queries, Kind.REQUEST, requests, Kind.PATH, paths, Kind.NAME, names)),
        clients,
        seed,
        setting);
  }

  @Override
  public String title() {
    return "hostile input: seed " + seed;
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Pieces pieces = Pieces.of(endpoint.sparql());
    Sending warming = new Sending(endpoint, pieces, new Figures("warming"), Progress.NONE);
    for (Kind kind : Kind.values()) {
      Trials.together(
          clients, number -> warming.run(kind, warmth(kind) / clients, seed - 1 - number));
    }
    Vitals before = rested(endpoint);
    long temporary = files(ground.temporary());
    for (Kind kind : Kind.values()) {
      Sending course = new Sending(endpoint, pieces, figures, ground.progress());
      long start = System.nanoTime();
      Trials.together(
          clients,
          number -> course.run(kind, counts.getOrDefault(kind, 0) / clients, seed * 1000 + number));
      course.tell(kind, (System.nanoTime() - start) / 1e9);
    }
    Vitals after = rested(endpoint);
    figures.put("threads before, after", before.threads() + ", " + after.threads());
    figures.put("open files before, after", before.files() + ", " + after.files());
    figures.put(
        "heap alive before, after (MB)",
        Trials.megabytes(before.heap()) + ", " + Trials.megabytes(after.heap()));
    figures.put("memory afterwards (MB)", Trials.megabytes(after.resident()));
    long left = files(ground.temporary()) - temporary;
    figures.put("temporary files left", left);
    figures.check(left <= 0, left + " temporary files are left");
    figures.check(after.threads() - before.threads() <= MORE_THREADS, "threads are left");
    figures.check(after.files() - before.files() <= MORE_FILES, "open files are left");
    figures.check(after.heap() - before.heap() <= MORE_HEAP, "memory is left");
    checkLog(ground.log(endpoint), figures);
  }

  private int warmth(Kind kind) {
    return Math.min(WARMING, counts.getOrDefault(kind, 0) / 4);
  }

  private static Vitals rested(Endpoint endpoint) {
    Trials.pause(REST_MILLIS);
    return Vitals.of(endpoint.process());
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.toString().contains("hsperfdata")).count();
    }
  }

  /** Nothing in a log ends a line, moves the cursor, or turns the direction of writing. */
  private void checkLog(String log, Figures figures) {
    List<String> lines = log.lines().toList();
    int tried = counts.values().stream().mapToInt(Integer::intValue).sum();
    figures.check(
        lines.size() <= MOST_LINES + tried / 1000, "log: so many lines that it would fill a disk");
    long bad = lines.stream().filter(HostileTrial::isRaw).count();
    figures.put("lines in the log", lines.size());
    figures.put("  lines that are not escaped", bad);
    lines.stream().filter(HostileTrial::isRaw).limit(5).forEach(l -> figures.fail("log: " + l));
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).contains("ERROR")) {
        figures.fail("log: " + lines.get(i) + " / " + lines.get(i + 1));
      }
    }
  }

  private static boolean isRaw(String line) {
    return line.codePoints()
        .anyMatch(c -> c < 32 && c != '\t' || c >= 0x7f && c < 0xa0 || isBidi(c));
  }

  private static boolean isBidi(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
  }

  /** One kind of input on its way. */
  private static final class Sending {

    private final Endpoint endpoint;
    private final Pieces pieces;
    private final Figures figures;
    private final Progress progress;
    private final Answered answered;
    private final Latencies latencies = new Latencies();
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final AtomicInteger failed = new AtomicInteger();

    Sending(Endpoint endpoint, Pieces pieces, Figures figures, Progress progress) {
      this.progress = progress;
      this.endpoint = endpoint;
      this.pieces = pieces;
      this.figures = figures;
      this.answered = new Answered(List.of(System.getProperty("user.dir"), "landbridge-soak"));
    }

    void run(Kind kind, int count, long seed) throws IOException {
      HostileInput input = new HostileInput(pieces, endpoint.sparql(), seed);
      Random random = new Random(seed);
      Wire wire = Wire.open(endpoint.port(), PATIENCE);
      for (int i = 0; i < count; i++) {
        Shot shot = input.next(kind);
        progress.report("sending hostile " + kind + " from several clients, each", i, count);
        long start = System.nanoTime();
        boolean isOpen =
            shot.isWellFormed() ? ask(wire, shot, false) : shoot(shot, random.nextInt(50) > 0);
        latencies.add(System.nanoTime() - start);
        if (shot.isWellFormed() && !isOpen) {
          wire.close();
          wire = Wire.open(endpoint.port(), PATIENCE);
        }
      }
      wire.close();
    }

    /** One request on a connection that stays open; whether it does. */
    private boolean ask(Wire wire, Shot shot, boolean isFresh) {
      try {
        send(wire, shot);
        Wire.Answer answer = wire.read(shot.isHead());
        judge(shot, answer);
        return answer.isOpen();
      } catch (SocketTimeoutException e) {
        fail(shot, "no answer");
      } catch (IOException e) {
        // A connection that was silent for too long may be closed at any moment; a client asks
        // again on another one (RFC 9112, 9.6). What is well formed has a right to an answer there.
        if (!isFresh) {
          return again(shot);
        }
        count("closed");
        fail(shot, "closed without an answer: " + e.getMessage());
      }
      return false;
    }

    private boolean again(Shot shot) {
      try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
        ask(wire, shot, true);
      } catch (IOException e) {
        fail(shot, "no connection: " + e.getMessage());
      }
      return false;
    }

    /** Bytes on a connection of their own, and whatever is answered to them. */
    private boolean shoot(Shot shot, boolean ends) {
      int answers = 0;
      try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
        send(wire, shot);
        if (ends) {
          wire.end();
        }
        for (; answers < MOST_ANSWERS; answers++) {
          judge(shot, wire.read(shot.isHead()));
          wire.waitFor(PATIENCE_FOR_MORE);
        }
      } catch (SocketTimeoutException e) {
        if (answers == 0) {
          fail(shot, "neither answered nor closed");
        }
        count("left open");
      } catch (EOFException e) {
        count("closed");
      } catch (IOException e) {
        count("reset");
      }
      return false;
    }

    private static void send(Wire wire, Shot shot) {
      try {
        wire.send(shot.bytes());
      } catch (IOException e) {
        // It may have refused before it had all; then its answer is there.
        return;
      }
    }

    private void judge(Shot shot, Wire.Answer answer) {
      count(answer.isWhole() ? "" + answer.status() : answer.status() + " broken off");
      String wrong = answered.wrong(answer, shot.isHead());
      if (!wrong.isEmpty()) {
        fail(shot, wrong);
      }
    }

    private void count(String status) {
      statuses.merge(status, 1, Integer::sum);
    }

    private void fail(Shot shot, String what) {
      failed.incrementAndGet();
      figures.fail(what + " ← " + shot.told());
    }

    void tell(Kind kind, double seconds) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      figures.put(name + ": tried", latencies.count());
      figures.put("  " + name + ": wrong", failed.get());
      figures.put("  " + name + ": a second", latencies.count() / seconds);
      figures.put("  " + name + ": answers", statuses);
      figures.put("  " + name + ": time", latencies);
    }
  }
}
