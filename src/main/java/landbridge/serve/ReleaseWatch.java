package landbridge.serve;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import landbridge.publish.Release;
import landbridge.source.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server at the release that is current in a folder, so that who publishes one, or goes
 * back to one, has it served. It looks again and again, which works on every file system.
 */
public final class ReleaseWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);
  private static final long PERIOD_MILLIS = 500;

  private final Server server;
  private final Path releases;
  private final Function<Release, Store> opener;
  private final Consumer<String> log;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "release-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** What was said last of a release that cannot be served; said once. */
  private String refused = "";

  private ReleaseWatch(
      Server server, Path releases, Function<Release, Store> opener, Consumer<String> log) {
    this.server = server;
    this.releases = releases;
    this.opener = opener;
    this.log = log;
  }

  /**
   * Begins to watch.
   *
   * @param opener checks and reads a release; where it fails, what is served goes on to be
   * @param log is told of every change, in a line
   */
  public static ReleaseWatch of(
      Server server, Path releases, Function<Release, Store> opener, Consumer<String> log) {
    ReleaseWatch watch = new ReleaseWatch(server, releases, opener, log);
    watch.clock.scheduleWithFixedDelay(
        watch::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** Looks no more; what is served stays. */
  @Override
  public void close() {
    clock.shutdown();
  }

  private void look() {
    try {
      Release current = Release.current(releases).orElse(null);
      if (current == null || current.id().equals(server.release().id())) {
        return;
      }
      server.switchTo(opener.apply(current));
      refused = "";
      log.accept("Release " + current.id() + " is served from now on.");
    } catch (Failure e) {
      refuse(String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("a new release cannot be served", e);
      refuse("the log tells why");
    }
  }

  private void refuse(String reason) {
    if (!refused.equals(reason)) {
      refused = reason;
      log.accept("The new release is not served, the one before still is: " + reason);
    }
  }
}
