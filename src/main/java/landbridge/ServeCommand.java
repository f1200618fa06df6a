package landbridge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.lookup.Lookup;
import landbridge.publish.Release;
import landbridge.publish.Standing;
import landbridge.publish.Upkeep;
import landbridge.serve.Options;
import landbridge.serve.ReleaseWatch;
import landbridge.serve.Server;
import landbridge.serve.Store;
import landbridge.serve.Updating;
import landbridge.serve.document.DocumentTexts;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.Updates;
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
  @Mixin private StoreOptions stores = new StoreOptions();

  @Mixin private ServerSettings settings = new ServerSettings();

  @Option(
      names = "--no-build",
      description =
          "Serve the current release as it is; without this it is built when something changed.")
  private boolean unbuilt;

  @Override
  public Integer call() {
    Options options = settings.options(System.getenv());
    Optional<Path> store = stores.folder();
    Optional<Credentials> credentials =
        store.flatMap(folder -> stores.credentials(folder, options));
    Server.requireFree(options);
    if (store.isEmpty()) {
      return serveAsPublished(Server.start(open(standing()), options), releases.folder());
    }
    Updates updates = stores.open(store.get(), this::standing, options.limits());
    Store first = open(updates.current());
    if (credentials.isEmpty()) {
      updates.close();
      return serveAsPublished(Server.start(first, options), updates.releases());
    }
    Updating updating = new Updating(updates, credentials.get(), this::open);
    int code = serve(Server.start(first, options, updating));
    updates.close();
    return code;
  }

  private Release standing() {
    Standing standing = unbuilt ? Standing.of(releases.folder()) : fresh();
    standing.warnings().forEach(line -> System.err.println("landbridge: " + line));
    return standing.release();
  }

  /** Serves whatever is the current release of a folder, from when it is. */
  private int serveAsPublished(Server server, Path releases) {
    ReleaseWatch watch = ReleaseWatch.of(server, releases, this::open, System.out::println);
    int code = serve(server);
    watch.close();
    return code;
  }

  private static int serve(Server server) {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    System.out.println("Release " + server.release().id() + " is served; Ctrl-C stops.");
    server.addresses().forEach((what, address) -> System.out.printf("  %-12s %s%n", what, address));
    server.join();
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
