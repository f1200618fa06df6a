package landbridge.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import landbridge.publish.Progress;
import landbridge.publish.Release;

/** Takes a trial through: ours, then plain Fuseki if it is wanted, then the figures of both. */
public final class Course {

  private Course() {}

  /**
   * Runs a trial.
   *
   * @param like a release whose triples are served beside generated ones
   * @param withPeer whether plain Fuseki is tried too
   * @param out receives the lines of the report
   * @param progress is told how far it is
   * @return whether all held at ours
   */
  public static boolean run(
      Trial trial, Release like, boolean withPeer, Consumer<String> out, Progress progress) {
    long start = System.nanoTime();
    Trial.Setting setting = trial.setting();
    List<Figures> columns = new ArrayList<>();
    try (Ground ground = Ground.prepare(like, setting.triples(), progress)) {
      columns.add(run(trial, ground, ground.ours(setting.memory(), setting.environment())));
      if (withPeer && trial.hasPeer()) {
        columns.add(run(trial, ground, ground.fuseki(setting.memory(), setting.millis())));
      }
    }
    out.accept(Figures.table(trial.title(), columns));
    columns.get(0).failures().forEach(failure -> out.accept("- " + failure));
    out.accept("(" + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s in all)");
    return columns.get(0).failed() == 0;
  }

  private static Figures run(Trial trial, Ground ground, Endpoint endpoint) {
    Figures figures = new Figures(endpoint.name());
    try {
      trial.run(ground, endpoint, figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (System.getProperty("landbridge.soak.log") != null) {
        System.err.println(ground.log(endpoint));
      }
      ground.end(endpoint);
    }
    return figures;
  }
}
