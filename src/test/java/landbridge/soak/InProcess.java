package landbridge.soak;

import java.nio.file.Path;
import java.util.Map;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.serve.Limit;
import landbridge.serve.Limits;
import landbridge.serve.Options;
import landbridge.serve.Server;
import landbridge.serve.Store;

/** A server within this process with some generated triples, to be tried as others are. */
final class InProcess implements AutoCloseable {

  static final long MILLIS = 500;
  static final Trial.Setting SETTING = new Trial.Setting(1200, "1g", MILLIS, Map.of());
  private static final Path RELEASES = Path.of("src/test/resources/landbridge/serve/release");

  private final Ground ground = Ground.prepare(like(), SETTING.triples(), Progress.NONE);
  private final Server server;

  InProcess() {
    Limits limits = Limits.DEFAULT.with(Limit.QUERY_MILLIS, MILLIS);
    for (Limit limit : Limit.values()) {
      limits = limit.name().startsWith("CLIENT_") ? limits.with(limit, 0) : limits;
    }
    limits = limits.with(Limit.IDLE_MILLIS, 1000);
    server =
        Server.start(
            Store.load(ground.release()),
            Options.DEFAULT.withPort(0).withHealthPort(0).withLimits(limits));
  }

  static Release like() {
    return Release.current(RELEASES).orElseThrow();
  }

  /** What came of a trial of it. */
  Figures run(Trial trial) throws java.io.IOException {
    Figures figures = new Figures("in process");
    Endpoint endpoint = Endpoint.ours(server.port(), server.healthPort(), ProcessHandle.current());
    trial.run(ground, endpoint, figures);
    return figures;
  }

  @Override
  public void close() {
    server.close();
    ground.close();
  }
}
