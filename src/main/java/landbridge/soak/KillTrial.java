package landbridge.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills processes of this program at random moments of a build, of going back, of a backup and of
 * restoring one, and starts a server on what they leave.
 */
public final class KillTrial {

  private static final List<String> JAVA =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration RESTART = Duration.ofSeconds(5);

  /** For each process that is to be killed in time. */
  private static final int MOST_ATTEMPTS = 3;

  /** Of the time that the work takes: before that only Java itself starts. */
  private static final double EARLIEST = 0.2;

  private final Attempts attempts;
  private final Findings findings = new Findings();
  private final Map<Work, Long> nanos = new EnumMap<>(Work.class);

  private KillTrial(Rehearsal rehearsal) {
    this.attempts = Attempts.of(rehearsal, findings);
  }

  /**
   * Runs the trial.
   *
   * @param rounds so many processes are killed, about half of them at a build; those that had come
   *     to their end before do not count
   * @param isGentle whether by the signal TERM, to which a process may still do something, as that
   *     of Ctrl-C; else at once, as kill -9 does
   * @param restarts a server is started after every so many rounds
   */
  public static Findings run(
      Rehearsal rehearsal, int rounds, boolean isGentle, int restarts, long seed)
      throws IOException {
    KillTrial trial = new KillTrial(rehearsal);
    Random random = new Random(seed);
    Work[] others = {Work.ROLLBACK, Work.BACKUP, Work.RESTORE};
    int killed = 0;
    for (int i = 0; killed < rounds && i < MOST_ATTEMPTS * rounds; i++) {
      rehearsal.progress().report("killing processes", killed, rounds);
      Work work = i % 2 == 0 ? Work.BUILD : others[i / 2 % others.length];
      killed += trial.round(i, work, isGentle, i % restarts == 0, random) ? 1 : 0;
    }
    return trial.findings;
  }

  /** Whether it was in time. */
  private boolean round(int number, Work work, boolean isGentle, boolean restarts, Random random)
      throws IOException {
    long usual = usual(work);
    double part = EARLIEST + random.nextDouble() * (1 - EARLIEST);
    String round =
        "round " + number + ", " + work.title() + " killed after " + Math.round(100 * part) + " %";
    Path folder = attempts.fresh(work);
    boolean isDone = killed(work, folder, Math.round(part * usual), isGentle);
    findings.count(work.title() + (isDone ? ": too late to kill" : ": killed"));
    attempts.expectWhole(round, work, folder, isDone);
    if (restarts && work != Work.RESTORE) {
      restart(round, folder);
    }
    attempts.expectRecovery(round, work, folder);
    Rehearsal.delete(folder);
    return !isDone;
  }

  private Forked forked(Work work, Path folder) throws IOException {
    return Forked.command(
        attempts.rehearsal().folder(),
        JAVA,
        work.command(folder, attempts.rehearsal().documents(3), attempts.backup()));
  }

  /** How long it takes if nobody kills it: as measured once, or the shortest since. */
  private long usual(Work work) throws IOException {
    Long known = nanos.get(work);
    if (known != null) {
      return known;
    }
    Path folder = attempts.fresh(work);
    long start = System.nanoTime();
    try (Forked forked = forked(work, folder)) {
      if (forked.exitCode(LONGEST) != 0) {
        throw new IOException(work.title() + " fails:\n" + forked.output());
      }
    }
    long usual = System.nanoTime() - start;
    nanos.put(work, usual);
    Rehearsal.delete(folder);
    return usual;
  }

  /** Whether it had come to its end before. */
  private boolean killed(Work work, Path folder, long after, boolean isGentle) throws IOException {
    long start = System.nanoTime();
    try (Forked forked = forked(work, folder)) {
      boolean isDone = forked.process().waitFor(after, TimeUnit.NANOSECONDS);
      if (isDone) {
        nanos.merge(work, System.nanoTime() - start, Math::min);
      }
      if (isGentle) {
        forked.process().destroy();
        if (forked.exitCode(RESTART) < 0) {
          findings.loss(work.title() + " does not end at the signal TERM");
        }
      }
      return isDone && forked.process().exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void restart(String round, Path folder) throws IOException {
    Path releases = folder.resolve("releases");
    List<String> arguments = List.of("--no-build", "--release", releases.toString());
    try (Forked server = Forked.server(attempts.rehearsal().folder(), JAVA, arguments)) {
      findings.count("servers started after a kill");
      Duration took = server.awaitListening(LONGEST);
      Duration worked = server.processorTime();
      findings.greatest("milliseconds until the server listened", took.toMillis());
      findings.greatest("milliseconds that it worked until then", worked.toMillis());
      // Where others keep the processor busy, only the server's own work says how long it takes.
      if (took.compareTo(RESTART) > 0 && worked.compareTo(RESTART) > 0) {
        findings.loss(round + ": the server listened after " + took);
      }
    } catch (IOException e) {
      findings.loss(round + ": " + e.getMessage());
    }
  }
}
