package landbridge.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import landbridge.source.Failure;

/**
 * Lets every n-th operation on the disk fail, or be the last of the process, in a build, going
 * back, a backup and restoring one. After each fault the release before or the new one must be
 * there whole, a failure must be told in words, and the next run must work and leave nothing over.
 */
public final class PublishTrial {

  private final Attempts attempts;
  private final Findings findings = new Findings();
  private final int recoveries;

  private PublishTrial(Rehearsal rehearsal, int recoveries) {
    this.recoveries = recoveries;
    this.attempts = Attempts.of(rehearsal, findings);
  }

  /**
   * Runs the trial.
   *
   * @param points so many faults, half of them in builds; all operations in turn if there are as
   *     many, else some of them
   * @param recoveries the work is done again without a fault after every so many
   */
  public static Findings run(Rehearsal rehearsal, int points, int recoveries, long seed)
      throws IOException {
    PublishTrial trial = new PublishTrial(rehearsal, recoveries);
    Random random = new Random(seed);
    trial.run(Work.BUILD, points - 3 * (points / 6), random);
    trial.run(Work.ROLLBACK, points / 6, random);
    trial.run(Work.BACKUP, points / 6, random);
    trial.run(Work.RESTORE, points / 6, random);
    return trial.findings;
  }

  private void run(Work work, int points, Random random) throws IOException {
    long operations = operations(work);
    findings.greatest("operations of a " + work.title(), operations);
    FaultPoint.Kind[] kinds = FaultPoint.Kind.values();
    int offset = random.nextInt(kinds.length);
    for (int i = 0; i < points; i++) {
      attempts.rehearsal().progress().report("failing in a " + work.title(), i, points);
      long nth =
          points >= operations
              ? 1 + i % operations
              : 1 + i * operations / points + random.nextInt((int) (operations / points));
      FaultPoint.Kind kind = kinds[(int) ((i + i / operations + offset) % kinds.length)];
      round(work, nth, kind, i % recoveries == 0);
    }
  }

  private long operations(Work work) throws IOException {
    FaultPoint counting = FaultPoint.none();
    Path folder = attempts.fresh(work);
    attempts.perform(work, FaultyFileSystem.path(folder, counting));
    Rehearsal.delete(folder);
    return counting.count();
  }

  private void round(Work work, long nth, FaultPoint.Kind kind, boolean recovers)
      throws IOException {
    String round = work.title() + ", operation " + nth + " " + kind;
    Path folder = attempts.fresh(work);
    Set<String> before = Attempts.names(folder);
    findings.count(work.title() + (kind.isDeath() ? ": deaths" : ": errors"));
    boolean isDone = attempt(round, work, FaultyFileSystem.path(folder, new FaultPoint(kind, nth)));
    attempts.expectWhole(round, work, folder, isDone);
    if (!kind.isDeath() && kind != FaultPoint.Kind.READ_ONLY) {
      attempts.expectNothingLeft(round, before, folder);
    }
    if (recovers) {
      attempts.expectRecovery(round, work, folder);
    }
    Rehearsal.delete(folder);
  }

  /** Whether it came to its end. */
  private boolean attempt(String round, Work work, Path folder) {
    try {
      attempts.perform(work, folder);
      return true;
    } catch (FaultPoint.Killed death) {
      findings.count("processes that died");
    } catch (Failure told) {
      findings.count("errors told in words");
      if (String.valueOf(told.getMessage()).lines().count() > 1) {
        findings.loss(round + ": " + told.getMessage());
      }
    } catch (RuntimeException e) {
      findings.loss(round + ": " + e);
    }
    return false;
  }
}
