package landbridge.serve.browser;

import java.net.URI;
import java.nio.file.Path;
import landbridge.publish.Release;
import landbridge.serve.Options;
import landbridge.serve.Server;
import landbridge.serve.Store;

/** The committed release, served at a free port of this machine alone, once for all tests. */
final class ServedRelease {

  private static final Server SERVER =
      Server.start(
          Store.load(Release.current(Path.of("triples")).orElseThrow()),
          Options.DEFAULT.withPort(0));

  private ServedRelease() {}

  /** Where it answers, without a slash at the end. */
  static URI root() {
    return URI.create("http://localhost:" + SERVER.port());
  }
}
