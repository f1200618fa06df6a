package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.publish.Dump;
import landbridge.publish.History;
import landbridge.publish.Release;
import landbridge.publish.Standing;
import landbridge.source.Failure;

/**
 * Damages the files of the current release, one at a time: each must be refused with the name of
 * the file, and the release before it taken; whatever the file is, nothing but a {@link Failure}
 * may be thrown.
 */
public final class DamageTrial {

  private static final List<String> BESIDE = List.of("current", "history.tsv");

  private final Rehearsal rehearsal;
  private final Path releases;
  private final Random random;
  private final Findings findings = new Findings();

  private DamageTrial(Rehearsal rehearsal, long seed) throws IOException {
    this.rehearsal = rehearsal;
    this.releases = rehearsal.copy("damaged");
    this.random = new Random(seed);
  }

  /**
   * Runs the trial.
   *
   * @param flips how many bytes are changed, spread over the files
   * @param mutations how many manifests, histories and pointers are changed beyond recognition
   */
  public static Findings run(Rehearsal rehearsal, int flips, int mutations, long seed)
      throws IOException {
    DamageTrial trial = new DamageTrial(rehearsal, seed);
    try {
      List<Path> files = trial.files();
      for (Path file : files) {
        rehearsal.progress().report("cutting files", files.indexOf(file), files.size());
        trial.truncate(file);
        trial.remove(file);
      }
      for (int i = 0; i < flips; i++) {
        rehearsal.progress().report("changing bytes", i, flips);
        trial.flip(files.get(i % files.size()));
      }
      trial.another();
      for (int i = 0; i < mutations; i++) {
        rehearsal.progress().report("mutating manifests", i, mutations);
        trial.mutate(i);
      }
    } finally {
      Rehearsal.delete(trial.releases);
    }
    return trial.findings;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(releases.resolve(rehearsal.second()))) {
      return files.sorted().toList();
    }
  }

  private void truncate(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Set<Integer> lengths = new LinkedHashSet<>(List.of(0, 1, whole.length / 2, whole.length - 1));
    lengths.add(random.nextInt(whole.length));
    for (int length : lengths) {
      Files.write(file, Arrays.copyOf(whole, length));
      expectRefused(file, "truncations", length + " of " + whole.length + " bytes");
    }
    Files.write(file, whole);
  }

  private void remove(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    expectRefused(file, "missing files", "is gone");
    Files.createDirectory(file);
    expectRefused(file, "folders in place of files", "is a folder");
    Files.delete(file);
    Files.write(file, whole);
  }

  private void flip(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] hurt = whole.clone();
    int at = random.nextInt(whole.length);
    hurt[at] = (byte) (whole[at] ^ (1 + random.nextInt(255)));
    Files.write(file, hurt);
    expectRefused(file, "changed bytes", "byte " + at + " is " + hurt[at]);
    Files.write(file, whole);
  }

  private void another() throws IOException {
    Path file = releases.resolve(rehearsal.second()).resolve("claims-07.nq");
    Files.writeString(file, "<urn:x> <urn:y> <urn:z> .\n");
    expectRefused(file, "files too many", "belongs to none");
    Files.delete(file);
  }

  private void expectRefused(Path file, String kind, String how) {
    findings.count(kind);
    Standing standing = Standing.of(releases);
    String name = String.valueOf(file.getFileName());
    if (standing.sound() == null || !standing.release().id().equals(rehearsal.first())) {
      findings.loss(name + " " + how + ": the release before is not taken");
    } else if (standing.damages().size() != 1 || !standing.damages().get(0).contains(name)) {
      findings.loss(name + " " + how + ": is told as " + standing.damages());
    }
  }

  /** What remains must be one of the two releases, or a failure in words. */
  private void mutate(int turn) throws IOException {
    Path file =
        turn % 3 < BESIDE.size()
            ? releases.resolve(BESIDE.get(turn % 3))
            : releases.resolve(rehearsal.second()).resolve("manifest.json");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Mutation.of(whole, random));
    findings.count("mutated manifests, histories and pointers");
    try {
      Standing standing = Standing.of(releases);
      if (standing.sound() != null) {
        standing.release().check();
      }
      tolerant(() -> History.of(releases).presentEntries());
      tolerant(() -> Dump.all(releases).forEach(Dump::files));
      tolerant(() -> Release.current(releases));
    } catch (RuntimeException | StackOverflowError e) {
      findings.loss(file.getFileName() + ", mutation " + turn + ": " + e);
    }
    Files.write(file, whole);
  }

  private static void tolerant(Runnable reading) {
    try {
      reading.run();
    } catch (Failure inWords) {
      if (String.valueOf(inWords.getMessage()).lines().count() > 1) {
        throw new IllegalStateException("a message of several lines: " + inWords.getMessage());
      }
    }
  }
}
