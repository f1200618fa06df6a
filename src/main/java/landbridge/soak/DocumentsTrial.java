package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import landbridge.extract.Extractor;
import landbridge.source.Failure;
import landbridge.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Builds from folders in which hostile things lie beside a good document, and reads mutated
 * documents: each is read, or refused in words, within its time.
 */
public final class DocumentsTrial implements AutoCloseable {

  private static final int MUTANTS_A_BUILD = 200;

  private final Rehearsal rehearsal;
  private final Duration longest;
  private final Findings findings = new Findings();
  private final ExecutorService work =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(null, task, "hostile document", 16L << 20);
            thread.setDaemon(true);
            return thread;
          });

  private DocumentsTrial(Rehearsal rehearsal, Duration longest) {
    this.rehearsal = rehearsal;
    this.longest = longest;
  }

  /**
   * Runs the trial.
   *
   * @param mutants so many mutated documents; those that can be read are also built from
   * @param larges whether those of 10 MB and more are tried too
   * @param longest what one may take
   */
  public static Findings run(
      Rehearsal rehearsal, int mutants, boolean larges, Duration longest, long seed)
      throws IOException {
    try (DocumentsTrial trial = new DocumentsTrial(rehearsal, longest)) {
      for (var thing : HostileFiles.all().entrySet()) {
        boolean isLarge = thing.getKey().contains("mil") || thing.getKey().contains("MB");
        if (larges || !isLarge) {
          trial.hostile(thing.getKey(), thing.getValue());
        }
      }
      trial.mutated(mutants, new Random(seed));
      return trial.findings;
    }
  }

  private void hostile(String what, HostileFiles.Thing thing) throws IOException {
    Path folder = fresh();
    try {
      thing.in(folder);
    } catch (IOException | IllegalArgumentException e) {
      findings.count("things that this system does not have");
      return;
    }
    rehearsal.progress().report("building from " + what, 0, 0);
    findings.count("hostile things");
    String message = bounded(what, () -> rehearsal.build(releases(), folder));
    if (message == null) {
      findings.count("hostile things that were read");
    } else {
      findings.count("hostile things that were refused in words");
      if (!message.contains("hostile") && !message.contains("catalog") && !message.contains("x-")) {
        findings.loss(what + " is not named: " + message);
      }
    }
    expectStanding(what);
  }

  private void mutated(int count, Random random) throws IOException {
    byte[] document = HostileFiles.document();
    Path folder = fresh();
    for (int i = 0; i < count; i++) {
      rehearsal.progress().report("reading mutated documents", i, count);
      String name = "mutant-" + i;
      byte[] bytes = Mutation.of(document, random);
      findings.count("mutated documents");
      boolean[] isReadable = new boolean[1];
      bounded(name, () -> isReadable[0] = read(name, bytes));
      if (isReadable[0]) {
        findings.count("mutated documents that were read");
        Files.write(folder.resolve(name + ".txt"), bytes);
      }
      if (i % MUTANTS_A_BUILD == MUTANTS_A_BUILD - 1 || i == count - 1) {
        String message = bounded("a build of mutants", () -> rehearsal.build(releases(), folder));
        if (message != null) {
          findings.loss("a build of mutants that end with " + name + ": " + message);
        }
        fresh();
      }
    }
  }

  /** Whether it can be read; then its claims are looked for too. */
  private static boolean read(String name, byte[] bytes) {
    if (SourceFile.of(name, bytes) instanceof SourceFile.Readable readable) {
      Extractor.extract(readable.document());
      return true;
    }
    return false;
  }

  /** Of its own for each thing, as one that still runs would keep others from writing. */
  private Path releases() {
    return rehearsal.folder().resolve("of-hostile-" + findings.counted("hostile things"));
  }

  /** A folder with a good document. */
  private Path fresh() throws IOException {
    Path folder = rehearsal.folder().resolve("hostile");
    Rehearsal.delete(folder);
    Files.createDirectories(folder);
    Files.write(folder.resolve("good.txt"), HostileFiles.document());
    return folder;
  }

  /** The message if it was refused; null if it was done. */
  private @Nullable String bounded(String what, Runnable task) {
    long start = System.nanoTime();
    Future<?> future = work.submit(task);
    try {
      future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (TimeoutException e) {
      findings.loss(what + " takes longer than " + longest);
      future.cancel(true);
      return what;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Failure failure) {
        return String.valueOf(failure.getMessage());
      }
      findings.loss(what + ": " + e.getCause());
      return what;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return what;
    } finally {
      findings.greatest(
          "milliseconds for one, or a build", (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** Nothing is left of a build that was refused. */
  private void expectStanding(String what) throws IOException {
    if (Files.isDirectory(releases())) {
      List<String> left =
          Attempts.names(releases()).stream().filter(name -> name.startsWith(".unf")).toList();
      if (!left.isEmpty()) {
        findings.loss(what + ": left over are " + left);
      }
      Rehearsal.delete(releases());
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
