package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.publish.Backup;
import landbridge.publish.Release;
import landbridge.publish.Restore;
import landbridge.publish.Rollback;
import landbridge.publish.Standing;

/**
 * Work on fresh copies of releases, and what must hold of them however it ended.
 *
 * @param rehearsal where the releases come from
 * @param findings is told what does not hold
 * @param backup a whole one of the releases
 */
record Attempts(Rehearsal rehearsal, Findings findings, Path backup) {

  static Attempts of(Rehearsal rehearsal, Findings findings) {
    Path backup = rehearsal.folder().resolve("whole.zip");
    Backup.write(rehearsal.releases(), backup);
    return new Attempts(rehearsal, findings, backup);
  }

  /** A folder in which the work finds what it needs. */
  Path fresh(Work work) throws IOException {
    Path folder = Files.createDirectories(rehearsal.folder().resolve("tried"));
    if (work != Work.RESTORE) {
      Rehearsal.copy(rehearsal.releases(), folder.resolve("releases"));
    }
    return folder;
  }

  void perform(Work work, Path folder) {
    Path releases = folder.resolve("releases");
    switch (work) {
      case BUILD -> rehearsal.build(releases, 3);
      case ROLLBACK -> Rollback.run(releases);
      case BACKUP -> Backup.write(releases, folder.resolve("backup.zip"));
      case RESTORE -> Restore.run(backup, releases, false);
    }
  }

  /** What is current when the work is done. */
  private String after(Work work) {
    return switch (work) {
      case BUILD -> rehearsal.third();
      case ROLLBACK -> rehearsal.first();
      case BACKUP, RESTORE -> rehearsal.second();
    };
  }

  /** The release before or the new one is there, whole, and if the work was done the new one. */
  void expectWhole(String round, Work work, Path folder, boolean isDone) {
    Standing standing = Standing.of(folder.resolve("releases"));
    Release sound = standing.sound();
    boolean isNew = sound != null && sound.id().equals(after(work));
    if (sound == null) {
      if (work != Work.RESTORE || isDone || !standing.damages().isEmpty()) {
        findings.loss(round + ": no release is whole, " + standing.damages());
      }
    } else if (!isNew && (isDone || !sound.id().equals(rehearsal.second()))) {
      findings.loss(round + ": " + sound.id() + " is neither the old nor the new release");
    } else if (!standing.damages().isEmpty() && work != Work.RESTORE) {
      findings.loss(round + ": " + standing.damages());
    }
    if (!isDone) {
      findings.count(isNew ? "then the new one stood" : "then the old one stood");
    }
  }

  /** What lies there was there before, or is what the work makes. */
  void expectNothingLeft(String round, Set<String> before, Path folder) throws IOException {
    Set<String> left = names(folder);
    left.removeAll(before);
    left.removeAll(expected(Work.BUILD));
    left.remove("backup.zip");
    if (!left.isEmpty()) {
      findings.loss(round + ": left over are " + left);
    }
  }

  /** Without faults the same work comes to what it should, and leaves nothing over. */
  void expectRecovery(String round, Work work, Path folder) throws IOException {
    Path releases = folder.resolve("releases");
    try {
      switch (work) {
        case RESTORE -> Restore.run(backup, releases, true);
        case ROLLBACK -> Rollback.run(releases, rehearsal.first());
        default -> perform(work, folder);
      }
    } catch (RuntimeException e) {
      findings.loss(round + ": the next one fails, " + e);
      return;
    }
    expectWhole(round + ", the next one", work, folder, true);
    Set<String> names = names(folder);
    if (!names.equals(expected(work))) {
      findings.loss(round + ", the next one: there is " + names);
    }
  }

  private Set<String> expected(Work work) {
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "releases",
                "releases/current",
                "releases/history.tsv",
                "releases/" + rehearsal.first(),
                "releases/" + rehearsal.second()));
    if (work == Work.BUILD) {
      expected.add("releases/" + rehearsal.third());
    } else if (work == Work.BACKUP) {
      expected.add("backup.zip");
    }
    return expected;
  }

  /** What lies there, but for the lock and the note of what was built. */
  static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.endsWith(".lock") && !name.endsWith(".built"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
