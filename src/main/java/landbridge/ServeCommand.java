package landbridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.lookup.Lookup;
import landbridge.publish.Release;
import landbridge.publish.Standing;
import landbridge.publish.Upkeep;
import landbridge.serve.Options;
import landbridge.serve.ReleaseWatch;
import landbridge.serve.Server;
import landbridge.serve.Store;
import landbridge.serve.document.DocumentTexts;
import landbridge.source.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge serve}: builds when something changed, then serves until it is stopped. */
@Command(
    name = "serve",
    description = "Build when something changed, then serve the graph over HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();
  @Mixin private Places.Releases releases = new Places.Releases();

  @Mixin private ServerSettings settings = new ServerSettings();

  @Option(
      names = "--no-build",
      description =
          "Serve the current release as it is; without this it is built when something changed.")
  private boolean unbuilt;

  @Override
  public Integer call() {
    Options options = settings.options(System.getenv());
    Server.requireFree(options);
    Standing standing = unbuilt ? Standing.of(releases.folder()) : fresh();
    Release release = standing.release();
    standing.warnings().forEach(line -> System.err.println("landbridge: " + line));
    Server server = Server.start(open(release), options);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    System.out.println("Release " + release.id() + " is served; Ctrl-C stops.");
    server.addresses().forEach((what, address) -> System.out.printf("  %-12s %s%n", what, address));
    ReleaseWatch watch =
        ReleaseWatch.of(server, releases.folder(), this::open, System.out::println);
    server.join();
    watch.close();
    return 0;
  }

  private Store open(Release release) {
    release.check();
    try (ProgressLine progress = new ProgressLine()) {
      Lookup.prepare(release, progress);
    }
    return Store.load(release).with(DocumentTexts.in(documents.paths()));
  }

  private Standing fresh() {
    List<Diagnostic> diagnostics = Collections.synchronizedList(new ArrayList<>());
    try (ProgressLine progress = new ProgressLine()) {
      return Upkeep.ensure(documents.corpus(), releases.folder(), progress, diagnostics);
    }
  }
}
