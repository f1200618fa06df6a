package landbridge.serve.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import landbridge.publish.Release;
import landbridge.serve.Options;
import landbridge.serve.Server;
import landbridge.serve.Store;
import landbridge.serve.document.DocumentTexts;

/**
 * The committed release and the documents that it was read from, served at a free port of this
 * machine alone, once for all tests.
 */
final class ServedRelease {

  private static final Server SERVER =
      Server.start(
          Store.load(Release.current(Path.of("triples")).orElseThrow())
              .with(DocumentTexts.in(List.of(Path.of("documents")))),
          Options.DEFAULT.withPort(0));

  private ServedRelease() {}

  /** Where it answers, without a slash at the end. */
  static URI root() {
    return URI.create("http://localhost:" + SERVER.port());
  }
}
